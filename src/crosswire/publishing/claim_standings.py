"""Standings: which position each claim of a report holds, in which question of which event's record."""

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.model.event import Event
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.wording import clean, letter, words_of


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim's place in a record: the event, the key of its question, that question in words, and the position's letter."""

    event_id: str
    key: str
    question: str
    letter: str


def standings(events: Iterable[Event]) -> dict[str, tuple[Standing, ...]]:
    """The standings of every claim that answers a question of one of the events, by claim id, in the questions' order.

    Questions that a page leaves out, because they say no more than another, are left out here.
    """
    found: dict[str, list[Standing]] = {}
    for event in events:
        asked = [q for q in event.questions if q.positions]
        twice = told_twice(asked)
        for question in asked:
            if question.key in twice:
                continue
            kind, group = words_of("kind")[question.kind], clean(question.of.label) if question.of else ""
            words = f"{kind}, {group}" if group else kind
            for index, position in enumerate(question.positions):
                for claim_id in position.claim_ids:
                    standing = Standing(event.id, question.key, words, letter(index))
                    if standing not in found.setdefault(claim_id, []):
                        found[claim_id].append(standing)
    return {claim_id: tuple(some) for claim_id, some in found.items()}
