"""Parties: who is counted, who acted, who spoke; and the actors of an event, put together from them."""

from dataclasses import dataclass

from crosswire.model.words import PartyClass, SpeakerRole


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a claim names them: the words, the known actor behind them (if any), a label, and their class."""

    text: str
    actor_id: str | None = None
    label: str | None = None
    party_class: PartyClass = PartyClass.UNKNOWN


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain that a value came through. `start` and `end` are the speaker's own words in the text.

    `text` is what stands there ("the official", "she"); `label` is whom it was taken back to. `start` and `end` are
    null only for the outlet, which may not be named in its own text.
    """

    text: str
    actor_id: str | None
    label: str | None
    role: SpeakerRole
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A party to an event: one actor under all the names that reports gave it; `role` is initiator, target or speaker."""

    actor_id: str
    label: str
    role: str
    aliases: tuple[str, ...] = ()
