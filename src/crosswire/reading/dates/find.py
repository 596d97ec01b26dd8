"""Finds every expression of time in a report's sentences, and resolves it against the report's own publication day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.calendar import precision_of, resolve
from crosswire.model.calendar_days import days_of
from crosswire.model.moment import CalendarHint, Moment
from crosswire.model.span import Span
from crosswire.model.words import TimePrecision
from crosswire.reading.dates import clock, explicit, periods, relative, weekdays
from crosswire.reading.dates.atom import Atom, Rules
from crosswire.reading.dates.joining import joined, leftmost_longest
from crosswire.reading.dates.mention import MomentMention, MomentRole
from crosswire.reading.dates.published import date_lines, writing_day
from crosswire.reading.dates.role import role_of, tense_of
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.document import Document

LASTING_LEAD = Quick(
    r"(?i)\b(?:since(?:\s+at\s+least)?|ever\s+since|until|till|every|each|throughout|all\s+of|all\s+through|dating\s+back\s+to|over|during\s+all\s+of)"
    r"\s+(?:the\s+(?:end|beginning|start)\s+of\s+|around\s+|about\s+|early\s+|late\s+|the\s+)?$"
)
BREAKS_OFF = Quick(r"(?i)\b[ap]\.m\.$")
GOES_ON = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec|GMT|UTC|EST|EDT|ET|Eastern|Pacific|Central)"
)
ALONE = re.compile(r"(?i)\s+(?:alone|onwards?|or\s+earlier|and\s+(?:earlier|later|after|beyond|since))\b")


def find_moments(document: Document) -> list[MomentMention]:
    """Every expression of time in the sentences of `document`, in order; what stands in noise is passed over."""
    rules = all_rules(explicit.writes_day_first(document.text, document.report.language))
    dated = date_lines(document)
    published = writing_day(document, dated)
    stamps = [Span(line.atom.start, line.atom.end) for line in dated]
    out: list[MomentMention] = []
    last_day: dict[int, CalendarHint] = {}
    for index, story, span in _stretches(document):
        for atom in expressions(document.masked, span, rules):
            if any(stamp.overlaps(Span(atom.start, atom.end)) for stamp in stamps):
                # A page's own date stamp is no time that the report tells of.
                continue
            atom = _from_story(atom, last_day.get(story))
            atom = _last_night(document, atom)
            out.append(_mention(document, atom, index, span, published))
            if atom.is_single_day and not atom.lasting and out[-1].role is not MomentRole.SPEECH:
                last_day[story] = atom.hint
    return out


def _stretches(document: Document) -> Iterator[tuple[int, int, Span]]:
    """The sentences with their index and story; one that breaks off after "p.m." before a day goes on into the next."""
    held: tuple[int, int, Span] | None = None
    for index, segment in enumerate(document.segments):
        if (
            held is not None
            and BREAKS_OFF.search(document.masked, held[2].start, held[2].end)
            and GOES_ON.match(document.masked, segment.span.start)
        ):
            held = (held[0], held[1], held[2].joined(segment.span))
            continue
        if held is not None:
            yield held
        held = (index, segment.story, segment.span)
    if held is not None:
        yield held


@cache
def all_rules(day_first: bool) -> Rules:
    """Every rule of the grammar."""
    return Rules(explicit.rules(day_first) + weekdays.rules() + relative.rules() + periods.rules() + clock.rules())


def expressions(text: str, span: Span, rules: Rules) -> list[Atom]:
    """The expressions of time in `text` between the ends of `span`, joined, with what makes them lasting."""
    atoms = joined(text, leftmost_longest(rules.scan(text, span.start, span.end)))
    return [_led(text, span, atom) for atom in atoms]


def _led(text: str, span: Span, atom: Atom) -> Atom:
    lead = LASTING_LEAD.search(text, span.start, atom.start)
    # "overnight" and "over the weekend" hold the same letters; a single day is never "over".
    if lead and not (lead[0].lower().startswith("over") and atom.is_single_day):
        return replace(atom, start=lead.start(), lasting=True)
    tail = ALONE.match(text, atom.end, span.end)
    return replace(atom, end=tail.end(), lasting=True) if tail and atom.kind == "period" else atom


def _from_story(atom: Atom, before: CalendarHint | None) -> Atom:
    """ "the next morning" counted from the day last named in the story; nothing where none was."""
    if atom.kind != "following" or before is None:
        return atom
    hint = atom.hint
    shift = (before.shift_days or 0) + (hint.shift_days or 0)
    moved = replace(
        before, shift_days=shift or None, part_of_day=hint.part_of_day, hour=hint.hour, minute=hint.minute, days=None
    )
    return replace(atom, hint=replace(moved, zone=hint.zone))


def _last_night(document: Document, atom: Atom) -> Atom:
    """ "overnight" as an adverb without a day ("were killed overnight") is the night before publication."""
    if atom.kind != "part" or document.masked[atom.start : atom.end].lower() != "overnight":
        return atom
    tokens = document.parsed.char_span(atom.start, atom.end)
    if tokens is None or tokens.root.pos_ != "ADV" or tokens.root.head.pos_ not in ("VERB", "AUX"):
        return atom
    return replace(atom, kind="relative", hint=replace(atom.hint, offset_days=-1, days=2))


def _mention(document: Document, atom: Atom, index: int, sentence: Span, published: str | None) -> MomentMention:
    span = Span(atom.start, atom.end)
    grain = "date" if atom.has_day else "time"
    role, told_by = role_of(document, span, sentence)
    hint = atom.hint
    if grain == "date" and not atom.lasting and hint.direction is None and hint.shift_days is None:
        hint = replace(hint, direction=tense_of(document, span, sentence))
    words = document.text[span.start : span.end]
    return MomentMention(span, index, moment_of(hint, atom, words, published), grain, atom.lasting, role, told_by)


def moment_of(hint: CalendarHint, atom: Atom, words: str, published: str | None) -> Moment:
    """The moment that an expression means; a time without a day keeps its hint and stays without a start."""
    if not atom.has_day:
        precision = TimePrecision.PART_OF_DAY if hint.part_of_day else TimePrecision.UNKNOWN
        if hint.hour is not None:
            precision = TimePrecision.HOUR if hint.minute is None else TimePrecision.MINUTE
        return Moment(None, None, precision, words, None, hint)
    bare = Moment(None, None, TimePrecision.UNKNOWN, words, None, hint)
    if atom.kind == "following" and hint == atom.hint and not _anchored(hint):
        return bare
    first = resolve(bare, published)
    if atom.until is None or first.start is None:
        return first
    last = resolve(replace(bare, hint=atom.until, start=None), published)
    if last.end is None or last.end < first.start:
        return first
    ends = days_of(hint, None), days_of(atom.until, None)
    precision = precision_of(ends[0].first, ends[1].last) if ends[0] and ends[1] else TimePrecision.YEAR
    return replace(first, end=last.end, precision=precision)


def _anchored(hint: CalendarHint) -> bool:
    parts = (
        hint.year,
        hint.month,
        hint.day,
        hint.weekday,
        hint.offset_days,
        hint.week_shift,
        hint.month_shift,
        hint.year_shift,
    )
    return any(part is not None for part in parts)
