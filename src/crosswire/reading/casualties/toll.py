"""A toll: people hit as one sentence states it, before anybody asks who said it and of which incident."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modality, Polarity


@dataclass(frozen=True, slots=True)
class Toll:
    """People hit, as read from one sentence.

    `trigger` is the word of harm; `number` the number with its bounding words, or the article of a single victim;
    `victims` the words for who was hit (null where the sentence names nobody); `part` says how the number stands to
    others: of, rest, including, total, conjunct, joint (conjuncts together), or null. `found_by` names the rule that found it;
    `person` is the one person told of, the same in all tolls of a report that tell of them (see `register`).
    """

    kind: ClaimKind
    quantity: Quantity
    sentence: int
    trigger: Span
    number: Span
    victims: Span | None
    found_by: str
    polarity: Polarity = Polarity.ASSERTED
    modality: Modality = Modality.STATED
    part: str | None = None
    agent: Span | None = None
    single: bool = False
    revision: str | None = None
    person: str | None = None

    @property
    def evidence(self) -> Span:
        """The words that carry the toll: from the first to the last of trigger, number and victims."""
        span = self.trigger.joined(self.number)
        return span.joined(self.victims) if self.victims else span
