"""Judging: the part of the desk through which people decide, and what their decisions and the placings changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.ledger.records import EventChange
from crosswire.model.decision import Decision
from crosswire.workbench.looking import Looking
from crosswire.workbench.opened import one_sentence
from crosswire.workbench.results import (
    Decided,
)

if TYPE_CHECKING:
    pass


class Judging(Looking):
    """What settles things in an open store."""

    def merge(self, *things: str, who: str, when: str, why: str = "") -> Decided:
        """Holds the reports and the reports of the events `things` together as one event, over any later run.

        `who` decides, `when` (ISO 8601) and `why`; the entry is kept for good.
        """
        from crosswire.workbench import deciding

        groups = [self._reports_of(thing) for thing in things]
        with one_sentence():
            return deciding.merge(self._ledger, groups, who, when, why)

    def split(self, event: str, *reports: str, who: str, when: str, why: str = "") -> Decided:
        """Makes `reports` an event of their own, apart from the others of `event`; see `merge`."""
        from crosswire.workbench import deciding

        with one_sentence():
            return deciding.split(self._ledger, self._find(event).reports, reports, who, when, why)

    def move(self, report: str, to: str, *, who: str, when: str, why: str = "") -> Decided:
        """Takes a report out of its event and holds it with the event, or the report, `to`; see `merge`."""
        from crosswire.workbench import deciding

        moved, there = self.report(report).id, self._reports_of(to)
        with one_sentence():
            return deciding.move(self._ledger, moved, there, who, when, why)

    def undo(self, *decisions: str, who: str, when: str, why: str = "") -> Decided:
        """Takes decisions back, by their ids; the undoing is an entry as well."""
        from crosswire.workbench import deciding

        with one_sentence():
            return deciding.undo(self._ledger, decisions, who, when, why)

    def decisions(self) -> list[Decision]:
        """What people settled, the earliest first, what was undone and its undoing included."""
        with one_sentence():
            return self._ledger.decisions()

    def standing_decisions(self) -> set[str]:
        """The ids of the decisions that no later one undoes."""
        from crosswire.workbench import deciding

        with one_sentence():
            return deciding.in_force(self._ledger)

    def changes(self, event: str | None = None) -> list[EventChange]:
        """What placings joined, split and renamed, the earliest first: all of it, or what touched one event."""
        with one_sentence():
            return self._ledger.event_changes(event)
