"""Dates written with numbers or a name: "29 August 2024", "Aug. 29", "29/08/2024", "2024-08-29", "New Year's Eve".

Two-digit years are read as wire services write them (29 AUG 90); a pair of numbers without a year is no date.
"""

import re
from calendar import monthrange
from functools import cache

from crosswire.model.moment import CalendarHint
from crosswire.reading.dates.atom import LONGEST_RUN, Atom, Rule, compiled
from crosswire.reading.dates.lexicon import any_of, folded, month_number, month_pattern, words

PIVOT = 40
"""Two-digit years up to this are of the 2000s, those above of the 1900s."""

YEAR = r"(?:1[89]\d\d|20\d\d)"
ORDINAL = r"(?:st|nd|rd|th)"
DASH = r"\s*[-–—]\s*"
COUNTED = (
    r"(?:people|troops|soldiers|houses|homes|families|fighters|members|men|women|children"
    r"|residents|euros|dollars|meters|metres|feet)"
)
NO_MORE_DIGITS = r"(?![\d:]|[.,]\d)"


@cache
def rules(day_first: bool) -> tuple[Rule, ...]:
    """The rules for dates with numbers; `day_first` says what 03/04/2021 is where nothing else tells."""
    month = month_pattern()
    day = r"(?:3[01]|[12]\d|0?[1-9])"
    year = (
        rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})(?!\d|[.,]\d|\s+{COUNTED})|,?\s*(?-i:['’]"
        rf"(?P<short>\d\d))\b|\s+(?P<wire>\d\d)(?=\s*(?:[/:;).,(]|--|—|$)))?"
    )
    more = rf"(?:(?:{DASH}|\s+(?P<link>to|and|or|until|through)\s+)(?P<last>{day}){ORDINAL}?{NO_MORE_DIGITS})"
    return (
        Rule(
            compiled(
                rf"(?<![\d:.,/$£€])\b(?:the\s+)?(?P<day>{day}){ORDINAL}?{more}?(?:\s+(?:day\s+)?(?:of\s+)?|\s*[-]\s*)"
                rf"(?P<month>{month})(?![a-z])(?:-(?P<dash>{YEAR}|\d\d)\b|{year})"
            ),
            _named_month,
        ),
        Rule(
            compiled(
                rf"\b(?P<month>{month})\s*(?:the\s+)?(?P<day>{day}){ORDINAL}?(?!\d|:\d|\.\d|,\d\d\d(?!\d)"
                rf"|\s?(?:%|percent|per cent|a\.?m\b|p\.?m\b))"
                rf"{more}?{year}"
            ),
            _named_month,
        ),
        Rule(compiled(rf"(?<![\d/-])(?P<y>{YEAR})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?![\d/-])"), _year_first),
        Rule(
            compiled(rf"(?<![\d/.-])(?P<a>\d\d?)(?P<s>[/.-])(?P<b>\d\d?)(?P=s)(?P<y>{YEAR}|\d\d)(?![\d/-]|\.\d)"),
            lambda match: _two_numbers(match, day_first),
        ),
        Rule(compiled(rf"\b{any_of(words()['named_days'])}(?![\w’'-])(?:,?\s+(?P<year>{YEAR}))?"), _named_day),
        Rule(
            compiled(
                rf"(?<=\bon )the\s+(?P<day>{day}){ORDINAL}\b(?:\s+of\s+(?P<which>this|last|the same"
                rf"|next)\s+month|(?=\s*(?:[.,;:)]|$|and\b|that\b)))"
            ),
            _day_of_month,
        ),
    )


def full_year(short: str) -> int:
    """The year of a two-digit or four-digit number."""
    year = int(short)
    return year if len(short) == 4 else year + (2000 if year <= PIVOT else 1900)


def _named_month(match: re.Match[str]) -> Atom | None:
    found = match.groupdict()
    written = found["month"]
    if (
        written[:1].islower()
        and written.lower() in ("may", "march", "mar", "sep", "jan", "dec", "oct")
        and not found["year"]
    ):
        return None
    if found.get("wire") and not written.rstrip(".").isupper():
        year = None
        end = match.start("wire") - 1
    else:
        year, end = next((found.get(k) for k in ("year", "short", "wire", "dash") if found.get(k)), None), match.end()
    month, day = month_number(written), int(found["day"])
    days = None
    if found["last"]:
        last = int(found["last"])
        if last <= day:
            return None
        days = last - day + 1
    hint = CalendarHint(year=full_year(year) if year else None, month=month, day=day, days=days)
    if not is_possible(hint):
        return None
    return Atom(match.start(), end, "day", hint, lasting=bool(days and days > LONGEST_RUN))


def is_possible(hint: CalendarHint) -> bool:
    """False for 31 June or the 30th of February."""
    if hint.month is None or hint.day is None:
        return True
    return 1 <= hint.month <= 12 and 1 <= hint.day <= monthrange(hint.year or 2000, hint.month)[1]


def _dated(match: re.Match[str], year: int, month: int, day: int) -> Atom | None:
    hint = CalendarHint(year=year, month=month, day=day)
    return Atom(match.start(), match.end(), "day", hint) if is_possible(hint) else None


def _year_first(match: re.Match[str]) -> Atom | None:
    return _dated(match, int(match["y"]), int(match["m"]), int(match["d"]))


def _two_numbers(match: re.Match[str], day_first: bool) -> Atom | None:
    # 1.2.12 may be a version or a section; with stops and dashes the year must be whole.
    if match["s"] != "/" and len(match["y"]) == 2:
        return None
    a, b, year = int(match["a"]), int(match["b"]), full_year(match["y"])
    first, second = ((a, b), (b, a)) if day_first else ((b, a), (a, b))
    return _dated(match, year, first[1], first[0]) or _dated(match, year, second[1], second[0])


def _named_day(match: re.Match[str]) -> Atom | None:
    name = match[0][: match.start("year") - match.start()] if match["year"] else match[0]
    month, day = words()["named_days"][folded(name).rstrip(", ")]
    year = int(match["year"]) if match["year"] else None
    return Atom(match.start(), match.end(), "day", CalendarHint(year=year, month=month, day=day))


def _day_of_month(match: re.Match[str]) -> Atom | None:
    shift = {"this": 0, "last": -1, "next": 1}.get((match["which"] or "").lower())
    return Atom(match.start(), match.end(), "day", CalendarHint(day=int(match["day"]), month_shift=shift))


IN_FIGURES = re.compile(r"\d([/.-])\d\d?\1\d\d")


def writes_day_first(text: str, language: str | None) -> bool:
    """Whether 03/04/2021 is 3 April in this text: told by other dates in it, its spelling, its language; else yes.

    Yes, too, where it has no date in figures alone: nothing asks then.
    The order of day and month is the country's (ISO 3166): month first in the United States, day first elsewhere.
    """
    if not IN_FIGURES.search(text):
        return True
    for match in re.finditer(r"\b(\d\d?)/(\d\d?)/\d\d(?:\d\d)?\b", text):
        a, b = int(match[1]), int(match[2])
        if a > 12 >= b:
            return True
        if b > 12 >= a:
            return False
    if language and language.lower().replace("_", "-") == "en-us":
        return False
    names = words()["names"]
    american = len(re.findall(rf"(?i)\b{any_of(names['month_first'])}\b", text))
    british = len(re.findall(rf"(?i)\b{any_of(names['day_first'])}\b", text))
    return british >= american
