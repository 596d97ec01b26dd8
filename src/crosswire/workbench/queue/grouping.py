"""Grouping that is unclear: a report that is here by a narrow margin, and one that is nearly as much like those elsewhere."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.decision import Decision
from crosswire.model.linkage import Link
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.words import DecisionKind
from crosswire.workbench.queue.table import reason, threshold

OF_GROUPING = (DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.MOVE)


def of_grouping(
    members: Sequence[str],
    reports: Mapping[str, Report],
    links: Sequence[Link],
    decisions: Sequence[Decision],
    labels: Mapping[str, str],
) -> Iterator[Matter]:
    """The reasons that the links of an event's reports, its `members`, give. What a person or the sender settled gives none.

    `reports` are by id, and `labels` what they are called.
    """
    within = set(members)
    settled = [set(d.subjects) for d in decisions if d.kind in OF_GROUPING]
    own = [link for link in links if link.a in within and link.b in within]
    for member in sorted(within):
        best = max((link for link in own if member in (link.a, link.b)), key=_nearness, default=None)
        if best is None or likelihood(best) >= threshold("near_bar") or _is_settled(best, settled, reports):
            continue
        other = best.b if best.a == member else best.a
        if _is_nearest_of_both(best, own) and other < member:
            continue  # told of the other report
        words = {
            "a": labels.get(member, member),
            "b": labels.get(other, other),
            "likelihood": f"{likelihood(best):.2f}",
        }
        yield reason("grouping", member, (best.a, best.b), more=_doubt(best), **words)
    across = [link for link in links if (link.a in within) != (link.b in within) and link.a in within]
    across = [link for link in across if likelihood(link) >= threshold("near_bar")]
    across = [link for link in across if not _is_settled(link, settled, reports)]
    if across:
        best = max(across, key=_nearness)
        a, b, said = labels.get(best.a, best.a), labels.get(best.b, best.b), f"{likelihood(best):.2f}"
        yield reason("apart", f"{best.a}.{best.b}", (best.a, best.b), a=a, b=b, likelihood=said)


def likelihood(link: Link) -> float:
    """How likely the two reports of a link are to tell of one incident, its points being log-odds: 0 to 1."""
    return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, link.score))))


def _nearness(link: Link) -> tuple[float, str, str]:
    return link.score, link.a, link.b


def _doubt(link: Link) -> float:
    """What the narrowness of the margin adds to the weight."""
    bar = threshold("near_bar")
    return threshold("spread") * (bar - likelihood(link)) / max(bar - 0.5, 0.01)


def _is_nearest_of_both(link: Link, links: Sequence[Link]) -> bool:
    return all(max((x for x in links if r in (x.a, x.b)), key=_nearness) == link for r in (link.a, link.b))


def _is_settled(link: Link, settled: Sequence[set[str]], reports: Mapping[str, Report]) -> bool:
    """True where a person's decision speaks of both reports, or their sender put both somewhere."""
    if any(link.a in subjects and link.b in subjects for subjects in settled):
        return True
    return all(r in reports and reports[r].given_event for r in (link.a, link.b))
