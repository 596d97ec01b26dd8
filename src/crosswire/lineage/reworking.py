"""Reworking: what a copy or a rewrite did to the first text, sentence by sentence.

Always holds: each sentence of the first text is kept in a pair, folded into another, or cut; each of the second stands in a
pair, or holds a folded one, or was added.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from crosswire.lineage.alignment import alike, candidates
from crosswire.lineage.bars import bar
from crosswire.lineage.differences import difference
from crosswire.lineage.units import Unit, units
from crosswire.model.leaning import Pairing, Reworking
from crosswire.model.report import Report

KEPT = 128
"""Texts whose sentences are kept: each report of an event is held against several others."""


def reworking(a: Report, b: Report) -> Reworking:
    """What became of the sentences of `a` in `b`.

    Sentences are paired the likest first, as passages are (short ones only where their words are the same). One that is held,
    nearly word for word, in a sentence of the other side which is paired already was folded into it, or parted from it.
    """
    x, y = _sentences(a.text), _sentences(b.text)
    scores = _scores(x, y)
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for i, j in sorted(
        scores, key=lambda p: (-scores[p] * min(len(x[p[0]].stems), len(y[p[1]].stems)), abs(p[0] - p[1]), p)
    ):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    kept = in_order([partner[i] for i in sorted(partner)])
    pairs = tuple(
        Pairing(x[i].span, y[j].span, difference(a.text, x[i].span, b.text, y[j].span), j not in kept)
        for i, j in sorted(partner.items())
    )
    left = [u for i, u in enumerate(x) if i not in partner]
    folded = [u for u in left if any(_holds(y[j], u) for j in taken)]
    new = [u for j, u in enumerate(y) if j not in taken and not any(_holds(x[i], u) for i in partner)]
    return Reworking(
        pairs,
        tuple(u.span for u in left if u not in folded),
        tuple(u.span for u in new),
        tuple(u.span for u in folded),
    )


@lru_cache(maxsize=KEPT)
def _sentences(text: str) -> tuple[Unit, ...]:
    return tuple(u for u in units(text) if not u.quoted and u.stems)


def _scores(x: Sequence[Unit], y: Sequence[Unit]) -> dict[tuple[int, int], float]:
    """How alike the sentences are that are likely one, by their numbers."""
    found = {
        (i, j): score
        for i, j in candidates({"a": x, "b": y}).get(("a", "b"), ())
        if (score := alike(x[i], y[j])) >= bar("passage")
    }
    whole: dict[tuple[str, ...], list[int]] = {}
    for j, unit in enumerate(y):
        whole.setdefault(unit.stems, []).append(j)
    return found | {(i, j): 1.0 for i, unit in enumerate(x) for j in whole.get(unit.stems, ())}


def _holds(longer: Unit, shorter: Unit) -> bool:
    if len(shorter.stems) > len(longer.stems) or len(shorter.stems) < bar("statement_words"):
        return False
    return LCSseq.similarity(longer.stems, shorter.stems) >= bar("held") * len(shorter.stems)


def in_order(numbers: Sequence[int]) -> set[int]:
    """The longest rising run of `numbers`, not necessarily in a row: what stayed in order; the others were moved."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        before.append(at[length - 1] if length else -1)
        at[length : length + 1] = [place]
    kept: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        kept.add(numbers[place])
        place = before[place]
    return kept
