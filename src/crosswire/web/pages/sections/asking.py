"""What is asked of a section's page: the event, and under which rule and as of when its record is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.publishing.dossier import headline
from crosswire.publishing.looking_back import looking_back
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.web.asked import TheRule, TheTime
from crosswire.workbench import Desk
from crosswire.workbench.results import Stood


@dataclass(frozen=True, slots=True)
class Asked:
    """An event, and the rule and the time of the record; null for the usual rule and for now."""

    event: str
    rule: str | None
    as_of: str | None


def _asked(event_id: str, rule: TheRule, as_of: TheTime) -> Asked:
    return Asked(event_id, rule, as_of)


WhatIsAsked = Annotated[Asked, Depends(_asked)]
"""The type of a route's parameter that is to be what is asked of its page."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a section: the event's id and headline, the rule and the time where they are named, and, where it is a
    record of an earlier time, a sentence that says so.
    """

    event_id: str
    headline: str
    rule: str | None
    as_of: str | None
    stood: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What sections are made of: the head, the record, its reports in order of publication, these and its claims by id, and
    the labels of the reports.
    """

    head: Head
    record: Stood
    reports: tuple[Report, ...]
    by_id: dict[str, Report]
    claims: dict[str, Claim]
    labels: dict[str, str]


def matter_of(desk: Desk, asked: Asked) -> Matter:
    """The matter of the event asked for, read in the snapshot under way. Raises NotFound as `Desk.stood` does."""
    record = desk.stood(asked.event, asked.as_of, rule=asked.rule)
    reports = in_order_of_publication(record.reports)
    labels = report_labels(reports)
    stood = ""
    if asked.as_of is not None:
        left = {r.id: r for r in desk.reports(event=record.now.id)}
        stood = looking_back(record.event, record.now, record.parted, report_labels(list(left.values()))).stood
    return Matter(
        head=Head(record.event.id, headline(record.event), asked.rule, asked.as_of, stood),
        record=record,
        reports=tuple(reports),
        by_id={r.id: r for r in reports},
        claims={c.id: c for c in record.claims},
        labels=labels,
    )
