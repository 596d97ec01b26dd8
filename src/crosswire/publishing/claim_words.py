"""Claims in words: everything that a page for people says of one claim, whatever it is set on."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.words import Modality
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.place_words import place_words
from crosswire.publishing.speaker_words import chain_words, party_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, quoted, words_of


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """One claim in words. `written` are the number's own words where they differ from `value`, else null; `parties` are
    ("of", "guards", "security forces"), the last empty where it is not known; `said` is null where the report says it in
    its own voice; `modality` is null where it is stated as fact; `why` are the names and values of its features.
    """

    kind: str
    value: str
    written: str | None
    parties: tuple[tuple[str, str, str], ...]
    said: str | None
    when: str | None
    where: str | None
    scope: str
    polarity: str
    modality: str | None
    why: tuple[tuple[str, str], ...]


def numbered(claims: Sequence[Claim]) -> list[Claim]:
    """The claims in the order of their numbers: as their words stand in the text, the longer first."""
    return sorted(claims, key=lambda c: (c.evidence.start, -c.evidence.end, c.kind, c.id))


def claim_words(claim: Claim) -> ClaimWords:
    """What there is to say of `claim`."""
    value = claim_figure(claim)
    written = clean(claim.quantity.text) if claim.quantity else ""
    return ClaimWords(
        kind=words_of("kind")[claim.kind],
        value=value if claim.quantity else quoted(value),
        written=written if written and written.casefold() not in value.casefold() else None,
        parties=tuple(_party(claim)),
        said=chain_words(claim) if claim.attribution else None,
        when=_when(claim),
        where=place_words(claim.where) if claim.where else None,
        scope=words_of("scope")[claim.scope],
        polarity=words_of("polarity")[claim.polarity],
        modality=words_of("modality")[claim.modality] if claim.modality is not Modality.STATED else None,
        why=tuple((clean(f.name.replace("_", " ")), clean(f.value)) for f in claim.features),
    )


def _party(claim: Claim) -> list[tuple[str, str, str]]:
    out = []
    for joint, party in (("of", claim.of), ("by", claim.by)):
        if party:
            label, group = party_words(party), words_of("party_class")[party.party_class]
            out.append((joint, label, group if group != label else ""))
    return out


def _when(claim: Claim) -> str | None:
    if claim.when is None:
        return None
    words, text = interval_words(claim.when.start, claim.when.end), clean(claim.when.text)
    return (words or "not resolved") + (f" (“{text}”)" if text else "")
