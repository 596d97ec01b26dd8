"""Histories: an event's record at each time at which reports of it came out, and what each outlet's figures were by then."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.ledger.ledger import Ledger
from crosswire.lineage import origin_reasons
from crosswire.model.figure_history import EventHistory
from crosswire.model.out_by import last_minute
from crosswire.reconciling.history import Moment, figure_histories
from crosswire.reconciling.questions import answers
from crosswire.reconciling.rulebook import Rule, default_rule
from crosswire.workbench.deriving import Material, institution_above, kept_of, material_of
from crosswire.workbench.results import Stood

MOST_DERIVED = 240
"""Reports read for all stages together up to which each stage is worked out anew from its reports alone. Beyond, stages are
those of whole days and lean on the voices and days that are known now: an event of 200 reports would take minutes else.
"""


def event_history(ledger: Ledger, record: Stood, rule: Rule | None) -> EventHistory:
    """The history of every figure of the event of `record`, which stands under `rule`, from its reports alone."""
    now = record.event
    times: dict[str, list[str]] = {}
    for report in record.reports:
        if report.published.start is not None:
            times.setdefault(last_minute(report.published.end or report.published.start), []).append(report.id)
    as_known_now = sum(sum(len(ids) for at, ids in times.items() if at <= time) for time in times) > MOST_DERIVED
    moments: list[Moment] = []
    if as_known_now:
        reasons = origin_reasons(record.reports, record.claims, record.dependences, institution_above)
        voices = {claim: reason.label for claim, reason in reasons.items()}
        days: dict[str, list[str]] = {}
        for time in sorted(times):
            days.setdefault(last_minute(time[:10]), []).extend(times[time])
        for time, out in _so_far(days):
            reports = [r for r in record.reports if r.id in out]
            claims = [c for c in record.claims if c.report_id in out]
            found = answers(reports, claims, voices, rule or default_rule())
            moments.append((time, tuple(sorted(days[time])), tuple(a.question for a in found)))
    else:
        everything = {r.id for r in record.reports}
        material: Material | None = None
        for time, out in _so_far(times):
            # With all of its reports the event is what its record has it to be.
            questions = now.questions
            if out != everything:
                material = material or material_of(ledger, sorted(everything), kept_of(ledger, now), record.now.reports)
                questions = material.case(now.id, out).reconciled(rule)[0].questions
            moments.append((time, tuple(sorted(times[time])), questions))
    figures = figure_histories(now.questions, moments, record.reports, record.claims, record.dependences)
    return EventHistory(now, figures, as_known_now)


def _so_far(times: dict[str, list[str]]) -> Iterator[tuple[str, set[str]]]:
    """The times in order, each with the reports that had come out by then."""
    out: set[str] = set()
    for time in sorted(times):
        out |= set(times[time])
        yield time, out
