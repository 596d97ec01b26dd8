"""A tree of a page's HTML, just enough to take parts of pages over into a file; what is written again is escaped anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from crosswire.publishing.pages.markup import Markup, joined, tag

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"})


@dataclass(slots=True)
class Element:
    """An element: its name and attributes as browsers read them (in small letters), and what is in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    def all(self) -> Iterator[Element]:
        """It and every element in it, outer ones first."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all()

    def inside(self) -> Markup:
        """What is in it as HTML."""
        return joined(*(child.written() if isinstance(child, Element) else child for child in self.children))

    def written(self) -> Markup:
        """It as HTML."""
        if self.name in VOID:
            return Markup(str(tag("br", **_attributes(self))).replace("<br", f"<{self.name}", 1))
        return tag(self.name, self.inside(), **_attributes(self))


def tree_of(html: str) -> Element:
    """The elements of a piece of HTML under one without a name."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def _attributes(element: Element) -> dict[str, str | bool]:
    # `tag` writes `_` as `-` and takes the name of an attribute as that of a parameter.
    return {
        name.replace("-", "_"): value if value or name != "open" else True for name, value in element.attributes.items()
    }


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(name, {key: value or "" for key, value in attributes})
        self._open[-1].children.append(element)
        if name not in VOID:
            self._open.append(element)

    def handle_startendtag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(name, {key: value or "" for key, value in attributes}))

    def handle_endtag(self, name: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].name == name:
                del self._open[at:]
                return

    def handle_data(self, words: str) -> None:
        self._open[-1].children.append(words)
