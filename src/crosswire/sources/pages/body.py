"""Body: the words of the article on a page, a paragraph to a block, without menus, adverts, comments and recommendations.

Which parts of a page are the article is trafilatura's judgement; how they are set as text is ours.
"""

import logging

from lxml.etree import _Element
from lxml.html import HtmlElement

BLOCKS = frozenset({"p", "head", "item", "row", "quote", "list", "table", "ab", "div"})


def body_of(root: HtmlElement, address: str | None) -> str:
    """The article's text, an empty line between its blocks; empty where the page has none. `root` may be used up."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it cannot make of a page we say ourselves
    try:
        found = bare_extraction(root, url=address, with_metadata=False, include_comments=False, include_tables=True)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, AssertionError):
        return ""  # it gives up on some damage; the caller takes all words then
    if found is None or isinstance(found, dict) or found.body is None:
        return ""
    blocks: list[str] = []
    _collect(found.body, blocks)
    return "\n\n".join(blocks)


def _collect(element: _Element, blocks: list[str]) -> None:
    """Adds the words of `element`, a block to an entry, in the order of the page."""
    if element.tag == "row":
        _add(" ".join(" ".join(map(str, cell.itertext())) for cell in element), blocks)
        return
    if not any(child.tag in BLOCKS for child in element):
        _add(_words(element), blocks)
        return
    _add(element.text or "", blocks)
    for child in element:
        if child.tag in BLOCKS:
            _collect(child, blocks)
        else:
            _add(_words(child), blocks)
        _add(child.tail or "", blocks)


def _words(element: _Element) -> str:
    """The words of a block, its line breaks as line ends."""
    parts = [element.text or ""]
    for child in element:
        parts.append("\n" if child.tag in ("lb", "br") else _words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _add(words: str, blocks: list[str]) -> None:
    lines = (" ".join(line.split()) for line in words.split("\n"))
    if tidied := "\n".join(line for line in lines if line):
        blocks.append(tidied)
