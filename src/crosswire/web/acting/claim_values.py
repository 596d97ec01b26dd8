"""The values of a claim in a form: what stands in its fields, and what a person changed of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Modality, Modifier, PartyClass, Polarity, Scope
from crosswire.publishing.objects import number
from crosswire.web.acting.fields import Field, options
from crosswire.web.acting.posted import Posted
from crosswire.workbench import DeskError

WORDS = "words"
"""The field that holds the words which state the claim; they are sent on as their place in the report."""


def values_of(claim: Claim) -> dict[str, str]:
    """What stands in the fields for `claim`."""
    quantity, when = claim.quantity, claim.when
    return {
        "kind": claim.kind.value,
        "low": _written(claim.low),
        "high": _written(claim.high),
        "modifier": quantity.modifier.value if quantity else "none",
        "of": (claim.of.label or claim.of.text) if claim.of else "",
        "of_class": claim.of.party_class.value if claim.of else "unknown",
        "scope": claim.scope.value if claim.scope is not Scope.REJECTED else Scope.EVENT.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "speaker": claim.speaker.text if claim.speaker else "",
        "when_start": (when.start or "") if when else "",
        "when_end": (when.end or "") if when else "",
        WORDS: claim.evidence.quote,
    }


BY_ITSELF = "as the two figures say"
"""What stands for the bound of a claim that is new, where the person chooses none."""


def _written(value: float | None) -> str:
    found = number(value)
    return "" if found is None else str(found)


def claim_fields(values: Mapping[str, str], *, is_new: bool = False) -> tuple[Field, ...]:
    """The fields of a claim with `values` in them; those of a claim that `is_new` ask for no more than it needs."""
    kinds = [k for k in ClaimKind if k in PEOPLE_KINDS] + [k for k in ClaimKind if k not in PEOPLE_KINDS]
    scopes = [s for s in Scope if s.value != "rejected"]
    found = (
        Field(name="kind", label="Kind", sort="select", options=options("kind", kinds), needed=True),
        Field(name="low", label="At least", sort="number", hint="an exact figure stands in both fields"),
        Field(name="high", label="At most", sort="number", hint="left empty, the figure is “at least” the other"),
        Field(
            name="modifier",
            label="Bounded as",
            sort="select",
            options=options("modifier", Modifier, BY_ITSELF if is_new else None),
        ),
        Field(name="of", label="Of whom"),
        Field(name="of_class", label="They are", sort="select", options=options("party_class", PartyClass)),
        Field(name="scope", label="About", sort="select", options=options("scope", scopes)),
        Field(name="speaker", label="Said by", hint="as the report words it; empty for the report’s own voice"),
        Field(name="polarity", label="Asserted", sort="select", options=options("polarity", Polarity)),
        Field(name="modality", label="How surely", sort="select", options=options("modality", Modality)),
        Field(name="when_start", label="From", hint="a day, 2024-08-30, or with an hour, 2024-08-30T12:00"),
        Field(name="when_end", label="To"),
        Field(name=WORDS, label="Words that state it", sort="long", hint="exactly as they stand in the report"),
    )
    wanted = [f for f in found if not (is_new and f.name in ("of_class", "polarity", "modality"))]
    return tuple(replace(f, value=values.get(f.name, f.value)) for f in wanted if is_new or f.name in values)


def changed(posted: Posted, claim: Claim, report: Report) -> dict[str, str]:
    """The values that a person gave otherwise than they stand in the form for `claim`; the words as `text_start` and
    `text_end`. Raises DeskError where the words do not stand in the report.
    """
    before = values_of(claim)
    given = {name: posted.one(name) for name in before if posted.has(name)}
    out = {name: value for name, value in given.items() if value != before[name]}
    words = out.pop(WORDS, None)
    if words is not None and _folded(words) != _folded(claim.evidence.quote):
        span = min(places(report.text, words), key=lambda s: (abs(s.start - claim.evidence.start), s))
        out |= {"text_start": str(span.start), "text_end": str(span.end)}
    return out


def _folded(words: str) -> str:
    return " ".join(words.split())


def places(text: str, words: str) -> list[Span]:
    """Where `words` stand in `text`, whatever blanks are between them. Raises DeskError where they do not stand there."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*m.span()) for m in re.finditer(pattern, text)] if pattern else []
    if not found:
        raise DeskError("those words do not stand in the report; copy them exactly as they stand there")
    return found


def the_place(text: str, words: str) -> Span:
    """The one place where `words` stand in `text`. Raises DeskError where there is none, or several."""
    found = places(text, words)
    if len(found) > 1:
        raise DeskError("those words stand in the report more than once; give a few more of the words round them")
    return found[0]
