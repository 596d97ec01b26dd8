"""Runs: the words that two reports have in common in a row, by the five-word shingles that more than one report has."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from crosswire.lineage.bars import bar
from crosswire.model.span import Span

Words = list[tuple[str, int, int]]
Run = tuple[Span, Span, int]
"""A run: its span in the first report, in the second, and its length in words."""

Places = dict[tuple[str, ...], list[int]]
"""Where in a report each of its shingles begins, by the number of the word."""


def places(found: Words) -> Places:
    """The shingles of one report."""
    size = int(bar("shingle"))
    plain = [w for w, _, _ in found]
    out: Places = defaultdict(list)
    for at, shingle in enumerate(zip(*(plain[i:] for i in range(size)), strict=False)):
        out[shingle].append(at)
    return dict(out)


def shared_places(every: Mapping[str, Places]) -> tuple[dict[str, Places], set[tuple[str, str]]]:
    """Of each report's shingles those that another has as well, and the pairs of reports (ids in order) that share any."""
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for report in sorted(every):
        for shingle in every[report]:
            holders[shingle].append(report)
    # The shingles of one passage stand in the same reports: each set of reports is gone through once.
    pairs = {pair for held in {tuple(h) for h in holders.values()} for pair in combinations(held, 2)}
    return {r: {s: at for s, at in own.items() if len(holders[s]) > 1} for r, own in every.items()}, pairs


def runs(a: Words, b: Words, of_a: Places | None = None, of_b: Places | None = None) -> list[Run]:
    """The longest common runs of at least a shingle's length, no word in two of them, in the order of `b`.

    `of_a` and `of_b` are the shingles of the two, or at least those that they share.
    """
    of_a, of_b = places(a) if of_a is None else of_a, places(b) if of_b is None else of_b
    size = int(bar("shingle"))
    found: list[Run] = []
    used: set[int] = set()
    done = 0
    for j, starts in sorted((j, of_a[shingle]) for shingle in of_a.keys() & of_b.keys() for j in of_b[shingle]):
        if j < done:
            continue
        best_start, best_length = -1, 0
        for i in starts:
            length = 0
            while i + length < len(a) and j + length < len(b) and a[i + length][0] == b[j + length][0]:
                if i + length in used:
                    break
                length += 1
            if length > best_length:
                best_start, best_length = i, length
        if best_length >= size:
            used.update(range(best_start, best_start + best_length))
            spans = Span(a[best_start][1], a[best_start + best_length - 1][2]), Span(b[j][1], b[j + best_length - 1][2])
            found.append((*spans, best_length))
            done = j + best_length
    return found
