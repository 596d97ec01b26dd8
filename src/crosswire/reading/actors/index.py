"""The actors of one document: every mention, and the way from a noun phrase to a party.

Always holds: mentions are in text order and do not overlap.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.party import Party
from crosswire.model.span import Span
from crosswire.reading.actors.definitions import defined_mentions, defined_names
from crosswire.reading.actors.mentions import (
    ActorMention,
    country_mentions,
    institution_mentions,
    known_mentions,
    longest_only,
)
from crosswire.reading.actors.tables import Country
from crosswire.reading.document import Document


@dataclass(frozen=True)
class ActorIndex:
    """The actors that a document names. `countries` are the countries' names and adjectives with their kind."""

    document: Document
    mentions: tuple[ActorMention, ...]
    countries: tuple[tuple[Span, str, Country], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [m.span.start for m in self.mentions]

    def within(self, span: Span) -> tuple[ActorMention, ...]:
        """The mentions that lie in `span`, wholly or in part, in order."""
        at = max(0, bisect_left(self._starts, span.start) - 1)
        out = []
        for m in self.mentions[at:]:
            if m.span.start >= span.end:
                break
            if m.span.overlaps(span):
                out.append(m)
        return tuple(out)

    def actor_at(self, span: Span) -> ActorMention | None:
        """The first mention in `span`, or null."""
        found = self.within(span)
        return found[0] if found else None

    def before(self, offset: int) -> tuple[ActorMention, ...]:
        """The mentions that end at or before `offset`, nearest first."""
        return tuple(m for m in reversed(self.mentions[: bisect_left(self._starts, offset)]) if m.span.end <= offset)

    def describe(self, span: Span) -> Party:
        """The party that a noun phrase names; see `crosswire.reading.actors.describe`."""
        # Described late: the rules for phrases need this class.
        from crosswire.reading.actors.describe import describe

        return describe(self, span)


def build_actors(document: Document) -> ActorIndex:
    """The actors of `document`: known ones, institutions by rule, and those that the text itself defines."""
    text = document.masked
    found = country_mentions(text)
    first = longest_only(known_mentions(text) + institution_mentions(text, found))
    names = defined_names(text, first)
    # What the text defines goes before the table: "the Armed Forces of the Philippines (AFP)" is no news agency.
    mentions = longest_only(defined_mentions(text, names) + list(first))
    return ActorIndex(document, mentions, tuple(found))
