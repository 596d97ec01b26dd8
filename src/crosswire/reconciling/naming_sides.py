"""Sides: the parties of an event whose words are counted, each with its kind and the names by which texts call it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.party import Actor
from crosswire.model.words import ClaimKind, Scope
from crosswire.reconciling.naming_table import Kind, kinds
from crosswire.reconciling.tables import nation_rows
from crosswire.reconciling.vocabulary import entry_in, key_of, nation_in

ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Z-]{2,}(?![\w-])")

Names = Callable[[str], Sequence[str]]
"""The names of a known actor by its id; empty for one that only texts know."""


@dataclass(frozen=True, slots=True)
class Side:
    """A party while its words are looked for: its kind and the pattern of its names, null where it has none of its own."""

    label: str
    actor_id: str | None
    kind: Kind
    actors: frozenset[str]
    names: re.Pattern[str] | None


def sides_of(event: Event, claims: Sequence[Claim], names: Names) -> list[Side]:
    """The parties whose words are counted: armed parties and protesters each for itself, the forces of one nation together."""
    classes: dict[str, Counter[str]] = {}
    for claim in claims:
        for party in (claim.of, claim.by):
            if party is not None and party.actor_id:
                classes.setdefault(party.actor_id, Counter())[party.party_class.value] += 1
    made: dict[str, tuple[str, str | None, Kind, set[str], set[str]]] = {}
    for actor in event.actors:
        if actor.role == "speaker":
            continue
        known = classes.get(actor.actor_id, Counter())
        party_class = min(known, key=lambda c: (-known[c], c), default=None)
        kind = _kind_of(party_class, actor.label)
        if kind is None or kind.people:
            continue
        own = {actor.label, *names(actor.actor_id), *_short_names(actor, event.actors)}
        nation = nation_in(actor.label)
        key = f"{kind.name} {nation}" if nation and not kind.loose else actor.actor_id
        if nation and not kind.loose:
            own |= {nation, *(_cased(n) for n in nation_rows().get(nation, ()))}
        label, first, _, ids, called = made.setdefault(key, (actor.label, actor.actor_id, kind, set(), set()))
        ids.add(actor.actor_id)
        called |= {n for n in own if any(c.isupper() for c in n)}
        if label != actor.label:
            made[key] = (f"{nation} forces", first, kind, ids, called)
    out = [
        Side(label, first, kind, frozenset(ids), _pattern(called)) for label, first, kind, ids, called in made.values()
    ]
    taken = {s.kind.name for s in out}
    hit = any(q.high for q in event.questions if q.kind in (ClaimKind.KILLED, ClaimKind.INJURED))
    for kind in kinds():
        if kind.name not in taken and kind.party_class is None and (hit if kind.people else _tells_of(kind, claims)):
            label = "those who were hit" if kind.people else kind.name
            out.append(Side(label, None, kind, frozenset(), None))
    return out


def _short_names(actor: Actor, actors: Sequence[Actor]) -> set[str]:
    """What a party with a long name is called for short: its acronym as reports give it, and "the Front"."""
    # In a text all of capitals only brackets tell an acronym.
    told = [a if any(c.islower() for c in a) else " ".join(re.findall(r"[(\[]([^)\]]+)", a)) for a in actor.aliases]
    out = {found for words in told for found in ACRONYM.findall(words)}
    last = actor.label.split()[-1]
    alone = sum(a.label.split()[-1] == last for a in actors) == 1
    return out | ({f"the {last}", f"The {last}"} if " " in actor.label and last.istitle() and alone else set())


def _kind_of(party_class: str | None, label: str) -> Kind | None:
    entry = entry_in(label)
    by_label = next((k for k in kinds() if k.party_class is None and not k.people and key_of(label) in k.words), None)
    if by_label is not None:
        return by_label
    if party_class not in ("combatant", "security_force") and entry is not None:
        party_class = {"armed": "combatant", "attacker": "combatant", "security": "security_force"}.get(
            entry.side or ""
        )
    return next((k for k in kinds() if k.party_class is not None and k.party_class == party_class), None)


def _tells_of(kind: Kind, claims: Iterable[Claim]) -> bool:
    """True where an event's claims are of people of that kind."""
    parties = [p for c in claims if c.scope is Scope.EVENT for p in (c.of, c.by) if p is not None]
    return any(kind.pattern.search(p.text) for p in parties)


def _cased(nation: str) -> str:
    """A nation's word as newspapers write it: "american" is American, "usa" is US too."""
    return "USA" if nation == "usa" else nation.title()


def _pattern(names: set[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    if "US" in names:
        names = {*names, "U.S."}
    longest = sorted({*names, *(n.upper() for n in names)}, key=lambda n: (-len(n), n))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?:[’‘']s?\b|[’'])?(?!\w)")
