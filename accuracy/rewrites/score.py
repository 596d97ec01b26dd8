"""Score: how well the dependences found stand against the truth of invented incidents.

A link counts where it is of a kind that its truth allows. F1 of a kind holds its pairs against the pairs that were given
one of the allowed kinds without leaning on each other at all.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from accuracy.rewrites.incidents import FIRST_SCORED, incident, originals
from accuracy.rewrites.pieces import Written, written
from accuracy.rewrites.transforms import corpus
from accuracy.rewrites.truth import INDEPENDENT, KINDS, Pair, pairs
from crosswire.model.dependence import Dependence
from crosswire.model.words import DependenceKind

COPY, REWRITE, SHARED = DependenceKind.COPY, DependenceKind.REWRITE, DependenceKind.SHARED_STATEMENT
ALLOWED: Mapping[str, frozenset[DependenceKind]] = {
    "reprint": frozenset((COPY,)),
    "cut": frozenset((COPY,)),
    "reordered": frozenset((COPY,)),
    "reworded": frozenset((COPY, REWRITE)),
    "partly": frozenset((COPY, REWRITE, SHARED)),
    "siblings": frozenset((COPY, REWRITE, SHARED)),
    "quotes": frozenset((SHARED,)),
    "quotes_reworded": frozenset((SHARED,)),
}
SPANS = tuple(k for k in KINDS if k != "siblings")
Find = Callable[[Sequence[Written]], Iterable[Dependence]]
"""Finds the dependences of one incident's reports; their ids are the drafts' ids."""

TUNING = range(0, 240)
SCORED = range(FIRST_SCORED, FIRST_SCORED + 240)
READ = range(FIRST_SCORED, FIRST_SCORED + 24)
"""Seeds of the incidents that bars may be set by, of those that are only scored, and of those scored that are read."""


def written_incident(seed: int) -> list[Written]:
    """All reports of the incident of a seed."""
    event, rng = incident(seed), random.Random(f"reports {seed}")
    return [written(d) for d in corpus(event, originals(event, rng), rng)]


def figures(seeds: Iterable[int], find: Find) -> dict[str, float]:
    """Link F1 by kind, span F1 by kind, the share of independent pairs linked, and of linked pairs in the right order."""
    counts: Counter[tuple[str, str]] = Counter()
    chars: Counter[tuple[str, str]] = Counter()
    for seed in seeds:
        reports = written_incident(seed)
        found = {frozenset((d.a, d.b)): d for d in find(reports)}
        for pair in pairs(reports):
            _count(pair, found.get(frozenset((pair.a.draft.id, pair.b.draft.id))), counts, chars)
    out: dict[str, float] = {}
    for kind in KINDS:
        false = sum(counts[INDEPENDENT, k] for k in ALLOWED[kind])
        right, missed = counts[kind, "right"], counts[kind, "missed"]
        out[f"{kind}_f1"] = 2 * right / max(1, 2 * right + false + missed)
    for kind in SPANS:
        right, false, missed = (chars[kind, k] for k in ("right", "false", "missed"))
        out[f"{kind}_span_f1"] = 2 * right / max(1, 2 * right + false + missed)
    independent = counts[INDEPENDENT, "pairs"]
    out["false_links"] = (independent - counts[INDEPENDENT, "unlinked"]) / max(1, independent)
    out["no_false_link"] = 1 - out["false_links"]
    out["order"] = counts["order", "right"] / max(1, counts["order", "pairs"])
    return out


def _count(
    pair: Pair, found: Dependence | None, counts: Counter[tuple[str, str]], chars: Counter[tuple[str, str]]
) -> None:
    if pair.kind == INDEPENDENT:
        counts[INDEPENDENT, "pairs"] += 1
        counts[INDEPENDENT, found.kind if found else "unlinked"] += 1
        return
    counts[pair.kind, "right" if found is not None and found.kind in ALLOWED[pair.kind] else "missed"] += 1
    if found is None:
        return
    a, b = pair.a.draft, pair.b.draft
    if a.hour != b.hour and a.published != b.published and min(len(a.published), len(b.published)) > 10:
        counts["order", "pairs"] += 1
        counts["order", "right"] += found.a == a.id
    for report, at in ((pair.a, 0), (pair.b, 1)):
        truth = _chars(spans[at] for spans in pair.shared)
        said = _chars(
            (f.a.start, f.a.end) if found.a == report.draft.id else (f.b.start, f.b.end) for f in found.features
        )
        chars[pair.kind, "right"] += len(truth & said)
        chars[pair.kind, "false"] += len(said - truth)
        chars[pair.kind, "missed"] += len(truth - said)


def _chars(spans: Iterable[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}
