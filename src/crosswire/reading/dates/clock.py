"""Clock times ("4 a.m.", "04:00", "0400 hours", "half past four", "noon") and parts of a day ("the early hours")."""

import re
from functools import cache

from crosswire.model.moment import CalendarHint
from crosswire.reading.dates.atom import Atom, Rule, compiled
from crosswire.reading.dates.lexicon import any_of, folded, number_pattern, small_number, words

ABOUT = (
    r"(?:(?:at\s+)?(?:around|about|approximately|roughly|nearly|almost|(?:shortly|just|soon"
    r"|sometime|some\s+time|right|immediately)\s+(?:before|after|past)"
    r"|(?:a\s+)?(?:few|several)\s+minutes\s+(?:before|after|past)|a\s+little\s+(?:before|after)|circa)\s+)?"
)
ZONE = (
    r"(?P<zone>(?:\s*\(?(?:local\s+time|(?-i:GMT|UTC|Z|ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT"
    r"|PST|PDT|CET|CEST|BST|IST|AEST|AEDT|SAST|WAT|EAT|MSK)\b"
    r"(?:\s*[+-]\d\d?)?|(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?(?:\s+time)?)\)?)?)"
)
WORLD_ZONES = ("GMT", "UTC", "Z")
HALF = r"(?:a\.\s?m\.|p\.\s?m\.|a\.m|p\.m|am\b|pm\b)"
SMALL_HOURS_END = 5
"""The early morning ends at this hour; morning runs to noon, afternoon to 17, evening to 21, night on."""


@cache
def rules() -> tuple[Rule, ...]:
    """The rules for clock times and parts of a day."""
    number = number_pattern()
    parts = any_of(words()["parts"])
    span = r"(?:\s*[-–—]\s*|\s+(?:and|to|or|until)\s+)"
    return (
        Rule(
            compiled(
                rf"(?<![\w:.,$£€/-]){ABOUT}(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?:\s*"
                rf"(?:{HALF})?{span}\d\d?(?:[:.][0-5]\d)?)?\s*(?P<half>{HALF}){ZONE}"
            ),
            _twelve,
        ),
        Rule(
            compiled(
                rf"(?<![\w:.,$£€/-]){ABOUT}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?"
                rf"(?![\d:]|\s*{HALF})(?:\s*(?:h|hrs?|hours))?\b{ZONE}"
            ),
            _twenty_four,
        ),
        Rule(
            compiled(
                rf"(?<![\w:.,$£€/-]){ABOUT}(?P<hour>[01]?\d|2[0-3])[.h](?P<minute>[0-5]\d)\s*(?:h\b|hrs?\b"
                rf"|hours\b|(?=local|\(?(?-i:GMT|UTC)|\bon\b)){ZONE}"
            ),
            _twenty_four,
        ),
        Rule(
            compiled(
                rf"(?<![\w:.,$£€/-]){ABOUT}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:h\b|hrs?\b"
                rf"|hours\b|(?=\(?(?-i:GMT|UTC)|local\b)){ZONE}"
            ),
            _twenty_four,
        ),
        Rule(
            compiled(rf"(?<=\bat )(?P<hour>0\d|1[0-8]|2[1-3])(?P<minute>[0-5]\d)(?![\d,.-]|\s+\w+s\b){ZONE}"),
            _twenty_four,
        ),
        Rule(
            compiled(
                rf"\b{ABOUT}(?:(?P<past>half\s+past|quarter\s+past|a\s+quarter\s+past|quarter\s+to"
                rf"|a\s+quarter\s+to)\s+)?(?P<word>{number})\s+o['’]clock(?:\s+(?:in\s+the|at)\s+"
                rf"(?P<part>morning|afternoon|evening|night))?\b"
            ),
            _in_words,
        ),
        Rule(
            compiled(
                rf"\b{ABOUT}(?P<past>half\s+past|(?:a\s+)?quarter\s+past|(?:a\s+)?quarter\s+to)\s+"
                rf"(?P<word>{number})(?:\s+(?:in\s+the|at)\s+(?P<part>morning|afternoon|evening|night))?\b"
            ),
            _in_words,
        ),
        Rule(
            compiled(
                rf"\b(?<!\d )(?<=[\w,] ){ABOUT}(?P<past>(?!))?(?P<word>{number})\s+(?:in\s+the|at)\s+"
                rf"(?P<part>morning|afternoon|evening|night)\b"
            ),
            _in_words,
        ),
        Rule(
            compiled(rf"\b{ABOUT}(?:12\s+)?(?P<name>noon|midnight|midday)\b(?!\s+(?:oil|blue|sun\b|express))"), _named
        ),
        Rule(
            compiled(
                rf"\b(?P<lead>(?:in|during|at|by|before|after|until|since|around|about|just\s+before"
                rf"|just\s+after|shortly\s+before|shortly\s+after|through|throughout|on)\s+)?(?P<the>"
                rf"(?:the|one|that)\s+)?(?P<part>{parts})\b(?!-\w)"
            ),
            _part,
        ),
        Rule(compiled(rf"\b(?P<part>{any_of(words()['loose_parts'])})\b"), _loose),
    )


def _clock(match: re.Match[str], hour: int, minute: int | None, zone: str | None = None) -> Atom:
    hint = CalendarHint(hour=hour, minute=minute, part_of_day=part_of(hour), zone=zone)
    return Atom(match.start(), _trimmed(match), "clock", hint)


def part_of(hour: int) -> str:
    """The part of the day that an hour (0 to 23) falls in."""
    for end, part in (
        (SMALL_HOURS_END, "early_morning"),
        (12, "morning"),
        (13, "noon"),
        (17, "afternoon"),
        (21, "evening"),
    ):
        if hour < end:
            return part
    return "night"


def _trimmed(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip())


def _zone(match: re.Match[str]) -> str | None:
    written = (match["zone"] or "").strip(" ()")
    return next((zone for zone in WORLD_ZONES if written.startswith(zone)), None)


def _twelve(match: re.Match[str]) -> Atom | None:
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return _clock(match, hour, int(match["minute"]) if match["minute"] else None, _zone(match))


def _twenty_four(match: re.Match[str]) -> Atom | None:
    return _clock(match, int(match["hour"]), int(match["minute"]), _zone(match))


def _in_words(match: re.Match[str]) -> Atom | None:
    hour = small_number(match["word"])
    if not 1 <= hour <= 12:
        return None
    past = folded(match["past"] or "")
    minute = 30 if past.startswith("half") else 15 if past.endswith("past") else 45 if past else None
    if past.endswith(" to"):
        hour = hour - 1 or 12
    part = (match["part"] or "").lower()
    if part in ("afternoon", "evening") or (part == "night" and hour >= 6):
        hour = hour % 12 + 12
    elif part in ("morning", "night"):
        hour %= 12
    else:
        # "at four o'clock" leaves the half of the day open; an hour that may be wrong by twelve is not given.
        return Atom(match.start(), match.end(), "clock", CalendarHint())
    return _clock(match, hour, minute)


def _named(match: re.Match[str]) -> Atom | None:
    midnight = match["name"].lower() == "midnight"
    hint = CalendarHint(hour=0 if midnight else 12, part_of_day="night" if midnight else "noon")
    return Atom(match.start(), match.end(), "clock", hint)


BARE = ("night", "morning", "afternoon", "evening")


def _part(match: re.Match[str]) -> Atom | None:
    name = folded(match["part"])
    lead = (match["lead"] or "").strip().lower()
    loose = name in BARE and not lead
    hint = CalendarHint(part_of_day=words()["parts"][name])
    start = match.start("the") if match["the"] else match.start("part")
    if (match["the"] or "").strip().lower() in ("one", "that") or lead in ("on", "through", "throughout"):
        loose = loose or lead == "on"
    return Atom(start, match.end(), "part", hint, loose=loose)


def _loose(match: re.Match[str]) -> Atom | None:
    return Atom(
        match.start(),
        match.end(),
        "part",
        CalendarHint(part_of_day=words()["loose_parts"][folded(match[0])]),
        loose=True,
    )
