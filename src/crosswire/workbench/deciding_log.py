"""The log of decisions as deriving asks for it: what stands, by claim, by report and by event.

Always holds: a function of the log alone; the latest word on a matter stands, and what was undone is not there.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from weakref import WeakKeyDictionary

from crosswire.grouping.constraints import standing
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import OF_CLAIMS, OF_EVENTS, OF_GROUPING, REPORT, Decision
from crosswire.model.words import DecisionKind


class Log:
    """The standing decisions of one log, found by what they speak of. Never changed once it is made."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self.entries = decisions
        self.standing: list[Decision] = []
        self.grouping: list[Decision] = []
        self._on_claim: dict[str, tuple[Decision, ...]] = {}
        self._claims_of: dict[str, tuple[str, ...]] = {}
        self._on_events: dict[str, tuple[tuple[int, Decision], ...]] = {}
        self._take(standing(decisions))

    def extended(self, decisions: Sequence[Decision]) -> Log:
        """The log `decisions`, from this one where it begins with its entries and takes nothing back."""
        before = len(self.entries)
        begins_so = 0 < before <= len(decisions) and decisions[before - 1].id == self.entries[-1].id
        if not begins_so or any(d.kind is DecisionKind.UNDO for d in decisions[before:]):
            return Log(decisions)
        out = Log(())
        out.entries, out.standing, out.grouping = decisions, list(self.standing), list(self.grouping)
        out._on_claim, out._claims_of = dict(self._on_claim), dict(self._claims_of)
        out._on_events = dict(self._on_events)
        out._take(decisions[before:])
        return out

    def _take(self, more: Sequence[Decision]) -> None:
        """Takes in further standing decisions."""
        for number, decision in enumerate(more, start=len(self.standing)):
            if decision.kind in OF_CLAIMS:
                for claim in decision.subjects:
                    report = decision.value(REPORT) or ""
                    if claim not in self._claims_of.get(report, ()):
                        self._claims_of[report] = (*self._claims_of.get(report, ()), claim)
                    self._on_claim[claim] = (*self._on_claim.get(claim, ()), decision)
            elif decision.kind in OF_EVENTS:
                for report in decision.subjects:
                    self._on_events[report] = (*self._on_events.get(report, ()), (number, decision))
        self.standing += more
        self.grouping += [d for d in more if d.kind in OF_GROUPING]

    def verdicts(self, report: str, read: Iterable[str]) -> dict[str, Sequence[Decision]]:
        """The decisions on claims of `report`, those `read` in it and others, in the order of the log, by claim id."""
        if not self._on_claim:
            return {}
        wanted = {*read, *self._claims_of.get(report, ())}
        return {claim: self._on_claim[claim] for claim in sorted(wanted) if claim in self._on_claim}

    def on_claim(self, claim: str) -> Sequence[Decision]:
        """The decisions on that claim, in the order of the log."""
        return self._on_claim.get(claim, ())

    def judged_claims(self) -> Mapping[str, Sequence[Decision]]:
        """Every claim that somebody judged, by id, with the decisions in the order of the log."""
        return self._on_claim

    def on_event(self, kind: DecisionKind, reports: Collection[str]) -> list[Decision]:
        """The decisions of that kind on the event of the reports `reports`, in the order of the log.

        A decision on an event goes, where that is split, with the part that has more than half of the reports that it had then;
        of two halves with that which has the first of them.
        """
        members = set(reports)
        found = {n: d for r in members for n, d in self._on_events.get(r, ()) if d.kind is kind}
        return [found[n] for n in sorted(found) if _is_of(found[n].subjects, members)]

    def place_of(self, reports: Collection[str]) -> Decision | None:
        """The decision that settles the place of the event of those reports, or null."""
        found = self.on_event(DecisionKind.PLACE, reports)
        return found[-1] if found else None


def _is_of(subjects: Sequence[str], members: Collection[str]) -> bool:
    shared = 2 * sum(1 for report in set(subjects) if report in members)
    return shared > len(set(subjects)) or (shared == len(set(subjects)) and min(subjects) in members)


_KEPT: WeakKeyDictionary[Ledger, tuple[tuple[int, str], Log]] = WeakKeyDictionary()
_LOCK = threading.Lock()


def log_of(ledger: Ledger) -> Log:
    """The log of `ledger` as it is, put in order once for each entry that is its last."""
    mark = ledger.last_entry()
    with _LOCK:
        found = _KEPT.get(ledger)
    if found is not None and found[0] == mark:
        return found[1]
    made = (found[1] if found is not None else Log(())).extended(ledger.decisions())
    with _LOCK:
        _KEPT[ledger] = (mark, made)
    return made
