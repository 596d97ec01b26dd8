"""Decisions in words: what somebody settled, as the rest of a sentence that begins with the name."""

from collections.abc import Mapping

from crosswire.model.decision import MATTER, OF_CLAIMS, Decision
from crosswire.model.words import DecisionKind
from crosswire.publishing.claim_words import claim_words
from crosswire.publishing.figure_words import figure
from crosswire.publishing.wording import clean, counted, listed, quoted, words_of

MOST = 3
"""Ids that are named in a sentence."""


def decision_words(decision: Decision) -> str:
    """What was settled: "corrected killed, 14 (“fourteen dead”): 15", "held two reports together"."""
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
    """The values that a person gave, in words: "15", "at least 20, another incident", "of 20 farmers, from 2031-05-03"."""
    given = decision.given
    bounds = _bounds(decision, given)
    said = [bounds] if bounds else []
    for name, value in given.items():
        if name == "text_start":
            said.append("by other words of the report")
        elif name not in OF_A_FIGURE and name != "text_end":
            said.append(_given(name, clean(value)))
    return ", ".join(said)


OF_A_FIGURE = ("low", "high", "modifier")
"""The values of a correction that are told as one figure."""

SAID_BEFORE = {"of": "of", "speaker": "said by", "when_start": "from", "when_end": "to"}
"""What is said before a value that is in the person's own words."""

TAKEN_OUT = {"of": "of nobody named", "speaker": "in the report’s own voice"}
"""What is said where a person took a value out."""


def _given(name: str, value: str) -> str:
    if not value:
        return TAKEN_OUT.get(name, f"{SAID_BEFORE.get(name, name.replace('_', ' '))} no day")
    if name in SAID_BEFORE:
        return f"{SAID_BEFORE[name]} {value}"
    table = {"of_class": "party_class"}.get(name, name)
    words = words_of(table).get(value) if table in ("kind", "scope", "polarity", "modality", "party_class") else None
    return words or f"{name.replace('_', ' ')} {value}"


def _bounds(decision: Decision, given: Mapping[str, str]) -> str:
    """The figure that a correction makes, as it is bounded; empty where it gives none."""
    if given.keys().isdisjoint(OF_A_FIGURE):
        return ""
    seen = decision.claim
    try:
        low = _number(given["low"]) if "low" in given else seen.low if seen else None
        high = _number(given["high"]) if "high" in given else seen.high if seen else None
    except ValueError:  # another program's entry; `crosswire check` names it
        return ", ".join(f"{name} {clean(given[name]) or 'none'}" for name in OF_A_FIGURE if name in given)
    if low is None and high is None:
        return "no number"
    modifier = given.get("modifier")
    if low == high and modifier is not None and modifier not in ("exact", "none", "between"):
        return f"{words_of('modifier').get(modifier, clean(modifier))} {figure(low, high)}"
    return figure(low, high)


def _number(written: str) -> float | None:
    return float(written) if written else None


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
