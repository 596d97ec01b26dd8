"""Tables: this room's data files, each read once. Nothing here decides; the files' own heads say what they hold."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crosswire.model.words import QuestionStatus


def table(name: str) -> dict[str, Any]:
    """The entries of the data file of that name."""
    return tomllib.loads(files("crosswire.reconciling").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers of `data/thresholds.toml`."""

    about_share: float
    about_least: float
    bound_share: float
    rest_reach: int
    revision_reach: int
    longest_sum: int
    single_passages: int
    list_gap: int


@cache
def thresholds() -> Thresholds:
    """The numbers that the room decides by."""
    return Thresholds(**table("thresholds"))


@cache
def words() -> dict[str, tuple[str, ...]]:
    """The word lists of `data/words.toml`, by name."""
    return {name: tuple(entries) for name, entries in table("words").items()}


@cache
def any_word_of(name: str) -> re.Pattern[str]:
    """A pattern for any entry of one list of `data/words.toml`, in whatever case, as words of their own."""
    return re.compile(r"\b(?:" + "|".join(words()[name]) + r")\b", re.IGNORECASE)


@cache
def status_definitions() -> dict[QuestionStatus, str]:
    """What each status means, in one line, in the file's order."""
    return {QuestionStatus(name): text for name, text in table("statuses").items()}


@cache
def group_rows() -> tuple[dict[str, Any], ...]:
    """The entries of `data/groups.toml`, in the file's order."""
    return tuple(table("groups")["group"])


@cache
def naming_rows() -> dict[str, Any]:
    """The table of `data/naming.toml`."""
    return table("naming")


@cache
def nation_rows() -> dict[str, tuple[str, ...]]:
    """The nations of `data/nations.toml`: the adjective, and the other words for the country and its people."""
    return {adjective: tuple(others) for adjective, others in table("nations").items()}


@cache
def headline_words() -> dict[str, Any]:
    """The wording of `data/headline.toml`."""
    return table("headline")
