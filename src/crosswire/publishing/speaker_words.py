"""Speakers and parties in words: who is meant, who said it, and through whom it came."""

from crosswire.model.claim import Claim
from crosswire.model.party import Attribution, Party
from crosswire.model.words import SpeakerRole
from crosswire.publishing.wording import clean, words_of


def party_words(party: Party) -> str:
    """Somebody by their label, else by the words of the report, else by their class."""
    return clean(party.label or party.text) or words_of("party_class")[party.party_class.value] or "people"


def speaker_words(attribution: Attribution) -> str:
    """A speaker by their label, else by the words of the report."""
    return clean(attribution.label or attribution.text)


def speaker_of(claim: Claim) -> str | None:
    """The nearest speaker of a claim; null where the report says it in its own voice."""
    first = claim.speaker
    return speaker_words(first) if first and first.role is not SpeakerRole.OUTLET else None


def chain_words(claim: Claim) -> str:
    """Who said it and who passed it on: "a command official (“the official”), through Meridian"."""
    speakers = [a for a in claim.attribution if a.role is SpeakerRole.SPEAKER]
    relays = [a for a in claim.attribution if a.role is SpeakerRole.RELAY]
    said = " and ".join(dict.fromkeys(map(_with_own_words, speakers))) or "no speaker named"
    return said + "".join(f", through {_with_own_words(a)}" for a in relays)


def _with_own_words(attribution: Attribution) -> str:
    label, text = clean(attribution.label or ""), clean(attribution.text)
    a, b = label.casefold(), text.casefold()
    return f"{label} (“{text}”)" if label and text and a not in b and b not in a else label or text
