"""When a report came out, as far as it says: given with it, in its dateline, or in a line of its own; else not known.

A dateline without a year ("BAGHDAD, Aug 31 —") does not give the day; `publication_hint` keeps what it does give.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.calendar import resolve
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.span import Span
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.reading.dates import clock, explicit, weekdays
from crosswire.reading.dates.atom import Atom, Rules, compiled
from crosswire.reading.dates.joining import joined, leftmost_longest
from crosswire.reading.noise import lines
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.document import Document

LABEL = (
    r"(?:(?:last\s+|first\s+)?(?:published|posted|created|issued|released|filed|updated"
    r"|modified|revised|edited)(?:\s+(?:on|at|online|date|time))*"
    r"|date|dated|publication\s+date|publish(?:ing)?\s+date|pub\s*date|time|story\s+date"
    r"|release\s+date|edition\s+of|issue\s+of)"
)
LABELLED = compiled(rf"(?:^\s*|[|•·/–—:-]\s*|\s{{2,}}|[\s.](?=(?-i:[A-Z]))){LABEL}\s*[:=]?\s*(?=[\w(])")
LATER = Quick(r"(?i)(?:updated|modified|revised|edited)")
LINE_DRESS = re.compile(
    r"(?i)[\s|•·.,;:()\[\]/–—-]*(?:(?:on|at|by|published|posted|updated|local time|gmt|utc"
    r"|ist|est|edt|pst|pdt|et|pt|ct|am|pm)\b[\s|•·.,;:()\[\]/–—-]*)*"
)
BYLINE = Quick(
    r"(?:(?i:by)\s+)?(?:[A-Z][\w.’'-]*|of|and|for|the|&)(?:[\s,]+(?:[A-Z][\w.’'-]*|of|and"
    r"|for|the|&)){0,7}\s*[|•·,/–—.-]?\s*"
)
LONGEST_LINE = 160
"""Characters: a longer line is prose, and a date in it is no date line."""
PLACE = re.compile(r"\s*[A-Z][\w’'-]+(?:[\s-][A-Z][\w’'-]+){0,3}\s*[.,]\s*")
LEAD_END = re.compile(r"\s*(?:\.?\s*[/(|]|\.\s+[A-Z]|[–—:-])")
SET_OFF = Quick(r"[-–—|/,.:)]$")
CLOCK_TAIL = re.compile(r"\d\d?[:.h]\d\d(?:\s*(?:h|hrs|hours))?")
VERB = Quick(
    r"\b(?:was|were|is|are|has|have|had|said|says|kills?|hits?|dead|[a-z]{2,}(?:ed|ing)|on|since|until|from|of)\b"
)
LEAD, LONGEST_TAIL, TOP_LINES = 60, 60, 4
"""Characters that a dateline, and what follows the date in a date line, may take; lines that may be so dressed."""
HEAD_LINES, TAIL_LINES = 12, 6
"""Where date lines stand: among the first or the last lines that are not blank."""


def publication(document: Document, dated: Sequence[DateLine] | None = None) -> Publication:
    """When the report came out: as given, else its address, its dateline, a date line of its own, else unknown.

    `dated` are its date lines where the caller has them already.
    """
    given = document.report.published
    if given.start is not None and given.basis in (
        PublicationBasis.METADATA,
        PublicationBasis.DATELINE,
        PublicationBasis.TEXT,
    ):
        return given
    day = url_day(document.report.url)
    if day is not None:
        return Publication(day, day, TimePrecision.DAY, PublicationBasis.METADATA)
    for line in date_lines(document) if dated is None else dated:
        found = _publication(line.atom, line.basis)
        if found is not None:
            return found
    return Publication()


URL_DAY = Quick(r"(?<!\d)(20[0-4]\d|199\d)(?:([/-])([01]?\d)\2([0-3]?\d)|([01]\d)([0-3]\d))(?=[/_.-]|$)")


def url_day(url: str | None) -> str | None:
    """The day (`YYYY-MM-DD`) that many outlets put into a page's address (…/2021/03/03/…), or null."""
    match = URL_DAY.search(url) if url else None
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[3] or match[5]), int(match[4] or match[6])).isoformat()
    except ValueError:
        return None


def writing_day(document: Document, dated: Sequence[DateLine]) -> str | None:
    """The day (`YYYY-MM-DD`) that the report's "yesterday" and "Thursday" count from, or null.

    It is the publication day, or an earlier day that the page's address or a line "Posted: …" gives: pages are re-dated
    when they are updated, their weekdays are not. `dated` are the report's date lines.
    """
    day = publication(document, dated).day
    posted = [url_day(document.report.url)]
    posted += [p.day for line in dated if not line.later and (p := _publication(line.atom, line.basis))]
    earlier = [other for other in posted if other is not None and (day is None or other < day)]
    return min(earlier) if earlier else day


def publication_hint(document: Document) -> Moment | None:
    """What the dateline or a date line says of the day where it names no year ("Aug 31"), or null."""
    for line in date_lines(document):
        atom = line.atom
        if atom.hint.month is not None and atom.hint.day is not None and atom.hint.year is None:
            words = document.text[atom.start : atom.end]
            return Moment(
                None,
                None,
                TimePrecision.UNKNOWN,
                words,
                None,
                replace(atom.hint, hour=None, minute=None, part_of_day=None),
            )
    return None


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date that says when the report came out, what kind of line it is, and whether it is of an update."""

    atom: Atom
    basis: PublicationBasis
    later: bool = False


@cache
def _rules(day_first: bool) -> Rules:
    return Rules(explicit.rules(day_first) + weekdays.rules() + clock.rules())


def date_lines(document: Document) -> list[DateLine]:
    """Dates that may be the publication's, the surest first: dateline, labelled ("Posted: …"), bare, updates last."""
    text = document.text
    rules = _rules(explicit.writes_day_first(text, document.report.language))
    out: list[DateLine] = []
    for noise in document.noise:
        if noise.kind == "dateline":
            atoms = _dates(text, rules, noise.span.start, noise.span.end)
            out += [DateLine(atom, PublicationBasis.DATELINE) for atom in atoms]
    written = [line for line in lines(text) if line.of(text).strip()]
    labelled: list[DateLine] = []
    bare: list[DateLine] = []
    for number, line in enumerate(written[:HEAD_LINES] + written[max(HEAD_LINES, len(written) - TAIL_LINES) :]):
        if number < TOP_LINES:
            out += _place_and_date(text, rules, line)
        if line.end - line.start > LONGEST_LINE:
            continue
        before = line.start
        for atom in _dates(text, rules, line.start, line.end):
            label = LABELLED.search(text[before : atom.start + 1])
            if label and atom.start - before - label.end() < 12:
                labelled.append(DateLine(atom, PublicationBasis.TEXT, bool(LATER.search(label[0]))))
            elif before == line.start and _is_date_line(text, line, atom, number < TOP_LINES):
                bare.append(DateLine(atom, PublicationBasis.TEXT))
            before = atom.end
    stated = labelled + bare
    return out + [line for line in stated if not line.later] + [line for line in stated if line.later]


def _dates(text: str, rules: Rules, start: int, end: int) -> list[Atom]:
    atoms = joined(text, leftmost_longest(rules.scan(text, start, end)))
    return [atom for atom in atoms if atom.kind == "day" and atom.hint.month is not None and atom.hint.day is not None]


def _place_and_date(text: str, rules: Rules, line: Span) -> list[DateLine]:
    """The dateline "Osh. 20 June, 19:40. …" at the head of a line of prose, if there is one."""
    atoms = _dates(text, rules, line.start, min(line.end, line.start + LEAD))
    if (
        not atoms
        or not PLACE.fullmatch(text, line.start, atoms[0].start)
        or not LEAD_END.match(text, atoms[0].end, line.end)
    ):
        return []
    return [DateLine(atoms[0], PublicationBasis.DATELINE)]


def _is_date_line(text: str, line: Span, atom: Atom, top: bool) -> bool:
    """True for a line that is a date and little else: a weekday, a clock time, a name before it.

    Among the first lines (`top`) also for one that ends with a date set off by a mark ("Port Lyle Post - 3-3-2021").
    """
    before, after = text[line.start : atom.start].strip("\ufeff \t"), text[atom.end : line.end]
    dressed = SET_OFF.search(before) and LINE_DRESS.fullmatch(CLOCK_TAIL.sub("", after)) and not VERB.search(before)
    if top and dressed and atom.hint.year is not None and not after.strip().endswith("."):
        return True
    if before and not LINE_DRESS.fullmatch(before) and not BYLINE.fullmatch(before + " "):
        return False
    prose = re.search(r"[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}", after) or re.search(r"[.!?]$", after.strip())
    return len(after) < LONGEST_TAIL and not prose


def _publication(atom: Atom, basis: PublicationBasis) -> Publication | None:
    hint: CalendarHint = atom.hint
    if hint.year is None or atom.lasting or hint.days is not None:
        return None
    moment = resolve(Moment(None, None, TimePrecision.UNKNOWN, "", None, replace(hint, zone=None)), None)
    if moment.start is None:
        return None
    precision = TimePrecision.DAY if moment.precision is TimePrecision.PART_OF_DAY else moment.precision
    return Publication(moment.start, moment.end, precision, basis)
