"""Grouping that is unclear: a report that is here by a narrow margin, and one that is as much like a report elsewhere.

A function of the event's reports, of what links them and others, and of people's decisions; no other event is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.decision import Decision
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.publishing.outlet_labels import report_labels
from crosswire.workbench.queue.table import reason, threshold


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """Two reports (`a` < `b` by id) whose comparison reached the bar, and its points (log-odds of one incident)."""

    points: float
    a: str
    b: str

    @property
    def likelihood(self) -> float:
        """How likely the two tell of one incident: 0 to 1."""
        return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, self.points))))


def of_grouping(
    members: Sequence[str], near: Sequence[Near], reports: Mapping[str, Report], decisions: Sequence[Decision]
) -> Iterator[Matter]:
    """The reasons that the likeness of an event's reports, its `members`, to each other and to others gives.

    `near` are the pairs of which one or both are members, `reports` those they name, by id; what one of `decisions` or the sender
    settled gives none.
    """
    within = set(members)
    settled = [set(d.subjects) for d in decisions]
    own = [pair for pair in near if pair.a in within and pair.b in within]
    for member in sorted(within):
        best = max((pair for pair in own if member in (pair.a, pair.b)), default=None)
        if best is None or best.likelihood >= threshold("near_bar") or _is_settled(best, settled, reports):
            continue
        other = best.b if best.a == member else best.a
        if other < member and max(pair for pair in own if other in (pair.a, pair.b)) == best:
            continue  # each is the other's nearest: told once
        a, b = _names(reports, member, other)
        said = f"{best.likelihood:.2f}"
        yield reason("grouping", member, (best.a, best.b), more=_doubt(best), a=a, b=b, likelihood=said)
    across = [pair for pair in near if pair.a in within and pair.b not in within]
    alike = [p for p in across if p.likelihood >= threshold("near_bar") and not _is_settled(p, settled, reports)]
    if alike:
        best = max(alike)
        a, b = _names(reports, best.a, best.b)
        yield reason("apart", f"{best.a}.{best.b}", (best.a, best.b), a=a, b=b, likelihood=f"{best.likelihood:.2f}")


def _names(reports: Mapping[str, Report], a: str, b: str) -> tuple[str, str]:
    """What two reports are called beside each other."""
    labels = report_labels([reports[r] for r in (a, b) if r in reports])
    return labels.get(a, a), labels.get(b, b)


def _doubt(pair: Near) -> float:
    """What the narrowness of the margin adds to the weight."""
    bar = threshold("near_bar")
    return threshold("spread") * (bar - pair.likelihood) / max(bar - 0.5, 0.01)


def _is_settled(pair: Near, settled: Sequence[set[str]], reports: Mapping[str, Report]) -> bool:
    """True where a person's decision speaks of both reports, or their sender put both somewhere."""
    if any(pair.a in subjects and pair.b in subjects for subjects in settled):
        return True
    return all(r in reports and reports[r].given_event for r in (pair.a, pair.b))
