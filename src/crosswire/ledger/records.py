"""What goes into the ledger and comes out whole beside the model's own nouns. Light to import."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.moment import Publication
from crosswire.model.reviewing import Matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader found in one report beside its claims: the fields that were not given with it, and its facets.

    A field is null where the text says nothing of it; `inferred` names those that were filled. `facets` is whatever
    grouping and lineage want to find again, as JSON can hold it. When it was read is not kept: the same report read by
    the same reader is the same row.
    """

    report_id: str
    reader: str
    publication: Publication = field(default_factory=Publication)
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    inferred: tuple[str, ...] = ()
    facets: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EventChange:
    """What a placing did to events: `kind` is joined, split or renamed; ids of events `before` and `after` it, the one
    that the old name leads to first; and the `reports` that were placed.
    """

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """An event with all that is derived with it: its claims as placed in it, the dependences among its reports, and
    each report's publication as the event has it (siblings may have settled it). `matters` are the reasons to look at it, null
    where nobody asked for them.

    `kept` are those of its claims that no reader states and people's decisions keep, not placed yet, each with its position
    among all such claims of its report.
    """

    event: Event
    claims: tuple[Claim, ...] = ()
    dependences: tuple[Dependence, ...] = ()
    publications: Mapping[str, Publication] = field(default_factory=dict)
    matters: tuple[Matter, ...] | None = None
    kept: tuple[tuple[int, Claim], ...] = ()
