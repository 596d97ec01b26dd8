"""Standpoints: which positions of a question cannot all be true, and how often the same thing is said."""

from collections.abc import Sequence
from itertools import combinations

from crosswire.model.question import Position, Question
from crosswire.publishing.wording import letter, listed


def exclude(a: Position, b: Position) -> bool:
    """True where no number fits both."""
    if a.high is not None and b.low is not None and a.high < b.low:
        return True
    return b.high is not None and a.low is not None and b.high < a.low


def opposed(positions: Sequence[Position]) -> list[str]:
    """Sentences that say which positions stand against which, by their letters; empty where all can be true at once."""
    against: dict[tuple[int, ...], list[int]] = {}
    for i in range(len(positions)):
        others = tuple(j for j in range(len(positions)) if exclude(positions[i], positions[j]))
        if others:
            against.setdefault(others, []).append(i)
    pairs = [(i, j) for i, j in combinations(range(len(positions)), 2) if exclude(positions[i], positions[j])]
    involved = sorted({i for pair in pairs for i in pair})
    if len(involved) > 2 and len(pairs) == len(involved) * (len(involved) - 1) // 2:
        return [f"{listed([letter(i) for i in involved])} stand against each other"]
    sentences, told = [], set()
    for others, ours in against.items():
        new = [j for j in others if (j, ours[0]) not in told]
        told |= {(i, j) for i in ours for j in others}
        if new:
            verb = "stands" if len(ours) == 1 else "stand"
            sentences.append(f"{listed([letter(i) for i in ours])} {verb} against {listed([letter(j) for j in new])}")
    return sentences


def same_answers(a: Question, b: Question) -> bool:
    """True where two questions of one kind have the same figures from the same claims: a group that is everybody."""
    return (
        a.kind is b.kind
        and (a.low, a.best, a.high, a.status) == (b.low, b.best, b.high, b.status)
        and [set(p.claim_ids) for p in a.positions] == [set(p.claim_ids) for p in b.positions]
    )
