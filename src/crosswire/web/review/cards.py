"""Cards: a claim as a person judges it, in its sentence, with what others judged of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.report import Report
from crosswire.model.words import DecisionKind
from crosswire.publishing.claim_words import ClaimWords, claim_words
from crosswire.publishing.decision_words import given_words
from crosswire.publishing.matrix.sayings import Saying, Sayings
from crosswire.publishing.wording import clean
from crosswire.web import address
from crosswire.web.acting.marks import mark_of_claim

PERSONS = ("confirmed", "corrected", "rejected", "added", "held")
"""Features of a claim that say what people decided of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A claim to judge: its sentence (`saying`) and its `words`, the `address` of its report, what others judged of it
    (`verdicts`, a sentence each), and the mark of what is seen.
    """

    saying: Saying
    words: ClaimWords
    address: str
    verdicts: tuple[str, ...]
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One position of a question: its letter, its figure, the voices behind it, and a card for each claim."""

    letter: str
    figure: str
    voices: tuple[str, ...]
    cards: tuple[Card, ...]


class Cards:
    """Makes cards of the claims of one event; `verdicts` are by claim id."""

    def __init__(
        self, reports: Sequence[Report], labels: Mapping[str, str], verdicts: Mapping[str, Sequence[Decision]]
    ) -> None:
        self._sayings = Sayings(reports, labels, {})
        self._verdicts = verdicts

    def of(self, claims: Iterable[Claim]) -> tuple[Card, ...]:
        """The cards of `claims`."""
        return tuple(self._card(claim, self._verdicts.get(claim.id, ())) for claim in claims)

    def blind(self, claim: Claim, mark: str) -> Card:
        """The card of a claim as it was read, without a word of what anybody decided; `mark` is that of what now stands."""
        as_read = replace(claim, features=tuple(f for f in claim.features if f.name not in PERSONS))
        return replace(self._card(as_read, ()), mark=mark)

    def _card(self, claim: Claim, verdicts: Sequence[Decision]) -> Card:
        return Card(
            saying=self._sayings.of(claim),
            words=claim_words(claim),
            address=address.report(claim.report_id, claim.id),
            verdicts=tuple(verdict_words(d) for d in verdicts),
            mark=mark_of_claim(claim),
        )


SAID = {"confirm": "confirmed it", "reject": "rejected it", "correct": "corrected it", "add": "added it"}


def verdict_words(decision: Decision) -> str:
    """A verdict in words: "Ana corrected it (15): the desk's own count"."""
    values = given_words(decision) if decision.kind is DecisionKind.CORRECT else ""
    said = f"{clean(decision.who)} {SAID[decision.kind.value]}{f' ({values})' if values else ''}"
    return f"{said}: {clean(decision.why)}" if decision.why else said
