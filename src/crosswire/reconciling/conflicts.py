"""Conflicts: what two different figures are checked for before they are one, what was found, and the sentence for it.

Always holds: two figures conflict only where independent voices give them and no check tells them apart.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, islice, product

from crosswire.model.calendar import is_day
from crosswire.model.claim import Claim
from crosswire.reconciling.agreement import contradict
from crosswire.reconciling.by_place import place_key
from crosswire.reconciling.figures import EVERYBODY, Counted, Value
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import said
from crosswire.reconciling.wording import few, listed, sentence

MOST_VOICES = 3
"""Voices named behind a figure in a sentence; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the checks look at in one position: its claims, their voices, and the days, places, groups and units they name.

    `places` gives each place's name by what it is the same by; `groups` is empty for sums over groups.
    """

    claims: tuple[Claim, ...]
    voices: frozenset[str]
    days: frozenset[str]
    places: Mapping[str, str]
    groups: frozenset[Counted]
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the checks stand on: the claims by id, whom each counts, whom the question is about, why figures fell,
    and the places that are counted side by side.

    `replaced` gives the reason for each position that no longer stands, by its value; `known` keeps what was
    worked out, by the position's identity.
    """

    claims: Mapping[str, Claim]
    groups: Mapping[str, Counted]
    of: Counted
    replaced: Mapping[Value, str]
    places: frozenset[str] = frozenset()
    known: dict[int, Facts] = field(default_factory=dict, compare=False, repr=False)

    def facts(self, position: Standing) -> Facts:
        """The facts of a position: of what still stands in it, or of all where it was replaced."""
        if id(position) not in self.known:
            self.known[id(position)] = self._facts(position)
        return self.known[id(position)]

    def _facts(self, position: Standing) -> Facts:
        figures = position.live or position.figures
        ids = sorted({c for f in figures for c in f.claim_ids})
        claims = tuple(self.claims[i] for i in ids if i in self.claims)
        wheres = [c.where for c in claims if c.where is not None]
        summed = any(f.derived for f in position.figures)
        return Facts(
            claims,
            frozenset(f.voice for f in figures),
            frozenset(c.when.day for c in claims if c.when is not None and is_day(c.when) and c.when.day),
            {key: w.name or w.text for w in wheres if (key := place_key(w)) in self.places},
            frozenset() if summed else frozenset(self.groups[c.id] for c in claims if c.id in self.groups),
            frozenset((c.quantity.unit if c.quantity else None) or "people" for c in claims),
        )


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check: its name in `data/checks.toml`, whether it tells the two apart, and what was found."""

    name: str
    apart: bool
    found: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two positions that differ, the outcome of every check, whether they are in conflict, and that as a sentence.

    `outcomes` says in a sentence what every check found.
    """

    a: Standing
    b: Standing
    checks: tuple[Check, ...]
    conflict: bool
    sentence: str
    outcomes: str


def differences(positions: Sequence[Standing], grounds: Grounds, most: int) -> tuple[list[Difference], int]:
    """Every two positions of a question with what they were checked for, in the order of their figures, and how many
    pairs are left aside: of more than `most` pairs only the first so many that are in conflict are told.
    """
    pairs = list(combinations(positions, 2))
    if len(pairs) <= most:
        return [difference(a, b, grounds) for a, b in pairs], 0
    live = combinations([p for p in positions if p.live], 2)
    found = [difference(a, b, grounds) for a, b in islice((p for p in live if conflict(*p, grounds)), most)]
    return found, len(pairs) - len(found)


def difference(a: Standing, b: Standing, grounds: Grounds) -> Difference:
    """Two positions that differ, checked."""
    checks = tuple(check(a, b, grounds) for check in CHECKS)
    apart = next((c for c in checks if c.apart), None)
    pair = f"{named(a, grounds)} and {named(b, grounds)}"
    clash = apart is None and not _one_voice(a, b, grounds)
    if apart is not None:
        told = f"{pair} are no conflict: {apart.found}"
    elif clash:
        told = f"{pair} {same(a, b, grounds)}; neither is a part or an older figure of the other"
    else:
        told = f"{pair} come from one voice, and no date or word puts them in order"
    found = "; ".join(f"{c.found} ({c.name})" for c in checks)
    verdict = "in conflict" if clash else "not in conflict"
    outcomes = f"{figure_or_words(a, grounds)} and {figure_or_words(b, grounds)} are {verdict}: {found}"
    return Difference(a, b, checks, clash, sentence(told), sentence(outcomes))


def conflict(a: Standing, b: Standing, grounds: Grounds) -> bool:
    """True where two positions that stand cannot both hold: no check tells them apart, and two voices give them."""
    if _one_voice(a, b, grounds) or not contradict(a.lead, b.lead):
        return False
    return not any(check(a, b, grounds).apart for check in CHECKS)


def same(a: Standing, b: Standing, grounds: Grounds) -> str:
    """What two figures in conflict have in common: "count the same people on the same day"."""
    ours, theirs = grounds.facts(a), grounds.facts(b)
    day, place = ours.days & theirs.days, ours.places.keys() & theirs.places.keys()
    return (
        f"count the same {grounds.of.label if grounds.of.standing == 'unit' else 'people'}"
        f"{' on the same day' if day else ''}{' at the same place' if place else ''}"
    )


def named(position: Standing, grounds: Grounds) -> str:
    """A position as a sentence names it: the figure with its voices, "14 (army, ministry and two others)"."""
    distinct = sorted(grounds.facts(position).voices)
    return f"{figure_or_words(position, grounds)} ({few(distinct, MOST_VOICES)})"


def figure_or_words(position: Standing, grounds: Grounds) -> str:
    """A position's figure, or its own words in quotation marks where it has no number."""
    if not position.vague:
        return said(position)
    return listed(sorted({f"“{' '.join(c.text.split())}”" for c in grounds.facts(position).claims})) or said(position)


def _one_voice(a: Standing, b: Standing, grounds: Grounds) -> bool:
    return len(grounds.facts(a).voices | grounds.facts(b).voices) == 1


def _date(a: Standing, b: Standing, grounds: Grounds) -> Check:
    ours, theirs = grounds.facts(a).days, grounds.facts(b).days
    if ours and theirs and not ours & theirs and (_far(ours, theirs) or _told_side_by_side(a, b, grounds)):
        found = f"{said(a)} is of {listed(sorted(ours))}, {said(b)} of {listed(sorted(theirs))}"
        return Check("date", True, found)
    return Check("date", False, "both are of one day" if ours & theirs else "no day sets them apart")


def _far(ours: Set[str], theirs: Set[str]) -> bool:
    """True where more than a day lies between them: a night is of two days, and "Tuesday" may be the day of the news."""
    days = ([date.fromisoformat(d) for d in sorted(some)] for some in (ours, theirs))
    return all(abs((x - y).days) > 1 for x, y in product(*days))


def _told_side_by_side(a: Standing, b: Standing, grounds: Grounds) -> bool:
    """True where one report gives both, each with its day: "four on Monday and six on Tuesday"."""
    ours, theirs = ({c.report_id for c in grounds.facts(p).claims if c.when is not None} for p in (a, b))
    return bool(ours & theirs)


def _place(a: Standing, b: Standing, grounds: Grounds) -> Check:
    ours, theirs = grounds.facts(a).places, grounds.facts(b).places
    apart = not ours.keys() & theirs.keys() or _wider(a, ours, b, theirs) or _wider(b, theirs, a, ours)
    if ours and theirs and apart:
        found = f"{said(a)} counts those of {listed(sorted(ours.values()))}, {said(b)} those of {listed(sorted(theirs.values()))}"
        return Check("place", True, found)
    return Check("place", False, "both are of one place" if ours.keys() & theirs.keys() else "no other place is named")


def _wider(a: Standing, ours: Mapping[str, str], b: Standing, theirs: Mapping[str, str]) -> bool:
    """True where the larger figure counts those of the smaller one's places and of others."""
    return ours.keys() > theirs.keys() and a.lead.size > b.lead.size


def _group(a: Standing, b: Standing, grounds: Grounds) -> Check:
    ours, theirs = grounds.facts(a).groups, grounds.facts(b).groups
    if ours and theirs and not ours & theirs:
        small, large = sorted((a, b), key=lambda p: p.lead.size)
        whom = {id(a): ours, id(b): theirs}
        narrow = all(g.standing in ("side", "subset", "unit") for g in whom[id(small)])
        if narrow and (EVERYBODY in whom[id(large)] or grounds.of != EVERYBODY):
            found = f"{said(small)} counts {_labels(whom[id(small)])}, {said(large)} {_labels(whom[id(large)])}"
            return Check("group", True, found)
    return Check("group", False, f"both count {grounds.of.label or 'people'}")


def _labels(groups: Set[Counted]) -> str:
    return listed(sorted(g.label or "everybody" for g in groups))


def _unit(a: Standing, b: Standing, grounds: Grounds) -> Check:
    ours, theirs = grounds.facts(a).units, grounds.facts(b).units
    if not ours & theirs and ours and theirs:
        return Check("unit", True, f"{said(a)} counts {listed(sorted(ours))}, {said(b)} {listed(sorted(theirs))}")
    return Check("unit", False, f"both count {listed(sorted(ours & theirs)) or 'people'}")


def _scope(a: Standing, b: Standing, grounds: Grounds) -> Check:
    # Claims of another scope make no position: they were left out before, each with its reason.
    return Check("scope", False, "both are told of this incident")


def _part(a: Standing, b: Standing, grounds: Grounds) -> Check:
    for part, whole in ((a, b), (b, a)):
        own = {c for f in part.figures for c in f.claim_ids}
        added = [set(f.claim_ids) for f in whole.figures if f.derived and len(f.claim_ids) > 1]
        if any(own <= ids for ids in added) and part.lead.size < whole.lead.size:
            return Check("part", True, f"{said(part)} is among what {said(whole)} was added up from")
    return Check("part", False, "neither is told as a part of the other")


def _older(a: Standing, b: Standing, grounds: Grounds) -> Check:
    for position in (a, b):
        if not position.live:
            reason = grounds.replaced.get(position.value, "it was replaced")
            return Check("older", True, f"{figure_or_words(position, grounds)} no longer stands, as {reason}")
    return Check("older", False, "neither replaced the other")


def _bound(a: Standing, b: Standing, grounds: Grounds) -> Check:
    if contradict(a.lead, b.lead):
        return Check("bound", False, "no number fits both")
    return Check("bound", True, "a number can fit both")


CHECKS: tuple[Callable[[Standing, Standing, Grounds], Check], ...] = (
    _date,
    _place,
    _group,
    _unit,
    _scope,
    _part,
    _older,
    _bound,
)
"""The checks in the order of `data/checks.toml`."""
