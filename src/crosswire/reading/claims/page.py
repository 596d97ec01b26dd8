"""A page: one report with everything the extractors found in it, ready to be made into claims."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.casualties import Toll
from crosswire.reading.claims.titles import TitleNumber
from crosswire.reading.dates import MomentMention
from crosswire.reading.document import Document, Sentence
from crosswire.reading.figures import Figure
from crosswire.reading.incidents import Showing
from crosswire.reading.places import PlaceMention
from crosswire.reading.scope import DatedWords


@dataclass(frozen=True)
class Page:
    """What the extractors found in one report. `scenes` are the sentences, by index, that tell of people hit or of an
    incident that happened; `main_moment` is the likeliest time of the report's own incident, or null.
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
    titled_places: tuple[Place, ...]
    dated: tuple[DatedWords, ...]
    main_moment: Moment | None
    title: tuple[TitleNumber, ...] = ()

    def sentence(self, index: int) -> Sentence:
        """The sentence with that index."""
        return self.by_index[index]

    @cached_property
    def by_index(self) -> dict[int, Sentence]:
        """The sentences by index."""
        return {s.index: s for s in self.document.sentences}
