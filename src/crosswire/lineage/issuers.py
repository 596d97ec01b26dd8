"""Issuers: who put out a situation report or a press release, as its head says. What it says in its own words is the issuer's."""

import re
from functools import cache

from crosswire.lineage.bars import table

HEAD_LINES = 5
"""Lines at the head of a text, blank ones aside, in which the kind of paper and its issuer stand."""

_WORD = r"(?:[A-Z][\w’'&\-]*|of|the|for|and|without|de|des|du|la|del)"
NAME = re.compile(rf"{_WORD}(?:\s+{_WORD}){{1,6}}")


@cache
def _papers() -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in table("voices")["papers"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def issuer_of(text: str) -> str | None:
    """The name that stands on a line of its own at the head of a text that calls itself a situation report; else null."""
    lines = [" ".join(line.split()) for line in text[:2000].splitlines() if line.strip()][:HEAD_LINES]
    if not any(_papers().search(line) for line in lines):
        return None
    return next((line for line in lines if NAME.fullmatch(line) and not _papers().search(line)), None)
