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


def is_replaced(position: Position, question: Question) -> bool:
    """True where a position lies outside the question's low and high: it no longer stands."""
    return exclude(position, Position(question.low, question.high, (), (), ()))


def standpoints(question: Question) -> list[str]:
    """Sentences that say which positions no longer stand, and which of the others stand against which, by their letters.

    A position that lies outside the question's low and high was replaced: the ends are those of what stands claimed.
    """
    gone = [i for i, p in enumerate(question.positions) if is_replaced(p, question)]
    said = [f"{listed([letter(i) for i in gone])} {'was' if len(gone) == 1 else 'were'} replaced"] if gone else []
    return said + opposed(question.positions, gone)


def opposed(positions: Sequence[Position], aside: Sequence[int] = ()) -> list[str]:
    """Sentences that say which positions stand against which, by their letters; empty where all can be true at once.

    Those with the numbers `aside` are left out.
    """
    against: dict[tuple[int, ...], list[int]] = {}
    standing = [i for i in range(len(positions)) if i not in aside]
    for i in standing:
        others = tuple(j for j in standing if exclude(positions[i], positions[j]))
        if others:
            against.setdefault(others, []).append(i)
    pairs = [(i, j) for i, j in combinations(standing, 2) if exclude(positions[i], positions[j])]
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


def told_twice(asked: Sequence[Question]) -> dict[str, str]:
    """The keys of questions of everybody together that say no more than that of one group, each with that group's key."""
    return {
        q.key: next(o.key for o in asked if o.of is not None and same_answers(q, o))
        for q in asked
        if q.of is None and any(o.of is not None and same_answers(q, o) for o in asked)
    }
