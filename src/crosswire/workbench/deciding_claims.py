"""Deciding on claims: the claims of a report as people's decisions leave them. A pure function of report, reading and log.

Always holds: a claim keeps its id and its report; what a person changed is said in its features, with who, when, why and what
was there before; a rejected claim stays, in a scope of its own in which it answers nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Claim, Feature
from crosswire.model.decision import Decision
from crosswire.model.plain import to_plain
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, DecisionKind, Scope
from crosswire.publishing.wording import words_of
from crosswire.workbench.deciding_corrections import corrected, from_what

HELD = "no reader states it any longer; kept as a person's word on it stands"
"""The feature `held` of a claim that is kept for the sake of a decision alone."""

MAKES_ITS_OWN = (DecisionKind.CONFIRM, DecisionKind.CORRECT, DecisionKind.ADD)
"""The verdicts by which a claim stands whether it is read or not."""


@dataclass(frozen=True, slots=True)
class DecidedClaims:
    """The claims of one report: those that were `read`, in the order of the reading, and those `kept` beside by decisions
    alone, by their place in the text; all as decided.
    """

    read: tuple[Claim, ...]
    kept: tuple[Claim, ...] = ()


def decided_claims(report: Report, read: Sequence[Claim], verdicts: Mapping[str, Sequence[Decision]]) -> DecidedClaims:
    """The claims `read` in `report` as decided; `verdicts` are the standing decisions on its claims, in the order of the log,
    by claim id: the last takes effect.
    """
    if not verdicts:
        return DecidedClaims(tuple(read))
    known = {claim.id for claim in read}
    kept = [claim for i, found in verdicts.items() if i not in known and (claim := _held(report, found)) is not None]
    kept.sort(key=lambda c: (c.evidence.start, c.evidence.end, c.kind.value, c.id))
    taken = {place: claim for claim in kept if not claim.rejected for place in _places(claim, verdicts[claim.id])}
    return DecidedClaims(
        tuple(_of_read(report, claim, verdicts.get(claim.id, ()), taken) for claim in read), tuple(kept)
    )


def _of_read(report: Report, claim: Claim, found: Sequence[Decision], taken: Mapping[Place, Claim]) -> Claim:
    """A claim that was read, as the last decision on it has it."""
    if found:
        return judged(seen_claim(found[-1], report) or claim, found[-1], report)
    other = taken.get(_place(claim))
    if other is None:
        return claim
    why = f"in its place stands what a person settled of the same words ({other.id})"
    return _rejected(claim, Feature("rejected", why))


def _held(report: Report, found: Sequence[Decision]) -> Claim | None:
    """A claim that is not read, for the sake of the decisions on it; null where none of them makes it stand."""
    own = next((seen for d in reversed(found) if d.kind in MAKES_ITS_OWN and (seen := seen_claim(d, report))), None)
    if own is None:
        return None
    if own.added_by is None:
        own = replace(own, features=(*own.features, Feature("held", HELD)))
    return judged(own, found[-1], report)


Place = tuple[ClaimKind, int, str]
"""A kind, where the words of the value begin in the text, and the words."""


def _place(claim: Claim) -> Place:
    at = claim.evidence.quote.find(claim.text) if claim.text else -1
    return claim.kind, claim.evidence.start + max(at, 0), claim.text


def _places(claim: Claim, found: Sequence[Decision]) -> set[Place]:
    """The places that a kept claim takes: its own, and that of the reader's claim that it came of."""
    return {_place(claim), *(_place(c) for d in found if (c := d.claim) is not None)}


def seen_claim(decision: Decision, report: Report) -> Claim | None:
    """The claim as the person had it before them, or null where the entry keeps none that stands in `report`."""
    found = decision.claim
    if found is None or found.report_id != report.id or (found.id,) != decision.subjects:
        return None
    return found if found.evidence.stands_in(report.text) else None


def as_json(claim: Claim) -> str:
    """A claim as an entry of the log keeps it."""
    return json.dumps(to_plain(claim), ensure_ascii=False, separators=(",", ":"))


def judged(claim: Claim, decision: Decision, report: Report) -> Claim:
    """`claim` as `decision` leaves it."""
    by = f"by {decision.who} on {decision.when[:10]}" + (f": {decision.why}" if decision.why else "")
    if decision.kind is DecisionKind.REJECT:
        return _rejected(claim, Feature("rejected", f"{by} (before: {words_of('scope')[claim.scope]})"))
    if decision.kind is DecisionKind.CONFIRM:
        return replace(claim, features=(*claim.features, Feature("confirmed", by)))
    if decision.kind is DecisionKind.CORRECT:
        try:
            changed = corrected(claim, decision.given, report, decision.who)
        except ValueError:  # another program's entry; `crosswire check` names it
            return claim
        return replace(
            changed, features=(*changed.features, Feature("corrected", f"{from_what(claim, changed)}, {by}"))
        )
    return replace(claim, features=(*claim.features, Feature("added", by)))


def _rejected(claim: Claim, feature: Feature) -> Claim:
    """`claim` with no reason left by which it could date or place anything."""
    features = tuple(f for f in claim.features if f.name != "scope")
    return replace(claim, scope=Scope.REJECTED, features=(*features, feature))
