"""Reach: how far down in its report a single person is still counted for the incident.

News is told from the top: who was hit stands in the first sentences on people hit, and what follows of single people is
mostly somebody counted already or the victim of another incident.
"""

from collections.abc import Sequence

from crosswire.model.claim import Claim
from crosswire.model.words import PEOPLE_KINDS
from crosswire.reconciling.figures import Mention
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.tables import thresholds


def within_reach(mentions: Sequence[Mention], claims: Sequence[Claim]) -> tuple[list[Mention], list[Omission]]:
    """The mentions that count, and the single people told of too far down in their report, each with the reason.

    A passage is a sentence of `claims` on people hit, of whatever scope. The first `single_passages` of a report reach as
    far as passages follow each other within `list_gap` characters, so that a list of victims is counted to its end.
    Stated numbers count wherever they stand.
    """
    ends = _ends(claims)
    kept: list[Mention] = []
    omitted: list[Omission] = []
    reason = (
        f"one person, told of below the first {thresholds().single_passages} passages on people hit and apart from "
        f"them: taken as counted above or as another incident's"
    )
    for mention in mentions:
        if mention.value == (1, 1) and mention.claim.evidence.start > ends[mention.claim.report_id]:
            omitted.append(Omission(mention.claim, mention.counted, reason, "scope"))
        else:
            kept.append(mention)
    return kept, omitted


def _ends(claims: Sequence[Claim]) -> dict[str, int]:
    """Where the last passage within reach begins, for each report."""
    passages: dict[str, dict[int, int]] = {}
    for claim in claims:
        if claim.kind in PEOPLE_KINDS:
            own = passages.setdefault(claim.report_id, {})
            own[claim.evidence.start] = max(claim.evidence.end, own.get(claim.evidence.start, 0))
    limits = thresholds()
    out = {}
    for report_id, own in passages.items():
        starts = sorted(own)
        at = min(limits.single_passages, len(starts)) - 1
        while at + 1 < len(starts) and starts[at + 1] - own[starts[at]] < limits.list_gap:
            at += 1
        out[report_id] = starts[at]
    return out
