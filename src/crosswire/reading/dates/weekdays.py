"""Weekdays: "Thursday", "last Thursday", "Thursday last week", "Thur." beside a number; "Thursdays" recur."""

import re
from functools import cache

from crosswire.model.moment import CalendarHint
from crosswire.reading.dates.atom import Atom, Rule, compiled
from crosswire.reading.dates.lexicon import any_of, folded, month_pattern, words

DIRECTIONS = {
    "last": "past",
    "past": None,
    "previous": "past",
    "this past": None,
    "next": "future",
    "coming": "future",
    "this coming": "future",
    "the following": "future",
    "this": None,
}
"""What stands before a weekday → the direction of its hint; a bare "following" is a preposition ("following Friday's fire")."""


@cache
def rules() -> tuple[Rule, ...]:
    """The rules for weekdays."""
    full, short = any_of(words()["weekdays"]), any_of(words()["short_weekdays"])
    which = (
        rf"(?:(?P<each>every(?:\s+other)?|each|most)\s+|(?:the\s+)?"
        rf"(?P<which>{any_of(DIRECTIONS)})\s+|on\s+a\s+(?P<some>))?"
    )
    week = (
        r"(?:\s*,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b|\s+(?P<before>before\s+last)\b"
        r"|\s+(?P<ago>week)\b(?=[\s,.;]))?"
    )
    beside = rf"(?=\.|,?\s+\d|,?\s+{month_pattern()}\s*\d)"
    return (
        Rule(
            compiled(
                rf"\b{which}(?P<day>{full})(?P<many>s|\s+(?:nights|mornings|evenings|afternoons))?"
                rf"(?![\w-]*\w*@)\b{week}"
            ),
            _weekday,
        ),
        Rule(compiled(rf"\b{which}(?-i:(?P<day>(?=[A-Z])(?i:{short})))\b{beside}\.?(?P<many>(?!))?{week}"), _weekday),
        Rule(compiled(rf"\b(?:a\s+)?week\s+ago\s+(?:on\s+)?(?P<day>{full})\b"), _week_ago),
        Rule(compiled(rf"\b{any_of(words()['names']['not_weekdays'])}\b"), _no_date),
    )


def number_of(word: str) -> int:
    """The number of a weekday, full or short; Monday is 0."""
    name = folded(word)
    found: int | None = words()["weekdays"].get(name)
    return found if found is not None else int(words()["short_weekdays"][name])


def _weekday(match: re.Match[str]) -> Atom | None:
    weekday = number_of(match["day"])
    if match["each"] or match["many"] or match["some"] is not None:
        # It comes again and again: no one day, so nothing to resolve.
        return Atom(match.start(), match.end(), "period", CalendarHint(), lasting=True)
    direction = DIRECTIONS[folded(match["which"])] if match["which"] else None
    if match["week"]:
        shift = {"last": -1, "this": 0, "next": 1}[match["week"].lower()]
        return Atom(match.start(), match.end(), "weekday", CalendarHint(weekday=weekday, week_shift=shift))
    end, shift_days = match.end(), None
    if match["before"]:
        direction, shift_days = "past", -7
    elif match["ago"]:
        end = match.start("ago") - 1
    return Atom(
        match.start(), end, "weekday", CalendarHint(weekday=weekday, direction=direction, shift_days=shift_days)
    )


def _week_ago(match: re.Match[str]) -> Atom | None:
    hint = CalendarHint(weekday=number_of(match["day"]), shift_days=-7)
    return Atom(match.start(), match.end(), "weekday", hint)


def _no_date(match: re.Match[str]) -> Atom | None:
    # Claims the words, so that the weekday in them is not read.
    return Atom(match.start(), match.end(), "nothing", CalendarHint())
