"""Whole reports: one report with all that the store knows of it, at a cost that does not grow with the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from crosswire.ledger.ledger import Ledger
from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.workbench.versions import versions_beside


@dataclass(frozen=True, slots=True)
class NamedCredit:
    """A credit in a report's text: where, to which agency (null where it names none), and for what: `whole`, `part`, `unnamed`
    or `relay` (words that it passed on).
    """

    span: Span
    agency: str | None
    covers: str


@dataclass(frozen=True, slots=True)
class WholeReport:
    """A report, dated as in its events, with all that is known of it.

    `claims` are as placed, or as read where it is in no event; `verdicts` the last word of each person on those that
    were judged, by claim id, the one that takes effect last; `noise` is what was passed over, with its kind; `versions` are
    all versions of it in order, itself among them, or nothing where there is one alone; `leanings` are the dependences that
    it is a side of, and `others` their other sides.
    """

    report: Report
    claims: tuple[Claim, ...]
    verdicts: Mapping[str, tuple[Decision, ...]]
    noise: tuple[tuple[Span, str], ...]
    events: tuple[Event, ...]
    credits: tuple[NamedCredit, ...]
    versions: tuple[Report, ...]
    leanings: tuple[Dependence, ...]
    others: tuple[Report, ...]


def whole_report(ledger: Ledger, report: Report) -> WholeReport:
    """All that `ledger` knows of `report`."""
    from crosswire.workbench.deciding_log import log_of
    from crosswire.workbench.judged import last_words

    events = ledger.events_of(report.id)
    claims, log = ledger.placed_claims(report.id) or ledger.claims(report.id), log_of(ledger)
    published = publications(ledger, [e.id for e in events])
    leanings = [d for e in events for d in ledger.dependences_of(e.id, report.id)]
    found = {(d.a, d.b): d for d in leanings}
    versions = next((chain for chain in versions_beside(ledger, [report.id])), ())
    return WholeReport(
        report=dated(report, published),
        claims=tuple(claims),
        verdicts={c.id: last_words(said) for c in claims if (said := log.on_claim(c.id))},
        noise=passed_over(report.text),
        events=tuple(events),
        credits=tuple(_named_credits(report)),
        versions=tuple(sorted(_reports(ledger, versions, published), key=lambda r: versions.index(r.id))),
        leanings=tuple(found.values()),
        others=tuple(_reports(ledger, {i for pair in found for i in pair} - {report.id}, published)),
    )


def siblings(ledger: Ledger, report: Report, most: int) -> tuple[list[Report], int]:
    """At most that many other reports of the events of `report`, those first that it leans on or that lean on it, and their
    number in all.
    """
    events = ledger.events_of(report.id)
    leaning = {i for e in events for d in ledger.dependences_of(e.id, report.id) for i in (d.a, d.b)}
    ids = sorted({r for e in events for r in e.reports} - {report.id}, key=lambda r: (r not in leaning, r))
    return _reports(ledger, ids[:most], publications(ledger, [e.id for e in events])), len(ids)


def publications(ledger: Ledger, event_ids: Iterable[str]) -> dict[str, Publication]:
    """When the reports of those events came out, as settled there, by report id."""
    settled = ledger.publications_by_event(event_ids)
    return {report: out for found in settled.values() for report, out in found.items()}


def dated(report: Report, published: dict[str, Publication]) -> Report:
    """`report` with the time of publication that its events settled."""
    return replace(report, published=published.get(report.id, report.published))


@lru_cache(maxsize=32)
def passed_over(text: str) -> tuple[tuple[Span, str], ...]:
    """What of a text is no part of the report, and what it is."""
    from crosswire.reading.noise import find_noise

    return tuple((n.span, n.kind) for n in find_noise(text))


def _reports(ledger: Ledger, ids: Iterable[str], published: dict[str, Publication]) -> list[Report]:
    return [dated(r, published) for r in ledger.reports(ids, as_read=True)]


def _named_credits(report: Report) -> list[NamedCredit]:
    from crosswire.lineage.credits import agency_credits

    return [NamedCredit(c.span, c.agency.name if c.agency else None, c.kind.value) for c in agency_credits(report)]
