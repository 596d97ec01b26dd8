"""Random review sessions: two people judge, settle, regroup and undo, while reports come in and are read otherwise."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.invented_events import READER, Told, incident
from benchmarks.store_of_events import placed
from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.reading.reader import Reading
from crosswire.workbench import Desk, DeskError
from crosswire.workbench.rereading import _replaced
from tests.workbench.desks import Said

PEOPLE = ("Mira Oss", "Ben Ado")
STEPS = 8
"""What happens in a session, beside the reports that are there when it begins."""


@dataclass
class Session:
    """A store that people review: the reports still to come, all that can be read in any (`whole`), and what is read now in those
    that are in (`inside`), by id.
    """

    desk: Desk
    chance: random.Random
    coming: list[Told]
    whole: dict[str, Told]
    inside: dict[str, Told] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)

    @classmethod
    def begun(cls, path: Path, number: int) -> Session:
        """The session of that number: two or three incidents of a few reports, some of which are in."""
        chance = random.Random(number)
        told = [one for n in range(chance.randint(2, 3)) for one in incident(7 * number + n, chance.randint(1, 4))]
        chance.shuffle(told)
        session = cls(Desk(path), chance, told, {one.report.id: one for one in told})
        session.more(max(1, len(told) // 2))
        return session

    def run(self) -> None:
        """Takes its steps; what makes no sense at the time is said by the desk and passed over."""
        for _ in range(STEPS):
            name, act = self.chance.choice(ACTS)
            try:
                act(self)
                self.done.append(name)
            except DeskError:
                continue
        self.more(len(self.coming))

    def more(self, count: int = 1) -> None:
        """So many reports more come in."""
        some, self.coming = self.coming[:count], self.coming[count:]
        placed(self.desk._ledger, some, max(1, len(some)))
        self.inside.update((one.report.id, one) for one in some)

    def said(self) -> Said:
        return Said(
            who=self.chance.choice(PEOPLE),
            when=f"2032-01-01T00:{len(self.desk.decisions()):02}:00+00:00",
            why=self.chance.choice(("", "read both", "as the later report says")),
        )

    def report(self) -> str:
        return self.chance.choice(sorted(self.inside))

    def event(self) -> str:
        return self.chance.choice(sorted(e.id for e in self.desk.events()))

    def claim(self) -> Claim:
        """A claim as somebody has it before them, placed in an event."""
        return self.chance.choice(self.desk.claims())

    def blind(self) -> bool:
        return self.chance.random() < 0.3

    def read_otherwise(self) -> None:
        """A report is read by a version of its reader that finds some of the claims, or all."""
        one = self.whole[self.report()]
        share = self.chance.choice((0.5, 0.8, 1.0))
        claims = tuple(c for c in one.claims if self.chance.random() < share)
        with self.desk._ledger.transaction():
            _replaced(self.desk._ledger, [Reading(one.report, claims)], READER)
        self.inside[one.report.id] = replace(one, claims=claims)

    def correct(self) -> None:
        """Some values of a claim are corrected."""
        claim = self.claim()
        low = self.chance.randint(0, 60)
        text = self.desk.report(claim.report_id).text
        start = self.chance.randrange(len(text) - 12)
        values = {
            "low": str(low),
            "high": str(low + self.chance.choice((0, 0, 3))),
            "of": self.chance.choice(("soldiers", "people", "")),
            "scope": self.chance.choice(("event", "background", "other")),
            "kind": self.chance.choice(("killed", "injured", "date")),
            "when_start": self.chance.choice(("2031-05-04", "")),
            "text_start": str(start),
            "text_end": str(start + 12),
            "speaker": "",
        }
        pairs = [
            ("text_start", "text_end"),
            ("low", "high"),
            ("of",),
            ("scope",),
            ("kind",),
            ("when_start",),
            ("speaker",),
        ]
        chosen = {name for pair in self.chance.sample(pairs, self.chance.randint(1, 3)) for name in pair}
        given = {name: value for name, value in values.items() if name in chosen}
        self.desk.correct(claim.id, given, blind=self.blind(), **self.said())

    def add(self) -> None:
        """A claim is added on any words, or on those of a claim that is there."""
        report = self.report()
        text = self.desk.report(report).text
        start = self.chance.randrange(len(text) - 10)
        end = start + self.chance.randint(1, 10)
        own = [c.evidence for c in self.inside[report].claims]
        if own and self.chance.random() < 0.5:
            evidence = self.chance.choice(own)
            start, end = evidence.start, evidence.end
        low = str(self.chance.randint(1, 60))
        self.desk.add_claim(
            report, start, end, {"kind": "killed", "low": low, "high": low, "of": "people"}, **self.said()
        )

    def settle(self) -> None:
        """An event's place is settled."""
        values = {"name": self.chance.choice(("Upper Dray", "Low Ferring")), "lat": "1.5", "lon": "2.25"}
        self.desk.settle_place(self.event(), values, **self.said())

    def undo(self) -> None:
        """One or two entries are taken back, undoings among them."""
        log = self.desk.decisions()
        chosen = self.chance.sample(log, min(len(log), self.chance.randint(1, 2)))
        self.desk.undo(*(d.id for d in chosen), **self.said())


ACTS: list[tuple[str, Callable[[Session], object]]] = [
    ("more", Session.more),
    ("confirm", lambda s: s.desk.confirm(s.claim().id, s.claim().id, blind=s.blind(), **s.said())),
    ("reject", lambda s: s.desk.reject(s.claim().id, blind=s.blind(), **s.said())),
    ("reject", lambda s: s.desk.reject(s.claim().id, blind=s.blind(), **s.said())),
    ("correct", Session.correct),
    ("correct", Session.correct),
    ("add", Session.add),
    ("place", Session.settle),
    ("accept", lambda s: s.desk.accept(s.event(), s.chance.choice(("place", "grouping")), **s.said())),
    ("merge", lambda s: s.desk.merge(s.report(), s.event(), **s.said())),
    ("split", lambda s: s.desk.split(s.desk.events_of(r := s.report())[0], r, **s.said())),
    ("move", lambda s: s.desk.move(s.report(), s.event(), **s.said())),
    ("undo", Session.undo),
    ("undo", Session.undo),
    ("reread", Session.read_otherwise),
]
"""What can happen in a session, by name."""


def told_again(path: Path, session: Session, *, log_first: bool) -> Desk:
    """A fresh store with the same reports, read as they are read now, in another order, and the same log."""
    some = sorted(session.inside.values(), key=lambda t: t.report.id, reverse=session.chance.random() < 0.5)
    log: list[Decision] = session.desk.decisions()
    desk = Desk(path)
    if log_first:
        write(desk, log)
    placed(desk._ledger, some, session.chance.randint(1, len(some)))
    if not log_first:
        write(desk, log)
        desk.rebuild()
    return desk


def write(desk: Desk, log: list[Decision]) -> None:
    """Writes the entries of a log down as they are, without deriving anything."""
    with desk._ledger.transaction():
        for decision in log:
            desk._ledger.append_decision(decision)
