"""Groups: which claims of an event count the same people. Order of the claims never matters.

"ISIS members", "terrorists" and "fighters" are one group where the event knows one armed actor only; "US soldiers",
"American troops" and "soldiers" are one where it knows one nation's soldiers only. The words are in `data/groups.toml`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Claim
from crosswire.model.party import Party
from crosswire.model.words import ClaimKind, PartyClass, Polarity
from crosswire.reconciling.figures import EVERYBODY, Counted
from crosswire.reconciling.tables import nation_rows
from crosswire.reconciling.vocabulary import Entry, bare, entries, entry_in, is_plural, nation_in, slug

BY_CLASS = {
    PartyClass.COMBATANT: "militant",
    PartyClass.SECURITY_FORCE: "security force",
    PartyClass.CIVILIAN: "civilian",
}
"""The word whose entry stands for a class where the words themselves name no group."""


@dataclass(frozen=True, slots=True)
class Described:
    """What one claim's words say of who is counted: an entry or null, a nation, an actor, and the bare noun.

    `guessed` is true where the entry is not in the words themselves but in what they are taken to go back to.
    """

    entry: Entry | None
    nation: str | None
    actor_id: str | None
    actor_label: str | None
    noun: str
    guessed: bool = False


def described(of: Party | None) -> Described:
    """What the words for the people counted say by themselves; the label tells where the words are "two others"."""
    if of is None:
        return Described(entries()["person"], None, None, None, "")
    entry = own = entry_in(of.text)
    nation = nation_in(of.text) or (nation_in(of.label) if of.label else None)
    if of.label and (entry is None or entry.standing in ("neutral", "everybody")):
        from_label = entry_in(of.label)
        # Whom "two others" are other than is often guessed: the guess counts for sides, not for children or drivers.
        if from_label is not None and from_label.standing == "side":
            entry = from_label
    armed_or_security = (PartyClass.COMBATANT, PartyClass.SECURITY_FORCE)
    if of.party_class in armed_or_security and (
        entry is None or entry.standing in ("neutral", "everybody", "national")
    ):
        entry = entries()[BY_CLASS[of.party_class]]
    elif (
        of.party_class in armed_or_security
        and of.actor_id
        and entry is not None
        and entry.side in ("armed", "security")
    ):
        by_class = entries()[BY_CLASS[of.party_class]]
        entry = entry if entry.side == by_class.side else by_class
    elif of.party_class is PartyClass.CIVILIAN and (
        (entry is None and nation is None) or (entry is not None and entry.standing == "neutral")
    ):
        entry = entries()["civilian"] if entry is not None else None
    guessed = entry != own and (own is None or own.standing == "everybody")
    return Described(entry, nation, of.actor_id, of.label if of.actor_id else None, bare(of.text), guessed)


PARTITIVE = re.compile(r"\bof (?:the|these|those|this|that|his|her|its|their|our|all)\b", re.IGNORECASE)


def part_of(claim: Claim) -> str | None:
    """How the number stands to others: its feature `part`, with "six of them were soldiers" told as `including`.

    A number that the report's title states too is the report's total.
    "Five of the soldiers" is a part of the soldiers; "of them six soldiers" are soldiers picked out of everybody.
    """
    if claim.feature("title") is not None:
        return "total"
    part = claim.feature("part")
    if part != "of" or claim.of is None or PARTITIVE.search(claim.evidence.quote):
        return part
    entry, nation = entry_in(claim.of.text), nation_in(claim.of.text)
    named = nation is not None or (entry is not None and entry.standing not in ("everybody", "neutral"))
    return "including" if named else part


def counted_groups(claims: Sequence[Claim], context: Sequence[Claim] = ()) -> dict[str, Counted]:
    """The group of each claim of people hit, by claim id. `context`: the event's other claims, which name actors."""
    said = _backed({claim.id: described(claim.of) for claim in claims})
    armed = ArmedGroups(claims, said, context)
    security = SecurityGroups(said.values())
    any_armed = any(d.entry and d.entry.side == "armed" for d in said.values())
    picked = _picked_out(claims, said)
    warlike = {c.kind for c in claims if _speaks_of_civilians_apart(c, said[c.id])}
    out: dict[str, Counted] = {}
    for claim in claims:
        d = said[claim.id]
        entry = d.entry
        if entry is not None and entry.side == "attacker" and (d.actor_id or any_armed) and entry.joins:
            entry = entries()["militant"]
        if entry is not None and entry.side == "armed":
            out[claim.id] = armed.group(d)
        elif entry is not None and entry.side == "security":
            out[claim.id] = security.group(d)
        elif entry is not None and entry.side == "attacker":
            out[claim.id] = Counted("attackers", "side", "attacker", None, PartyClass.COMBATANT.value)
        elif entry is not None and entry.side == "civilian":
            out[claim.id] = CIVILIANS
        else:
            out[claim.id] = _unsided(claim, d, picked, claim.kind in warlike)
    return _one_a_name(_nameless_joined(claims, out))


def _one_a_name(groups: dict[str, Counted]) -> dict[str, Counted]:
    """Groups of one name as one group, the one most claims count: a force may be called fighters here and police there."""
    named: dict[str, Counter[Counted]] = defaultdict(Counter)
    for counted in groups.values():
        named[slug(counted.label)][counted] += 1
    one = {name: min(counts, key=lambda c: (-counts[c], str(c))) for name, counts in named.items()}
    return {claim: one[slug(counted.label)] for claim, counted in groups.items()}


def _backed(said: Mapping[str, Described]) -> dict[str, Described]:
    """`said` without guesses that no claim's own words back: "four others" are no officers where no officer was hit."""
    backed = {d.entry.side for d in said.values() if d.entry is not None and not d.guessed}
    doubtful = {"security", "attacker"} - backed
    return {
        claim: replace(d, entry=entries()["person"], actor_id=None, actor_label=None)
        if d.guessed and d.entry is not None and d.entry.side in doubtful
        else d
        for claim, d in said.items()
    }


def _nameless_joined(claims: Sequence[Claim], groups: dict[str, Counted]) -> dict[str, Counted]:
    """A number without a noun ("seven were hurt") counts the side that the same report gives the same number for."""
    named: dict[tuple[str, ClaimKind, object, object], set[Counted]] = defaultdict(set)
    nameless = [c for c in claims if c.of is None or not bare(c.of.text)]
    unnamed = {c.id for c in nameless}
    for claim in claims:
        if claim.id not in unnamed and groups[claim.id].standing == "side":
            named[(claim.report_id, claim.kind, claim.low, claim.high)].add(groups[claim.id])
    joined = dict(groups)
    for claim in nameless:
        sides = named[(claim.report_id, claim.kind, claim.low, claim.high)]
        if len(sides) == 1 and part_of(claim) not in ("including", "of", "rest"):
            joined[claim.id] = next(iter(sides))
    return joined


CIVILIANS = Counted("civilians", "side", "civilian", None, PartyClass.CIVILIAN.value)


def population_label(d: Described) -> str | None:
    """What a group that may be the whole is called, or null where the words name none such."""
    if d.entry is None:
        return f"{d.nation} nationals" if d.nation else d.noun or None
    if d.entry.standing == "population":
        return d.entry.label
    if d.nation and d.entry.standing in ("national", "everybody", "neutral"):
        return f"{d.nation} nationals"
    return None


def _unsided(claim: Claim, d: Described, picked: set[tuple[str, ClaimKind]], warlike: bool) -> Counted:
    if d.entry is not None and d.entry.standing in ("subset", "unit"):
        return Counted(d.entry.label, d.entry.standing)
    label = population_label(d)
    if label is None:
        return EVERYBODY
    unlisted = d.entry is None and not d.nation
    if unlisted and (claim.low == claim.high == 1 or not is_plural(label)):
        return Counted(label, "described") if bare(claim.of.text if claim.of else "") else EVERYBODY
    if (label, claim.kind) in picked:
        return Counted(label, "subset")
    return CIVILIANS if warlike and not d.nation else EVERYBODY


def _speaks_of_civilians_apart(claim: Claim, d: Described) -> bool:
    """True where the claim counts civilians or fighters as such, so that plain people in its kind are civilians."""
    if d.entry is None:
        return False
    return d.entry.side == "civilian" or (d.entry.side == "armed" and claim.polarity is Polarity.ASSERTED)


def _picked_out(claims: Sequence[Claim], said: dict[str, Described]) -> set[tuple[str, ClaimKind]]:
    """The populations that a report shows to be some of those hit: by its words, or by a larger whole beside them."""
    wholes: dict[tuple[str, ClaimKind], float] = defaultdict(float)
    for claim in claims:
        if said[claim.id].entry == entries()["person"] and not said[claim.id].nation and claim.low is not None:
            key = (claim.report_id, claim.kind)
            wholes[key] = max(wholes[key], claim.low)
    out = set()
    for claim in claims:
        label = population_label(said[claim.id])
        if label is None:
            continue
        smaller = claim.high is not None and 0 < claim.high < wholes[(claim.report_id, claim.kind)]
        if smaller or part_of(claim) == "including":
            out.add((label, claim.kind))
    return out


class ArmedGroups:
    """The armed group of a description: its own actor, else the event's only one, else militants."""

    def __init__(self, claims: Sequence[Claim], said: dict[str, Described], context: Sequence[Claim]) -> None:
        self.labels: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in claims:
            d = said[claim.id]
            if d.actor_id and d.entry is not None and d.entry.side in ("armed", "attacker"):
                self.labels[d.actor_id][d.actor_label or d.actor_id] += 1
        named = set(self.labels)
        if not named:
            for claim in (*claims, *context):
                for party in (claim.by, claim.of if claim.kind is ClaimKind.ACTOR else None):
                    if party and party.actor_id and party.party_class is PartyClass.COMBATANT:
                        self.labels[party.actor_id][party.label or party.text] += 1
            named = set(self.labels)
        self.sole = next(iter(named)) if len(named) == 1 else None

    def group(self, d: Described) -> Counted:
        """The group that the description belongs to."""
        actor = d.actor_id or self.sole
        if actor is None:
            return Counted("militants", "side", "armed", None, PartyClass.COMBATANT.value)
        return Counted(commonest(self.labels[actor]) or actor, "side", "armed", actor, PartyClass.COMBATANT.value)


class SecurityGroups:
    """The security group of a description: a nation's or an actor's soldiers, police …; the event fills gaps."""

    def __init__(self, said: Iterable[Described]) -> None:
        own = [d for d in said if d.entry is not None and d.entry.side == "security"]
        self.nation_of = {d.actor_id: d.nation for d in sorted(own, key=str) if d.actor_id and d.nation}
        self.known = {(d.entry.label, d.entry.generic, self._whose(d)) for d in own if d.entry is not None}
        self.actors: dict[str | None, str | None] = {
            self._whose(d): d.actor_id for d in sorted(own, key=str) if d.actor_id and self._whose(d)
        }

    def _whose(self, d: Described) -> str | None:
        return d.nation or (self.nation_of.get(d.actor_id) or d.actor_label if d.actor_id else None)

    def group(self, d: Described) -> Counted:
        """The group that the description belongs to."""
        entry, whose = d.entry, self._whose(d)
        assert entry is not None
        label, generic = entry.label, entry.generic
        if generic:
            kinds = {k for k, is_generic, w in self.known if not is_generic and (whose is None or w in (whose, None))}
            if len(kinds) == 1:
                label, generic = next(iter(kinds)), False
        if whose is None:
            owners = {w for k, is_generic, w in self.known if w is not None and (k == label or is_generic or generic)}
            if len(owners) == 1:
                whose = next(iter(owners))
        # A nation's forces are named by nation and kind ("Iraqi soldiers"), an actor's by the actor.
        named = label if whose is None else f"{whose} {label}" if whose in nation_rows() else whose
        return Counted(named, "side", "security", self.actors.get(whose), PartyClass.SECURITY_FORCE.value)


def commonest(counter: Counter[str]) -> str:
    """The entry counted most often; of several, the first in the alphabet; empty where there is none."""
    return min(counter, key=lambda entry: (-counter[entry], entry), default="")
