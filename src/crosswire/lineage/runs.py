"""Runs: the words that two reports have in common in a row, by a shared index of five-word shingles."""

from collections import defaultdict
from collections.abc import Mapping

from crosswire.lineage.bars import bar
from crosswire.model.span import Span

Words = list[tuple[str, int, int]]
Run = tuple[Span, Span, int]
"""A run: its span in the first report, in the second, and its length in words."""


def shared_shingles(tokens: Mapping[str, Words]) -> dict[tuple[str, str], int]:
    """How many different five-word shingles each two reports share, for the pairs that share any (ids in order)."""
    size = int(bar("shingle"))
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for report, found in tokens.items():
        plain = [w for w, _, _ in found]
        for i in range(len(plain) - size + 1):
            holders[tuple(plain[i : i + size])].add(report)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for reports in holders.values():
        if len(reports) > 1:
            ordered = sorted(reports)
            for i, a in enumerate(ordered):
                for b in ordered[i + 1 :]:
                    counts[a, b] += 1
    return dict(counts)


def runs(a: Words, b: Words) -> list[Run]:
    """The longest common runs of at least a shingle's length, no word in two of them, in the order of `b`."""
    size = int(bar("shingle"))
    first, second = [w for w, _, _ in a], [w for w, _, _ in b]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(first) - size + 1):
        places[tuple(first[i : i + size])].append(i)
    found: list[Run] = []
    used = [False] * len(first)
    j = 0
    while j <= len(second) - size:
        best_start, best_length = -1, 0
        for i in places.get(tuple(second[j : j + size]), ()):
            length = 0
            while i + length < len(first) and j + length < len(second) and first[i + length] == second[j + length]:
                if used[i + length]:
                    break
                length += 1
            if length > best_length:
                best_start, best_length = i, length
        if best_length >= size:
            for i in range(best_start, best_start + best_length):
                used[i] = True
            spans = Span(a[best_start][1], a[best_start + best_length - 1][2]), Span(b[j][1], b[j + best_length - 1][2])
            found.append((*spans, best_length))
            j += best_length
        else:
            j += 1
    return found
