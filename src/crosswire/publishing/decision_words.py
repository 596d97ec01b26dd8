"""Decisions in words: what somebody settled, as the rest of a sentence that begins with the name."""

from crosswire.model.decision import MATTER, OF_CLAIMS, Decision
from crosswire.model.words import DecisionKind
from crosswire.publishing.claim_words import claim_words
from crosswire.publishing.wording import clean, counted, listed, quoted, words_of

MOST = 3
"""Ids that are named in a sentence."""


def decision_words(decision: Decision) -> str:
    """What was settled: "corrected killed, 14 (“fourteen dead”): low 15, high 15", "held two reports together"."""
    said = words_of("decided")[decision.kind]
    if decision.kind in OF_CLAIMS:
        return _on_claim(decision, said)
    return f"{said} {_about(decision)}"


def _on_claim(decision: Decision, said: str) -> str:
    claim = decision.claim
    if claim is None:
        named = f"claim {listed([clean(s) for s in decision.subjects])}"
    else:
        words = claim_words(claim)
        named = f"{words.kind}, {words.value}"
        if claim.quantity is not None:
            named += f" ({quoted(clean(claim.evidence.quote))})"
    values = given_words(decision) if decision.kind is DecisionKind.CORRECT else ""
    return f"{said} {named}" + (f": {values}" if values else "")


def given_words(decision: Decision) -> str:
    """The values that a person gave: "low 15, high 15, of none"."""
    return ", ".join(f"{name.replace('_', ' ')} {clean(value) or 'none'}" for name, value in decision.given.items())


def _about(decision: Decision) -> str:
    subjects = [clean(s) for s in decision.subjects]
    if decision.kind is DecisionKind.PLACE:
        parts = (clean(decision.given.get(name, "")) for name in ("name", "admin1", "country"))
        return f"as {', '.join(filter(None, parts))}"
    if decision.kind is DecisionKind.ACCEPT:
        return clean(decision.value(MATTER) or "")
    if decision.kind is DecisionKind.MERGE:
        return f"{counted(len(subjects), 'report')} as one incident"
    if decision.kind is DecisionKind.MOVE:
        return f"report {subjects[0]} to that of {listed(subjects[1:], most=MOST)}"
    if decision.kind is DecisionKind.SPLIT:
        return f"report {' and '.join(subjects)}"
    return listed(subjects, most=MOST)
