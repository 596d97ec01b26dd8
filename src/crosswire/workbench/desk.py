"""The desk: an open store and everything one can do with it. The command line and all other faces stand on this.

What reads and derives is imported when it is first needed: looking at a store needs none of it and shall be quick.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.opening import open_ledger
from crosswire.ledger.records import EventChange
from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.figure_history import EventHistory
from crosswire.model.leaning import Lineage
from crosswire.model.linkage import Link
from crosswire.model.naming import PartyNaming
from crosswire.model.report import Report
from crosswire.model.sensitivity import RuledEvent, Sensitivity
from crosswire.model.words import ClaimKind
from crosswire.reading.reader import Reading
from crosswire.reconciling.rulebook import Rule
from crosswire.workbench import rulebooks
from crosswire.workbench.choosing import DEFAULT_READER
from crosswire.workbench.results import (
    Added,
    Between,
    Decided,
    DeskError,
    EventExplanation,
    NotFound,
    Rebuilt,
    Reread,
    Stood,
)

if TYPE_CHECKING:
    from crosswire.workbench.adding import Progress
    from crosswire.workbench.fetching import Web
    from crosswire.workbench.standing_then import Time

DEFAULT_STORE = "crosswire.db"
"""The store's name in the working folder, where none is named."""


class Desk:
    """An open store. Failures come as DeskError, one clear sentence each; what is not there as NotFound.

    >>> with Desk("raid.db") as desk:
    ...     desk.add("reports/")
    ...     for event in desk.events():
    ...         print(event.label)
    """

    def __init__(self, path: str | os.PathLike[str] = DEFAULT_STORE, *, create: bool = True) -> None:
        self._path = Path(path)
        with _one_sentence():
            self._ledger = open_ledger(self._path, create=create)

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the store; it is then one whole file."""
        self._ledger.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read inside is one state of the store, whatever other programs write meanwhile."""
        with _one_sentence(), self._ledger.snapshot():
            yield

    def add(
        self,
        *paths: str | Path,
        stdin: BinaryIO | None = None,
        progress: Progress | None = None,
        workers: int = 1,
        reader: str = DEFAULT_READER,
        web: Web | None = None,
    ) -> Added:
        """Adds the reports in files, folders, JSONL (`-` is standard input) and at addresses; those known change nothing.

        `progress` is called with the number done, the number in all (null: not known) and a few words; `workers` is the
        number of processes that read, `reader` the name of the reader, `web` how addresses are visited. What cannot be
        taken is in the result's `refused`; the rest is kept.
        """
        from crosswire.workbench import adding

        with _one_sentence():
            return adding.add(self._ledger, paths, stdin, progress, max(1, workers), reader, web)

    def reread(
        self,
        *reports: str,
        everything: bool = False,
        reader: str | None = None,
        progress: Progress | None = None,
        workers: int = 1,
    ) -> Reread:
        """Reads reports of the store again: those of the ids `reports`, or `everything`, else those that are outdated.

        Each report is read by the reader that read it before, or by the one called `reader`; a report is outdated where
        that reader, in the version at hand, is not what read it. People's decisions stay. `progress` and `workers` are as
        for `add`. A run that is stopped leaves a whole store, and the next one goes on from there.
        """
        from crosswire.workbench import rereading

        with _one_sentence():
            return rereading.reread(self._ledger, reports, everything, reader, progress, max(1, workers))

    def rebuild(self, *, progress: Progress | None = None, workers: int = 1) -> Rebuilt:
        """Drops everything derived (what reports are grouped by, links, events with all that belongs to them) and derives it
        again from the reports, what was read in them, people's decisions and the rules.

        Nothing is read again. A store that this version filled comes out the same, byte for byte. `progress` is as for
        `add`, `workers` the number of processes that derive. A run that is stopped leaves the store as it was.
        """
        from crosswire.workbench import rebuilding

        with _one_sentence():
            return rebuilding.rebuild(self._ledger, progress, max(1, workers))

    def read_by(self) -> dict[str, int]:
        """How many reports each reader read, by its name and version (`rules/2.1`), in order."""
        with _one_sentence():
            return dict(sorted(Counter(self._ledger.read_by().values()).items()))

    def events(self, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None) -> list[Event]:
        """All events, by date and then id, those without a date last; under another `rule` (see `rule`) where given.

        `as_of` a time (see `event`), each as it stood then, in today's order; those of which no report was out are left out.
        """
        chosen = self._chosen(rule)
        with _one_sentence():
            found = sorted(self._ledger.events(), key=lambda e: (e.date.start is None, e.date.start or "", e.id))
        events = [self._under(chosen, event) for event in found]
        if as_of is None:
            return events
        from crosswire.workbench import standing_then

        with _one_sentence():
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
        now = self._under(chosen, self._find(event))
        with _one_sentence():
            return standing_then.stood(self._ledger, now, as_of, chosen)

    def _chosen(self, rule: str | os.PathLike[str] | None) -> Rule | None:
        """The rule of that name or file; null for the default, under which the store keeps its events."""
        found = None if rule is None else self.rule(rule)
        return None if found is None or rulebooks.is_default(found) else found

    def _under(self, rule: Rule | None, found: Event) -> Event:
        if rule is None:
            return found
        from crosswire.workbench.deriving import event_record, kept_of

        with _one_sentence():
            return event_record(self._ledger, found.id, found.reports, kept_of(self._ledger, found), rule).event

    def _find(self, wanted: str) -> Event:
        with _one_sentence():
            exact = self._ledger.event(wanted) if wanted.isascii() else None
        if exact is not None:
            return exact
        everything = self.events()
        if wanted.isdecimal() and len(wanted) < 10 and 1 <= int(wanted) <= len(everything):
            return everything[int(wanted) - 1]
        begun = [e for e in everything if wanted and e.id.startswith(wanted)]
        if len(begun) == 1:
            return begun[0]
        if begun:
            raise NotFound(
                f"{len(begun)} events begin with '{wanted}': {', '.join(e.id for e in begun[:5])}; give more of the id"
            )
        led = self._led_on(wanted)
        if led is not None:
            return led
        raise NotFound(f"there is no event '{wanted}'; 'crosswire events' lists the {len(everything)} there are")

    def _led_on(self, former: str) -> Event | None:
        """The event that holds the larger part of what bore the id `former` once; null where none ever did."""
        seen: set[str] = set()
        with _one_sentence():
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
            return sorted(self.stood(_named(event), as_of).reports, key=_by_publication)
        with _one_sentence():
            if event is None:
                events = [e.id for e in self._ledger.events()]
                found = list(self._ledger.reports(as_read=True))
            else:
                one = self._find(event)
                events = [one.id]
                found = list(self._ledger.reports(one.reports, as_read=True))
            dated = {r: p for e in events for r, p in self._ledger.publications(e).items()}
        return sorted((replace(r, published=dated.get(r.id, r.published)) for r in found), key=_by_publication)

    def report(self, report_id: str) -> Report:
        """A report by its id, as read."""
        with _one_sentence():
            found = self._ledger.report(report_id, as_read=True)
        if found is None:
            raise NotFound(f"there is no report '{report_id}' in the store")
        return found

    def events_of(self, report_id: str) -> list[str]:
        """The ids of the events that a report tells of."""
        with _one_sentence():
            return self._ledger.event_ids_of([report_id])

    def claims(self, event: str | None = None, report: str | None = None, *, as_of: Time | None = None) -> list[Claim]:
        """Claims as placed in their events: of one event (`as_of` a time, as it stood then), of one report, or all; by report
        and place in its text.
        """
        with _one_sentence():
            if as_of is not None:
                found = list(self.stood(_named(event), as_of).claims)
            elif event is not None:
                found = self._ledger.event_claims(self._find(event).id)
            elif report is not None:
                found = [c for e in self.events_of(report) for c in self._ledger.event_claims(e)]
            else:
                found = list(self._ledger.all_claims())
        wanted = [c for c in found if report is None or c.report_id == report]
        return sorted(wanted, key=lambda c: (c.report_id, c.evidence.start, c.evidence.end, c.kind.value, c.id))

    def dependences(self, event: str | None = None, *, as_of: Time | None = None) -> list[Dependence]:
        """What leans on what among the reports of an event (`as_of` a time, as it stood then), or of all events."""
        if as_of is not None:
            return sorted(self.stood(_named(event), as_of).dependences, key=lambda d: (d.a, d.b, d.kind.value))
        with _one_sentence():
            chosen = [self._find(event).id] if event is not None else [e.id for e in self._ledger.events()]
            found = [d for e in chosen for d in self._ledger.dependences(e)]
        return sorted(found, key=lambda d: (d.a, d.b, d.kind.value))

    def explain(
        self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None
    ) -> EventExplanation:
        """Why an event's reports were joined, whose voices stand behind its claims, and why its values are what they are."""
        from crosswire.workbench import explaining

        chosen = self._chosen(rule)
        found = self._find(event) if as_of is None else self.event(event, as_of=as_of)
        with _one_sentence():
            return explaining.explain(self._ledger, found, chosen)

    def history(
        self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None
    ) -> EventHistory:
        """Which report of an event gave which figure when, what each outlet changed, and what the record came to with it."""
        from crosswire.workbench import histories

        chosen = self._chosen(rule)
        record = self.stood(event, as_of, rule=rule)
        with _one_sentence():
            return histories.event_history(self._ledger, record, chosen)

    def lineage(self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None) -> Lineage:
        """Who stands behind an event's reports, which lean on which and what they did to the text, and the families of the
        statements that they carry; see `event`.
        """
        from crosswire.workbench import leaning

        found = self.event(event, rule=rule, as_of=as_of)
        with _one_sentence():
            return leaning.lineage(self._ledger, found)

    def naming(self, event: str, *, as_of: Time | None = None) -> list[PartyNaming]:
        """The words that each report of an event has for its parties, in its own voice and in the words of those it quotes."""
        from crosswire.workbench import naming

        found = self.event(event, as_of=as_of)
        return naming.namings(
            found, self.reports(event=found.id, as_of=as_of), self.claims(event=found.id, as_of=as_of)
        )

    def sensitivity(
        self,
        *events: str,
        rules: Sequence[str | os.PathLike[str]] = (),
        kinds: Sequence[ClaimKind] = (ClaimKind.KILLED, ClaimKind.INJURED),
        most: int = 10,
        each: Callable[[RuledEvent], None] | None = None,
        progress: Progress | None = None,
    ) -> Sensitivity:
        """How far the figures of `events`, or of all in the store, move with the rule, and how far their reports disagree.

        Under the `rules` named (see `rule`), or all that can be used; totals are of these `kinds`, and of each kind the `most`
        events that move farthest are kept. `each` is given every event under every rule as it is done; `progress` is as for
        `add`. Each event is put together once: its time does not grow with the number of rules.
        """
        from crosswire.workbench import weighing

        named = rules or [rule.name for rule in rulebooks.known_rules(self._path) if rule.failure is None]
        chosen = rulebooks.told_apart([self.rule(name) for name in named])
        found = list({event.id: event for event in map(self._find, events)}.values()) if events else None
        with self.snapshot():
            return weighing.sensitivity(self._ledger, found, chosen, kinds, most, each, progress)

    def under_rules(self, event: str, *, rules: Sequence[str | os.PathLike[str]] = ()) -> RuledEvent:
        """One event with every question under every rule: those of `rules`, or all that can be used."""
        found: list[RuledEvent] = []
        self.sensitivity(event, rules=rules, each=found.append)
        return found[0]

    def between(self, a: str, b: str) -> Between:
        """What speaks for and against two reports, two events, or a report and an event, being one incident."""
        from crosswire.workbench import comparing

        first, second = self._reports_of(a), self._reports_of(b)
        with _one_sentence():
            return comparing.between(self._ledger, first, second)

    def merge(self, *things: str, who: str, when: str, why: str = "") -> Decided:
        """Holds the reports and the reports of the events `things` together as one event, over any later run.

        `who` decides, `when` (ISO 8601) and `why`; the entry is kept for good.
        """
        from crosswire.workbench import deciding

        groups = [self._reports_of(thing) for thing in things]
        with _one_sentence():
            return deciding.merge(self._ledger, groups, who, when, why)

    def split(self, event: str, *reports: str, who: str, when: str, why: str = "") -> Decided:
        """Makes `reports` an event of their own, apart from the others of `event`; see `merge`."""
        from crosswire.workbench import deciding

        with _one_sentence():
            return deciding.split(self._ledger, self._find(event).reports, reports, who, when, why)

    def move(self, report: str, to: str, *, who: str, when: str, why: str = "") -> Decided:
        """Takes a report out of its event and holds it with the event, or the report, `to`; see `merge`."""
        from crosswire.workbench import deciding

        moved, there = self.report(report).id, self._reports_of(to)
        with _one_sentence():
            return deciding.move(self._ledger, moved, there, who, when, why)

    def undo(self, *decisions: str, who: str, when: str, why: str = "") -> Decided:
        """Takes decisions back, by their ids; the undoing is an entry as well."""
        from crosswire.workbench import deciding

        with _one_sentence():
            return deciding.undo(self._ledger, decisions, who, when, why)

    def decisions(self) -> list[Decision]:
        """What people settled, the earliest first, what was undone and its undoing included."""
        with _one_sentence():
            return self._ledger.decisions()

    def standing_decisions(self) -> set[str]:
        """The ids of the decisions that no later one undoes."""
        from crosswire.workbench import deciding

        with _one_sentence():
            return deciding.in_force(self._ledger)

    def changes(self, event: str | None = None) -> list[EventChange]:
        """What placings joined, split and renamed, the earliest first: all of it, or what touched one event."""
        with _one_sentence():
            return self._ledger.event_changes(event)

    def _reports_of(self, thing: str) -> tuple[str, ...]:
        """The report of the id `thing`, or the reports of the event that it names."""
        with _one_sentence():
            if thing.isascii() and self._ledger.has_report(thing):
                return (thing,)
        return self._find(thing).reports

    def compare(self, a: str, b: str) -> Link:
        """What speaks for and against two reports telling of one incident."""
        from crosswire.workbench.placing import StoredShelf

        first, second = sorted((self.report(a).id, self.report(b).id))
        with _one_sentence():
            return StoredShelf(self._ledger).compared(first, second)

    def check(self) -> list[str]:
        """What is broken in the store, a sentence each; empty where it is whole."""
        from crosswire.ledger.check import check

        with _one_sentence():
            return check(self._ledger)

    def check_derived(self, *, progress: Progress | None = None, workers: int = 1) -> list[str]:
        """What `rebuild` would change, a sentence each; empty where everything derived is as deriving it again gives it.

        The store stays as it is: a copy in the system's folder for temporary files is rebuilt.
        """
        from crosswire.workbench import rebuilding

        with _one_sentence():
            found = rebuilding.rebuilt_aside(self._ledger, progress, max(1, workers))
        return [
            *(f"Event {e} is not what its reports and people's decisions give." for e in found.events_changed),
            *(f"What grouping keeps of report {r} is not what the report gives." for r in found.reports_changed),
        ]

    def counts(self) -> dict[str, int]:
        """How many reports, claims, events, dependences, links and decisions the store holds."""
        with _one_sentence():
            return self._ledger.counts()

    def rules(self) -> list[tuple[str, str]]:
        """The names of the rules that give low, best and high, each with its definition: crosswire's, then one's own."""
        return [(rule.name, rule.definition) for rule in rulebooks.known_rules(self._path) if rule.failure is None]

    def rule(self, name: str | os.PathLike[str]) -> Rule:
        """The rule of that name, or the one in that file: its definition, source and steps."""
        return rulebooks.rule_called(name, self._path)


def read_file(path: str | Path, stdin: BinaryIO | None = None, *, reader: str = DEFAULT_READER) -> Reading:
    """What the reader takes from the first report in a file, nothing kept. Raises DeskError where there is none to read."""
    from crosswire.sources.paths import read_paths
    from crosswire.sources.refusal import Refusal
    from crosswire.workbench.readers import read_alone

    for item in read_paths([path], stdin):
        if isinstance(item, Refusal):
            raise DeskError(f"{item.where}: {item.reason}")
        return read_alone(item, reader)
    raise DeskError(f"{path}: there is no report in it")


def sample_folder() -> Path:
    """The folder of the bundled sample: invented incidents, one a folder."""
    return Path(__file__).resolve().parent.parent / "sample"


def _named(event: str | None) -> str:
    """The event that is to be looked back at. Raises DeskError where none is named."""
    if event is None:
        raise DeskError("as_of looks back at one event; name it with event=")
    return event


def _by_publication(report: Report) -> tuple[bool, str, str]:
    return report.published.start is None, report.published.start or "", report.id


@contextmanager
def _one_sentence() -> Iterator[None]:
    """Turns the store's failures into the desk's."""
    try:
        yield
    except LedgerError as error:
        raise DeskError(str(error)) from error
