"""What stands apart from the questions: other things stated of the incident, background figures, other incidents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Polarity
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.place_words import place_words
from crosswire.publishing.quotations import Quotation, best_quotation
from crosswire.publishing.speaker_words import party_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, words_of

ALSO_KINDS = (
    ClaimKind.TIME,
    ClaimKind.WEAPON,
    ClaimKind.TARGET,
    ClaimKind.DURATION,
    ClaimKind.TROOPS,
    ClaimKind.ATTACKS,
    ClaimKind.COUNT,
)
"""Kinds worth a line of their own beside the questions; dates, places and parties already stand in the strip."""


@dataclass(frozen=True, slots=True)
class AlsoStated:
    """One thing stated, said once for all the reports (by id, in order of publication) that state it."""

    kind: str
    value: str
    detail: str
    quotation: Quotation | None
    report_ids: tuple[str, ...]


def also_stated(claims: Sequence[Claim], reports: Mapping[str, Report], labels: Mapping[str, str]) -> list[AlsoStated]:
    """What is stated of the incident itself beside the answers to its questions: by kind, the oftenest stated first."""
    chosen = [c for c in claims if c.kind in ALSO_KINDS]
    found = _grouped(sorted(chosen, key=lambda c: ALSO_KINDS.index(c.kind)), reports, labels)
    kinds = list(dict.fromkeys(thing.kind for thing in found))
    return sorted(found, key=lambda thing: (kinds.index(thing.kind), -len(thing.report_ids)))


def apart(claims: Sequence[Claim], reports: Mapping[str, Report], labels: Mapping[str, str]) -> list[AlsoStated]:
    """Figures of background or of other incidents, those of people first; a kind without a figure says too little."""
    chosen = [c for c in claims if c.quantity is not None]
    return _grouped(sorted(chosen, key=lambda c: c.kind not in PEOPLE_KINDS), reports, labels)


def rejected(claims: Sequence[Claim], reports: Mapping[str, Report], labels: Mapping[str, str]) -> list[AlsoStated]:
    """What people say that the reports do not state, those of people first; the detail says who, when and why."""
    chosen = sorted((c for c in claims if c.rejected), key=lambda c: (c.report_id, c.evidence.start, c.id))
    return _grouped(sorted(chosen, key=lambda c: c.kind not in PEOPLE_KINDS), reports, labels)


def _grouped(claims: Iterable[Claim], reports: Mapping[str, Report], labels: Mapping[str, str]) -> list[AlsoStated]:
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        same_thing = (claim.kind.value, _value(claim).casefold(), _detail(claim).casefold())
        groups.setdefault(same_thing, []).append(claim)
    order = list(labels)
    out = []
    for same in groups.values():
        ids = {c.report_id for c in same}
        out.append(
            AlsoStated(
                kind=words_of("kind")[same[0].kind.value],
                value=_value(same[0]),
                detail=_detail(same[0]),
                quotation=best_quotation(same, reports, order),
                report_ids=tuple(i for i in order if i in ids),
            )
        )
    return out


def _value(claim: Claim) -> str:
    """A claim's figure with whom or what it counts: "about 1,400 coast guards", "3 sheds", "no civilians"."""
    said = claim_figure(claim)
    unit = clean(claim.quantity.unit or "") if claim.quantity else ""
    noun = party_words(claim.of) if claim.of else "" if unit == "people" else unit
    if not noun or claim.quantity is None:
        return said
    return f"no {noun}" if said == "none" else f"{said} {noun}"


def _detail(claim: Claim) -> str:
    """When and where, as far as a claim's own words say, and whether it is denied: "2021, near Opuwo"."""
    denied = "denied" if claim.polarity is Polarity.DENIED and claim_figure(claim) != "none" else ""
    when = (interval_words(claim.when.start, claim.when.end) or clean(claim.when.text)) if claim.when else ""
    when = "" if when.casefold() in clean(claim.text).casefold() else when
    where = place_words(claim.where) if claim.where else ""
    said = f"rejected {clean(claim.feature('rejected') or 'by a person')}" if claim.rejected else ""
    return ", ".join(part for part in (denied, when, where, said) if part)
