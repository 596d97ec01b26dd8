"""What a browser makes of a page: its elements and its words, read with the standard library's parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"br", "meta", "input"}


@dataclass
class Element:
    """An element with its attributes and what is in it: further elements and words."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    def find(self, name: str | None = None, css: str | None = None) -> list[Element]:
        """All elements inside of that name and class, in order."""
        out = []
        for each in self.inside:
            if isinstance(each, Element):
                if name in (None, each.name) and (css is None or css in (each.attributes.get("class") or "").split()):
                    out.append(each)
                out += each.find(name, css)
        return out

    def words(self, *, without: tuple[str, ...] = ()) -> str:
        """All words inside but those of elements with one of the classes `without`; a break is a line's end."""
        out = []
        for each in self.inside:
            if isinstance(each, str):
                out.append(each)
            elif each.name == "br":
                out.append("\n")
            elif not set((each.attributes.get("class") or "").split()) & set(without):
                out.append(each.words(without=without))
        return "".join(out)

    def __getitem__(self, attribute: str) -> str | None:
        return self.attributes.get(attribute)


class Browser(HTMLParser):
    """Builds the elements of a page; asserts that every element is closed where it should be."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.root = Element("root")
        self._open = [self.root]
        self.feed(page)
        self.close()
        assert self._open == [self.root], [e.name for e in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        element = Element(tag, dict(attrs))
        self._open[-1].inside.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].name == tag, (self._open[-1].name, tag)
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


def browsed(page: bytes | str) -> Element:
    """The page's elements."""
    return Browser(page.decode("utf-8") if isinstance(page, bytes) else page).root
