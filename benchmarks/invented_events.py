"""Invented incidents as reading leaves them: reports with a text, and the claims that stand in it, without a reader's work.

A pure function of the incident's number. Most incidents have two or three reports and a few have dozens (a heavy tail); a report
has three or four claims: people hit, places, days, statements. Several voices stand behind the figures: police, a
hospital, a ministry, a named spokesman, the outlets themselves. Some reports reprint one before them, some quote its statement,
later ones raise the count, some tell parts of a whole, and of some incidents two sides count their enemies differently.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from crosswire.model.claim import Claim, Feature, claim_id
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.party import Attribution, Party
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report, report_id
from crosswire.model.span import Evidence, Span
from crosswire.model.words import (
    ClaimKind,
    Modifier,
    PartyClass,
    PlacePrecision,
    PublicationBasis,
    SpeakerRole,
    TimePrecision,
)

READER = "invented/1"
FIRST_DAY = date(2031, 1, 1)
MOST_REPORTS = 60
COLOUR = (3, 8)
"""Sentences of a report that state nothing."""

TOWNS = tuple(
    f"{a}{b}" for a in ("Vel", "Kar", "Dun", "Mor", "Tes", "Hal", "Bren", "Osk") for b in ("hollow", "wick", "stead")
)
OUTLETS = tuple(f"{a} {b}" for a in ("Harbour", "Dune", "Lantern", "Salt Road", "Basalt") for b in ("Wire", "Post"))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
VOICES = ("police", "a hospital official", "the interior ministry", "rescue workers", "a security official")
NAMED = ("Lena Marr", "Colonel Idris Vane", "Oda Brisk", "Tomas Hale")
GROUPS = (
    ("soldiers", PartyClass.SECURITY_FORCE),
    ("police officers", PartyClass.SECURITY_FORCE),
    ("children", PartyClass.CIVILIAN),
)
KINDS = ("attack", "fire", "explosion", "flood", "shooting", "road_crash")
TOLLS = {
    ClaimKind.KILLED: (
        ("", "{n} people were killed", " in the {kind} in {town} on {day}"),
        ("A {kind} in {town} left ", "{n} people dead", " on {day}"),
        ("", "{n} people lost their lives", " when the {kind} came to {town} late on {day}"),
        ("{day}'s {kind} took the lives of ", "{n} people", " near the market of {town}"),
        ("Rescuers in {town} brought out ", "{n} people dead", " after the {kind} of {day}"),
    ),
    ClaimKind.INJURED: (
        ("", "{n} people were injured", ""),
        ("Doctors treated ", "{n} people", " for burns and broken bones"),
        ("", "{n} people are in hospital", ", some of them badly hurt"),
        ("The {kind} hurt ", "{n} people", " as well"),
    ),
}
"""What stands before, in and after the words that state a toll."""


@dataclass(frozen=True, slots=True)
class Told:
    """One report and what is read in it."""

    report: Report
    claims: tuple[Claim, ...]


@dataclass
class _Draft:
    """A report as it is being written: its text so far, and its claims, each with the place of its value's words."""

    text: str = ""
    claims: list[tuple[Claim, Span]] = field(default_factory=list)

    def write(self, words: str) -> int:
        """Adds `words`; where they begin."""
        start = len(self.text)
        self.text += words
        return start

    def state(self, words: str, quote: str, text: str, kind: ClaimKind, **fields: Any) -> int:
        """Adds the sentence `words`, in which `quote` states a claim whose value is `text`; where the sentence begins."""
        start = self.write(words)
        self.also(start, words, quote, text, kind, **fields)
        return start

    def also(self, start: int, words: str, quote: str, text: str, kind: ClaimKind, **fields: Any) -> None:
        """Adds another claim that the sentence `words`, which begins at `start`, states."""
        at = start + words.index(quote)
        value = at + quote.index(text)
        evidence = Evidence(at, at + len(quote), quote)
        claim = Claim(id="", report_id="", kind=kind, text=text, evidence=evidence, reader=READER, **fields)
        self.claims.append((claim, Span(value, value + len(text))))

    def copied(self) -> "_Draft":
        """The same once more."""
        return _Draft(self.text, list(self.claims))

    def told(self, outlet: str, day: date) -> Told:
        """The report as it is given and read."""
        iso = day.isoformat()
        name = report_id(self.text, outlet=outlet, published=iso)
        published = Publication(iso, iso, TimePrecision.DAY, PublicationBasis.METADATA)
        report = Report(id=name, text=self.text, outlet=outlet, published=published)
        claims = [
            replace(c, report_id=name, id=claim_id(name, c.kind, c.evidence.span, value, c.low, c.high))
            for c, value in self.claims
        ]
        return Told(report, tuple(claims))


def incident(number: int, reports: int | None = None) -> list[Told]:
    """The reports of the incident of that number, in the order they came out; as many as `reports` says, where it does."""
    return _Incident(number).told(reports)


def incidents(count: int) -> Iterator[list[Told]]:
    """The incidents of the numbers 0 to `count - 1`."""
    return (incident(number) for number in range(count))


class _Incident:
    """What the reports of one incident have in common."""

    def __init__(self, number: int) -> None:
        self.choice = choice = random.Random(number)
        self.town = TOWNS[number % len(TOWNS)]
        self.day = FIRST_DAY + timedelta(days=choice.randrange(2000))
        self.kind = choice.choice(KINDS)
        self.killed = choice.randint(2, 40)
        self.injured = choice.randint(1, 80)
        self.person = choice.choice(NAMED)
        self.group, self.party_class = choice.choice(GROUPS)
        self.fought = choice.random() < 0.2
        self.where = Place(self.town, self.town, None, 10.0, 20.0, "Northmark", "Arvenia", PlacePrecision.NEAR)

    def told(self, reports: int | None) -> list[Told]:
        """Its reports."""
        choice = self.choice
        # A heavy tail with the mean 2.7: half have one, a few have dozens.
        count = reports or min(MOST_REPORTS, int(choice.paretovariate(1.25)))
        drafts: list[_Draft] = []
        out: list[Told] = []
        for number in range(count):
            late = min(number // 3, 6)
            if drafts and choice.random() < 0.15:
                draft = choice.choice(drafts).copied()
                draft.write(self._colour())
            else:
                draft = self._written(late)
                drafts.append(draft)
            outlet = f"{choice.choice(OUTLETS)} {number}" if number > len(OUTLETS) else OUTLETS[number % len(OUTLETS)]
            out.append(draft.told(outlet, self.day + timedelta(days=late)))
        return out

    def _written(self, late: int) -> _Draft:
        choice, draft = self.choice, _Draft()
        killed = self.killed + late + choice.choice((0, 0, 0, 0, 1, -1))
        self._toll(draft, ClaimKind.KILLED, max(1, killed), late)
        if choice.random() < 0.75:
            self._toll(
                draft,
                ClaimKind.INJURED,
                self.injured + choice.choice((0, 0, 0, 2, -1 if self.injured > 1 else 0)),
                late,
            )
        if choice.random() < 0.3:
            self._part(draft, max(1, killed // 3))
        if self.fought and choice.random() < 0.5:
            self._fighters(draft)
        if choice.random() < 0.35:
            self._statement(draft)
        for _ in range(choice.randint(*COLOUR)):
            draft.write(self._colour())
        return draft

    def _toll(self, draft: _Draft, kind: ClaimKind, number: int, late: int) -> None:
        choice = self.choice
        speaker = choice.choice((*VOICES, self.person, None))
        modifier, lead = choice.choice(((Modifier.EXACT, ""), (Modifier.EXACT, ""), (Modifier.AT_LEAST, "at least ")))
        value, weekday = f"{lead}{number}", WEEKDAYS[self.day.weekday()]
        head, quote, tail = (
            part.format(n=value, kind=self.kind, town=self.town, day=weekday) for part in choice.choice(TOLLS[kind])
        )
        rose = "The toll rose, and now " if late and choice.random() < 0.5 else ""
        end = f", {speaker} said.\n" if speaker else ".\n"
        words = f"{rose}{head}{quote}{tail}{end}"
        quantity = Quantity(number, number if modifier is Modifier.EXACT else None, modifier, value, "people")
        said = self._said(speaker, len(draft.text) + len(words) - len(end) + 2)
        features = (Feature("trigger", kind.value), *((Feature("revision", "new"),) if rose else ()))
        start = draft.state(
            words, quote, value, kind, quantity=quantity, of=Party(f"{value} people", None, "people"),
            attribution=said, features=features,
        )  # fmt: skip
        if kind is ClaimKind.KILLED:
            hint = CalendarHint(weekday=self.day.weekday())
            when = Moment(None, None, TimePrecision.UNKNOWN, weekday, None, hint)
            if choice.random() < 0.5:
                draft.also(start, words, weekday, weekday, ClaimKind.DATE, when=when, attribution=said)
            if choice.random() < 0.4:
                role = (Feature("role", "incident"),)
                draft.also(start, words, self.town, self.town, ClaimKind.PLACE, where=self.where, features=role)
            if choice.random() < 0.4:
                features = (Feature("incident_type", self.kind), Feature("share", "0.6 (first sentences)"))
                draft.also(start, words, self.kind, self.kind, ClaimKind.INCIDENT, features=features)

    def _part(self, draft: _Draft, number: int) -> None:
        value = str(number)
        quote = f"{value} of them were {self.group}"
        party = Party(self.group, None, self.group, self.party_class)
        draft.state(
            f"{quote}.\n", quote, value, ClaimKind.KILLED,
            quantity=Quantity(number, number, Modifier.EXACT, value, "people"), of=party,
            features=(Feature("part", "including"),),
        )  # fmt: skip

    def _fighters(self, draft: _Draft) -> None:
        number = self.choice.randint(2, 30)
        speaker = self.choice.choice(("the army", "the rebels"))
        quote = f"{number} fighters were killed"
        words = f"{quote}, {speaker} said.\n"
        party = Party("fighters", "tide-front", "Tide Front", PartyClass.COMBATANT)
        draft.state(
            words, quote, str(number), ClaimKind.KILLED, of=party,
            quantity=Quantity(number, number, Modifier.EXACT, str(number), "people"),
            attribution=self._said(speaker, len(draft.text) + len(quote) + 2),
        )  # fmt: skip

    def _statement(self, draft: _Draft) -> None:
        quote = f"We have {self.killed} dead and we ask everybody to keep away from {self.town}"
        words = f"“{quote},” said {self.person}.\n"
        start = len(draft.text) + len(words) - len(self.person) - 2
        draft.state(words, quote, quote, ClaimKind.STATEMENT, attribution=self._said(self.person, start))

    def _said(self, speaker: str | None, start: int) -> tuple[Attribution, ...]:
        if speaker is None:
            return ()
        return (Attribution(speaker, None, speaker, SpeakerRole.SPEAKER, start, start + len(speaker)),)

    def _colour(self) -> str:
        return " ".join(self.choice.choices(_words(), k=self.choice.randint(10, 24))).capitalize() + ".\n"


@cache
def _words() -> tuple[str, ...]:
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    choice = random.Random(1)
    return tuple("".join(choice.choice(syllables) for _ in range(choice.randint(1, 4))) for _ in range(4000))
