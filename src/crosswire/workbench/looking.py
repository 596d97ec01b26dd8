"""Looking: the part of the desk that finds events, reports and claims, and shows the record as it is or stood."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.reconciling.rulebook import Rule
from crosswire.workbench import rulebooks
from crosswire.workbench.opened import Opened, one_sentence
from crosswire.workbench.orders import by_place, by_publication, by_reports
from crosswire.workbench.results import (
    DeskError,
    NotFound,
    Stood,
)

if TYPE_CHECKING:
    from crosswire.model.beside import Beside
    from crosswire.workbench.standing_then import Time
    from crosswire.workbench.whole_reports import WholeReport


class Looking(Opened):
    """What looks at an open store."""

    def events(self, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None) -> list[Event]:
        """All events, by date and then id, those without a date last; under another `rule` (see `rule`) where given.

        `as_of` a time (see `event`), each as it stood then, in today's order; those of which no report was out are left out.
        """
        chosen = self._chosen(rule)
        with one_sentence():
            found = sorted(self._ledger.events(), key=lambda e: (e.date.start is None, e.date.start or "", e.id))
        events = [self._under(chosen, event) for event in found]
        if as_of is None:
            return events
        from crosswire.workbench import standing_then

        with one_sentence():
            then = [standing_then.event_then(self._ledger, event, as_of, chosen) for event in events]
        return [event for event in then if event is not None]

    def event(self, event_id: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None) -> Event:
        """An event by its id, by the beginning of its id, or by its number in `events()`; under another `rule` where given.

        `as_of` a time (ISO 8601, or Python's date or datetime; a day counts to its end), it is the record as it stood then, from
        the reports that were out by then alone. Raises NotFound where none was.
        """
        if as_of is not None:
            return self.stood(event_id, as_of, rule=rule).event
        return self._under(self._chosen(rule), self._find(event_id))

    def stood(self, event: str, as_of: Time | None, *, rule: str | os.PathLike[str] | None = None) -> Stood:
        """An event as it stood at the time `as_of`, beside what it is now, with the reports left out and why; see `event`.

        Null is now, when reports without a date are there too.
        """
        from crosswire.workbench import standing_then

        chosen = self._chosen(rule)
        found = self._find(event)

        def looked_back() -> Stood:
            with one_sentence():
                return standing_then.stood(self._ledger, self._under(chosen, found), as_of, chosen)

        return self._once(("stood", found.id, as_of, name_of(chosen)), looked_back)

    def _chosen(self, rule: str | os.PathLike[str] | None) -> Rule | None:
        """The rule of that name or file; null for the default, under which the store keeps its events."""
        found = None if rule is None else self.rule(rule)
        return None if found is None or rulebooks.is_default(found) else found

    def _under(self, rule: Rule | None, found: Event) -> Event:
        if rule is None:
            return found
        from crosswire.reconciling.record import reconcile_explained
        from crosswire.workbench.voicing import voices_of

        # No rule changes when and where it was, nor whose voice is behind a claim: only the figures are chosen anew.
        record = self.stood(found.id, None)
        with one_sentence():
            voices = self._once(("voices", found.id, None), lambda: voices_of(record))
            labels = {claim: voice.label for claim, voice in voices.items()}
            return reconcile_explained(found.id, record.reports, record.claims, labels, found.date, rule, found.place)[
                0
            ]

    def _find(self, wanted: str) -> Event:
        return self._once(("find", wanted), lambda: self._found_as(wanted))

    def _found_as(self, wanted: str) -> Event:
        with one_sentence():
            exact = self._ledger.event(wanted) if wanted.isascii() else None
        if exact is not None:
            return exact
        with one_sentence():
            found = self._ledger.event_at(int(wanted)) if wanted.isdecimal() and len(wanted) < 10 else None
            begun = self._ledger.event_ids_beginning(wanted) if wanted.isascii() and wanted.isprintable() else []
            if found is None and len(begun) == 1:
                found = self._ledger.event(begun[0])
        if found is not None:
            return found
        if begun:
            raise NotFound(f"{len(begun)} events begin with '{wanted}': {', '.join(begun[:5])}; give more of the id")
        led = self._led_on(wanted)
        if led is not None:
            return led
        raise NotFound(
            f"there is no event '{wanted}'; 'crosswire events' lists the {self.counts()['events']} there are"
        )

    def _led_on(self, former: str) -> Event | None:
        """The event that holds the larger part of what bore the id `former` once; null where none ever did."""
        seen: set[str] = set()
        with one_sentence():
            while former not in seen and former.isascii():
                seen.add(former)
                found = self._ledger.event(former)
                if found is not None:
                    return found
                became = [c.after[0] for c in self._ledger.event_changes(former) if former in c.before]
                former = became[-1] if became else former
        return None

    def reports(self, event: str | None = None, *, as_of: Time | None = None) -> list[Report]:
        """The reports of an event, dated as in it, or all; by publication and then id; of an event those out by `as_of`."""
        if as_of is not None:
            return list(self.stood(_named(event), as_of).reports)
        with one_sentence():
            if event is None:
                events = [e.id for e in self._ledger.events()]
                found = list(self._ledger.reports(as_read=True))
            else:
                one = self._find(event)
                events = [one.id]
                found = list(self._ledger.reports(one.reports, as_read=True))
            dated = {r: p for e in events for r, p in self._ledger.publications(e).items()}
        return sorted((replace(r, published=dated.get(r.id, r.published)) for r in found), key=by_publication)

    def report(self, report_id: str) -> Report:
        """A report by its id, as read."""
        with one_sentence():
            found = self._ledger.report(report_id, as_read=True)
        if found is None:
            raise NotFound(f"there is no report '{report_id}' in the store")
        return found

    def whole_report(self, report_id: str) -> WholeReport:
        """A report by its id with all that is known of it: its claims as placed, what was passed over, its events, versions and
        credits, and the reports that have words in common with it.
        """
        from crosswire.workbench import whole_reports

        with self.snapshot():
            return self._once(
                ("whole report", report_id), lambda: whole_reports.whole_report(self._ledger, self.report(report_id))
            )

    def beside(self, report_id: str, other: str) -> Beside:
        """Two reports held against each other, the one that came out first before the other; see `report`."""
        from crosswire.workbench import besides

        with self.snapshot():
            return besides.beside(self._ledger, self.report(report_id), self.report(other))

    def siblings(self, report_id: str, most: int) -> tuple[list[Report], int]:
        """Other reports of a report's events, by publication, at most that many, and how many there are."""
        from crosswire.workbench import whole_reports

        with self.snapshot():
            found, number = whole_reports.siblings(self._ledger, self.report(report_id), most)
            return sorted(found, key=by_publication), number

    def events_of(self, report_id: str) -> list[str]:
        """The ids of the events that a report tells of."""
        with one_sentence():
            return self._ledger.event_ids_of([report_id])

    def claims(self, event: str | None = None, report: str | None = None, *, as_of: Time | None = None) -> list[Claim]:
        """Claims as placed in their events: of one event (`as_of` a time, as it stood then), of one report, or all; by report
        and place in its text.
        """
        with one_sentence():
            if as_of is not None:
                found = list(self.stood(_named(event), as_of).claims)
            elif event is not None:
                found = self._ledger.event_claims(self._find(event).id)
            elif report is not None:
                found = self._ledger.placed_claims(report)
            else:
                found = list(self._ledger.all_claims())
        wanted = [c for c in found if report is None or c.report_id == report]
        return sorted(wanted, key=by_place)

    def dependences(self, event: str | None = None, *, as_of: Time | None = None) -> list[Dependence]:
        """What leans on what among the reports of an event (`as_of` a time, as it stood then), or of all events."""
        if as_of is not None:
            return list(self.stood(_named(event), as_of).dependences)
        with one_sentence():
            chosen = [self._find(event).id] if event is not None else [e.id for e in self._ledger.events()]
            found = [d for e in chosen for d in self._ledger.dependences(e)]
        return sorted(found, key=by_reports)

    def _reports_of(self, thing: str) -> tuple[str, ...]:
        """The report of the id `thing`, or the reports of the event that it names."""
        with one_sentence():
            if thing.isascii() and self._ledger.has_report(thing):
                return (thing,)
        return self._find(thing).reports

    def counts(self) -> dict[str, int]:
        """How many reports, claims, events, dependences, links and decisions the store holds."""
        with one_sentence():
            return self._ledger.counts()

    def rules(self) -> list[tuple[str, str]]:
        """The names of the rules that give low, best and high, each with its definition: crosswire's, then one's own."""
        return [(rule.name, rule.definition) for rule in rulebooks.known_rules(self._path) if rule.failure is None]

    def rule(self, name: str | os.PathLike[str]) -> Rule:
        """The rule of that name, or the one in that file: its definition, source and steps."""
        return rulebooks.rule_called(name, self._path)


def _named(event: str | None) -> str:
    """The event that is to be looked back at. Raises DeskError where none is named."""
    if event is None:
        raise DeskError("as_of looks back at one event; name it with event=")
    return event


def name_of(rule: Rule | None) -> str | None:
    """A name by which no other rule goes, whatever becomes of its file; null for the default."""
    return None if rule is None else repr(rule)
