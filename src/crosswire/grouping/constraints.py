"""Constraints on grouping: which reports a person or the sender holds together or apart.

The log of decisions is read from its end: the latest word on a matter stands, and an earlier one that it contradicts
gives way. The sender's own `event` keys come after the decisions: what a person settled outranks them. Versions of one
report come last: they are held together unless a person or the sender has them apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind

TOGETHER = (DecisionKind.MERGE, DecisionKind.MOVE)


@dataclass(frozen=True, slots=True)
class Constraints:
    """Blocks of reports held together (a partition of all), each with the sender's keys in it, and pairs held apart.

    `apart` holds pairs of block numbers; blocks whose keys differ altogether are apart as well: see `are_apart`.
    """

    blocks: tuple[tuple[str, ...], ...]
    keys: tuple[frozenset[str], ...]
    apart: frozenset[frozenset[int]]

    @property
    def binds(self) -> bool:
        """True where some blocks may have to stay apart."""
        return bool(self.apart) or any(self.keys)

    def are_apart(self, i: int, j: int) -> bool:
        """True where blocks `i` and `j` must not become one event."""
        if frozenset((i, j)) in self.apart:
            return True
        return bool(self.keys[i] and self.keys[j]) and not self.keys[i] & self.keys[j]


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that no later one undoes, in the order of the log; an undo that was itself undone does nothing."""
    undone: set[str] = set()
    kept = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        if decision.kind is DecisionKind.UNDO:
            undone.update(decision.subjects)
        else:
            kept.append(decision)
    return kept[::-1]


def constraints(
    reports: Iterable[str],
    decisions: Sequence[Decision],
    given: Mapping[str, str | None],
    versions: Iterable[Sequence[str]] = (),
) -> Constraints:
    """What holds `reports` together and apart: `decisions` in the order of the log, the sender's keys, and what are `versions`
    of one report, in order.

    MERGE holds all its subjects together. MOVE does so too, and takes its first subject out of what earlier decisions
    and the sender's key put it with. SPLIT holds each of its subjects apart from each other. Subjects that are not
    among `reports` are passed over.
    """
    held = _Held(reports)
    for decision in reversed(standing(decisions)):
        subjects = [s for s in decision.subjects if s in held.block]
        if decision.kind in TOGETHER:
            for other in subjects[1:]:
                held.join(subjects[0], other)
            if decision.kind is DecisionKind.MOVE and subjects:
                held.settled.add(subjects[0])
        elif decision.kind is DecisionKind.SPLIT:
            for a, b in combinations(subjects, 2):
                held.part(a, b)
    by_key: dict[str, list[str]] = {}
    for report in sorted(held.block):
        key = given.get(report)
        if key is not None and report not in held.settled:
            by_key.setdefault(key, []).append(report)
    for same in by_key.values():
        for report in same[1:]:
            held.join(same[0], report)
    key_of = {report: key for key, same in by_key.items() for report in same}
    for chain in versions:
        for a, b in pairwise(r for r in chain if r in held.block):
            if held.may_join(a, b, key_of):
                held.join(a, b)
    return held.done(key_of)


class _Held:
    """Blocks that grow, and pairs of blocks held apart; what would contradict an earlier call is passed over."""

    def __init__(self, reports: Iterable[str]) -> None:
        self.block = {r: r for r in sorted(set(reports))}
        self.members = {r: [r] for r in self.block}
        self.foes: dict[str, set[str]] = {r: set() for r in self.block}
        self.settled: set[str] = set()

    def join(self, a: str, b: str) -> None:
        x, y = sorted((self.block[a], self.block[b]))
        if x == y or y in self.foes[x] or a in self.settled or b in self.settled:
            return
        for report in self.members.pop(y):
            self.block[report] = x
            self.members[x].append(report)
        for foe in self.foes.pop(y):
            self.foes[foe].discard(y)
            self.foes[foe].add(x)
            self.foes[x].add(foe)

    def may_join(self, a: str, b: str, key_of: Mapping[str, str]) -> bool:
        """False where the sender's keys of the two blocks differ altogether."""
        x, y = ({key_of[r] for r in self.members[self.block[report]] if r in key_of} for report in (a, b))
        return not (x and y) or bool(x & y)

    def part(self, a: str, b: str) -> None:
        x, y = self.block[a], self.block[b]
        if x != y:
            self.foes[x].add(y)
            self.foes[y].add(x)

    def done(self, key_of: Mapping[str, str]) -> Constraints:
        roots = sorted(self.members)
        number = {root: i for i, root in enumerate(roots)}
        apart = frozenset(frozenset((number[x], number[y])) for x in roots for y in self.foes[x])
        blocks = tuple(tuple(sorted(self.members[root])) for root in roots)
        keys = tuple(frozenset(key_of[r] for r in block if r in key_of) for block in blocks)
        return Constraints(blocks, keys, apart)
