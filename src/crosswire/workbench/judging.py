"""Judging: the part of the desk through which people decide, and what their decisions and the placings changed."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.ledger.records import EventChange
from crosswire.model.agreement import Agreement
from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.judged import Judged
from crosswire.model.words import DecisionKind
from crosswire.workbench.looking import Looking
from crosswire.workbench.opened import one_sentence
from crosswire.workbench.results import Decided


class Judging(Looking):
    """What settles things in an open store.

    Of every decision `who` takes it, `when` (ISO 8601) and `why`; the entry is kept for good. On a claim on which several say
    different things the later standing word takes effect.
    """

    def merge(self, *things: str, who: str, when: str, why: str = "") -> Decided:
        """Holds the reports and the reports of the events `things` together as one event, over any later run."""
        from crosswire.workbench import deciding

        groups = [self._reports_of(thing) for thing in things]
        with one_sentence():
            return deciding.merge(self._ledger, groups, deciding.By(who, when, why))

    def split(self, event: str, *reports: str, who: str, when: str, why: str = "") -> Decided:
        """Makes `reports` an event of their own, apart from the others of `event`; see `merge`."""
        from crosswire.workbench import deciding

        with one_sentence():
            return deciding.split(self._ledger, self._find(event).reports, reports, deciding.By(who, when, why))

    def move(self, report: str, to: str, *, who: str, when: str, why: str = "") -> Decided:
        """Takes a report out of its event and holds it with the event, or the report, `to`; see `merge`."""
        from crosswire.workbench import deciding

        moved, there = self.report(report).id, self._reports_of(to)
        with one_sentence():
            return deciding.move(self._ledger, moved, there, deciding.By(who, when, why))

    def confirm(self, *claims: str, who: str, when: str, why: str = "", blind: bool = False) -> Decided:
        """Says that reports state `claims`, by their ids or how these begin: they stand so, however the reports are read later.

        `blind`: the person saw them as they were read, and nothing of what others said of them.
        """
        return self._verdicts(DecisionKind.CONFIRM, claims, who, when, why, blind)

    def reject(self, *claims: str, who: str, when: str, why: str = "", blind: bool = False) -> Decided:
        """Says that reports do not state `claims`: they are shown as rejected and answer nothing; see `confirm`."""
        return self._verdicts(DecisionKind.REJECT, claims, who, when, why, blind)

    def _verdicts(
        self, kind: DecisionKind, claims: tuple[str, ...], who: str, when: str, why: str, blind: bool
    ) -> Decided:
        from crosswire.workbench import deciding, deciding_entries

        by = deciding.By(who, when, why)
        with one_sentence():
            return deciding.decide(self._ledger, deciding_entries.verdicts(self._ledger, kind, claims, blind), by)

    def correct(
        self, claim: str, values: Mapping[str, str], *, who: str, when: str, why: str = "", blind: bool = False
    ) -> Decided:
        """Puts `values` in the place of a claim's own; it keeps its id and says in its features what was there; see `confirm`.

        Values are `kind`, `low`, `high`, `modifier`, `of`, `of_class`, `scope`, `speaker`, `polarity`, `modality`, `when_start`,
        `when_end`, `text_start` and `text_end`; an empty number, name or time takes out what is there. Raises DeskError.
        """
        from crosswire.workbench import deciding, deciding_entries

        by = deciding.By(who, when, why)
        with one_sentence():
            return deciding.decide(self._ledger, [deciding_entries.correction(self._ledger, claim, values, blind)], by)

    def add_claim(
        self, report: str, start: int, end: int, values: Mapping[str, str], *, who: str, when: str, why: str = ""
    ) -> Decided:
        """States a claim by the words from `start` to `end` of a report's text, with `values` as for `correct`: a claim like
        others, whose reader is `person/NAME`.
        """
        from crosswire.workbench import deciding, deciding_entries

        by = deciding.By(who, when, why)
        with one_sentence():
            entry = deciding_entries.addition(self._ledger, report, start, end, values, by)
            return deciding.decide(self._ledger, [entry], by)

    def settle_place(self, event: str, values: Mapping[str, str], *, who: str, when: str, why: str = "") -> Decided:
        """Says where an event was, in the place of what its reports give: `name`, `lat`, `lon`, `precision`, `admin1`, `country`,
        `geonames_id`. Where the event is split, it holds for the part that has most of its reports.
        """
        from crosswire.workbench import deciding, deciding_entries

        found, by = self._find(event), deciding.By(who, when, why)
        with one_sentence():
            return deciding.decide(self._ledger, [deciding_entries.settled(found, values)], by)

    def accept(self, event: str, matter: str, *, who: str, when: str, why: str = "") -> Decided:
        """Says that a matter of an event ("disputed/killed", "place", "grouping") was looked at and stands as it is; it holds
        until what was seen changes.
        """
        from crosswire.workbench import deciding, deciding_entries

        found, by = self._find(event), deciding.By(who, when, why)
        with one_sentence():
            return deciding.decide(self._ledger, [deciding_entries.acceptance(self._ledger, found, matter)], by)

    def undo(self, *decisions: str, who: str, when: str, why: str = "") -> Decided:
        """Takes decisions back, by their ids; the undoing is an entry as well."""
        from crosswire.workbench import deciding

        with one_sentence():
            return deciding.undo(self._ledger, decisions, deciding.By(who, when, why))

    def judged(self, event: str) -> Judged:
        """What people's standing decisions say of an event: of its claims person by person, of its place, what was accepted."""
        from crosswire.workbench.deciding_log import log_of
        from crosswire.workbench.judged import judged_event

        with self.snapshot():
            found = self._find(event)
            claims = self.stood(found.id, None).claims
            return judged_event(log_of(self._ledger), found, (c.id for c in claims))

    def agreement(self) -> Agreement:
        """How far the people who judged the claims of the store agree: Cohen's kappa of each two, Krippendorff's alpha of all."""
        from crosswire.workbench import agreement
        from crosswire.workbench.deciding_log import log_of

        with self.snapshot():
            return self._once("agreement", lambda: agreement.agreement(log_of(self._ledger)))

    def claim(self, wanted: str) -> Claim:
        """A claim by its id or the beginning of it, as placed in its event. Raises NotFound."""
        from crosswire.workbench.deciding_entries import claim_called

        with self.snapshot():
            found = claim_called(self._ledger, wanted)
            placed = (c for e in self.events_of(found.report_id) for c in self._ledger.event_claims(e))
            return next((c for c in placed if (c.id, c.report_id) == (found.id, found.report_id)), found)

    def as_read(self, event: str) -> list[Claim]:
        """The claims of an event's reports as their readers gave them, before anybody judged them and not placed."""
        with self.snapshot():
            found = self._find(event)
            own = {c.id for c in self._ledger.event_claims(found.id)}
            return [c for r in found.reports for c in self._ledger.claims(r) if c.id in own]

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
