"""Flat: a part of a page as it may stand in a file: words and pictures; no control, no script, no way to any other place.

Always holds: of elements and attributes only those named here are kept; a link leads to a place in the file or is plain words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from crosswire.web.saving.tree import Element

KEPT = frozenset((
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "section", "article", "header", "footer", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "b", "i", "em", "strong",
    "small", "q", "blockquote", "cite", "figure", "figcaption", "mark", "ins", "del", "s", "u", "sub", "sup", "br",
    "hr", "wbr", "details", "summary", "abbr", "time", "code", "kbd", "pre", "svg", "g", "path", "rect", "circle",
    "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "pattern", "clippath", "mask",
    "use", "stop",
))  # fmt: skip
"""Elements that are kept; of others what is in them is."""

DROPPED = frozenset((
    "script", "style", "form", "button", "input", "select", "option", "textarea", "label", "dialog", "nav", "template",
    "link", "meta", "base", "noscript", "iframe", "object", "embed", "img", "video", "audio", "canvas", "progress",
))  # fmt: skip
"""Elements that go with all that is in them."""

CONTROLS = frozenset({"control", "acting", "act", "crumb", "back-link", "columns-by", "hint"})
"""Classes of what only works in the workbench."""

ATTRIBUTES = re.compile(
    r"(class|id|lang|dir|title|colspan|rowspan|scope|headers|open|role|datetime|aria-[a-z]+"
    r"|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d|dx|dy|points|width|height|viewbox|transform|preserveaspectratio|text-anchor"
    r"|patternunits|patterntransform|patterncontentunits|clip-path|mask|offset|fill|stroke|stroke-[a-z]+|opacity)"
)
REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "headers")
LOCAL = re.compile(r"url\(#[\w-]+\)")

Place = Callable[[str], str | None]
"""Says for an address which place of the file it means; null where none, and empty where the link is a control."""


def flat(root: Element, place: Place, prefix: str = "", down: int = 0) -> Element:
    """What is in `root` as it may stand in a file.

    `prefix` goes before every id, so that two parts can stand in one file; headings go `down` so many steps.
    """
    return Element("", {}, list(_children(root, place, prefix, down)))


def _children(parent: Element, place: Place, prefix: str, down: int) -> Iterator[Element | str]:
    for child in parent.children:
        if isinstance(child, str):
            yield child
        elif child.name in DROPPED or "hidden" in child.attributes or not CONTROLS.isdisjoint(child.classes):
            continue
        elif child.name == "a":
            yield from _link(child, place, prefix, down)
        elif child.name in KEPT:
            name = f"h{min(6, int(child.name[1]) + down)}" if re.fullmatch("h[1-6]", child.name) else child.name
            yield Element(name, _attributes(child, prefix), list(_children(child, place, prefix, down)))
        else:
            yield from _children(child, place, prefix, down)


def _link(link: Element, place: Place, prefix: str, down: int) -> Iterator[Element | str]:
    inside = list(_children(link, place, prefix, down))
    to = link.attributes.get("href", "")
    found = f"{prefix}{to[1:]}" if to.startswith("#") else place(to)
    if found:
        kept = {key: value for key, value in _attributes(link, prefix).items() if key != "href"}
        yield Element("a", {**kept, "href": f"#{found}"}, inside)
    elif found is None:
        yield Element("span", _attributes(link, prefix), inside)


def _attributes(element: Element, prefix: str) -> dict[str, str]:
    out = {}
    for name, value in element.attributes.items():
        if not ATTRIBUTES.fullmatch(name) or ("url(" in value and not LOCAL.fullmatch(value)):
            continue
        if prefix and name == "id":
            value = prefix + value
        elif prefix and name in REFERRING:
            value = " ".join(prefix + one for one in value.split())
        elif prefix and LOCAL.fullmatch(value):
            value = value.replace("url(#", f"url(#{prefix}")
        out[name] = value
    return out
