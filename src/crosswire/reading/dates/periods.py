"""Times longer than a day: months, years, weeks, halves and quarters, seasons, decades, and spans with two ends."""

import re
from functools import cache

from crosswire.model.moment import CalendarHint
from crosswire.reading.dates.atom import Atom, Rule, compiled
from crosswire.reading.dates.explicit import YEAR
from crosswire.reading.dates.lexicon import any_of, folded, month_number, month_pattern, number_pattern, words
from crosswire.reading.quick import Quick

LEADS = (
    r"in|since|until|till|by|during|of|from|to|last|this|next|early|mid|late|every|each"
    r"|before|after|between|and|through|throughout|the|for|around|about"
)
SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "the current": 0,
    "current": 0,
    "this past": -1,
    "next": 1,
    "the coming": 1,
}
FIELDS = {"week": "week_shift", "month": "month_shift", "year": "year_shift"}
UNITS = r"(?:minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|century)"


@cache
def rules() -> tuple[Rule, ...]:
    """The rules for periods."""
    month, portion = month_pattern(), rf"(?:(?P<portion>{any_of(words()['portions'])})(?:\s+|-)(?:the\s+)?)"
    which = r"(?P<which>last|this|next|this past)"
    quarter = r"(?-i:(?P<quarter>Q[1-4]))\s+(?:of\s+)?"
    shift = rf"(?P<shift>{any_of(SHIFTS)})"
    number = rf"(?:{number_pattern()}|{any_of(words()['vague_numbers']['words'])}|\d[\d,]*)"
    return (
        Rule(
            compiled(
                rf"\b{portion}?(?P<month>{month})(?:\s*,?\s+(?:of\s+)?|\s*-\s*)(?P<year>{YEAR})(?!\d|,\d"
                rf"|-\d)"
            ),
            _month_year,
        ),
        Rule(compiled(rf"\b(?:{portion}|(?:{LEADS})\s+(?P<own>))(?P<month>{month})(?![a-z])(?!\s*\d)"), _month),
        Rule(compiled(rf"\b{which}\s+(?P<month>{month})(?![a-z])(?!\s*\d)"), _shifted_month),
        Rule(
            compiled(rf"\b(?P<month>{month})\s+(?:of\s+)?(?P<which>last|this|next|the same)\s+year\b"), _month_of_year
        ),
        Rule(compiled(rf"\b(?:{portion}|{quarter})(?P<year>{YEAR})(?!\d|,\d|-\d)"), _part_of_year),
        Rule(
            compiled(
                rf"(?<![\w$£€.,:/-])(?:from\s+|between\s+)?(?P<a>{YEAR})(?:\s*[-–—]\s*|\s+(?:to|and|until"
                rf"|through|till)\s+)(?P<b>{YEAR}|\d\d)(?![\d,-]|\s*[-–])"
            ),
            _years,
        ),
        Rule(compiled(rf"(?<![\w$£€.,:/#-])(?P<year>{YEAR})(?![\w/:-]|[.,]\d|\s*%)"), _bare_year),
        Rule(
            compiled(
                rf"\b(?:(?P<era>early|mid|late)[\s-]+)?(?:the\s+)?(?:{YEAR[:-1]})(?<=0)s|"
                rf"(?:the\s+)?['’]\d0s)\b"
            ),
            _decade,
        ),
        Rule(compiled(rf"\b{portion}?{shift}\s+(?P<unit>week|month|year)(?!\s*[-–]\s*(?:long|old))\b"), _shifted),
        Rule(
            compiled(
                r"\b(?P<when>earlier|later)\s+(?P<shift>this)\s+(?P<unit>week|month|year)\b(?P<portion>"
                r"(?!))?"
            ),
            _shifted,
        ),
        Rule(
            compiled(
                r"\b(?:(?:over|at|during|on)\s+the\s+|(?P<which>this|last|past|this past"
                r"|next)\s+)weekend\b"
            ),
            _weekend,
        ),
        Rule(compiled(rf"\b{which}\s+(?P<season>spring|summer|autumn|fall|winter)\b"), _season),
        Rule(
            compiled(
                rf"\b(?:for|over|in|during|within|throughout)\s+(?:at\s+least\s+|about\s+|nearly\s+"
                rf"|almost\s+|more\s+than\s+|over\s+)?(?:the\s+)?(?:past|last|next|coming|recent"
                rf"|previous)\s+(?:{number}\s+)?{UNITS}\b(?!\s+of\s+(?:{YEAR}|last|this|{month}))"
            ),
            _span,
        ),
        Rule(
            compiled(
                rf"\bfor\s+(?:at\s+least\s+|about\s+|around\s+|nearly\s+|almost\s+|more\s+than\s+|over\s+"
                rf"|up\s+to\s+)?(?:{number}\s+)?(?:consecutive\s+|straight\s+|continuous\s+"
                rf"|long\s+)?{UNITS}\b"
            ),
            _span,
        ),
        Rule(
            compiled(
                r"\b(?:every|each)\s+(?:day|night|morning|evening|week|weekend|month|year)\b|\b(?:daily"
                r"|nightly|weekly|monthly|yearly|annually)\b"
            ),
            _span,
        ),
        Rule(
            compiled(
                r"\bin\s+recent\s+(?:days|weeks|months|years|times|memory)\b|\ball\s+(?:day|night|week"
                r"|month|year)(?:\s+long)?\b"
            ),
            _span,
        ),
    )


def _portion(match: re.Match[str]) -> str | None:
    return str(words()["portions"][folded(match["portion"])]) if match["portion"] else None


def _month_year(match: re.Match[str]) -> Atom | None:
    hint = CalendarHint(year=int(match["year"]), month=month_number(match["month"]), portion=_portion(match))
    return Atom(match.start(), match.end(), "period", hint)


def _month(match: re.Match[str]) -> Atom | None:
    written = match["month"]
    # "may" and "march" are verbs, "March" a march; short forms alone are names more often than months.
    if written[:1].islower() or (len(written.rstrip(".")) < 4 and written.lower() != "may"):
        return None
    lead = match[0][: match.start("month") - match.start()].strip().lower()
    if lead in ("the", "to", "and", "for", "of", "about", "around", "after") and written.lower() in (
        "may",
        "march",
        "april",
        "june",
        "august",
    ):
        return None
    start = match.start() if match["portion"] else match.start("month")
    return Atom(start, match.end(), "period", CalendarHint(month=month_number(written), portion=_portion(match)))


def _shifted_month(match: re.Match[str]) -> Atom | None:
    direction = {"last": "past", "next": "future"}.get(match["which"].lower())
    if match["month"][:1].islower():
        return None
    return Atom(
        match.start(), match.end(), "period", CalendarHint(month=month_number(match["month"]), direction=direction)
    )


def _month_of_year(match: re.Match[str]) -> Atom | None:
    shift = {"last": -1, "this": 0, "next": 1}.get(match["which"].lower())
    if match["month"][:1].islower():
        return None
    return Atom(
        match.start(), match.end(), "period", CalendarHint(month=month_number(match["month"]), year_shift=shift)
    )


def _part_of_year(match: re.Match[str]) -> Atom | None:
    portion = match["quarter"].lower() if match["quarter"] else _portion(match)
    return Atom(match.start(), match.end(), "period", CalendarHint(year=int(match["year"]), portion=portion))


def _years(match: re.Match[str]) -> Atom | None:
    first = int(match["a"])
    last = int(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    if last <= first:
        return None
    return Atom(
        match.start(), match.end(), "period", CalendarHint(year=first), lasting=True, until=CalendarHint(year=last)
    )


YEAR_LEAD = Quick(
    r"(?i:\b(?:in|since|of|by|until|till|from|to|during|early|mid|late|before|after|between"
    r"|and|through|throughout|all of|year|years|around|circa"
    r"|spring|summer|autumn|fall|winter|back in|for|than|the|a|its|that|a deadly|january"
    r"|february|march|april|may|june|july|august|september"
    r"|october|november|december)[\s-]+|\(|^\s*|,\s+)$"
)


def _bare_year(match: re.Match[str]) -> Atom | None:
    text, year = match.string, int(match["year"])
    before = text[max(0, match.start() - 14) : match.start()]
    after = text[match.end() : match.end() + 24]
    lead = YEAR_LEAD.search(before)
    if not lead:
        return None
    counted = re.match(r"\s+[a-z]{3,}(?:s|men|people|ren)\b", after)
    adjectival = re.search(r"(?i)\b(?:the|a|its|that|deadly)\s+$", before)
    if re.match(r"\s*(?i:gmt|utc|hours|hrs|local)\b", after) or (
        lead[0].strip() == "," and not re.match(r"\s*[,.;)]|\s*$", after)
    ):
        return None
    if (
        counted
        and (year % 50 == 0 or not adjectival)
        and not re.match(r"\s+(?:was|has|elections|his|this|is|as|dozens|hundreds|scores|thousands|tens)\b", after)
    ):
        return None
    if adjectival and not re.match(r"\s+\w", after):
        return None
    if re.match(r"\s+(?:block|feet|miles|km|dollars|pounds|euros|tons|tonnes)\b", after):
        return None
    return Atom(match.start(), match.end(), "period", CalendarHint(year=year))


def _decade(match: re.Match[str]) -> Atom | None:
    return Atom(match.start(), match.end(), "period", CalendarHint(), lasting=True)


def _shifted(match: re.Match[str]) -> Atom | None:
    unit, shift = match["unit"].lower(), SHIFTS[folded(match["shift"])]
    portion = _portion(match)
    if portion in ("spring", "summer", "autumn", "winter"):
        portion = None
    hint = CalendarHint(**{FIELDS[unit]: shift}, portion=portion)  # type: ignore[arg-type]
    return Atom(match.start(), match.end(), "period", hint)


def _weekend(match: re.Match[str]) -> Atom | None:
    direction = {"last": "past", "next": "future"}.get((match["which"] or "").lower())
    return Atom(match.start(), match.end(), "period", CalendarHint(portion="weekend", direction=direction))


def _season(match: re.Match[str]) -> Atom | None:
    season = {"fall": "autumn"}.get(match["season"].lower(), match["season"].lower())
    direction = {"last": "past", "next": "future"}.get(match["which"].lower())
    return Atom(match.start(), match.end(), "period", CalendarHint(portion=season, direction=direction))


HOURS = re.compile(
    r"\b(?:past|last)\s+(?:(?:a\s+)?(?:few|several|couple\s+of|[1-9]|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+)?"
    r"(?:hours|minutes)$",
    re.IGNORECASE,
)
"""Hours and minutes that are of the day on which they are told: `relative` reads them."""


def _span(match: re.Match[str]) -> Atom | None:
    if HOURS.search(match[0]):
        return None
    return Atom(match.start(), match.end(), "period", CalendarHint(), lasting=True)
