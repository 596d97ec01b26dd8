"""Deciding: what a person settles about which reports tell of one incident, and what that does to the events.

Always holds: a decision is one more entry of the log, with who, when and why; undoing one is an entry as well; the events
that follow are worked out from reports and log as ever, and so hold over any later run.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.grouping.constraints import standing
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import Decision
from crosswire.model.identity import short_hash
from crosswire.model.words import DecisionKind
from crosswire.workbench.placing import place, reach
from crosswire.workbench.results import Decided, DeskError, NotFound

OF_GROUPING = (DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.MOVE)


def merge(ledger: Ledger, groups: Sequence[Sequence[str]], who: str, when: str, why: str) -> Decided:
    """Holds all reports of `groups` together as one event."""
    together = sorted({report for group in groups for report in group})
    if len(together) < 2:
        raise DeskError("that is one report only; name at least two reports, or two events")
    return _decide(ledger, [(DecisionKind.MERGE, tuple(together))], who, when, why)


def split(ledger: Ledger, event: Sequence[str], off: Sequence[str], who: str, when: str, why: str) -> Decided:
    """Holds the reports `off` apart from the others of the event whose reports are `event`; each part stays together."""
    strangers = sorted(set(off) - set(event))
    if strangers:
        raise DeskError(f"report {strangers[0]} is none of that event's reports")
    parts = [tuple(sorted(set(off))), tuple(sorted(set(event) - set(off)))]
    if not all(parts):
        raise DeskError("that would split nothing off; name some of the event's reports, not all")
    held = [(DecisionKind.MERGE, part) for part in parts if len(part) > 1]
    return _decide(ledger, [*held, (DecisionKind.SPLIT, (parts[0][0], parts[1][0]))], who, when, why)


def move(ledger: Ledger, report: str, to: Sequence[str], who: str, when: str, why: str) -> Decided:
    """Takes a report out of what it was put with and holds it with the reports `to`."""
    rest = tuple(sorted(set(to) - {report}))
    if not rest:
        raise DeskError("the report is in that event already, alone")
    return _decide(ledger, [(DecisionKind.MOVE, (report, *rest))], who, when, why)


def undo(ledger: Ledger, decisions: Sequence[str], who: str, when: str, why: str) -> Decided:
    """Takes decisions back."""
    known = {d.id: d for d in ledger.decisions()}
    unknown = [d for d in decisions if d not in known]
    if unknown:
        raise NotFound(f"there is no decision '{unknown[0]}'; 'crosswire decisions' lists the {len(known)} there are")
    return _decide(ledger, [(DecisionKind.UNDO, tuple(decisions))], who, when, why)


def _decide(
    ledger: Ledger, entries: Sequence[tuple[DecisionKind, tuple[str, ...]]], who: str, when: str, why: str
) -> Decided:
    if not who.strip():
        raise DeskError("a decision needs the name of who takes it")
    with ledger.transaction():
        before = ledger.decisions()
        made = [
            Decision(
                "d" + short_hash(kind.value, *subjects, who, when, len(before) + n), kind, subjects, who, when, why
            )
            for n, (kind, subjects) in enumerate(entries)
        ]
        touched = _reports(ledger, made, before)
        block = reach(ledger, touched, before)
        for decision in made:
            ledger.append_decision(decision)
        events = place(ledger, (), beside=block | touched)
    return Decided(tuple(made), tuple(sorted(events)))


def _reports(ledger: Ledger, made: Sequence[Decision], before: Sequence[Decision]) -> set[str]:
    """The stored reports that decisions speak of, through the decisions that they undo."""
    by_id = {d.id: d for d in before}
    open_ones, found, seen = list(made), set[str](), set[str]()
    while open_ones:
        decision = open_ones.pop()
        if decision.kind is DecisionKind.UNDO:
            open_ones += [by_id[s] for s in decision.subjects if s in by_id and s not in seen]
            seen.update(decision.subjects)
        elif decision.kind in OF_GROUPING:
            found.update(s for s in decision.subjects if ledger.has_report(s))
    return found


def in_force(ledger: Ledger) -> set[str]:
    """The ids of the decisions that stand."""
    return {d.id for d in standing(ledger.decisions())}
