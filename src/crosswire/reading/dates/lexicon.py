"""The words of time, read once from `data/dates.toml` and `data/dates_roles.toml`, and pattern pieces made of them."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from crosswire.reading.alternation import alternation
from crosswire.reading.tables import data_table


@cache
def words() -> dict[str, Any]:
    """The tables of `data/dates.toml`."""
    return data_table("dates")


@cache
def roles() -> dict[str, dict[str, frozenset[str]]]:
    """The tables of `data/dates_roles.toml`, each list as a set of lemmas."""
    table = data_table("dates_roles")
    return {role: {n: frozenset(e) for n, e in table[role].items()} for role in ("speech", "event", "after")}


@cache
def event_phrases() -> dict[str, list[str]]:
    """Verbs that tell of an incident only with a companion, and their companions ("take": place)."""
    table: dict[str, list[str]] = data_table("dates_roles")["event_phrases"]
    return table


def any_of(entries: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first; a blank is also a hyphen, ' also ’."""
    return "(?:" + alternation(entries, {" ": r"[\s-]+", "'": "['’]"}) + ")"


def folded(phrase: str) -> str:
    """A matched phrase as its table writes it: lower case, single blanks, straight apostrophes."""
    return re.sub(r"[\s-]+", " ", phrase.lower()).replace("’", "'").strip()


@cache
def month_pattern() -> str:
    """Any month, full or short (with or without its full stop)."""
    short = "|".join(sorted(words()["short_months"], key=len, reverse=True))
    return rf"(?:{'|'.join(words()['months'])}|(?:{short})\b\.?)"


def month_number(word: str) -> int:
    """The number of a month, full or short."""
    name = word.lower().rstrip(".")
    number: int = words()["months"].get(name) or words()["short_months"][name]
    return number


@cache
def number_pattern() -> str:
    """A small whole number, in digits or in words."""
    return rf"(?:\d{{1,3}}|{any_of(words()['numbers'])})"


def small_number(word: str) -> int:
    """The value of what `number_pattern` matches."""
    if word.isdigit():
        return int(word)
    number: int = words()["numbers"][word.lower()]
    return number
