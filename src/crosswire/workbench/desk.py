"""The desk: an open store and everything one can do with it. The command line and all other faces stand on this.

What reads and derives is imported when it is first needed: looking at a store needs none of it and shall be quick.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from crosswire.model.figure_history import EventHistory
from crosswire.model.leaning import Lineage
from crosswire.model.linkage import Link
from crosswire.model.naming import PartyNaming
from crosswire.model.sensitivity import RuledEvent, Sensitivity
from crosswire.model.survey import Contents, Survey
from crosswire.model.version_history import VersionHistory
from crosswire.model.voice import OriginReason
from crosswire.model.words import ClaimKind
from crosswire.reading.reader import Reading
from crosswire.workbench import rulebooks
from crosswire.workbench.choosing import DEFAULT_READER
from crosswire.workbench.intake import Intake
from crosswire.workbench.listing.asked import Listing
from crosswire.workbench.looking import name_of
from crosswire.workbench.opened import one_sentence
from crosswire.workbench.queue.reviewing import Reviewing
from crosswire.workbench.results import (
    Between,
    DeskError,
    EventExplanation,
    QuestionExplanation,
    Stood,
)

if TYPE_CHECKING:
    from crosswire.reconciling.rulebook import Rule
    from crosswire.workbench.adding import Progress
    from crosswire.workbench.standing_then import Time


class Desk(Intake, Reviewing, Listing):
    """An open store. Failures come as DeskError, one clear sentence each; what is not there as NotFound.

    >>> with Desk("raid.db") as desk:
    ...     desk.add("reports/")
    ...     for event in desk.events():
    ...         print(event.label)
    """

    def voices(self, event: str, *, as_of: Time | None = None) -> tuple[int, int]:
        """How many voices stand behind the figures of an event: the fewest, with every fold, and the most, without those that
        are only likely; see `event`.
        """
        from crosswire.model.voices_of_event import counted_voices

        record = self.stood(event, as_of)
        return counted_voices(record.event, self._voices_behind(record, as_of))

    def voice_reasons(self, event: str, *, as_of: Time | None = None) -> Mapping[str, OriginReason]:
        """Whose voice stands behind each claim of an event, and why it is that one, by the claim's id; see `event`."""
        return self._voices_behind(self.stood(event, as_of), as_of)

    def _voices_behind(self, record: Stood, as_of: Time | None) -> Mapping[str, OriginReason]:
        """Whose voice stands behind each claim of `record`, which no rule changes."""
        from crosswire.workbench.voicing import voices_of

        with one_sentence():
            return self._once(("voices", record.event.id, as_of), lambda: voices_of(record))

    def explain(
        self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None
    ) -> EventExplanation:
        """Why an event's reports were joined, whose voices stand behind its claims, and why its values are what they are."""
        from crosswire.workbench import explaining

        chosen = self._chosen(rule)
        found = self._find(event) if as_of is None else self.event(event, as_of=as_of)
        with one_sentence():
            return explaining.explain(self._ledger, found, chosen)

    def question_reasons(
        self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None
    ) -> tuple[QuestionExplanation, ...]:
        """Why the values of an event's questions are what they are; part of `explain`, and quicker by itself."""
        from crosswire.workbench import explaining

        chosen = self._chosen(rule)
        record = self.stood(event, as_of, rule=rule)
        voices = self._voices_behind(record, as_of)
        name = ("reasons", record.event.id, as_of, name_of(chosen))
        with one_sentence():
            return self._once(name, lambda: explaining.question_reasons(record, voices, chosen))

    def history(
        self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None
    ) -> EventHistory:
        """Which report of an event gave which figure when, what each outlet changed, and what the record came to with it."""
        from crosswire.workbench import histories

        chosen = self._chosen(rule)
        record = self.stood(event, as_of, rule=rule)
        name = ("history", record.event.id, as_of, name_of(chosen))
        with one_sentence():
            return self._once(name, lambda: histories.event_history(self._ledger, record, chosen))

    def lineage(self, event: str, *, rule: str | os.PathLike[str] | None = None, as_of: Time | None = None) -> Lineage:
        """Who stands behind an event's reports, which lean on which and what they did to the text, and the families of the
        statements that they carry; see `event`.
        """
        from crosswire.workbench import leaning

        record = self.stood(event, as_of, rule=rule)
        name = ("lineage", record.event.id, as_of, name_of(self._chosen(rule)))
        with one_sentence():
            return self._once(name, lambda: leaning.lineage(record, self._voices_behind(record, as_of)))

    def versions(self, wanted: str | None = None) -> list[VersionHistory]:
        """The versions of each report of which there are several, and what each changed: of all, or of those of an event; of a
        report (by its id, the beginning of it, or its address) also where there is only one. By the first's time.

        Raises NotFound where there is no such report or event.
        """
        from crosswire.workbench import version_histories

        with self.snapshot():
            if wanted is None:
                return version_histories.histories(self._ledger, self._ledger.report_ids())
            named = version_histories.reports_called(self._ledger, wanted)
            if named:
                return version_histories.histories(self._ledger, named, alone=True)
            return version_histories.histories(self._ledger, self._find(wanted).reports)

    def naming(self, event: str, *, as_of: Time | None = None) -> list[PartyNaming]:
        """The words that each report of an event has for its parties, in its own voice and in the words of those it quotes."""
        from crosswire.workbench import naming

        record = self.stood(event, as_of)
        return naming.namings(record.event, record.reports, record.claims)

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

        chosen = self._told_apart(rules)
        found = list({event.id: event for event in map(self._find, events)}.values()) if events else None
        with self.snapshot():
            return weighing.sensitivity(self._ledger, found, chosen, kinds, most, each, progress)

    def contents(self) -> Contents:
        """What the store holds, in counts: by country, type, language, reader, status, voices; its spans of time."""
        from crosswire.workbench import surveying

        with self.snapshot():
            return surveying.contents(self._ledger)

    def survey(self, *, progress: Progress | None = None) -> Survey:
        """How often each outlet was first, alone or reprinting and changed a figure, and how far figures move with the rule.

        Every event is put together once, some milliseconds each; `progress` is as for `add`.
        """
        from crosswire.workbench.surveying import OutletTally

        with self.snapshot():
            outlets = OutletTally(self._ledger)
            found = self.sensitivity(each=outlets.add, progress=progress)
            return Survey(outlets.rows(), found)

    def under_rules(
        self, event: str, *, rules: Sequence[str | os.PathLike[str]] = (), as_of: Time | None = None
    ) -> RuledEvent:
        """One event with every question under every rule: those of `rules`, or all that can be used; `as_of` a time (see
        `event`), as it stood then.
        """
        from crosswire.workbench import weighing

        chosen = self._told_apart(rules)
        with self.snapshot():
            return weighing.weighed_then(self._ledger, self.stood(event, as_of), chosen)

    def _told_apart(self, rules: Sequence[str | os.PathLike[str]]) -> list[Rule]:
        """The rules named, or all that can be used, each once."""
        named = rules or [rule.name for rule in rulebooks.known_rules(self._path) if rule.failure is None]
        return rulebooks.told_apart([self.rule(name) for name in named])

    def between(self, a: str, b: str) -> Between:
        """What speaks for and against two reports, two events, or a report and an event, being one incident."""
        from crosswire.workbench import comparing

        first, second = self._reports_of(a), self._reports_of(b)
        with one_sentence():
            return comparing.between(self._ledger, first, second)

    def compare(self, a: str, b: str) -> Link:
        """What speaks for and against two reports telling of one incident."""
        from crosswire.workbench.placing import StoredShelf

        first, second = sorted((self.report(a).id, self.report(b).id))
        with one_sentence():
            return StoredShelf(self._ledger).compared(first, second)

    def check(self) -> list[str]:
        """What is broken in the store, a sentence each; empty where it is whole."""
        from crosswire.ledger.check import check
        from crosswire.workbench.deciding_check import check_decisions

        with one_sentence():
            broken = check(self._ledger)
            return broken or list(check_decisions(self._ledger))

    def check_derived(self, *, progress: Progress | None = None, workers: int = 1) -> list[str]:
        """What `rebuild` would change, a sentence each; empty where everything derived is as deriving it again gives it.

        The store stays as it is: a copy in the system's folder for temporary files is rebuilt.
        """
        from crosswire.workbench import rebuilding

        with one_sentence():
            found = rebuilding.rebuilt_aside(self._ledger, progress, max(1, workers))
        return [
            *(f"Event {e} is not what its reports and people's decisions give." for e in found.events_changed),
            *(f"What grouping keeps of report {r} is not what the report gives." for r in found.reports_changed),
        ]


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
