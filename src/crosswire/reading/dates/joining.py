"""Joins neighbouring atoms into one expression: "4 a.m." + "on" + "August 29", "Friday" + "to" + "Saturday".

Joining goes left to right over atoms that do not overlap; what stands between two must be one of a few words that join.
"""

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date

from crosswire.model.moment import CalendarHint
from crosswire.reading.dates.atom import LONGEST_RUN, Atom
from crosswire.reading.quick import Quick

TIME_THEN_DAY = re.compile(
    r"(?i)\s*,?\s*(?:on\s+|of\s+|on\s+the\s+(?:night|morning|evening)\s+of\s+|from\s+|between\s+|in\s+)?"
)
DAY_THEN_TIME = re.compile(
    r"(?i)(?:['’]s)?\s*[,(]?\s*(?:(?:at|in|in\s+the|during|during\s+the|by|from|between|just|on\s+the|since|until|and\s+at|morning\s+at|as\s+of)\s+)?"
)
TIME_THEN_TIME = re.compile(r"(?i)\s*,?\s*(?:in|at|on|during)?\s*")
SAME_DAY = re.compile(r"(?i)\s*[,(]?\s*(?:the\s+)?")
DAY_OF_PERIOD = re.compile(r"(?i)\s*,?\s*(?:of\s+|in\s+)?")
RANGE = re.compile(
    r"(?i)\s*(?:(?P<plain>and|or)|to|into|through|until|till|[-–—])\s*(?:the\s+)?(?:(?:early|late|on)\s+)?"
)
RANGE_LEAD = Quick(r"(?i)\b(?:between|from|overnight|night(?:\s+of)?|nights\s+of)\s+(?:late\s+|early\s+|the\s+)?$")
AHEAD = re.compile(r"(?i)\s*(?:of|on)?\s*(?:the\s+)?")
LOOSE_DAY_LINK = re.compile(r"(?i)\s*(?:on\s+)?")


def leftmost_longest(atoms: Iterable[Atom]) -> list[Atom]:
    """Atoms in order, none overlapping another: the earlier wins, then the longer."""
    out: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start, -a.end, a.kind)):
        if not out or atom.start >= out[-1].end:
            out.append(atom)
    return [atom for atom in out if atom.kind != "nothing"]


def joined(text: str, atoms: list[Atom]) -> list[Atom]:
    """`atoms` with neighbours joined, loose ones that no day took left out. They must be in order, without overlap."""
    out: list[Atom] = []
    for number, atom in enumerate(atoms):
        current = atom
        following = atoms[number + 1] if number + 1 < len(atoms) else None
        while out:
            merged = (
                None
                if following and _belongs_ahead(text, out[-1], current, following)
                else _pair(text, out[-1], current)
            )
            if merged is None:
                break
            out.pop()
            current = merged
        out.append(current)
    return _ranges(text, [atom for atom in out if not atom.loose])


def _belongs_ahead(text: str, before: Atom, time: Atom, after: Atom) -> bool:
    """True where a time between two days is the later one's: "met on Tuesday, in the early hours of Monday a bomb"."""
    if time.has_day or not before.is_single_day or not after.is_single_day:
        return False
    return bool(AHEAD.fullmatch(text, time.end, after.start)) and _merged_hints(before.hint, after.hint) is None


def _pair(text: str, a: Atom, b: Atom) -> Atom | None:
    gap = text[a.end : b.start]
    if len(gap) > 24:
        return None
    if not a.has_day and b.has_day:
        return _time_day(a, b, gap)
    if a.has_day and not b.has_day:
        return _day_time(text, a, b, gap)
    if not a.has_day and not b.has_day:
        return _time_time(a, b, gap)
    return _day_day(text, a, b, gap)


def _time_day(a: Atom, b: Atom, gap: str) -> Atom | None:
    if not b.is_single_day or (b.kind == "following" and b.hint.part_of_day):
        return None
    link = LOOSE_DAY_LINK if a.loose and a.hint.part_of_day == "early_morning" else TIME_THEN_DAY
    if not link.fullmatch(gap) or (b.hint.hour is not None and a.hint.hour is not None):
        return None
    return _whole(a, b, _with_time(b.hint, a.hint))


def _day_time(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    if not a.is_single_day or not DAY_THEN_TIME.fullmatch(gap) or (a.hint.hour is not None and b.hint.hour is not None):
        return None
    if (
        b.loose
        and b.hint.part_of_day in ("early_morning", "night")
        and text[b.start : b.end].lower() in ("early", "late")
    ):
        # "Thursday, early reports said": these two stand before their day.
        return None
    return _whole(a, b, _with_time(a.hint, b.hint))


def _time_time(a: Atom, b: Atom, gap: str) -> Atom | None:
    if a.kind == b.kind == "clock" or not TIME_THEN_TIME.fullmatch(gap):
        return None
    merged = _whole(a, b, _with_time(a.hint, b.hint))
    return replace(merged, kind="clock" if "clock" in (a.kind, b.kind) else "part", loose=a.loose and b.loose)


def _with_time(day: CalendarHint, time: CalendarHint) -> CalendarHint:
    """`day` with the clock time and part of the day of `time`; a clock time tells the part better than words."""
    day, time = _halved(day, time), _halved(time, day)
    part = time.part_of_day or day.part_of_day
    if day.part_of_day and time.part_of_day:
        both = {day.part_of_day, time.part_of_day}
        # "early Thursday morning" is the early morning; "late Thursday evening" the evening.
        part = "early_morning" if both == {"early_morning", "morning"} else time.part_of_day
        if day.part_of_day == "night" and time.part_of_day in ("evening", "afternoon"):
            part = time.part_of_day
        if day.hour is not None and time.hour is None:
            part = day.part_of_day
    hour, minute = (time.hour, time.minute) if time.hour is not None else (day.hour, day.minute)
    return replace(day, part_of_day=part, hour=hour, minute=minute, zone=time.zone or day.zone)


def _halved(clock: CalendarHint, words: CalendarHint) -> CalendarHint:
    """A clock time of the second half of the day where the words beside it say so: "5:30 Sunday evening" is 17:30."""
    if clock.hour is None or words.hour is not None or not 0 < clock.hour < NOON:
        return clock
    second = words.part_of_day in ("afternoon", "evening") or (words.part_of_day == "night" and clock.hour >= NIGHTFALL)
    return replace(clock, hour=clock.hour + NOON, part_of_day=words.part_of_day) if second else clock


NOON = 12
NIGHTFALL = 6
"""Hour of a twelve-hour clock from which "at night" is the evening's half: "2:30 that night" is after midnight."""


def _whole(a: Atom, b: Atom, hint: CalendarHint) -> Atom:
    day = a if a.has_day else b
    return Atom(a.start, b.end, day.kind, hint, a.lasting or b.lasting, a.until or b.until)


def _day_day(text: str, a: Atom, b: Atom, gap: str) -> Atom | None:
    if a.lasting or b.lasting:
        return None
    kinds = {a.kind, b.kind}
    if SAME_DAY.fullmatch(gap) and (
        kinds == {"weekday", "day"} or kinds == {"relative", "day"} or kinds == {"relative", "weekday"}
    ):
        closed = gap.strip().startswith("(") and text[b.end : b.end + 1] == ")"
        merged = _merged_hints(a.hint, b.hint)
        if merged is None or ("(" in gap and not closed):
            return None
        kind = "day" if "day" in kinds else "relative"
        return replace(a, end=b.end + int(closed), kind=kind, hint=merged)
    if b.kind == "period" and DAY_OF_PERIOD.fullmatch(gap) and _narrows(a, b):
        merged = _merged_hints(a.hint, b.hint)
        return replace(a, end=b.end, hint=merged) if merged else None
    return None


def _narrows(a: Atom, b: Atom) -> bool:
    """True where the period `b` says which week, month or year the day or month `a` is in."""
    shifts = b.hint.week_shift is not None, b.hint.month_shift is not None, b.hint.year_shift is not None
    if a.kind == "weekday":
        return shifts[0]
    if a.kind == "day" and a.hint.year is None:
        return shifts[2] or (b.hint.year is not None and b.hint.month is None)
    return a.kind == "period" and a.hint.month is not None and a.hint.year is None and shifts[2]


def _merged_hints(a: CalendarHint, b: CalendarHint) -> CalendarHint | None:
    """One hint with what both fix, or null where they contradict each other."""
    values = {}
    for field in fields(CalendarHint):
        x, y = getattr(a, field.name), getattr(b, field.name)
        if x is not None and y is not None and x != y and field.name not in ("part_of_day", "direction"):
            return None
        values[field.name] = x if x is not None else y
    merged = CalendarHint(**values)
    if merged.month is not None and merged.day is not None:
        # The number says it all; "yesterday" or "last" beside it add nothing and could only disagree.
        merged = replace(merged, offset_days=None, direction=None)
    return merged


def _ranges(text: str, atoms: list[Atom]) -> list[Atom]:
    """Atoms with pairs that name a run of days ("Friday to Saturday") or of longer times ("March to June") made one."""
    out: list[Atom] = []
    for atom in atoms:
        merged = _range(text, out[-1], atom) if out else None
        if merged is not None:
            out[-1] = merged
        else:
            out.append(atom)
    return out


def _range(text: str, a: Atom, b: Atom) -> Atom | None:
    gap = RANGE.fullmatch(text, a.end, b.start)
    if not gap or a.lasting or b.lasting or not a.has_day or not b.has_day:
        return None
    led = RANGE_LEAD.search(text, max(0, a.start - 30), a.start) or (
        a.hint.part_of_day == "night" and a.hint.hour is None
    )
    if gap["plain"] and not led:
        return None
    if a.is_single_day and b.is_single_day:
        days = _days_between(a.hint, b.hint)
        if days is None or not 2 <= days <= 31:
            return None
        night = (
            "night"
            if a.hint.part_of_day == "night"
            or (
                RANGE_LEAD.search(text, max(0, a.start - 30), a.start + 1)
                and "night" in text[max(0, a.start - 30) : a.start].lower()
            )
            else None
        )
        hint = replace(a.hint, year=a.hint.year or b.hint.year, days=days, part_of_day=night, hour=None, minute=None)
        return replace(a, end=b.end, hint=hint, lasting=days > LONGEST_RUN)
    if a.kind == b.kind == "period" and led:
        return replace(a, end=b.end, hint=replace(a.hint, year=a.hint.year or b.hint.year), lasting=True, until=b.hint)
    return None


def _days_between(a: CalendarHint, b: CalendarHint) -> int | None:
    """Days from `a` to `b`, both counted, or null where they are not named alike."""
    if a.month and a.day and b.month and b.day:
        year = a.year or b.year or 2000  # a leap year: 29 February may stand without its year
        try:
            return (date(b.year or year, b.month, b.day) - date(year, a.month, a.day)).days + 1
        except ValueError:  # no such day, as written: "31 June to 2 July"
            return None
    if a.weekday is not None and b.weekday is not None:
        return (b.weekday - a.weekday) % 7 + 1
    if a.offset_days is not None and b.offset_days is not None:
        return b.offset_days - a.offset_days + 1
    return None
