"""Alignment: which sentences and quotations of two reports are one, word for word or reworded.

Only units that share several telling words are held against each other, so the work grows with what is shared and not
with the square of what is there.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from crosswire.lineage.bars import bar
from crosswire.lineage.units import Unit

COMMONEST = 160
"""Units of an event that may hold a word for it to be looked up by; what stands in more of them tells nothing."""

Speakers = Mapping[int, frozenset[str]]
"""For the units of a report, by their number: who speaks there."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two units that are one: their numbers in reports `a` and `b`, how alike they are (0 to 1), and whose words."""

    a: int
    b: int
    alike: float
    speaker: str | None


def alike(a: Unit, b: Unit) -> float:
    """The likeness of two units: twice their longest common run of stems in order, over both lengths."""
    if not a.stems or not b.stems:
        return 0.0
    return 2 * LCSseq.similarity(a.stems, b.stems) / (len(a.stems) + len(b.stems))


def candidates(units: Mapping[str, Sequence[Unit]]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """For each two reports (ids in order) the pairs of units that share enough telling words to be compared."""
    holders: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for report in sorted(units):
        for number, unit in enumerate(units[report]):
            for stem in unit.telling:
                holders[stem].append((report, number))
    rare = {stem: held for stem, held in holders.items() if 1 < len(held) <= COMMONEST}
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    least = int(bar("statement_words"))
    for report in sorted(units):
        for number, unit in enumerate(units[report]):
            shared = Counter(other for stem in unit.telling for other in rare.get(stem, ()) if other[0] > report)
            for (other, its_number), count in shared.items():
                if count >= least:
                    found[report, other].append((number, its_number))
    return {pair: sorted(numbers) for pair, numbers in sorted(found.items())}


def align(
    a: Sequence[Unit], b: Sequence[Unit], pairs: Sequence[tuple[int, int]], speaks_a: Speakers, speaks_b: Speakers
) -> list[Aligned]:
    """The units of two reports that are one, the likest and longest first, no stretch of text used twice."""
    found = []
    for i, j in pairs:
        x, y = a[i], b[j]
        voices = speaks_a.get(i, frozenset()) & speaks_b.get(j, frozenset())
        shared = len(x.telling & y.telling)
        # Two writers often turn one speaker's sentence round: there the order of the words does not count.
        likeness = max(alike(x, y), 2 * shared / (len(x.telling) + len(y.telling)) if voices else 0.0)
        if x.quoted and y.quoted:
            one = likeness >= bar("quotation")
        elif voices or x.quoted or y.quoted:
            one = likeness >= bar("statement" if voices else "quotation") and _numbers_agree(x, y)
        else:
            one = likeness >= bar("passage") and shared >= bar("shared_words") and _numbers_agree(x, y)
        if one:
            found.append(Aligned(i, j, round(likeness, 4), min(voices) if voices else None))
    kept: list[Aligned] = []

    def worth(pair: Aligned) -> float:
        # A quotation is preferred to the sentence that holds it.
        x, y = a[pair.a], b[pair.b]
        return pair.alike * min(len(x.stems), len(y.stems)) * (2 if x.quoted and y.quoted else 1)

    for pair in sorted(found, key=lambda p: (-worth(p), p.a, p.b)):
        if not any(a[pair.a].span.overlaps(a[k.a].span) or b[pair.b].span.overlaps(b[k.b].span) for k in kept):
            kept.append(pair)
    return kept


def _numbers_agree(a: Unit, b: Unit) -> bool:
    """True where neither has a number that the other contradicts: the numbers of one are among the other's."""
    return a.numbers <= b.numbers or b.numbers <= a.numbers
