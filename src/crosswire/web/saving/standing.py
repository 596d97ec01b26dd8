"""Standing pictures: a picture of a page as a file of its own, in the page's print drawing.

Always holds: what it looks like is said in one place, the style sheet of the pages.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.publishing.pages.markup import Markup
from crosswire.web.templating import STATIC
from crosswire.web.tokens import COMMENT, resolved, tokens

SHEETS = ("plots.css", "map.css")
"""The sheets that say how pictures look."""

REM = re.compile(r"(\d*\.?\d+)rem")
AT_RULE = re.compile(r"@\w+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def standing(picture: Markup) -> str:
    """The picture (an SVG element of a page) as an SVG file."""
    head, _, rest = str(picture).partition(">")
    named = head.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return f"{named}><style>{_sheet()}</style>{rest}"


@cache
def _sheet() -> str:
    """The rules for pictures with the values of print, sizes in pixels; conditions are left out, print is one drawing."""
    found = "".join((STATIC / name).read_text(encoding="utf-8") for name in SHEETS if (STATIC / name).is_file())
    plain = AT_RULE.sub("", COMMENT.sub("", found))
    rules = [
        f"{chosen.strip()}{{{said}}}"
        for chosen, said in RULE.findall(plain)
        if any(name in chosen for name in (".plot", ".locator", "svg"))
    ]
    said = REM.sub(lambda m: f"{float(m[1]) * 16:g}px", resolved("".join(rules), tokens().print))
    return said.replace("font: 12.5px/1", "font: 12.5px").replace("<", "")
