"""Gathering what the queue looks at beside an event's record, from the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.records import EventRecord
from crosswire.lineage import origin_reasons
from crosswire.model.decision import Decision
from crosswire.workbench.deriving import institution_above
from crosswire.workbench.queue.beside import Beside


def beside_of(ledger: Ledger, record: EventRecord, standing: Sequence[Decision]) -> Beside:
    """What stands beside `record` in the store; `standing` are the decisions in force of all the log, the earliest first."""
    members = set(record.event.reports)
    links = sorted({link for r in sorted(members) for link in ledger.links_of(r)}, key=lambda link: (link.a, link.b))
    wanted = members | {r for link in links for r in (link.a, link.b)}
    known = {r.id: r for r in ledger.reports(sorted(wanted), as_read=True)}
    dated = [replace(known[r], published=out) for r, out in record.publications.items() if r in known]
    own = [*dated, *(known[r] for r in sorted(members - record.publications.keys()) if r in known)]
    read = [claim for r in sorted(members) for claim in ledger.claims(r)]
    about = members | {c.id for c in read} | {record.event.id}
    return Beside(
        reports=[*own, *(known[r] for r in sorted(known.keys() - members))],
        links=links,
        voices=origin_reasons(own, record.claims, record.dependences, institution_above),
        read=read,
        decisions=[d for d in standing if about.intersection(d.subjects)],
    )
