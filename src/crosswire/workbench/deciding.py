"""Deciding: what a person settles, as entries of the log, and what that does to the events.

Always holds: a decision is one more entry of the log, with who, when and why; undoing one is an entry as well; the events
that follow are worked out from reports and log as ever, and so hold over any later run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.grouping.constraints import standing
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import OF_CLAIMS, OF_GROUPING, REPORT, WAS, Decision
from crosswire.model.identity import short_hash
from crosswire.model.words import DecisionKind
from crosswire.workbench.placing import derive_again, place, reach
from crosswire.workbench.results import Decided, DeskError, NotFound


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, when (ISO 8601) and why; the name without blanks around it. Raises DeskError where there is no name."""

    who: str
    when: str
    why: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "who", " ".join(self.who.split()))
        if not self.who:
            raise DeskError("a decision needs the name of who takes it")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written down: a kind, its subjects and its values."""

    kind: DecisionKind
    subjects: tuple[str, ...]
    values: tuple[tuple[str, str], ...] = ()


def merge(ledger: Ledger, groups: Sequence[Sequence[str]], by: By) -> Decided:
    """Holds all reports of `groups` together as one event."""
    together = sorted({report for group in groups for report in group})
    if len(together) < 2:
        raise DeskError("that is one report only; name at least two reports, or two events")
    if len(groups) > 1 and len({frozenset(group) for group in groups}) == 1:
        raise DeskError("that is one event, named twice; name another")
    return decide(ledger, [Entry(DecisionKind.MERGE, tuple(together), _was(ledger, together))], by)


def split(ledger: Ledger, event: Sequence[str], off: Sequence[str], by: By) -> Decided:
    """Holds the reports `off` apart from the others of the event whose reports are `event`; each part stays together."""
    strangers = sorted(set(off) - set(event))
    if strangers:
        raise DeskError(f"report {strangers[0]} is none of that event's reports")
    parts = [tuple(sorted(set(off))), tuple(sorted(set(event) - set(off)))]
    if not all(parts):
        raise DeskError("that would split nothing off; name some of the event's reports, not all")
    held = [Entry(DecisionKind.MERGE, part) for part in parts if len(part) > 1]
    return decide(ledger, [*held, Entry(DecisionKind.SPLIT, (parts[0][0], parts[1][0]), _was(ledger, event))], by)


def move(ledger: Ledger, report: str, to: Sequence[str], by: By) -> Decided:
    """Takes a report out of what it was put with and holds it with the reports `to`."""
    rest = tuple(sorted(set(to) - {report}))
    if not rest:
        raise DeskError("the report is in that event already, alone")
    return decide(ledger, [Entry(DecisionKind.MOVE, (report, *rest), _was(ledger, [report], rest))], by)


def _was(ledger: Ledger, *groups: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The headlines of the events of those reports, for an entry to keep; those of each group in turn."""
    events = [event for group in groups for event in ledger.event_ids_of(group)]
    labels = ledger.labels(events)
    return tuple((WAS, labels[event]) for event in dict.fromkeys(events) if event in labels)


def undo(ledger: Ledger, decisions: Sequence[str], by: By) -> Decided:
    """Takes decisions back."""
    known = {d.id for d in ledger.decisions()}
    unknown = [d for d in decisions if d not in known]
    if unknown:
        raise NotFound(f"there is no decision '{unknown[0]}'; 'crosswire decisions' lists the {len(known)} there are")
    if not decisions:
        raise DeskError("there is nothing to undo; name a decision")
    return decide(ledger, [Entry(DecisionKind.UNDO, tuple(decisions))], by)


def decide(ledger: Ledger, entries: Iterable[Entry], by: By) -> Decided:
    """Writes down `entries` and derives anew what they touch: for decisions on grouping all that hangs together with their
    reports, for others the events of their reports alone.
    """
    with ledger.transaction():
        before = ledger.decisions()
        made = [
            Decision(
                "d" + short_hash(e.kind.value, *e.subjects, by.who, by.when, len(before) + n),
                e.kind,
                e.subjects,
                by.who,
                by.when,
                by.why,
                e.values,
            )
            for n, e in enumerate(entries)
        ]
        meant = _meant(made, before)
        grouped = {s for d in meant if d.kind in OF_GROUPING for s in d.subjects if ledger.has_report(s)}
        block = reach(ledger, grouped, before) if grouped else set()
        for decision in made:
            ledger.append_decision(decision)
        events = place(ledger, (), beside=block | grouped) if grouped else set()
        events |= derive_again(ledger, _reports(ledger, (d for d in meant if d.kind not in OF_GROUPING)))
    return Decided(tuple(made), tuple(sorted(events)))


def _meant(made: Sequence[Decision], before: Sequence[Decision]) -> list[Decision]:
    """The decisions themselves and, through any number of undoings, those that they take back or restore."""
    by_id = {d.id: d for d in before}
    open_ones, found, seen = list(made), list[Decision](), set[str]()
    while open_ones:
        decision = open_ones.pop()
        if decision.kind is DecisionKind.UNDO:
            open_ones += [by_id[s] for s in decision.subjects if s in by_id and s not in seen]
            seen.update(decision.subjects)
        else:
            found.append(decision)
    return found


def _reports(ledger: Ledger, decisions: Iterable[Decision]) -> set[str]:
    """The reports whose events decisions on claims and events touch."""
    found: set[str] = set()
    for decision in decisions:
        if decision.kind not in OF_CLAIMS:
            found.update(decision.subjects)
        elif report := decision.value(REPORT):
            found.add(report)
        else:
            found.update(c.report_id for s in decision.subjects for c in ledger.claims_called(s) if c.id == s)
    return found


def in_force(ledger: Ledger) -> set[str]:
    """The ids of the decisions that stand."""
    return {d.id for d in standing(ledger.decisions())}
