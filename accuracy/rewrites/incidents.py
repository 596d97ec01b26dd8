"""Incidents: invented events, each told by reporters who know nothing of one another.

They share the facts, an official whom each asked, and stock phrases. Some carry the same statement of an institution;
that is told of in `statements`. One seed gives one incident, always the same.
"""

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from accuracy.rewrites.phrasing import capital, number, telling
from accuracy.rewrites.pieces import Draft, Piece, in_paragraphs

DATA = Path(__file__).parent / "data"
APART = ("names", "shared", "additions", "synonyms")
KINDS = tuple(sorted(p.stem for p in DATA.glob("*.toml") if p.stem not in APART))
LATER = tuple(sorted(f"later/{p.stem}" for p in (DATA / "later").glob("*.toml") if p.stem not in APART))
"""Kinds that stand among the scored incidents alone."""

FIRST_SCORED = 1000
"""The seed from which on incidents are only scored: of all kinds, and half of them with stock phrases of their own."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WRITERS = 5
"""Reporters of an incident: as many as there are ways to tell each of its facts."""

CARRY = 3
"""Reporters who carry the institution's statement."""


@cache
def table(name: str) -> dict[str, Any]:
    """A data file of this folder."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Incident:
    """An invented event: its kind, its facts as names and numbers, the outlets around it, and its day in the month."""

    name: str
    kind: str
    facts: Mapping[str, str | int]
    outlets: Sequence[str]
    day: int
    stock: Sequence[str]

    def values(self, *, in_words: bool) -> dict[str, str]:
        """The facts as one writer writes them: numbers in words up to ninety-nine, or in figures."""
        plain = {k: v if isinstance(v, str) else number(v, in_words=in_words) for k, v in self.facts.items()}
        return {k: v.format_map(plain) for k, v in plain.items()}

    def published(self, hour: int, *, exact: bool) -> str:
        """The time `hour` hours after the incident's midnight: to the minute or to the day."""
        day, clock = self.day + hour // 24, f"T{hour % 24:02d}:{hour * 7 % 60:02d}:00Z"
        return f"2031-{3 + day // 28:02d}-{1 + day % 28:02d}" + (clock if exact else "")


def incident(seed: int) -> Incident:
    """The incident of a seed."""
    rng = random.Random(f"incident {seed}")
    kinds = KINDS if seed < FIRST_SCORED else LATER + KINDS
    kind = kinds[seed % len(kinds)]
    names, of_kind = table("names"), table(kind)
    given, family = rng.choice(names["given"].split()), rng.choice(names["family"].split())
    day = rng.randrange(100)
    facts = {
        "town": rng.choice(names["town_heads"].split()) + rng.choice(names["town_tails"].split()),
        "region": rng.choice(names["region_heads"].split()) + rng.choice(names["region_tails"].split()),
        "site": rng.choice(of_kind["sites"]),
        "day": DAYS[day % 7],
        "clock": f"{rng.randrange(1, 12)}:{rng.choice(('10', '15', '25', '40', '50'))} {rng.choice(('a.m.', 'p.m.'))}",
        "name": f"{given} {family}",
        "last": family,
        "killed": rng.randrange(3, 29),
        "injured": rng.randrange(4, 60),
        "n1": rng.randrange(*of_kind["n1"]),
        "n2": rng.randrange(*of_kind["n2"]),
    } | {key: of_kind[key] for key in ("noun", "title", "body", "speaker")}
    outlets = [o.strip() for o in names["outlets"].split(";")]
    name = f"{kind.rpartition('/')[2]}-{seed}"
    return Incident(name, kind, facts, rng.sample(outlets, len(outlets)), day, _stock(seed))


def originals(event: Incident, rng: random.Random) -> list[Draft]:
    """The reports of an incident's own reporters, each in words of its own but for stock phrases and the statement."""
    of_kind, shared = table(event.kind), table("shared")
    order = {
        fact: rng.sample(range(len(ways)), len(ways))
        for fact, ways in sorted((of_kind["tellings"] | shared["tellings"]).items())
    }
    own = rng.sample(of_kind["pieces"]["own"], len(of_kind["pieces"]["own"]))
    carrying = set(rng.sample(range(WRITERS), CARRY))
    style = [rng.random() < 0.5 for _ in range(WRITERS)]
    hours = sorted(rng.sample(range(8, 40), WRITERS))
    written_statement = _statement(event, rng)
    out = []
    for writer in range(WRITERS):
        values = event.values(in_words=style[writer])
        facts = [f for f in order if f != "lead"]
        chosen = ["lead", *rng.sample(facts, rng.randrange(4, 7))]
        pieces = [
            _piece(
                f"{writer}/{fact}", (of_kind["tellings"] | shared["tellings"])[fact][order[fact][writer]], values, rng
            )
            for fact in chosen
        ]
        for n, template in enumerate(own[writer::WRITERS]):
            pieces.insert(rng.randrange(2, len(pieces)), _own(f"{writer}/own{n}", template, values, rng))
        for n, template in enumerate(rng.sample(event.stock, rng.choice((1, 2, 2, 3)))):
            pieces.insert(rng.randrange(1, len(pieces) + 1), _piece(f"{writer}/stock{n}", template, values, rng))
        if writer in carrying:
            at = rng.randrange(1, len(pieces))
            pieces[at:at] = carried(event, written_statement, values, rng)
        outlet = event.outlets[max(0, writer - 1)]  # The first two are of one outlet's two desks.
        out.append(
            Draft(
                id=f"{event.name}-{writer}",
                outlet=outlet,
                published=event.published(hours[writer], exact=rng.random() < 0.7),
                hour=hours[writer],
                title=capital(rng.choice(table("names")["headlines"]).format_map(values)),
                paragraphs=in_paragraphs(pieces, rng),
                head=_head(outlet, values, rng),
                foot=foot(event, outlet),
            )
        )
    return out


def own_pieces(event: Incident, writer: str, count: int, rng: random.Random) -> list[Piece]:
    """What an outlet that leans on another adds from its own reporting: sentences that nobody else has."""
    values = event.values(in_words=rng.random() < 0.5)
    templates = rng.sample(table("additions")["pieces"]["own"], count)
    return [_own(f"{writer}/added{n}", t, values, rng) for n, t in enumerate(templates)]


def carried(event: Incident, statement: Sequence[Piece], values: Mapping[str, str], rng: random.Random) -> list[Piece]:
    """Some sentences of a statement as one outlet carries them: quoted, quoted shortened, or told in other words."""
    kept = sorted(rng.sample(range(len(statement)), rng.choice((1, 2, 2, 3))))
    names = table("names")
    out = []
    for at in kept:
        quoted = rng.random() < 0.55
        frame = rng.choice(names["quoted" if quoted else "told"]).replace("{speaker}", str(event.facts["speaker"]))
        strength = 0.0 if quoted else rng.choice((0.2, 0.5, 0.8))
        piece = statement[at].reworded(strength, values, rng)
        out.append(Piece(piece.source, piece.telling, piece.path, piece.values, frame))
    return out


def foot(event: Incident, outlet: str) -> tuple[str, ...]:
    """The lines that an outlet puts under all its reports of an incident."""
    rng = random.Random(f"{event.name} {outlet}")
    shared = table("shared")["pieces"]
    lines = rng.sample(shared["lines"], rng.choice((0, 1, 2))) + rng.sample(shared["captions"], rng.choice((0, 0, 1)))
    return tuple(line.format_map(event.values(in_words=False)) for line in lines)


def _stock(seed: int) -> list[str]:
    """The stock phrases of an incident: the tuned ones, or from the first scored seed on every second time the others."""
    found: list[str] = table("later/shared" if seed >= FIRST_SCORED and seed % 2 else "shared")["pieces"]["stock"]
    return found


def _statement(event: Incident, rng: random.Random) -> list[Piece]:
    values = event.values(in_words=True)
    return [_piece(f"statement/{n}", t, values, rng) for n, t in enumerate(table(event.kind)["pieces"]["statement"])]


def _piece(source: str, template: str, values: Mapping[str, str], rng: random.Random) -> Piece:
    read = telling(template)
    return Piece(source, read, read.path(rng), values)


def _own(source: str, template: str, values: Mapping[str, str], rng: random.Random) -> Piece:
    names = table("names")
    person = f"{rng.choice(names['given'].split())} {rng.choice(names['family'].split())}"
    return _piece(source, template, {**values, "witness": person, "age": str(rng.randrange(19, 80))}, rng)


def _head(outlet: str, values: Mapping[str, str], rng: random.Random) -> str:
    return str(rng.choice(table("names")["credits"])).format_map(
        {**values, "outlet": outlet, "town": values["town"].upper()}
    )
