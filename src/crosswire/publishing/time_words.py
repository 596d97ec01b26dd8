"""Times in words: intervals as a newspaper writes them, with as much as is known and no more."""

import re
from calendar import monthrange

from crosswire.publishing.wording import words_of

ISO = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[T ](\d\d:\d\d))?)?)?")


def interval_words(start: str | None, end: str | None = None, *, short: bool = False) -> str | None:
    """An interval in words: "29 August 2024, 04:00", "14–15 August 2024", "August 2024", "2024"; null where unknown.

    `start` and `end` are ISO 8601, both inclusive, as fine as they are known; `short` cuts months to three letters.
    Whole months and whole years lose their days. What is no ISO 8601 date is given back as it is.
    """
    if not start and not end:
        return None
    first, last = ISO.match(start or end or ""), ISO.match(end or start or "")
    if not first or not last:
        return start or end
    whole_months = _begins_month(first) and _ends_month(last)
    if whole_months and first[2] in (None, "01") and last[2] in (None, "12"):
        return _span(first[1], last[1], "–")
    if whole_months:
        return _with_years(_month(first, short), _month(last, short), first[1], last[1])
    if first[3] and last[3] and first[0][:7] == last[0][:7]:
        month_and_year = f"{_month(last, short)} {last[1]}"
        days = f"{_span(_day(first), _day(last), '–')} {month_and_year}"
    else:
        days = _with_years(_day_and_month(first, short), _day_and_month(last, short), first[1], last[1])
    if first[0][:10] != last[0][:10] or not first[4]:
        return days
    return f"{days}, {_span(first[4], last[4] or first[4], '–')}"


def _begins_month(at: re.Match[str]) -> bool:
    return at[3] in (None, "01")


def _ends_month(at: re.Match[str]) -> bool:
    return at[3] is None or int(at[3]) == monthrange(int(at[1]) or 1, int(at[2]))[1]


def _span(a: str, b: str, joint: str) -> str:
    return a if a == b else f"{a}{joint}{b}"


def _month(at: re.Match[str], short: bool) -> str:
    name = words_of("month")[at[2]] if at[2] else ""
    return name[:3] if short else name


def _day(at: re.Match[str]) -> str:
    return at[3].lstrip("0") if at[3] else ""


def _day_and_month(at: re.Match[str], short: bool) -> str:
    return f"{_day(at)} {_month(at, short)}".strip()


def _with_years(a: str, b: str, year: str, last_year: str) -> str:
    """Two dates without their years, with the years once where they are one."""
    if year == last_year:
        return f"{_span(a, b, ' – ')} {year}".strip()
    return f"{f'{a} {year}'.strip()} – {f'{b} {last_year}'.strip()}"
