"""For readers outside this package: claims as objects of the public format, made into claims that hold.

What a language model or another program gives back is checked word by word: its quotations are looked up in the text, and
what does not stand there is refused with a sentence. Offsets that it gives are taken as hints only.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from crosswire.model.claim import Claim, Feature, claim_id
from crosswire.model.moment import Moment
from crosswire.model.party import Attribution, Party
from crosswire.model.place import Place
from crosswire.model.plain import from_plain
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report
from crosswire.model.span import Evidence, Span
from crosswire.model.words import ClaimKind, Modality, Modifier, PartyClass, Polarity, Scope, SpeakerRole
from crosswire.reading.reader import Reader, Reading, label_of

Word = TypeVar("Word", bound=StrEnum)


class ClaimRefused(ValueError):
    """What keeps an object from being a claim of the report, as the end of a sentence that begins with "claim N"."""


def reading_of(reader: Reader, report: Report, objects: Iterable[object]) -> Reading:
    """The reading in which `reader` found the claims `objects` in `report`, each in the shape of docs/contract.md.

    Needed are `kind` and `evidence.quote`; all else may be missing. An object that is no claim of the report is left
    out, and the reading's `refused` says why; one that says the same as another is taken once.
    """
    claims: dict[str, Claim] = {}
    refused = []
    for number, given in enumerate(objects, start=1):
        try:
            claim = claim_of(reader, report, given)
            claims.setdefault(claim.id, claim)
        except ClaimRefused as fault:
            refused.append(f"claim {number} {fault}; it was left out")
    ordered = sorted(claims.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.kind.value, c.id))
    return Reading(report, tuple(ordered), refused=tuple(refused))


def claim_of(reader: Reader, report: Report, given: object) -> Claim:
    """The claim that an object of the public format states. Raises ClaimRefused where it states none of `report`."""
    if not isinstance(given, Mapping):
        raise ClaimRefused(f"is {type(given).__name__} where an object belongs")
    kind = _word(ClaimKind, given, "kind", None)
    evidence = _found(report.text, given.get("evidence"), "evidence", of="quote")
    words = given.get("text")
    text = (
        evidence if words is None else _found(report.text, {"text": words, "start": evidence.start}, "text", of="text")
    )
    quantity = _quantity(given, text.of(report.text))
    low, high = (quantity.low, quantity.high) if quantity else (None, None)
    return Claim(
        id=claim_id(report.id, kind, evidence, text, low, high),
        report_id=report.id,
        kind=kind,
        text=text.of(report.text),
        evidence=Evidence.at(report.text, evidence),
        reader=label_of(reader),
        quantity=quantity,
        of=_party(report.text, given, "of"),
        by=_party(report.text, given, "by"),
        when=_shaped(Moment, given, "when", {"start": None, "end": None, "precision": "unknown"}),
        where=_shaped(Place, given, "where", {"text": ""}),
        scope=_word(Scope, given, "scope", Scope.EVENT),
        polarity=_word(Polarity, given, "polarity", Polarity.ASSERTED),
        modality=_word(Modality, given, "modality", Modality.STATED),
        attribution=tuple(_speaker(report.text, link) for link in given.get("attribution") or ()),
        features=_shaped(tuple[Feature, ...], given, "features", {}) or (),
    )


def find_quote(text: str, quote: str, near: int | None = None) -> Span | None:
    """Where `quote` stands in `text`: its only place, or the one nearest to `near`. Null where that is not settled."""
    places = []
    at = text.find(quote) if quote else -1
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    if not places or (len(places) > 1 and near is None):
        return None
    start = min(places, key=lambda place: (abs(place - (near or 0)), place))
    return Span(start, start + len(quote))


def _found(text: str, given: object, name: str, *, of: str) -> Span:
    """The place of the words that `given` quotes under the key `of`; its `start` says which, where they stand repeatedly."""
    quote = given.get(of) if isinstance(given, Mapping) else None
    if not isinstance(given, Mapping) or not isinstance(quote, str) or not quote.strip():
        raise ClaimRefused(f"lacks the words of its {name}")
    near = given.get("start")
    place = find_quote(text, quote, near if isinstance(near, int) and not isinstance(near, bool) else None)
    if place is None:
        why = (
            "stand several times in the report, and no start says where"
            if quote in text
            else "do not stand in the report"
        )
        raise ClaimRefused(f"gives words for its {name} that {why}")
    return place


def _word(words: type[Word], given: Mapping[str, Any], name: str, default: Word | None) -> Word:
    value = given.get(name)
    if value is None and default is not None:
        return default
    try:
        return words(str(value))
    except ValueError:
        raise ClaimRefused(f"has {json.dumps(value)[:40]} for its {name}; it may be {', '.join(words)}") from None


def _quantity(given: Mapping[str, Any], words: str) -> Quantity | None:
    low, high = _number(given, "low"), _number(given, "high")
    modifier = _word(Modifier, given, "modifier", Modifier.EXACT if low == high and low is not None else Modifier.NONE)
    if low is None and high is None and modifier is Modifier.NONE:
        return None
    if low is not None and high is not None and low > high:
        raise ClaimRefused("has a low that is above its high")
    unit = given.get("unit")
    return Quantity(low, high, modifier, words, unit if isinstance(unit, str) else None)


def _number(given: Mapping[str, Any], name: str) -> float | None:
    value = given.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value) or value < 0:
        raise ClaimRefused(f"has {json.dumps(value, default=str)[:40]} for its {name}, which is no count")
    return value


def _party(text: str, given: Mapping[str, Any], name: str) -> Party | None:
    party = given.get(name)
    if party is None:
        return None
    words = _found(text, {**party, "start": 0} if isinstance(party, Mapping) else party, f"'{name}'", of="text").of(
        text
    )
    label, actor = party.get("label"), party.get("actor_id")
    return Party(
        words,
        actor if isinstance(actor, str) else None,
        label if isinstance(label, str) else words,
        _word(PartyClass, party, "class", PartyClass.UNKNOWN),
    )


def _speaker(text: str, given: object) -> Attribution:
    if isinstance(given, Mapping) and given.get("role") == SpeakerRole.OUTLET:
        return Attribution(str(given.get("text") or ""), None, None, SpeakerRole.OUTLET)
    place = _found(text, given, "speaker", of="text")
    assert isinstance(given, Mapping)
    label, actor = given.get("label"), given.get("actor_id")
    return Attribution(
        place.of(text),
        actor if isinstance(actor, str) else None,
        label if isinstance(label, str) else place.of(text),
        _word(SpeakerRole, given, "role", SpeakerRole.SPEAKER),
        place.start,
        place.end,
    )


def _shaped(shape: Any, given: Mapping[str, Any], name: str, defaults: Mapping[str, Any]) -> Any:
    """The value under `name` as the model's own `shape`, with `defaults` for what it lacks; null where it is not there."""
    value = given.get(name)
    if value is None:
        return None
    try:
        return from_plain(shape, {**defaults, **value} if isinstance(value, Mapping) else value)
    except ValueError as error:
        raise ClaimRefused(f"has a '{name}' of the wrong shape ({error})") from None
