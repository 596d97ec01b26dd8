"""Days told from another: "yesterday", "two days ago" from the publication day; "the next morning" from the story's."""

import re
from functools import cache

from crosswire.model.moment import CalendarHint
from crosswire.reading.dates.atom import Atom, Rule, compiled
from crosswire.reading.dates.lexicon import any_of, folded, number_pattern, small_number, words


@cache
def rules() -> tuple[Rule, ...]:
    """The rules for relative days."""
    number = number_pattern()
    vague = any_of(words()["vague_numbers"]["words"])
    return (
        Rule(
            compiled(rf"\b{any_of(words()['relative_days'])}\b(?!['’]s\s+(?:world|society|youth))"), _from_publication
        ),
        Rule(
            compiled(
                rf"\b{any_of(words()['following_days'])}\b(?!\s+(?:after|when|before|of|that|it|he|she"
                rf"|they|the|his|her|its|in which|I)\b)"
            ),
            _from_story,
        ),
        Rule(
            compiled(
                rf"\b(?:in|within|during|over)\s+the\s+(?:past|last)\s+(?:(?:{vague}|(?P<number>{number}))\s+)?(?:hours|minutes)\b"
                rf"|\b(?:just\s+)?(?:(?:{vague}|(?P<back>{number}))\s+)?(?:minutes|moments|hours)\s+ago\b"
            ),
            _hours_back,
        ),
        Rule(compiled(rf"\b(?P<number>{number})\s+(?P<unit>day|hour|week|month|year)s?\s+ago\b"), _ago),
        Rule(
            compiled(rf"\b(?:{vague}\s+)?(?:days|weeks|months|years|decades|centuries)\s+ago\b"),
            _vague_ago,
        ),
        Rule(
            compiled(
                rf"\b(?P<number>{number})\s+(?P<unit>day|week)s?\s+(?P<way>later|earlier)\b(?!\s+(?:than"
                rf"|this|that|on)\b)"
            ),
            _later,
        ),
    )


def _from_publication(match: re.Match[str]) -> Atom | None:
    entry = words()["relative_days"][folded(match[0])]
    return Atom(
        match.start(), match.end(), "relative", CalendarHint(offset_days=entry["days"], part_of_day=entry.get("part"))
    )


def _from_story(match: re.Match[str]) -> Atom | None:
    entry = words()["following_days"][folded(match[0])]
    return Atom(
        match.start(), match.end(), "following", CalendarHint(shift_days=entry["days"], part_of_day=entry.get("part"))
    )


MOST_HOURS = 12
"""Hours back that are mostly still of the day on which they are told; from a day on they are whole days (`_ago`)."""


def _hours_back(match: re.Match[str]) -> Atom | None:
    """The day of publication, for "a few minutes ago" and "in the past few hours"; null for more hours than half a day."""
    told = match["number"] or match["back"]
    if told and small_number(told) > MOST_HOURS and "hour" in match[0].lower():
        return None
    return Atom(match.start(), match.end(), "relative", CalendarHint(offset_days=0))


def _ago(match: re.Match[str]) -> Atom | None:
    number, unit = small_number(match["number"]), match["unit"].lower()
    if unit == "hour":
        # Under a day back the day itself is open; 24 hours and more are whole days.
        return (
            Atom(match.start(), match.end(), "relative", CalendarHint(offset_days=-(number // 24)))
            if number % 24 == 0
            else None
        )
    if unit == "day":
        return Atom(match.start(), match.end(), "relative", CalendarHint(offset_days=-number))
    hint = CalendarHint(
        week_shift=-number if unit == "week" else None,
        month_shift=-number if unit == "month" else None,
        year_shift=-number if unit == "year" else None,
    )
    return Atom(match.start(), match.end(), "period", hint)


def _vague_ago(match: re.Match[str]) -> Atom | None:
    return Atom(match.start(), match.end(), "period", CalendarHint(direction="past"), lasting=True)


def _later(match: re.Match[str]) -> Atom | None:
    days = small_number(match["number"]) * (7 if match["unit"].lower() == "week" else 1)
    return Atom(
        match.start(),
        match.end(),
        "following",
        CalendarHint(shift_days=days if match["way"].lower() == "later" else -days),
    )
