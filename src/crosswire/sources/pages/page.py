"""A page as a report: its fields from JSON-LD, else from its head, else from what it shows; its body by extraction.

Always holds: nothing that the page says is run or fetched; the time taken is bounded by the page's size.
"""

import re
from dataclasses import replace
from datetime import datetime
from urllib.parse import urljoin

from lxml import html as lxml_html
from lxml.etree import LxmlError
from lxml.html import HtmlElement

from crosswire.model.report import Report
from crosswire.sources.html_text import html_to_text
from crosswire.sources.links import host_of
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.body import body_of
from crosswire.sources.pages.encoding import decode_page
from crosswire.sources.pages.head_tags import MODIFIED, OUTLET, TITLE, HeadTags
from crosswire.sources.pages.json_ld import Article, article_in
from crosswire.sources.pages.times import believed, day_on, seen_at

LARGEST_PAGE = 10_000_000
"""Bytes: a page with its scripts in it is under 2 MB; what is over this is no article."""

TITLE_TAIL = re.compile(r"\s+[|–—\-•:»]\s+([^|–—•»]{2,60})$")
BY = re.compile(r"^\s*(?:by|von|par|por)\s+", re.IGNORECASE)


def read_page(
    data: bytes, address: str | None = None, *, encoding: str | None = None, seen: datetime | None = None
) -> Report:
    """The report on a page of `data`; see `given_by_page`. Where the page names no outlet, its host stands for it."""
    return made_leniently(with_host(given_by_page(data, address, encoding=encoding, seen=seen)))


def with_host(given: Given) -> Given:
    """`given` with the host of its address as its outlet, where it has none."""
    return given if given.outlet else replace(given, outlet=host_of(given.url))


def given_by_page(
    data: bytes, address: str | None = None, *, encoding: str | None = None, seen: datetime | None = None
) -> Given:
    """What a page of `data` gives of its article.

    `address` is where it was got, `encoding` what the server said, `seen` when it was got: a time of publication after that is
    not believed. Raises UnfitError where there is no article on it.
    """
    if len(data) > LARGEST_PAGE:
        raise UnfitError(
            f"holds over {LARGEST_PAGE // 1_000_000} MB, and a page is at most that; give the article alone"
        )
    text = decode_page(data, encoding)
    root = _parsed(text)
    if root is None:
        raise UnfitError("holds no words; give a page with an article on it")
    tags = HeadTags(root)
    article = article_in(tags.scripts()) or Article()
    url = _address(tags.canonical() or article.url, address)
    outlet = article.publisher or tags.value(OUTLET)
    published = believed(article.published, seen) or believed(tags.published(), seen) or day_on(root, url, seen)
    given = Given(
        outlet=outlet,
        url=url,
        title=_title(
            article.headline or tags.value(TITLE) or tags.headline() or tags.window_title(), outlet or host_of(url)
        ),
        byline=_byline(", ".join(article.authors) or tags.byline(), outlet),
        language=article.language or tags.language(),
        published=published,
        captured=seen_at(seen, published) or believed(article.modified or tags.value(MODIFIED)),
    )
    return replace(given, text=_without_head(_body(root, url, article, text), given))


def _without_head(body: str, given: Given) -> str:
    """`body` without the title and the byline that stand over it: they are fields of their own."""
    blocks = body.split("\n\n")
    over = {_letters(words) for words in (given.title, given.byline) if words}
    while len(blocks) > 1 and _letters(BY.sub("", blocks[0])) in over:
        blocks = blocks[1:]
    return "\n\n".join(blocks)


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words.casefold())


def _parsed(text: str) -> HtmlElement | None:
    """The tree of a page; as bytes, since a text that declares another encoding cannot be parsed as text."""
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _body(root: HtmlElement, url: str | None, article: Article, text: str) -> str:
    """The article's words: what is found on the page, what it states as its body where that is much more, else all words."""
    found = body_of(root, url)
    stated = html_to_text(article.body) if article.body and "<" in article.body else article.body or ""
    if len(stated) > 2 * len(found):
        return stated
    return found or html_to_text(text)


def _address(own: str | None, address: str | None) -> str | None:
    """The page's address: the one it calls its own where that is of the web, else where it was got."""
    joined = own
    if own and address:
        try:
            joined = urljoin(address, own)
        except ValueError:
            joined = None
    return next((a for a in (joined, address) if a and a.startswith(("http://", "https://"))), None)


def _title(title: str | None, outlet: str | None) -> str | None:
    """`title` without the outlet's name at its end."""
    tail = TITLE_TAIL.search(title) if title else None
    if title and tail and outlet and _same(tail.group(1), outlet):
        return title[: tail.start()].strip() or title
    return title


def _same(a: str, b: str) -> bool:
    x, y = (re.sub(r"^the |\W|\.(?:com|org|net)$", "", w.casefold()) for w in (a, b))
    return x == y or (len(x) > 4 and x in y) or (len(y) > 4 and y in x)


def _byline(byline: str | None, outlet: str | None) -> str | None:
    """`byline` without its "By"; null where it is an address or the outlet itself."""
    tidied = BY.sub("", " ".join((byline or "").split()))
    if not tidied or tidied.startswith(("http://", "https://")) or (outlet and tidied.casefold() == outlet.casefold()):
        return None
    return tidied
