"""Who is meant by "its fighters", "the soldiers", "two others": the nearest earlier phrase that fits.

Always holds: only what stands before the phrase is looked at, and only a few sentences back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from crosswire.model.party import Party
from crosswire.model.span import Span
from crosswire.model.words import PartyClass
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.actors.mentions import ActorMention
from crosswire.reading.actors.people import LONGEST_NAME, PeopleGroup, groups_by_word
from crosswire.reading.quick import Quick

REACH = 900
"""Characters: how far back "the soldiers" may point; about five newspaper sentences."""

NEAR_REACH = 320
"""Characters: how far back "others" and a bare number may point; the sentence and the one before."""

WORD = Quick(r"[\w’'\-]+")
COORDINATED = re.compile(
    r"\s*,?\s*(?:aged\s+[\w\s,]+)?(?:and|or|as well as|along with|,)\s+(?:[\w\-]+\s+){0,4}$", re.IGNORECASE
)
NOT_PEOPLE = frozenset({"people", "leaders", "members", "officials"})


def actor_meant(index: ActorIndex, offset: int, *, fighters: bool) -> ActorMention | None:
    """The actor that "its" or "their" at `offset` stands for: the nearest before it that can have members, or null."""
    near = [
        m
        for m in index.before(offset)
        if offset - m.span.start < REACH and m.kind not in ("news agency", "news outlet")
    ]
    if fighters:
        armed = [m for m in near if m.party_class in (PartyClass.COMBATANT, PartyClass.SECURITY_FORCE)]
        near = armed or near
    return near[0] if near else None


@cache
def _first_words() -> frozenset[str]:
    """The words with which words for people begin."""
    return frozenset(m.group() for entry in groups_by_word() if (m := WORD.match(entry)))


def people_before(index: ActorIndex, offset: int, reach: int) -> list[tuple[Span, PeopleGroup]]:
    """The words for people that stand before `offset` within `reach` characters, nearest first."""
    named = _people_named(index.document.masked)
    first = bisect_left(named, offset - reach, key=lambda found: found[0].start)
    last = bisect_left(named, offset, key=lambda found: found[0].start)
    return [found for found in named[first:last] if found[0].end <= offset][::-1]


@lru_cache(maxsize=8)
def _people_named(text: str) -> list[tuple[Span, PeopleGroup]]:
    """All words for people in a text, in order."""
    table, begins = groups_by_word(), _first_words()
    words = list(WORD.finditer(text))
    out: list[tuple[Span, PeopleGroup]] = []
    number = 0
    while number < len(words):
        step = 1
        if words[number].group().lower() not in begins:
            number += step
            continue
        for size in range(min(LONGEST_NAME, len(words) - number), 0, -1):
            stretch = text[words[number].start() : words[number + size - 1].end()]
            group = table.get(" ".join(stretch.lower().split()))
            if group:
                out.append((Span(words[number].start(), words[number + size - 1].end()), group))
                step = size
                break
        number += step
    return out


def party_meant(
    index: ActorIndex, span: Span, *, group: PeopleGroup | None = None, others: bool = False
) -> Party | None:
    """The earlier party that a definite phrase, a bare number or "others" points back to, or null.

    With `group`, the nearest phrase of that group which names an actor or a nationality. Without, the nearest people;
    null where "others" stands in one list with them ("a policeman and two others"), since these may be anybody.
    """
    from crosswire.reading.actors.describe import describe

    text = index.document.masked
    if group is not None:
        for found, other in people_before(index, span.start, REACH):
            if other.label == group.label:
                party = describe(index, _phrase(text, found))
                if party.actor_id or (party.label and party.label != group.label):
                    return party
        if group.label == "militants":
            return _only_armed_group(index, span.start)
        return None
    for found, other in people_before(index, span.start, NEAR_REACH):
        if other.label in NOT_PEOPLE:
            continue
        if others and COORDINATED.fullmatch(text[found.end : span.start]):
            return None
        return describe(index, _phrase(text, found))
    return None


def _phrase(text: str, noun: Span) -> Span:
    """The noun with the words of its phrase before it, back to punctuation or a verb-like break."""
    lead = re.search(
        r"(?:(?:the|these|those|an?|\d[\d,]*|[A-Za-z]+-?[a-z]*|[A-Z][\w.]*|of)\s+){0,3}$",
        text[max(0, noun.start - 60) : noun.start],
    )
    start = noun.start - len(lead.group()) if lead else noun.start
    # Only names and adjectives may stand between; a verb before the noun is cut off.
    words = text[start : noun.start].split()
    keep: list[str] = []
    for word in reversed(words):
        if not (word[0].isupper() or word.lower() in ("the", "these", "those") or word[0].isdigit()):
            break
        keep.append(word)
    offset = noun.start
    for word in keep:
        offset = text.rfind(word, start, offset)
    return Span(offset, noun.end)


def _only_armed_group(index: ActorIndex, offset: int) -> Party | None:
    """The one armed group that the text has named so far; null where it named none or several."""
    named = [m for m in index.before(offset) if m.kind == "armed group"]
    ids = {m.actor_id for m in named}
    if len(ids) != 1:
        return None
    return Party("", named[0].actor_id, named[0].label, PartyClass.COMBATANT)
