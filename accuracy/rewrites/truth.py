"""Truth: for each two reports of an invented incident, how they lean on each other and which passages they share.

Two reports lean on each other where pieces of one source stand in both. Their kind is how the later was made from the
earlier; `siblings` where both were made from a third; `quotes` where all that they share is a statement, word for word in
each passage, and `quotes_reworded` where one has it in other words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from accuracy.rewrites.pieces import Piece, Written
from accuracy.rewrites.transforms import TRANSFORMS

INDEPENDENT = "independent"
KINDS = (*TRANSFORMS, "siblings", "quotes", "quotes_reworded")


@dataclass(frozen=True)
class Pair:
    """Two reports, the earlier first, with their kind and the spans of what they share."""

    a: Written
    b: Written
    kind: str
    shared: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def pairs(reports: Sequence[Written]) -> list[Pair]:
    """All pairs of an incident's reports."""
    ordered = sorted(reports, key=lambda w: (w.draft.hour, w.draft.id))
    return [_pair(a, b) for a, b in combinations(ordered, 2)]


def _pair(a: Written, b: Written) -> Pair:
    shared = sorted(a.spans.keys() & b.spans.keys())
    spans = tuple((a.spans[s], b.spans[s]) for s in shared)
    if not shared:
        return Pair(a, b, INDEPENDENT, ())
    if b.draft.taken and b.draft.made_from == a.draft.id:
        return Pair(a, b, b.draft.taken, spans)
    if any(not s.startswith("statement/") for s in shared):
        return Pair(a, b, "siblings", spans)
    said_a, said_b = _said(a), _said(b)
    same = all(said_a[s] == said_b[s] for s in shared)
    return Pair(a, b, "quotes" if same else "quotes_reworded", spans)


def _said(report: Written) -> dict[str, str]:
    pieces: list[Piece] = [p for paragraph in report.draft.paragraphs for p in paragraph]
    return {p.source: p.core.casefold() for p in pieces}
