"""Deciding values: what a person may put in a claim or an event's place, checked and brought into one form.

Always holds: what is let through can be derived with; what is not is answered by one sentence that says what to give.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TypeVar

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Modality, Modifier, PartyClass, PlacePrecision, Polarity, Scope
from crosswire.sources.published import published_at
from crosswire.workbench.results import DeskError

W = TypeVar("W", Modifier, Scope, ClaimKind, Polarity, Modality, PlacePrecision, PartyClass)

LONGEST = 300
"""Characters of a name that a person gives."""

MOST = 1e12
"""No count of anything here is larger."""

Check = Callable[[str, str], str]


def claim_values(given: Mapping[str, str], report: Report) -> tuple[tuple[str, str], ...]:
    """The values of a claim of `report` as a person gives them, in one form and order. Raises DeskError.

    An empty number, name or time takes out what is there.
    """
    found = _checked(given, OF_A_CLAIM, "of a claim")
    _in_order(found, "low", "high", float)
    _in_order(found, "when_start", "when_end", str)
    if ("text_start" in found) != ("text_end" in found):
        raise DeskError("words of a report need both ends: give text_start and text_end")
    if "text_start" in found:
        words_at(report, int(found["text_start"]), int(found["text_end"]))
    if found.get("speaker") and found["speaker"] not in report.text:
        raise DeskError(f"'{found['speaker']}' does not stand in the report; give the speaker in its own words")
    if found.get("scope") == Scope.REJECTED:
        raise DeskError("a claim is not corrected to be rejected; reject it")
    return tuple((name, found[name]) for name in OF_A_CLAIM if name in found)


def words_at(report: Report, start: int, end: int) -> str:
    """The words of `report` from `start` to `end`. Raises DeskError where none stand there."""
    if not 0 <= start < end <= len(report.text):
        raise DeskError(f"the report has no words from {start} to {end}; it has {len(report.text):,} characters")
    found = report.text[start:end]
    if not found.strip():
        raise DeskError(f"from {start} to {end} the report has blanks only; select words")
    return found


def place_values(given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The values of an event's place as a person gives them, in one form and order. Raises DeskError."""
    found = {name: value for name, value in _checked(given, OF_A_PLACE, "of a place").items() if value}
    if "name" not in found:
        raise DeskError("a place needs a name")
    if ("lat" in found) != ("lon" in found):
        raise DeskError("a spot on the map needs both lat and lon")
    return tuple((name, found[name]) for name in OF_A_PLACE if name in found)


def _checked(given: Mapping[str, str], checks: Mapping[str, Check], whose: str) -> dict[str, str]:
    strange = sorted(set(given) - set(checks))
    if strange:
        raise DeskError(f"'{strange[0][:40]}' is no value {whose}; there are {', '.join(checks)}")
    return {name: checks[name](name, value.strip()) for name, value in given.items()}


def _in_order(
    found: Mapping[str, str], first: str, last: str, as_: Callable[[str], float] | Callable[[str], str]
) -> None:
    a, b = found.get(first), found.get(last)
    if a and b and as_(a) > as_(b):  # type: ignore[operator]
        raise DeskError(f"{first} ({a}) is above {last} ({b})")


def _count(name: str, value: str) -> str:
    """A count without thousands' marks and without a fraction where it has none; empty for none."""
    if not value:
        return ""
    return _plain(_number(name, value.replace(",", ""), 0, MOST, "give a number of 0 or more, or nothing for none"))


def _degrees(most: int) -> Check:
    def check(name: str, value: str) -> str:
        return _plain(_number(name, value, -most, most, f"give degrees from -{most} to {most}")) if value else ""

    return check


def _number(name: str, value: str, least: float, most: float, remedy: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not (math.isfinite(number) and least <= number <= most):
        raise DeskError(f"{name} is '{value[:40]}'; {remedy}")
    return number


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else repr(number)


def _whole(name: str, value: str) -> str:
    if value and not (value.isascii() and value.isdecimal() and len(value) < 12):
        raise DeskError(f"{name} is '{value[:40]}'; give a whole number")
    return str(int(value)) if value else ""


def _offset(name: str, value: str) -> str:
    if not value:
        raise DeskError(f"{name} is empty; give a place in the report's text, counted in characters")
    return _whole(name, value)


def _name(name: str, value: str) -> str:
    found = " ".join(value.split())
    if len(found) > LONGEST:
        raise DeskError(f"{name} has {len(found):,} characters; give at most {LONGEST}")
    return found


def _time(name: str, value: str) -> str:
    if not value:
        return ""
    try:
        return published_at(value).start or ""
    except ValueError:
        raise DeskError(
            f"{name} is '{value[:40]}'; give a day (2024-08-30) or a day and an hour (2024-08-30T12:00)"
        ) from None


def _word_of(words: type[W]) -> Check:
    def check(name: str, value: str) -> str:
        try:
            return words(value).value
        except ValueError:
            raise DeskError(f"{name} is '{value[:40]}'; it may be {', '.join(words)}") from None

    return check


OF_A_CLAIM: Mapping[str, Check] = {
    "kind": _word_of(ClaimKind),
    "low": _count,
    "high": _count,
    "modifier": _word_of(Modifier),
    "of": _name,
    "of_class": _word_of(PartyClass),
    "scope": _word_of(Scope),
    "speaker": _name,
    "polarity": _word_of(Polarity),
    "modality": _word_of(Modality),
    "when_start": _time,
    "when_end": _time,
    "text_start": _offset,
    "text_end": _offset,
}
"""What of a claim can be corrected, and how each is checked."""

OF_A_PLACE: Mapping[str, Check] = {
    "name": _name,
    "lat": _degrees(90),
    "lon": _degrees(180),
    "precision": _word_of(PlacePrecision),
    "admin1": _name,
    "country": _name,
    "geonames_id": _whole,
}
"""What settles an event's place, and how each is checked."""
