"""Histories: an event's record at each time at which reports of it came out, and what each outlet's figures were by then."""

from __future__ import annotations

from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.model.event import Event
from crosswire.model.figure_history import EventHistory
from crosswire.model.out_by import last_minute
from crosswire.reconciling.history import figure_histories
from crosswire.reconciling.rulebook import Rule
from crosswire.workbench.deriving import Case, case_of, kept_of

MOST_DERIVED = 240
"""Reports read for all stages together up to which each stage is worked out anew from its reports alone. Beyond, stages are
those of whole days and lean on what is known now of voices and days: an event of 200 reports would take minutes else.
"""


def event_history(ledger: Ledger, now: Event, rule: Rule | None) -> EventHistory:
    """The history of every figure of the event `now`, which stands under `rule`, from its reports alone."""
    kept = kept_of(ledger, now)
    case = case_of(ledger, now.id, now.reports, kept)
    times: dict[str, list[str]] = {}
    for report in case.reports:
        if report.published.start is not None:
            times.setdefault(last_minute(report.published.end or report.published.start), []).append(report.id)
    as_known_now = sum(sum(len(ids) for at, ids in times.items() if at <= time) for time in times) > MOST_DERIVED
    if as_known_now:
        days: dict[str, list[str]] = {}
        for time in sorted(times):
            days.setdefault(last_minute(time[:10]), []).extend(times[time])
        times = days
    moments, out = [], set[str]()
    for time in sorted(times):
        out |= set(times[time])
        then = _among(case, out) if as_known_now else case_of(ledger, now.id, sorted(out), kept)
        moments.append((time, tuple(sorted(times[time])), then.reconciled(rule)[0]))
    figures = figure_histories(now.questions, moments, case.reports, case.claims, case.dependences)
    return EventHistory(now, figures, as_known_now)


def _among(case: Case, reports: set[str]) -> Case:
    """What of `case` is in `reports`, its voices and days as they are."""
    return replace(
        case,
        reports=tuple(r for r in case.reports if r.id in reports),
        claims=tuple(c for c in case.claims if c.report_id in reports),
        dependences=tuple(d for d in case.dependences if {d.a, d.b} <= reports),
    )
