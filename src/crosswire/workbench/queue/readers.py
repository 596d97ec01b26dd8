"""Readers of flesh and blood: two who differ about a claim, and what one decided of a claim that is no longer read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.reviewing import Matter
from crosswire.model.words import DecisionKind
from crosswire.publishing.claim_words import claim_words
from crosswire.publishing.wording import clean, listed
from crosswire.workbench.queue.table import reason

VERDICTS = {
    DecisionKind.CONFIRM: "confirms",
    DecisionKind.REJECT: "rejects",
    DecisionKind.CORRECT: "corrects",
}
"""The decisions that judge a claim, in words."""


def of_readers(decisions: Sequence[Decision], read: Mapping[str, Claim], labels: Mapping[str, str]) -> Iterator[Matter]:
    """The reasons that people's verdicts on claims give; `read` are the claims by id, `labels` what reports are called.

    The later verdict of one person on one claim takes the place of the earlier.
    """
    by_claim: defaultdict[str, dict[str, Decision]] = defaultdict(dict)
    for decision in decisions:
        if decision.kind in VERDICTS:
            for subject in decision.subjects:
                by_claim[subject][decision.who] = decision
    for claim_id, verdicts in sorted(by_claim.items()):
        claim = read.get(claim_id)
        if claim is not None and len({(v.kind, tuple(sorted(v.values))) for v in verdicts.values()}) > 1:
            told = [f"{clean(who)} {_verdict(v)}" for who, v in sorted(verdicts.items())]
            who = listed([clean(who) for who in sorted(verdicts)])
            seen = sorted(v.id for v in verdicts.values())
            yield reason("differ", claim_id, seen, who=who, what=named(claim, labels), verdicts=listed(told))


def named(claim: Claim, labels: Mapping[str, str]) -> str:
    """A claim in a few words: "killed, 14 (Meridian)"."""
    words = claim_words(claim)
    return f"{words.kind}, {words.value} ({labels.get(claim.report_id, claim.report_id)})"


def _verdict(decision: Decision) -> str:
    values = ", ".join(f"{clean(name)} {clean(value)}" for name, value in decision.values)
    return f"{VERDICTS[decision.kind]} it" + (f" to {values}" if values else "")
