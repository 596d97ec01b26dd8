"""What the pages of one event are asked for: which event, under which rule, as of when, with columns by what; and its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Query

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.publishing.matrix.by_voice import by_voice
from crosswire.publishing.matrix.grid import Matrix
from crosswire.publishing.matrix.matrix import matrix_of
from crosswire.publishing.matrix.sayings import Sayings
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.web.asked import TheRule, TheTime
from crosswire.workbench import Desk, Stood

OUTLET, VOICE = "outlet", "voice"
"""What a column of the matrix stands for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The query of an event's pages: a rule's name (null: the default), a time (null: now), what columns stand for."""

    rule: str | None = None
    as_of: str | None = None
    by: str = OUTLET

    @property
    def query(self) -> dict[str, str | int | None]:
        """It as the query of an address."""
        return {"rule": self.rule, "as_of": self.as_of, "by": self.by if self.by != OUTLET else None}


def asked(rule: TheRule, as_of: TheTime, by: Annotated[str | None, Query(pattern="^(outlet|voice)?$")] = None) -> Asked:
    """The query as it stands in the address; what is left empty is left out."""
    return Asked(rule, as_of, by or OUTLET)


TheAsked = Annotated[Asked, Depends(asked)]
"""The type of a route's parameter that is to be the query of an event's pages."""


class EventRecord:
    """The record of one event as it was asked for, with its matrix. Make it and use it within one snapshot of the desk."""

    def __init__(self, desk: Desk, event_id: str, query: Asked) -> None:
        self.desk = desk
        self.query = query
        self.rules = desk.rules()
        self.stood: Stood = desk.stood(event_id, query.as_of, rule=query.rule)

    @property
    def event(self) -> Event:
        """The event, under the rule and as of the time asked for."""
        return self.stood.event

    @cached_property
    def reports(self) -> list[Report]:
        """Its reports that were out, in order of publication."""
        return in_order_of_publication(list(self.stood.reports))

    @cached_property
    def every_report(self) -> list[Report]:
        """All its reports, also those that came out later."""
        if self.query.as_of is None:
            return self.reports
        return in_order_of_publication(self.desk.reports(event=self.event.id))

    @cached_property
    def labels(self) -> dict[str, str]:
        """The names of all its reports, by id."""
        return report_labels(self.every_report)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Its claims by id."""
        return {c.id: c for c in self.stood.claims}

    @cached_property
    def matrix(self) -> Matrix:
        """Its questions by its outlets, or by voices where that is asked for."""
        made = matrix_of(self.event, self.reports, self.stood.claims, self.stood.dependences)
        return by_voice(made) if self.query.by == VOICE else made

    @cached_property
    def sayings(self) -> Sayings:
        """Makes sayings of its claims."""
        return Sayings(self.reports, self.labels, self.desk.voice_reasons(self.event.id, as_of=self.query.as_of))
