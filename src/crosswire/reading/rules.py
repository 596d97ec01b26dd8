"""The reader `rules`: a parse and our own rules, put together. Raise VERSION whenever a report may read differently."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.model.calendar import is_day
from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.actors.index import build_actors
from crosswire.reading.attribution.find import find_statements
from crosswire.reading.casing import as_written, truecased
from crosswire.reading.casualties import find_tolls
from crosswire.reading.claims import people, what, when, where, who
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.claims.page import Page
from crosswire.reading.claims.titles import title_numbers
from crosswire.reading.dates import (
    MomentMention,
    MomentRole,
    event_weight,
    find_moments,
    is_follow_up,
    publication,
    publication_hint,
)
from crosswire.reading.document import Document
from crosswire.reading.figures import find_figures
from crosswire.reading.incidents import find_showings
from crosswire.reading.masthead import with_masthead
from crosswire.reading.places import read_places
from crosswire.reading.quantities import find_numbers
from crosswire.reading.quick import Quick
from crosswire.reading.reader import Reading, TimeNotes
from crosswire.reading.scenes import find_scenes

NAME = "rules"
VERSION = "2.3"

LONGEST_READ = 100_000
"""Characters of a report that are read: 17,000 words. All but a few newspaper pieces have fewer; more is a book, or no text."""


class RulesReader:
    """Reads with spaCy's parse and the rules of this package; see `crosswire.reading.reader.Reader`."""

    name = NAME
    version = VERSION

    def read(self, report: Report) -> Reading:
        """The claims of `report`, in the order of its text; what lies beyond `LONGEST_READ` is passed over as `overlong`."""
        beyond = Span(LONGEST_READ, len(report.text))
        written = report.text[:LONGEST_READ]
        document = Document.of(replace(report, text=truecased(written)))
        document = replace(document, report=with_masthead(document, publication(document)))
        page = _page(document, written)
        maker = ClaimMaker(page, f"{self.name}/{self.version}")
        made = [
            *people.tolls(maker),
            *people.figures(maker),
            *when.claims(maker),
            *where.claims(maker),
            *what.showings(maker),
            *who.actors(maker),
            *what.statements(maker),
        ]
        if document.text != written:
            made = [as_written(c, document.text, written) for c in made]
        claims = _in_order(made, report.text)
        noise = tuple((n.span, n.kind) for n in document.noise)
        if beyond.start < beyond.end:
            noise += ((beyond, "overlong"),)
        return Reading(replace(document.report, text=report.text), claims, noise, _time_notes(page, claims))


def _page(document: Document, written: str) -> Page:
    numbers = {s.index: find_numbers(document.masked, s.span) for s in document.having()}
    actors = build_actors(document)
    tolls = find_tolls(document, numbers)
    moments = find_moments(document)
    showings = tuple(find_showings(document))
    main = when.main_moment(document, moments, document.report.published.day)
    places = read_places(document)
    return Page(
        report=replace(document.report, text=written),
        document=document,
        actors=actors,
        statements=tuple(find_statements(document, actors)),
        tolls=tuple(tolls),
        figures=tuple(find_figures(document, numbers, [t.number for t in tolls])),
        showings=showings,
        scenes=find_scenes(document, showings, tolls),
        moments=tuple(moments),
        places=tuple(places.mentions),
        titled_places=tuple(places.titled),
        home=places.home,
        dated=when.dated_words(moments, main),
        main_moment=main,
        title=title_numbers(document.report),
    )


def _in_order(made: list[Claim], text: str) -> tuple[Claim, ...]:
    """The claims by place in the text, each id once; one whose evidence is empty states nothing and is left out."""
    unique = {c.id: c for c in made if c.evidence.stands_in(text)}
    return tuple(sorted(unique.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.kind.value, c.id)))


def _time_notes(page: Page, claims: tuple[Claim, ...]) -> TimeNotes:
    day = page.report.published.day
    by_span = {m.span: event_weight(page.document, m, day) for m in page.moments}
    weights = tuple((c.id, by_span.get(c.evidence.span, 0.0)) for c in claims if c.kind is ClaimKind.DATE)
    return TimeNotes(
        speech=tuple(m.moment for m in page.moments if m.role is MomentRole.SPEECH),
        years=tuple(
            sorted({int(y) for y in re.findall(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)", page.document.masked)})
        ),
        hint=publication_hint(page.document) if page.report.published.start is None else None,
        weights=weights,
        dated=tuple(sorted({m.moment.day for m in page.moments if m.moment.day and _dates_a_document(page, m)})),
        follow_up=is_follow_up(page.document),
    )


ISSUED = Quick(
    r"\b(?:dated|issued|published|released|updated|posted|signed|printed|as of|as at|ending|until|up to|bulletin|situation report"
    r"|communiqu\w+|statement|note|report|briefing)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


def _dates_a_document(page: Page, mention: MomentMention) -> bool:
    """True for a whole day that somebody spoke on, or that a document of the report's own time bears."""
    hint = mention.moment.hint
    if hint is None or hint.year is None or hint.day is None or not is_day(mention.moment):
        return False
    if page.document.segments[mention.sentence].story:
        return False
    head = page.document.masked[max(0, mention.span.start - 50) : mention.span.start]
    return mention.role is MomentRole.SPEECH or bool(ISSUED.search(head))
