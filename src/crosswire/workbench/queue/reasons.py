"""Why an event needs a person: a pure function of its record and of what stands beside it. Nothing else is looked at.

What the likeness of its reports to others gives follows from links, which have a life of their own: see `grouping`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosswire.ledger.records import EventRecord
from crosswire.model.decision import MATTER, SEEN, Decision
from crosswire.model.reviewing import Matter
from crosswire.model.words import ClaimKind
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.figures import of_figures
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
    is_dated = any(c.kind is ClaimKind.DATE and beside.upheld(c.id) for c in record.claims)
    found = [
        *of_figures(event.questions, reports, labels, beside.upheld),
        *of_precision(event, is_placed=beside.is_placed, is_dated=is_dated),
        *of_voices(event, beside.voices, reports, labels),
        *of_readers(record.claims, beside.verdicts, labels),
    ]
    return in_order(left(weighed(found, event.n_reports), beside.accepted))


def weighed(matters: Iterable[Matter], reports: int) -> list[Matter]:
    """The matters of an event of so many reports, with what their number adds to the weight."""
    more = threshold("reports") * min(1.0, math.log2(max(1, reports)) / math.log2(MANY))
    return [replace(m, weight=round(min(100.0, m.weight + more), 2)) for m in matters]


def in_order(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """The weightiest first, ties by name."""
    return tuple(sorted(matters, key=lambda m: (-m.weight, m.matter)))


def left(matters: Iterable[Matter], accepted: Sequence[Decision]) -> list[Matter]:
    """The matters that nobody accepted as they were seen; `accepted` are the decisions that accept some of the event."""
    let_stand = {(d.value(MATTER), d.value(SEEN)) for d in accepted}
    return [m for m in matters if (m.matter, m.seen) not in let_stand]
