"""Joining: the passages that two texts share, sentence by sentence and, within sentences that differ, by what shows a dependence.

Always holds: no two joints overlap in either text; a sentence that only one has lies in no joint.
"""

from collections.abc import Sequence

from crosswire.lineage.differences import difference
from crosswire.lineage.reworking import in_order, reworking
from crosswire.model.beside import Joint
from crosswire.model.dependence import SharedPassage
from crosswire.model.report import Report
from crosswire.model.span import Span


def joined(
    a: Report, b: Report, passages: Sequence[SharedPassage]
) -> tuple[list[Joint], tuple[Span, ...], tuple[Span, ...]]:
    """The joints of two texts in the order of the first, the sentences that only `a` has and those that only `b` has.

    `passages` are those of their dependence, with spans in `a` and `b`.
    """
    done = reworking(a, b)
    pairs = [(p.a, p.b) for p in done.pairs]
    # Longest first: a passage within another adds nothing.
    for shown in sorted(passages, key=lambda p: (p.a.start - p.a.end, p.a, p.b)):
        empty = shown.a.start >= shown.a.end or shown.b.start >= shown.b.end
        if not empty and not any(shown.a.overlaps(x) or shown.b.overlaps(y) for x, y in pairs):
            pairs.append((shown.a, shown.b))
    pairs.sort()
    rank_of = {y: rank for rank, y in enumerate(sorted(y for _, y in pairs))}
    ranks = [rank_of[y] for _, y in pairs]
    kept = in_order(ranks)
    known = {(p.a, p.b): p.difference for p in done.pairs}
    joints = [
        Joint(x, y, known.get((x, y)) or difference(a.text, x, b.text, y), rank not in kept, _why(x, y, passages))
        for (x, y), rank in zip(pairs, ranks, strict=True)
    ]
    only_a = tuple(s for s in done.cut if not any(s.overlaps(j.a) for j in joints))
    only_b = tuple(s for s in done.added if not any(s.overlaps(j.b) for j in joints))
    return joints, only_a, only_b


def _why(a: Span, b: Span, passages: Sequence[SharedPassage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.name for p in passages if p.a.overlaps(a) and p.b.overlaps(b)))
