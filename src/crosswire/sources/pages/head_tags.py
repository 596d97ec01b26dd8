"""Head tags: what a page's meta, link and time elements say of it (OpenGraph, Dublin Core, and what newsrooms write)."""

from collections.abc import Sequence

from lxml.html import HtmlElement

PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date.issued", "dcterms.issued",
    "dc.date.issued", "dcterms.created", "dc.date", "publishdate", "publish-date", "pubdate", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "date", "citation_publication_date",
)  # fmt: skip
MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod")
TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline", "title")
OUTLET = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "twitter:site:name", "publisher")
BYLINE = ("author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author")
LANGUAGE = ("og:locale", "language", "dc.language", "content-language")
LONGEST_BYLINE = 120
"""Characters: what is longer and marked as a byline is a writer's portrait."""
URL = ("og:url", "twitter:url")
"""The names (or properties) under which pages give a field, the surest first."""


class HeadTags:
    """The named values of a page's head and its time elements."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._values: dict[str, str] = {}
        for meta in root.iter("meta"):
            content = (meta.get("content") or "").strip()
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content and (name := (meta.get(key) or "").strip().lower()):
                    self._values.setdefault(name, content)

    def value(self, names: Sequence[str]) -> str | None:
        """The value under the first of `names` that the page has."""
        return next((self._values[n] for n in names if n in self._values), None)

    def canonical(self) -> str | None:
        """The address that the page calls its own."""
        for link in self._root.iter("link"):
            if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
                return str(link.get("href")).strip()
        return self.value(URL)

    def language(self) -> str | None:
        """The page's language as a tag of it says: "en", "en-GB"."""
        html = self._root if self._root.tag == "html" else next(self._root.iter("html"), None)
        said = html.get("lang") or html.get("{http://www.w3.org/XML/1998/namespace}lang") if html is not None else None
        found = said or self.value(LANGUAGE)
        return found.replace("_", "-").strip()[:35] or None if found else None

    def published(self) -> str | None:
        """The time of publication: a meta element's, else that of a time element marked as such."""
        found = self.value(PUBLISHED)
        if found:
            return found
        for time in self._root.iter("time"):
            marks = " ".join((time.get("itemprop") or "", time.get("class") or "", time.get("pubdate") or "-")).lower()
            if time.get("datetime") and ("publish" in marks or "pubdate" in marks or time.get("pubdate") is not None):
                return str(time.get("datetime"))
        return None

    def headline(self) -> str | None:
        """The page's one first-level heading, or null where it has none or several."""
        found = [" ".join(h.text_content().split()) for h in self._root.iter("h1")]
        return found[0] if len(found) == 1 and found[0] else None

    def byline(self) -> str | None:
        """Who wrote it: a meta element's word, else what the page marks as its byline, if that is short."""
        found = self.value(BYLINE)
        if found:
            return found
        for element in self._root.iter("a", "span", "p", "div", "address", "cite"):
            marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''} {element.get('class') or ''}".lower()
            if "author" in marks.split() or "byline" in marks:
                words = " ".join(element.text_content().split())
                if 2 < len(words) <= LONGEST_BYLINE:
                    return words
        return None

    def window_title(self) -> str | None:
        """The words of the title element."""
        title = next(self._root.iter("title"), None)
        return " ".join(title.text_content().split()) or None if title is not None else None

    def scripts(self) -> list[str]:
        """The JSON-LD scripts."""
        return [s.text or "" for s in self._root.iter("script") if "ld+json" in (s.get("type") or "").lower()]
