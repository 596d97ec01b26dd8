"""Version histories of the store: which reports changed at their address, when, and how."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.lineage import version_steps
from crosswire.model.addresses import page_of
from crosswire.model.report import Report
from crosswire.model.version_history import VersionHistory
from crosswire.model.versions import came_out
from crosswire.workbench.deciding_log import log_of
from crosswire.workbench.deriving import claims_as_decided
from crosswire.workbench.results import NotFound
from crosswire.workbench.versions import page_key, versions_beside

SHORTEST_BEGINNING = 4
"""Characters by which a report may be called at least."""


def histories(ledger: Ledger, report_ids: Iterable[str], *, alone: bool = False) -> list[VersionHistory]:
    """The versions of those of the reports of which there are several; with `alone`, the others too."""
    wanted = set(report_ids)
    chains = versions_beside(ledger, wanted)
    single = wanted.difference(*chains) if alone else ()
    found = [_history(ledger, chain) for chain in (*chains, *((r,) for r in sorted(single)))]
    return sorted(found, key=lambda h: (h.versions[0].published.start or "9999", h.versions[0].id))


def reports_called(ledger: Ledger, wanted: str) -> list[str]:
    """The report of that id, or of an id that begins so, or those at that address; none where there is none."""
    if not wanted.isascii():
        return []
    if ledger.has_report(wanted):
        return [wanted]
    if "/" in wanted and (key := page_key(wanted)) is not None:
        at = ledger.holders(key)
        if not at:
            raise NotFound(f"there is no report at '{wanted}' in the store")
        return at
    if not wanted.startswith("r") or len(wanted) < SHORTEST_BEGINNING:
        return []
    begun = [r for r in ledger.report_ids() if r.startswith(wanted)]
    if len(begun) > 1:
        raise NotFound(f"{len(begun)} reports begin with '{wanted}': {', '.join(begun[:5])}; give more of the id")
    return begun


def _history(ledger: Ledger, ids: tuple[str, ...]) -> VersionHistory:
    known: dict[str, Report] = {r.id: r for r in ledger.reports(ids, as_read=True)}
    chain = [known[i] for i in ids]
    out = came_out(chain)
    dated = tuple(replace(r, published=out.get(r.id, r.published)) for r in chain)
    events = tuple(sorted(ledger.event_ids_of(ids)))
    placed = {c.id: c for e in events for c in ledger.event_claims(e)}
    log = log_of(ledger)
    decided = {i: claims_as_decided(ledger, known[i], log) for i in ids}
    claims = {
        i: [placed.get(c.id, c) for c in (*found.read, *found.kept) if not c.rejected] for i, found in decided.items()
    }
    return VersionHistory(page_of(chain[0].url), dated, tuple(version_steps(dated, claims)), events)
