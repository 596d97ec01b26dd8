"""Invented reports, as grouping sees them: sketches of incidents that come at a steady pace, told by many outlets.

A pure function of the seed. A day brings `INCIDENTS_A_DAY` incidents of twelve kinds, in towns of a made-up world of which a few
are far busier than the rest; how many reports an incident has is drawn from a heavy tail, most come out within two days and
some weeks later. Reports of one incident share its names, streets, figures and rare words in part; all share the words
that the kind of incident is told in. One report in eight has no date.
"""

import heapq
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from crosswire.grouping.sketch import Figure, Sketch
from crosswire.grouping.words import table
from crosswire.model.identity import short_hash
from crosswire.model.moment import Moment
from crosswire.model.names import skeleton
from crosswire.model.place import Place
from crosswire.model.words import PlacePrecision, TimePrecision

INCIDENTS_A_DAY = 60
TOWNS = 4000
PROVINCES = 120
COUNTRIES = 40
OUTLETS = 800
KINDS = (
    "air_strike", "attack", "bombing", "clash", "earthquake", "fire", "flood", "raid", "road_crash", "shooting",
    "stabbing", "storm",
)  # fmt: skip
FIRST_DAY = date(2031, 1, 1)
SYLLABLES = tuple(
    c + v for c in ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z") for v in "aeiou"
)
MOST_REPORTS = 80


@dataclass(frozen=True, slots=True)
class Incident:
    """What reports of one incident draw from."""

    day: date
    kind: str
    place: Place
    killed: int
    injured: int
    people: tuple[str, ...]
    ages: tuple[int, ...]
    sites: tuple[str, ...]
    words: tuple[str, ...]


class World:
    """The towns, words and names that all incidents share."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        words = table("word_weights")["words"]
        self.common = [w for weight in sorted(words, key=float) if float(weight) <= 0.5 for w in words[weight].split()]
        self.vocabulary = [w for weight in sorted(words, key=float) for w in words[weight].split()]
        self.first_names = [self.word(2) for _ in range(300)]
        self.surnames = [self.word(3) for _ in range(3000)]
        self.towns = [self._town(i) for i in range(TOWNS)]
        self.told = {kind: self.random.sample(self.common, 160) for kind in KINDS}

    def word(self, syllables: int) -> str:
        """A made-up word."""
        return "".join(self.random.choice(SYLLABLES) for _ in range(syllables))

    def incident(self, day: date) -> Incident:
        """An incident of that day."""
        r = self.random
        town = self.towns[int(TOWNS * r.random() ** 2)]
        count = r.randint(1, 3)
        people = tuple(f"{r.choice(self.first_names)} {r.choice(self.surnames)}" for _ in range(count))
        return Incident(
            day=day,
            kind=r.choice(KINDS),
            place=town,
            killed=min(int(r.paretovariate(0.9)) - 1, 200),
            injured=min(int(r.paretovariate(0.7)) - 1, 900),
            people=people,
            ages=tuple(r.randint(5, 80) for _ in people),
            sites=tuple(f"{self.word(3)} street" for _ in range(r.randint(0, 2))),
            words=tuple(r.choice(self.vocabulary) for _ in range(40)),
        )

    def _town(self, number: int) -> Place:
        r, province = self.random, number % PROVINCES
        return Place(
            text=self.word(3).capitalize(),
            geonames_id=number,
            lat=round(r.uniform(-50, 60), 2),
            lon=round(r.uniform(-170, 170), 2),
            admin1=f"Province {SYLLABLES[province % 70]}{SYLLABLES[province // 70]}",
            country=f"Land {SYLLABLES[province % COUNTRIES]}",
            precision=PlacePrecision.EXACT,
        )


def sketches(count: int, seed: int = 1) -> Iterator[tuple[Sketch, int]]:
    """`count` reports in the order in which they come out, each with the number of its incident."""
    world = World(seed)
    waiting: list[tuple[date, int, int, Incident]] = []
    made = incidents = tie = 0
    day = FIRST_DAY
    while made < count:
        for _ in range(INCIDENTS_A_DAY):
            incident = world.incident(day)
            for _ in range(min(int(world.random.paretovariate(1.1)), MOST_REPORTS)):
                heapq.heappush(waiting, (day + timedelta(days=_delay(world.random)), tie, incidents, incident))
                tie += 1
            incidents += 1
        day += timedelta(days=1)
        while made < count and waiting and waiting[0][0] < day:
            out, _, number, incident = heapq.heappop(waiting)
            yield _sketch(world, incident, out, made), number
            made += 1


def _delay(r: random.Random) -> int:
    """Days from an incident to a report of it."""
    return r.choices((0, 1, 2, r.randint(3, 14), r.randint(15, 90)), (55, 25, 10, 6, 4))[0]


def _sketch(world: World, incident: Incident, out: date, number: int) -> Sketch:
    r = world.random
    dated = r.random() > 1 / 8
    told = r.sample(world.told[incident.kind], 40)
    own = r.sample(incident.words, 25)
    other = r.choices(world.common, k=15)
    people = tuple(sorted({p for p in incident.people if r.random() < 0.7}))
    words = tuple(sorted({*told, *own, *other}))
    names = sorted(
        {w for p in people for w in p.split()} | {w for s in incident.sites for w in s.split()[:1]} | set(own[:8])
    )
    figures = {
        Figure("killed", float(incident.killed), float(incident.killed), "unknown", ""),
        Figure("injured", float(incident.injured), float(incident.injured), "unknown", ""),
    }
    moment = Moment(incident.day.isoformat(), incident.day.isoformat(), TimePrecision.DAY)
    return Sketch(
        report_id="r" + short_hash("invented", number),
        outlet=f"outlet {r.randrange(OUTLETS)}",
        published=out.isoformat() if dated else None,
        day=incident.day.isoformat() if dated else None,
        year=incident.day.year if dated else None,
        moments=(moment,) if dated else (),
        places=(incident.place,),
        figures=tuple(sorted(f for f in figures if r.random() < 0.8)),
        people=people,
        aged=tuple(sorted(f"{p} {a}" for p, a in zip(incident.people, incident.ages, strict=True) if p in people)),
        ages=tuple(sorted(set(incident.ages))),
        sites=tuple(sorted(s for s in incident.sites if r.random() < 0.6)),
        types=(incident.kind,),
        stages=("court",) if (out - incident.day).days > 14 else (),
        words=words,
        counts=tuple(1 + (len(w) % 3 == 0) for w in words),
        lead=tuple(sorted({*own[:14], *told[:14], *other[:6]})),
        names=tuple(names),
        spellings=tuple(sorted({skeleton(n) for n in (*names, incident.place.text) if len(skeleton(n)) >= 3})),
        signature=tuple(sorted(r.getrandbits(48) for _ in range(48))),
    )
