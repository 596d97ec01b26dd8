"""Holding claims against facts that a human coder took from a report: `tests/cases/**/expected.jsonl`.

A fact names its report, its kind and words that stand in the evidence, and whichever values it fixes; a claim meets it
where its evidence overlaps those words and no value differs.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosswire.model.claim import Claim
from crosswire.model.span import Span

CASES = Path(__file__).resolve().parent.parent / "cases"


@dataclass(frozen=True)
class Miss:
    """A fact that no claim meets, with what keeps the nearest claim from it."""

    fact: dict[str, Any]
    why: str

    def __str__(self) -> str:
        core = "core" if self.fact.get("core") else "more"
        return f"{self.fact['report']} {core} {self.fact['kind']} «{self.fact['evidence_has']}»: {self.why}"


def facts_of(folder: Path) -> list[dict[str, Any]]:
    """The facts of the case in `folder`."""
    with (folder / "expected.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def places_of(needle: str, text: str) -> list[Span]:
    """Where `needle` stands in `text`."""
    out, at = [], text.find(needle)
    while at >= 0:
        out.append(Span(at, at + len(needle)))
        at = text.find(needle, at + 1)
    return out


def differences(fact: dict[str, Any], claim: Claim) -> list[str]:
    """What keeps `claim` from being `fact`."""
    out = []
    have: dict[str, Any] = {
        "scope": claim.scope.value,
        "polarity": claim.polarity.value,
        "modifier": claim.quantity.modifier.value if claim.quantity else None,
        "low": claim.low,
        "high": claim.high,
    }
    out += [f"{key} {have[key]!r}" for key in have if key in fact and have[key] != fact[key]]
    if fact.get("of_any"):
        who = f"{claim.of.text} {claim.of.label}" if claim.of else ""
        if not _any_in(fact["of_any"], [who]):
            out.append(f"of {who!r}")
    if fact.get("said_by_any"):
        said = [words for a in claim.attribution for words in (a.text, a.label or "")]
        if not _any_in(fact["said_by_any"], said):
            out.append(f"said by {said!r}")
    return out


def _any_in(options: Iterable[str], texts: Sequence[str]) -> bool:
    return any(o.casefold() in t.casefold() for o in options for t in texts)


def missed(facts: Iterable[dict[str, Any]], text: str, claims: Sequence[Claim]) -> list[Miss]:
    """The facts about one report (its `text`) that none of its `claims` meets."""
    out = []
    for fact in facts:
        spans = places_of(fact["evidence_has"], text)
        near = [c for c in claims if c.kind.value == fact["kind"] and any(s.overlaps(c.evidence.span) for s in spans)]
        tries = sorted((differences(fact, c) for c in near), key=len)
        if not tries or tries[0]:
            out.append(Miss(fact, "; ".join(tries[0]) if tries else "not found"))
    return out
