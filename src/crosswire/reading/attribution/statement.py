"""Statements: what somebody is reported to have said, with who said it and who handed it on."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.party import Attribution
from crosswire.model.span import Span
from crosswire.model.words import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said. `content` are the stretches that were said, in order, without the reporting clause between them.

    `kind` is direct (all of it quoted), indirect (none) or mixed; `hedge` is REPORTED where the cue is hedged
    ("reportedly said"); `cue` is the word of saying, null for a quotation that only follows on; `sentences` are the
    indices of the sentences it touches.
    """

    content: tuple[Span, ...]
    speaker: Attribution
    relays: tuple[Attribution, ...] = ()
    cue: Span | None = None
    kind: str = "indirect"
    hedge: Modality = Modality.STATED
    sentences: tuple[int, ...] = ()

    @property
    def chain(self) -> tuple[Attribution, ...]:
        """The speaker, then the relays."""
        return (self.speaker, *self.relays)

    @property
    def whole(self) -> Span:
        """From the first character said to the last, the reporting clause between pieces included."""
        return Span(self.content[0].start, self.content[-1].end)

    @property
    def length(self) -> int:
        """Characters said."""
        return sum(s.end - s.start for s in self.content)
