"""Why an event needs a person: a pure function of its record and of what stands beside it. Nothing else is looked at."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosswire.ledger.records import EventRecord
from crosswire.model.decision import Decision
from crosswire.model.reviewing import Matter
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.figures import of_figures
from crosswire.workbench.queue.grouping import of_grouping
from crosswire.workbench.queue.precision import of_precision
from crosswire.workbench.queue.readers import of_readers
from crosswire.workbench.queue.table import threshold
from crosswire.workbench.queue.voices import of_voices

MANY = 64
"""Reports of an event from which their number adds nothing more to the weight."""


def reasons_of(record: EventRecord, beside: Beside) -> tuple[Matter, ...]:
    """Why the event of `record` needs a person, the weightiest first; what a person accepted as it stands is left out."""
    event = record.event
    reports = in_order_of_publication(beside.reports)
    labels = report_labels(reports)
    by_id = {r.id: r for r in reports}
    read = {c.id: c for c in (*record.claims, *beside.read)}
    found = [
        *of_figures(event.questions, reports, labels),
        *of_grouping(event.reports, by_id, beside.links, beside.decisions, labels),
        *of_precision(event),
        *of_voices(event, beside.voices, reports, labels),
        *of_readers(beside.decisions, read, labels),
    ]
    more = threshold("reports") * min(1.0, math.log2(max(1, event.n_reports)) / math.log2(MANY))
    weighed = [replace(r, weight=round(min(100.0, r.weight + more), 2)) for r in found]
    return in_order(left(weighed, beside.decisions))


def in_order(reasons: Iterable[Matter]) -> tuple[Matter, ...]:
    """The weightiest first, ties by matter."""
    return tuple(sorted(reasons, key=lambda r: (-r.weight, r.matter)))


def left(reasons: Iterable[Matter], decisions: Sequence[Decision]) -> list[Matter]:
    """The reasons that no standing decision accepted as they were seen."""
    accepted = {dict(d.values).get("seen") for d in decisions if d.kind.value == "accept"}
    return [r for r in reasons if r.seen not in accepted]
