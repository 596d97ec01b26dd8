"""Checking decisions: whether every entry of the log says something that can be followed. Changes nothing.

Always holds: what it says names decisions, claims and reports by their ids only, never by their words.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import OF_CLAIMS, SEEN, Decision
from crosswire.model.report import Report
from crosswire.model.words import DecisionKind
from crosswire.workbench.deciding_claims import seen_claim
from crosswire.workbench.deciding_values import claim_values, place_values
from crosswire.workbench.results import DeskError


def check_decisions(ledger: Ledger) -> Iterator[str]:
    """What is wrong with the log, a sentence each; a decision on what is not in the store is no fault."""
    known: set[str] = set()
    with ledger.snapshot():
        for decision in ledger.decisions():
            yield from _wrong(ledger, decision, known)
            known.add(decision.id)


def _wrong(ledger: Ledger, decision: Decision, before: set[str]) -> Iterator[str]:
    name = f"Decision {decision.id}"
    if not decision.who.strip():
        yield f"{name} does not say who took it."
    if not decision.subjects:
        yield f"{name} is about nothing."
    if decision.kind is DecisionKind.UNDO:
        yield from (
            f"{name} undoes {s}, which was not decided before it." for s in decision.subjects if s not in before
        )
    elif decision.kind is DecisionKind.PLACE:
        try:
            place_values(decision.given)
        except DeskError:
            yield f"{name} settles no place that can be."
    elif decision.kind in OF_CLAIMS:
        yield from _wrong_claim(ledger, decision, name)


def _wrong_claim(ledger: Ledger, decision: Decision, name: str) -> Iterator[str]:
    kept = decision.claim
    if decision.value(SEEN) is None:
        if decision.kind is DecisionKind.ADD:
            yield f"{name} adds a claim that it does not keep."
        return
    if kept is None:
        yield f"{name} keeps something that is no claim."
        return
    report = ledger.report(kept.report_id, as_read=True)
    if report is not None and seen_claim(decision, report) is None:
        yield f"{name} keeps a claim whose words do not stand in report {kept.report_id}, or another than it is about."
    elif report is not None and not _can_be(decision, report):
        yield f"{name} gives claim {kept.id} values that cannot be."


def _can_be(decision: Decision, report: Report) -> bool:
    try:
        claim_values(decision.given, report)
    except DeskError:
        return False
    return True
