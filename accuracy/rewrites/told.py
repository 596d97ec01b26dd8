"""Told: how well what was cut, kept and added is told of invented rewrites, and the families of what their reports share.

`python -m accuracy.rewrites.told` prints the figures over the scored incidents.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations

from accuracy.rewrites.finding import report_of
from accuracy.rewrites.pieces import Written
from accuracy.rewrites.score import SCORED, written_incident
from accuracy.rewrites.truth import pairs
from crosswire.lineage import dependences, families, reworking
from crosswire.model.leaning import Reworking
from crosswire.model.span import Span

WHOLE = ("reprint", "cut", "reordered", "reworded")
"""Ways of taking a story over in which the whole of it is the base."""


def fates(seeds: Iterable[int]) -> dict[str, float]:
    """For each way of taking a story over, the share of its sentences of which is told rightly what became of them: kept,
    and where; left out; or added."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for seed in seeds:
        for pair in pairs(written_incident(seed)):
            if pair.kind in WHOLE:
                done = reworking(report_of(pair.a), report_of(pair.b))
                told = _fates_told(pair.a, pair.b, done)
                right[pair.kind] += sum(told)
                total[pair.kind] += len(told)
    return {kind: right[kind] / max(1, total[kind]) for kind in WHOLE}


def _fates_told(a: Written, b: Written, done: Reworking) -> list[bool]:
    out = []
    for source, span in a.spans.items():
        if source not in b.spans:
            out.append(any(_holds(s, span) for s in done.cut))
        else:
            paired = any(_holds(p.a, span) and _holds(p.b, b.spans[source]) for p in done.pairs)
            out.append(paired or any(_holds(s, span) for s in done.folded))
    return out + [any(_holds(s, b.spans[x]) for s in done.added) for x in b.spans if x not in a.spans]


def family_pairs(seeds: Iterable[int]) -> tuple[float, float]:
    """Of the passages that stand side by side in a family the share that are one, and of those that are one the share found.

    Stock phrases and lines round reports that stand in both word for word count as not one.
    """
    right = false = total = 0
    for seed in seeds:
        written = {w.draft.id: w for w in written_incident(seed)}
        reports = [report_of(w) for w in written.values()]
        found: set[tuple[str, str, str]] = set()
        for family in families(reports, [], {}, dependences(reports, {})):
            for x, y in combinations(sorted(family.variants, key=lambda v: v.report_id), 2):
                shared = _sources(written, x.report_id, x.span) & _sources(written, y.report_id, y.span)
                false += not shared
                found |= {(x.report_id, y.report_id, source) for source in shared}
        for pair in pairs(list(written.values())):
            a, b = sorted((pair.a, pair.b), key=lambda w: w.draft.id)
            one = {(a.draft.id, b.draft.id, source) for source in a.spans.keys() & b.spans.keys()}
            right, total = right + len(one & found), total + len(one)
    return right / max(1, right + false), right / max(1, total)


def _sources(written: Mapping[str, Written], report: str, span: Span) -> set[str]:
    return {source for source, place in written[report].spans.items() if _holds(span, place)}


def _holds(span: Span, place: tuple[int, int]) -> bool:
    """True where most of a source's place lies in `span`."""
    return 2 * (min(span.end, place[1]) - max(span.start, place[0])) > place[1] - place[0]


if __name__ == "__main__":
    for name, share in fates(SCORED).items():
        print(f"{name:10}  what became of its sentences told rightly {share:.3f}")
    print("families    passages that are one {:.3f}, found {:.3f}".format(*family_pairs(SCORED)))
