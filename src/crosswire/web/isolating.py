"""Isolating: words written from right to left cannot reorder our own words around them.

Takes a finished page. Always holds: taking the added elements away gives the page back; a report's own text, whose paragraphs
find their direction themselves, is left as it is.
"""

import re

RIGHT_TO_LEFT = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Blocks of the scripts that are written from right to left (Unicode Standard, section 9)."""

RUN = re.compile(rf"[{RIGHT_TO_LEFT}](?:[^a-zA-Z<&;{RIGHT_TO_LEFT}]*[{RIGHT_TO_LEFT}]+)*")
"""Such words with what stands between them."""

ANY = re.compile(f"[{RIGHT_TO_LEFT}]")
PARTS = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-zA-Z0-9]+)")
LEFT_ALONE = frozenset({"article", "bdi", "option", "script", "style", "svg", "textarea", "title"})
"""Elements that have a direction of their own, or can hold no others."""
EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements that have no end."""


def isolated(page: str) -> str:
    """The page with each run of words from right to left, where it stands among ours, in an element that isolates it."""
    if not ANY.search(page):
        return page
    out: list[str] = []
    waiting: list[str] = []
    for part in PARTS.split(page):
        if part.startswith("<"):
            _follow(part, waiting)
        elif not waiting and ANY.search(part):
            part = RUN.sub(lambda run: f"<bdi>{run.group()}</bdi>", part)
        out.append(part)
    return "".join(out)


def _follow(tag: str, waiting: list[str]) -> None:
    """Notes in `waiting` which element that is left alone the page is in: its name, once for each of that name within."""
    found = NAME.match(tag)
    name = found.group(1).lower() if found else ""
    if waiting:
        if name == waiting[-1]:
            waiting.pop() if tag.startswith("</") else waiting.append(name)
    elif not tag.startswith("</") and name not in EMPTY and (name in LEFT_ALONE or ' dir="' in tag):
        waiting.append(name)
