"""Readers of flesh and blood: two who differ about a claim, and a claim that stands by a person's word alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.reviewing import Matter
from crosswire.model.words import DecisionKind
from crosswire.publishing.claim_words import claim_words
from crosswire.publishing.decision_words import given_words
from crosswire.publishing.wording import clean, listed
from crosswire.workbench.judged import outcome
from crosswire.workbench.queue.table import reason

VERDICTS = {
    DecisionKind.CONFIRM: "confirms",
    DecisionKind.REJECT: "rejects",
    DecisionKind.CORRECT: "corrects",
    DecisionKind.ADD: "adds",
}
"""The decisions that judge a claim, in words."""

HELD = "held"
"""The feature of a claim that no reader states any longer and that is kept as a person's word on it stands."""


def of_readers(
    claims: Sequence[Claim], verdicts: Mapping[str, Sequence[Decision]], labels: Mapping[str, str]
) -> Iterator[Matter]:
    """The reasons that people's `verdicts` on `claims` give; `labels` are what reports are called."""
    for claim in sorted(claims, key=lambda c: c.id):
        found = verdicts.get(claim.id)
        if not found:
            continue
        what = named(claim, labels)
        if len({outcome(d) for d in found}) > 1:
            by_name = sorted(found, key=lambda d: d.who)
            who, told = listed([clean(d.who) for d in by_name]), listed([_verdict(d) for d in by_name])
            yield reason("differ", claim.id, sorted(d.id for d in found), who=who, what=what, verdicts=told)
        if claim.feature(HELD) is not None:
            last = found[-1]
            said = f"{clean(last.who)} {VERDICTS[last.kind]}"
            yield reason("changed", claim.id, last.id, said=said, what=what)


def named(claim: Claim, labels: Mapping[str, str]) -> str:
    """A claim in a few words: "killed, 14 (Meridian)"."""
    words = claim_words(claim)
    return f"{words.kind}, {words.value} ({labels.get(claim.report_id, claim.report_id)})"


def _verdict(decision: Decision) -> str:
    """What somebody said, with the value that stands by it: "Ana confirms 14", "Ben corrects it to 15"."""
    seen = decision.claim
    said = f"{clean(decision.who)} {VERDICTS[decision.kind]}"
    if decision.kind is DecisionKind.CORRECT:
        return f"{said} it to {given_words(decision)}"
    stands = decision.kind is not DecisionKind.REJECT and seen is not None
    return f"{said} {claim_words(seen).value if stands and seen else 'it'}"
