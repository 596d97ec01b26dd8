"""NewsML-G2: the news items of an agency's feed (IPTC, versions 2.x) as reports. No entity is resolved."""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree
from lxml.etree import _Element

from crosswire.model.report import Report
from crosswire.sources.html_text import html_to_text
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.times import believed
from crosswire.sources.refusal import Refusal, megabytes

LARGEST_MESSAGE = 50_000_000
"""Bytes: a message of a hundred items with their texts is under 5 MB."""

IN_ITEM = "{*}"


def read_newsml(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The news items with text in a message, an item set, or an item by itself."""
    data = stream.read(LARGEST_MESSAGE + 1)
    if len(data) > LARGEST_MESSAGE:
        yield Refusal(where, f"is over {megabytes(LARGEST_MESSAGE)}; split the message")
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield Refusal(where, f"is not well-formed XML ({str(error)[:80]}); give it whole")
        return
    items = [root] if etree.QName(root).localname == "newsItem" else list(root.iter("{*}newsItem"))
    if not items:
        yield Refusal(where, "is XML, but neither a feed nor NewsML-G2; give one of these, or the page as .html")
    for number, item in enumerate(items, 1):
        given = _given(item)
        name = where if len(items) == 1 else f"{where} item {number}"
        if given.text is None and len(items) > 1:
            continue  # pictures and packages stand in one message with the texts
        try:
            yield made_leniently(given)
        except UnfitError as unfit:
            yield Refusal(name, unfit.advising("it may be a picture's item"))


def _given(item: _Element) -> Given:
    meta, content = _child(item, "itemMeta"), _child(item, "contentMeta")
    provider = _child(meta, "provider")
    times = (_words(meta, "firstCreated"), _words(content, "contentCreated"), _words(meta, "versionCreated"))
    language = _child(content, "language")
    return Given(
        id=item.get("guid"),
        text=_text(item),
        outlet=_name(provider) or _words(content, "creditline") or _name(_child(content, "infoSource")),
        url=next((str(link.get("href")) for link in item.iter("{*}link") if _is_page(link)), None),
        title=_words(content, "headline") or _words(meta, "title"),
        byline=_words(content, "by"),
        language=(language.get("tag") if language is not None else None) or item.get(XML_LANGUAGE),
        published=next((found for written in times if (found := believed(written))), None),
    )


XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def _child(parent: _Element | None, name: str) -> _Element | None:
    return parent.find(f"{IN_ITEM}{name}") if parent is not None else None


def _words(parent: _Element | None, name: str) -> str | None:
    found = _child(parent, name)
    return " ".join("".join(map(str, found.itertext())).split()) or None if found is not None else None


def _name(thing: _Element | None) -> str | None:
    """The name of a concept: its name element, its literal, or the end of its code ("nprov:AFP")."""
    if thing is None:
        return None
    return _words(thing, "name") or thing.get("literal") or (thing.get("qcode") or "").rpartition(":")[2] or None


def _is_page(link: _Element) -> bool:
    kind = str(link.get("contenttype") or "")
    return "html" in kind and str(link.get("href") or "").startswith(("http://", "https://"))


def _text(item: _Element) -> str | None:
    """The item's words: of its inline XML (XHTML or NITF) the body, or its inline data."""
    for inline in item.iter("{*}inlineXML"):
        body = next((b for name in ("body.content", "body") for b in inline.iter(f"{{*}}{name}")), inline)
        words = html_to_text(etree.tostring(body, encoding="unicode", method="html", with_tail=False))
        if words.strip():
            return words
    for inline in item.iter("{*}inlineData"):
        words = "".join(map(str, inline.itertext())).strip()
        if words and "html" not in str(inline.get("contenttype") or ""):
            return words
        if words:
            return html_to_text(words)
    return None
