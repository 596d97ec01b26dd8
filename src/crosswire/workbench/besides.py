"""Besides: two reports of the store held against each other."""

from __future__ import annotations

from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.lineage import joined
from crosswire.model.addresses import page_of
from crosswire.model.beside import Beside
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.moment import out_before
from crosswire.model.report import Report
from crosswire.model.versions import came_out, version_chains
from crosswire.model.words import DependenceKind
from crosswire.workbench.whole_reports import dated, publications


def beside(ledger: Ledger, one: Report, other: Report) -> Beside:
    """The two reports, whether or not they are of one event, the earlier first; else as they are given."""
    events = [set(ledger.event_ids_of([r.id])) for r in (one, other)]
    published = publications(ledger, sorted(events[0] | events[1]))
    a, b = _versioned(dated(one, published), dated(other, published))
    if out_before(b.published, a.published):
        a, b = b, a
    shared = sorted(events[0] & events[1])
    found = next((d for e in shared for d in ledger.dependences_of(e, a.id) if {d.a, d.b} == {a.id, b.id}), None)
    versions = page_of(a.url) is not None and page_of(a.url) == page_of(b.url) and len(version_chains([a, b])) > 0
    joints, only_a, only_b = joined(a, b, _passages(found, a))
    return Beside(
        a=a,
        b=b,
        first_known=out_before(a.published, b.published),
        joints=tuple(joints),
        only_a=only_a,
        only_b=only_b,
        dependence=found,
        one_source=versions or (found is not None and found.kind is not DependenceKind.SHARED_STATEMENT),
        versions=versions,
        event_ids=tuple(shared),
    )


def _versioned(one: Report, other: Report) -> tuple[Report, Report]:
    """The two, a later version that keeps the first's time dated when it was seen."""
    for chain in version_chains([one, other]):
        out = came_out(chain)
        one, other = (replace(r, published=out.get(r.id, r.published)) for r in (one, other))
    return one, other


def _passages(found: Dependence | None, a: Report) -> list[SharedPassage]:
    """The passages of a dependence with the spans of `a` first."""
    if found is None:
        return []
    return [p if found.a == a.id else SharedPassage(p.name, p.value, p.b, p.a) for p in found.passages]
