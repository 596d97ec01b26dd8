"""Correcting: a claim with the values that a person gave in the place of the reader's, and what was there before, in words.

Always holds: what a person did not give stays as it was; the words of the claim stand in its report.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from crosswire.model.claim import Claim, Feature
from crosswire.model.moment import Moment
from crosswire.model.party import Attribution, Party
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report
from crosswire.model.span import Evidence, Span
from crosswire.model.words import (
    PEOPLE_KINDS,
    ClaimKind,
    Modality,
    Modifier,
    PartyClass,
    Polarity,
    Scope,
    SpeakerRole,
)
from crosswire.reading.actors.mentions import known_mentions
from crosswire.reading.actors.people import group_at_end
from crosswire.reading.outside import find_quote
from crosswire.sources.published import published_at

SETTLED = "settled by a person: "
"""How the reason for a scope begins that a person gave: no day that is found out later changes it."""


def corrected(claim: Claim, given: Mapping[str, str], report: Report, who: str) -> Claim:
    """`claim` with the values `given`, which `deciding_values` let through. Raises ValueError where they are no such values."""
    kind = ClaimKind(given.get("kind", claim.kind))
    evidence, text = claim.evidence, claim.text
    if "text_start" in given:
        evidence = Evidence.at(report.text, Span(int(given["text_start"]), int(given["text_end"])))
        text = text if text and text in evidence.quote else evidence.quote
    features = claim.features
    if "scope" in given:
        reason = Feature("scope", f"{SETTLED}{given['scope']}, says {who}")
        features = (*(f for f in features if f.name != "scope"), reason)
    return replace(
        claim,
        kind=kind,
        evidence=evidence,
        text=text,
        quantity=_quantity(claim.quantity, given, kind, text),
        of=_party(claim.of, given),
        when=_when(claim.when, given, who),
        scope=Scope(given.get("scope", claim.scope)),
        polarity=Polarity(given.get("polarity", claim.polarity)),
        modality=Modality(given.get("modality", claim.modality)),
        attribution=_speaker(claim, given["speaker"], evidence, report) if "speaker" in given else claim.attribution,
        features=features,
    )


def _quantity(old: Quantity | None, given: Mapping[str, str], kind: ClaimKind, text: str) -> Quantity | None:
    if not {"low", "high", "modifier"} & given.keys():
        return old
    low = _number(given["low"]) if "low" in given else old.low if old else None
    high = _number(given["high"]) if "high" in given else old.high if old else None
    modifier = Modifier(given["modifier"]) if "modifier" in given else modifier_of(low, high)
    unit = old.unit if old else "people" if kind in PEOPLE_KINDS else None
    same = old is not None and (old.low, old.high) == (low, high)
    # "dozens" is no longer the word for a figure that a person gave as 24.
    words = (
        old.text
        if old is not None and same
        else " to ".join(dict.fromkeys(f"{n:,}" for n in (low, high) if n is not None))
    )
    return Quantity(low, high, modifier, words or text, unit)


def modifier_of(low: float | None, high: float | None) -> Modifier:
    """How bounds are said that come without a word of their own."""
    if low == high:
        return Modifier.NONE if low is None else Modifier.EXACT
    return Modifier.AT_LEAST if high is None else Modifier.AT_MOST if low is None else Modifier.BETWEEN


def _number(written: str) -> float | None:
    if not written:
        return None
    return int(written) if written.isdecimal() else float(written)


def _party(old: Party | None, given: Mapping[str, str]) -> Party | None:
    if "of" in given:
        old = party_called(given["of"]) if given["of"] else None
    if "of_class" in given and old is not None:
        old = replace(old, party_class=PartyClass(given["of_class"]))
    return old


def party_called(words: str) -> Party:
    """The party that `words` name: the actor that is known by them, else the kind of people that they end with."""
    actor = next(iter(known_mentions(words)), None)
    found = group_at_end(words.casefold().split())
    if actor is not None:
        return Party(words, actor.actor_id, actor.label, actor.party_class)
    return Party(words, None, words, found[0].party_class if found else PartyClass.UNKNOWN)


def _speaker(claim: Claim, words: str, evidence: Evidence, report: Report) -> tuple[Attribution, ...]:
    """The speaker in the report's own words, those that stand nearest; none for the report's own voice."""
    place = find_quote(report.text, words, evidence.start) if words else None
    if place is None:
        return ()
    party = party_called(words)
    return (Attribution(words, party.actor_id, party.label, SpeakerRole.SPEAKER, place.start, place.end),)


def _when(old: Moment | None, given: Mapping[str, str], who: str) -> Moment | None:
    if not {"when_start", "when_end"} & given.keys():
        return old
    start = given.get("when_start", "" if old is None else old.start or "") or given.get("when_end", "")
    if not start:
        return None
    end = given.get("when_end") or start
    first, last = published_at(start), published_at(end)
    return Moment(first.start, last.end, first.precision, old.text if old else "", f"settled by {who}")


def from_what(old: Claim, new: Claim) -> str:
    """What of a claim was changed, from what to what, in words."""
    before, after = _said_of(old), _said_of(new)
    unlike = [name for name in before if before[name] != after[name]]
    changed = [f"{name} from {before[name] or 'none'} to {after[name] or 'none'}" for name in unlike]
    return "; ".join(changed) or "as it was read"


def _said_of(claim: Claim) -> dict[str, str]:
    """What of a claim can be corrected, under names for people; its words in the place of their offsets."""
    values = values_of(claim)
    words = {"words": f"“{claim.evidence.quote}”"}
    return words | {name.replace("_", " "): value for name, value in values.items() if not name.startswith("text_")}


def values_of(claim: Claim) -> dict[str, str]:
    """What of a claim can be corrected, as it stands, under the names by which a person gives it."""
    when, span = claim.when, claim.evidence
    return {
        "kind": claim.kind.value,
        "low": _written(claim.low),
        "high": _written(claim.high),
        "modifier": claim.quantity.modifier.value if claim.quantity else "",
        "of": claim.of.text if claim.of else "",
        "of_class": claim.of.party_class.value if claim.of else "",
        "scope": claim.scope.value,
        "speaker": claim.speaker.text if claim.speaker else "",
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "when_start": (when.start or when.text) if when else "",
        "when_end": (when.end or "") if when else "",
        "text_start": str(span.start),
        "text_end": str(span.end),
    }


def _written(number: float | None) -> str:
    return "" if number is None else str(int(number)) if number == int(number) else repr(number)
