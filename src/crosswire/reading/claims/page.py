"""A page: one report with everything the extractors found in it, ready to be made into claims."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.moment import Moment
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.casualties import Toll
from crosswire.reading.claims.titles import TitleNumber
from crosswire.reading.dates import MomentMention
from crosswire.reading.document import Document, Sentence
from crosswire.reading.figures import Figure
from crosswire.reading.incidents import Showing
from crosswire.reading.places import NamedPlace, PlaceMention
from crosswire.reading.scope import DatedWords


@dataclass(frozen=True)
class Page:
    """What the extractors found in one report. `scenes` are the sentences, by index, that tell of people hit or of an
    incident that happened; `main_moment` is the likeliest time of the report's own incident, or null; `home` is the town
    of the outlet, or null.
    """

    report: Report
    document: Document
    actors: ActorIndex
    statements: tuple[Statement, ...]
    tolls: tuple[Toll, ...]
    figures: tuple[Figure, ...]
    showings: tuple[Showing, ...]
    scenes: frozenset[int]
    moments: tuple[MomentMention, ...]
    places: tuple[PlaceMention, ...]
    titled_places: tuple[NamedPlace, ...]
    dated: tuple[DatedWords, ...]
    main_moment: Moment | None
    title: tuple[TitleNumber, ...] = ()
    home: NamedPlace | None = None

    def sentence(self, index: int) -> Sentence:
        """The sentence with that index."""
        return self.by_index[index]

    def said_near(self, span: Span) -> tuple[Statement, ...]:
        """The statements that touch the sentences of `span`, and those that touch theirs, in order."""
        segments = self.document.segments
        at = max(0, bisect_right(segments, span.start, key=lambda s: s.span.start) - 1)
        numbers: set[int] = set()
        while at < len(segments) and segments[at].span.start < span.end:
            numbers.add(at)
            at += 1
        reached = {i for number in numbers for s in self.said_in.get(number, ()) for i in s.sentences}
        places = {place for i in numbers | reached for place in self._places.get(i, ())}
        return tuple(self.statements[place] for place in sorted(places))

    @cached_property
    def said_in(self) -> dict[int, list[Statement]]:
        """The statements by the sentences that they touch, in order."""
        return {i: [self.statements[place] for place in places] for i, places in self._places.items()}

    @cached_property
    def _places(self) -> dict[int, list[int]]:
        out: dict[int, list[int]] = {}
        for place, statement in enumerate(self.statements):
            for index in statement.sentences:
                out.setdefault(index, []).append(place)
        return out

    @cached_property
    def by_index(self) -> dict[int, Sentence]:
        """The sentences by index."""
        return {s.index: s for s in self.document.sentences}
