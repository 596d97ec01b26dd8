"""Alignment: which sentences and quotations of two reports are one, word for word or reworded.

Only units that share several telling words are held against each other, so the work grows with what is shared and not
with the square of what is there.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from crosswire.lineage.bars import bar
from crosswire.lineage.telling import STEM, worth
from crosswire.lineage.units import Unit

COMMONEST = 160
"""Units of an event that may hold a word for it to be looked up by; what stands in more of them tells nothing."""

NOBODY: frozenset[str] = frozenset()

Speakers = Mapping[int, frozenset[str]]
"""For the units of a report, by their number: who speaks there."""


Candidates = dict[tuple[str, str], list[tuple[int, int]]]
"""For two reports, the numbers of units of the first and the second that are to be compared."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two units that are one: their numbers in reports `a` and `b`, how alike they are (0 to 1), and whose words.

    `evidence` is 1 where they suffice by themselves to show that one report leans on the other, less where they do not.
    """

    a: int
    b: int
    alike: float
    speaker: str | None
    evidence: float


def alike(a: Unit, b: Unit) -> float:
    """The likeness of two units: twice their longest common run of stems in order, over both lengths."""
    if not a.stems or not b.stems:
        return 0.0
    return 2 * LCSseq.similarity(a.stems, b.stems) / (len(a.stems) + len(b.stems))


def turned(a: Unit, b: Unit) -> float:
    """The likeness of two units whatever the order of their words: a writer may turn a clause round."""
    return _overlap(a.telling, b.telling)


def same_said(a: Unit, b: Unit, speakers: frozenset[str]) -> float:
    """The likeness of what `speakers` say in two units, whatever its order: that both name them is no likeness."""
    who = {word[:STEM] for name in speakers for word in name.casefold().split()}
    return _overlap((a.plain | a.numbers) - who, (b.plain | b.numbers) - who)


def _overlap(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    return bar("turned") * 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def weight(a: Unit, b: Unit) -> float:
    """How much it takes for two writers to have both units by chance: the worth of the words in common, names and numbers
    aside."""
    return worth(a.plain & b.plain)


def candidates(units: Mapping[str, Sequence[Unit]]) -> Candidates:
    """For each two reports (ids in order) the pairs of units that share enough telling words to be compared."""
    return _sharing({r: {n: u.telling for n, u in enumerate(units[r])} for r in units}, int(bar("statement_words")))


def evident(units: Mapping[str, Sequence[Unit]], speakers: Mapping[str, Speakers]) -> Candidates:
    """For each two reports the pairs of units that could show a dependence: they share enough rare words, or have one
    speaker and share enough telling words."""
    rare = {r: {n: u.rare for n, u in enumerate(units[r])} for r in units}
    said = {r: {n: _by_voice(units[r][n], who) for n, who in speakers.get(r, {}).items()} for r in units}
    found = _sharing(rare, int(bar("looked_up")))
    for pair, numbers in _sharing(said, int(bar("statement_words"))).items():
        found[pair] = sorted({*found.get(pair, ()), *numbers})
    return found


def _by_voice(unit: Unit, speakers: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{stem} {who}" for stem in unit.telling for who in speakers)


def _sharing(words: Mapping[str, Mapping[int, frozenset[str]]], least: int) -> Candidates:
    """The pairs of units that have at least `least` of their words in common, but for words that stand everywhere."""
    holders: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for report in sorted(words):
        for number, own in words[report].items():
            for word in own:
                holders[word].append((report, number))
    known = {word: held for word, held in holders.items() if 1 < len(held) <= COMMONEST}
    out: Candidates = defaultdict(list)
    for report in sorted(words):
        for number, own in words[report].items():
            shared = Counter(other for word in own for other in known.get(word, ()) if other[0] > report)
            for (other, its_number), count in shared.items():
                if count >= least:
                    out[report, other].append((number, its_number))
    return {pair: sorted(numbers) for pair, numbers in sorted(out.items())}


def align(
    a: Sequence[Unit], b: Sequence[Unit], pairs: Sequence[tuple[int, int]], speaks_a: Speakers, speaks_b: Speakers
) -> list[Aligned]:
    """The units of two reports that are one, the likest and longest first, no stretch of text used twice."""
    found = []
    in_common = int(bar("in_common"))
    for i, j in pairs:
        x, y = a[i], b[j]
        both_quoted = x.quoted and y.quoted
        if len(x.telling & y.telling) < in_common or not (both_quoted or _numbers_agree(x, y)):
            continue
        voices = speaks_a.get(i, NOBODY) & speaks_b.get(j, NOBODY)
        least = _least_likeness(x, y, bool(voices))
        if at_most(x, y) < least and not voices:
            continue
        likeness = same_said(x, y, voices) if voices and not both_quoted else max(alike(x, y), turned(x, y))
        if likeness >= least:
            evidence = weight(x, y) / _least_weight(x, y, bool(voices))
            found.append(Aligned(i, j, round(likeness, 4), min(voices) if voices else None, evidence))
    kept: list[Aligned] = []

    def worth(pair: Aligned) -> float:
        # A quotation is preferred to the sentence that holds it.
        x, y = a[pair.a], b[pair.b]
        return pair.alike * min(len(x.stems), len(y.stems)) * (2 if x.quoted and y.quoted else 1)

    for pair in sorted(found, key=lambda p: (-worth(p), p.a, p.b)):
        if not any(a[pair.a].span.overlaps(a[k.a].span) or b[pair.b].span.overlaps(b[k.b].span) for k in kept):
            kept.append(pair)
    return kept


def at_most(a: Unit, b: Unit) -> float:
    """What the likeness of two units cannot be above, by the stems that they share in any order."""
    both = len(a.stems) + len(b.stems)
    repeated = min(len(a.stems) - len(a.telling), len(b.stems) - len(b.telling))
    # Counted by different stems alone, which `turned` goes by, two units may be liker than by all of them.
    shared = len(a.telling & b.telling)
    return 2 * max((shared + repeated) / both, shared / (len(a.telling) + len(b.telling))) if shared else 0.0


def _least_likeness(a: Unit, b: Unit, one_voice: bool) -> float:
    if a.quoted and b.quoted:
        return bar("quotation")
    if one_voice or len(a.rare & b.rare) >= bar("many_rare"):
        return bar("statement")
    return bar("quotation") if a.quoted or b.quoted else bar("passage")


def _least_weight(a: Unit, b: Unit, one_voice: bool) -> float:
    if a.quoted and b.quoted:
        return bar("weight_said")
    if one_voice:
        # "At least 12 people were killed, officials said": that both name the speaker says nothing of the words.
        rare = len(a.rare & b.rare)
        return bar("weight_said" if rare > 1 or (rare and a.numbers & b.numbers) else "weight")
    return bar("weight_half_said") if a.quoted or b.quoted else bar("weight")


def _numbers_agree(a: Unit, b: Unit) -> bool:
    """True where neither has a number that the other contradicts: the numbers of one are among the other's."""
    return a.numbers <= b.numbers or b.numbers <= a.numbers
