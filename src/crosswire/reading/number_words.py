"""The number grammar: words for numbers and for bounds from `data/numbers.toml`, and the pattern that finds them."""

import re
from dataclasses import dataclass
from functools import cache

from crosswire.model.words import Modifier
from crosswire.reading.alternation import alternation
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of `data/numbers.toml`, and the patterns made from them."""

    words: dict[str, float]
    multipliers: dict[str, float]
    vague: dict[str, float]
    before: dict[str, Modifier]
    after: dict[str, Modifier]
    mention: Quick


@cache
def number_words() -> NumberWords:
    """The number grammar, read once."""
    table = data_table("numbers")
    before = {k: Modifier(v) for k, v in table["before"].items()}
    after = {k: Modifier(v) for k, v in table["after"].items()}
    return NumberWords(
        table["words"], table["multipliers"], table["vague"], before, after, _pattern(table, list(before), list(after))
    )


def _any_of(options: list[str]) -> str:
    return "(?:" + alternation(options, {" ": r"\s+"}) + ")"


def _pattern(table: dict[str, dict[str, float]], before: list[str], after: list[str]) -> Quick:
    unit, multiplier = _any_of(list(table["words"])), _any_of(list(table["multipliers"]))
    digits = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    in_words = rf"(?:(?:{unit})(?:[\s-]+(?:and\s+)?(?:{unit}))*)"
    plain = (
        rf"(?:(?:half\s+)?(?:an?\s+)(?:{multiplier})|(?:{in_words}|"
        rf"{digits})(?:[\s-]*(?:{multiplier}))*(?:\s+and\s+{in_words}(?=\s+\w))?(?:\s+(?:{multiplier}))?|"
        rf"couple(?:\s+of)?|pair\s+of|half[\s-]dozen)"
    )
    lead = _any_of(before)
    return Quick(
        rf"(?<![\w.,$€£#/-])(?<!\d:)"
        rf"(?:(?P<between>between|from)\s+(?P<low>{plain})\s+(?:and|to)\s+(?P<high>{plain})"
        rf"|(?:(?P<before>(?:{lead}\s+){{1,2}}|~\s?))?(?P<first>{plain})(?:\s*(?:-|–|—|\s+(?:to|"
        rf"or)\s+)\s*(?:(?:even|perhaps|possibly)\s+)?(?P<second>{plain}))?"
        rf"(?P<after>\s*{_any_of(after)})?"
        rf"|(?P<vague>{_any_of(list(table['vague']))})"
        rf"|(?P<none>no|none|nobody|zero))"
        rf"(?![\w]|[.,:/]\d)",
        re.IGNORECASE,
    )
