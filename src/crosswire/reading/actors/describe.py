"""From a noun phrase to a party: "21 gang members", "three of the guards", "two others", "a 20-year-old man".

Always holds: `text` is a stretch of the report's text inside the phrase, or the phrase itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.model.party import Party
from crosswire.model.span import Span
from crosswire.model.words import PartyClass
from crosswire.reading.actors.antecedent import actor_meant, party_meant
from crosswire.reading.actors.index import ActorIndex
from crosswire.reading.actors.mentions import ActorMention
from crosswire.reading.actors.people import PeopleGroup, group_at_end, transparent_words
from crosswire.reading.quick import Quick

NUMBER = (
    r"(?:\d[\d,.]*(?:\s*(?:-|–|to|or|and)\s*\d[\d,.]*)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w+|hundreds?|thousands?|millions?|dozens?|"
    r"scores?|several|many|some|few|numerous|multiple|various|both|half|all|most|none|no|any|another|couple|least|most|"
    r"tens|a\s+third|two-thirds|each|every|either|neither|single|further|additional|more)"
)
LEAD = Quick(
    rf"\s*(?:(?:at|as|up|to|about|around|some|nearly|almost|roughly|approximately|over|under|more|less|fewer|than|only|"
    rf"just|between|and|or|an?|the|estimated|total|reported|exactly|possibly|perhaps|probably|believed|of|"
    rf"well|close|far|including|among|them|there|a\s+total\s+of|{NUMBER})(?![\w\-’'])[,\s]*)+",
    re.IGNORECASE,
)
CUT = Quick(
    r"\s*(?:[,;:()\[\]“”\"—]|\s[–-]\s|\b(?:who|whom|which|that|whose|where|when|while|in|on|at|by|with|near|during|after|"
    r"before|inside|outside|among|amongst|including|aged|as|for|under|around|along|across|following|since|and|or|but|"
    r"belonging|linked|affiliated|wearing|carrying|travelling|traveling|trapped|killed|injured|wounded|dead|hurt|were|was|"
    r"are|is|have|had|has|from|to|against|working|living|fleeing|aboard|stationed|deployed|believed|suspected|loyal)\b)",
    re.IGNORECASE,
)
ATTACHED = Quick(
    r"[”\"’']*\s*(?:of|from|belonging\s+to|with|linked\s+to|affiliated\s+(?:with|to)|loyal\s+to|allied\s+(?:with|to))\s+",
    re.IGNORECASE,
)
FIRST_HEAD = re.compile(r"(?:dead|wounded|injured|missing|deceased|hurt|killed)\b", re.IGNORECASE)
HARM = re.compile(
    r"(?:[\w\-]+\s+)?(?:injur(?:y|ies)|deaths?|casualt(?:y|ies)|loss(?:es)?|wounds?|fatalit(?:y|ies)|victims?|dead|"
    r"wounded|injured|killed|hurt|missing)\s*",
    re.IGNORECASE,
)
AFFECTED = re.compile(r"\s+(?:to|among|amongst|within|in|of|from)\s+(?=.*\w)", re.IGNORECASE)
OF = re.compile(r"\s+of\s+", re.IGNORECASE)
DETERMINER = re.compile(r"\s*(?P<word>the|these|those|this|that|its|their|his|her|our|such|said)\b\s*", re.IGNORECASE)
FEW = frozenset(
    ["pair", "trio", "duo", "couple", "rest", "remainder", "remaining", "lot", "quartet", "latter", "former", "same"]
)
INCLUDING = Quick(r"\s*,\s*(?:including|among\s+them|some\s+of\s+them)\s+(?:[\w\-]+\s+){0,3}?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Core:
    """The middle of a noun phrase: its span, its determiner (lower case) and the group that its head names."""

    span: Span
    determiner: str
    group: PeopleGroup | None
    head: str


def describe(index: ActorIndex, span: Span) -> Party:
    """The party that the words of `span` name. Class and label are as far as the words tell; nothing is guessed."""
    text = index.document.masked
    core = core_of(text, span)
    words = Span(*_stripped(text, core.span.start, core.span.end)).of(index.document.text) or span.of(
        index.document.text
    )
    if core.head in ("", "other", "others", "them", "of them", "one", "they", "those", "ones"):
        meant = party_meant(index, core.span if core.head else span, others=core.head.startswith("other"))
        if meant:
            return Party(words, meant.actor_id, meant.label, meant.party_class)
        return Party(words, None, "people", PartyClass.UNKNOWN)
    actor = _actor_named(index, core)
    if actor is None and core.determiner in ("its", "their") and not _is_kin(core):
        actor = actor_meant(index, core.span.start, fighters=_may_fight(core))
    nationality = None if actor else _nationality(index, core)
    # "the owners" are themselves: only a noun for a kind of people, or one that says nothing, points back to somebody.
    points_back = core.group is not None or not core.head or core.head.rsplit(maxsplit=1)[-1] in FEW
    if (
        actor is None
        and nationality is None
        and points_back
        and core.determiner in ("the", "these", "those", "this", "that", "said")
    ):
        meant = party_meant(index, core.span, group=core.group)
        if meant:
            return Party(words, meant.actor_id, meant.label, meant.party_class)
    party_class = core.group.party_class if core.group else PartyClass.UNKNOWN
    if actor is not None:
        if party_class in (PartyClass.UNKNOWN,) or (core.group and core.group.label in ("leaders", "members")):
            party_class = actor.party_class
        return Party(words, actor.actor_id, actor.label, party_class)
    label = core.group.label if core.group else None
    if nationality and label:
        label = f"{nationality} {label}"
    elif label is None and core.head:
        label = core.head
    return Party(words, None, label, party_class)


def core_of(text: str, span: Span) -> Core:
    """The middle of the noun phrase at `span`: number, "of", and what follows the noun taken off."""
    start, end = span.start, span.end
    determiner = ""
    while True:
        lead = LEAD.match(text, start, end)
        if lead:
            start = lead.end()
            if re.search(r"\bthe\s*$", lead.group(), re.IGNORECASE):
                determiner = "the"
        marked = DETERMINER.match(text, start, end)
        if marked:
            determiner, start = marked.group("word").lower(), marked.end()
        if not lead and not marked:
            break
    # "seven wounded": the first word is the head though a phrase is cut before such a word elsewhere.
    first = FIRST_HEAD.match(text, start, end)
    cut = CUT.search(text, first.end() if first else start, end)
    stop = cut.start() if cut else end
    of = (AFFECTED if HARM.fullmatch(text, start, stop) else OF).search(text, start, end)
    if of and of.start() > stop:
        of = None
    head_end = of.start() if of else stop
    head_words = [w.strip("'’") for w in text[start:head_end].lower().split()]
    if of and head_words and head_words[-1] in transparent_words():
        inner = core_of(text, Span(of.end(), end))
        found = group_at_end(head_words)
        if inner.group is not None and (found is None or found[0].label in ("people", "members", "leaders")):
            return Core(Span(start, inner.span.end), inner.determiner, inner.group, inner.head)
        if found is None and inner.head:
            return Core(Span(start, inner.span.end), inner.determiner, None, inner.head)
    found = group_at_end(head_words)
    if found and found[0].label == "people" and len(head_words) > found[1]:
        # "civilian casualties", "police deaths": the word before says who.
        found = group_at_end(head_words[: -found[1]]) or found
    head = " ".join(head_words[-found[1] :]) if found else " ".join(head_words)
    return Core(Span(start, stop), determiner, found[0] if found else None, head)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip()) if words.strip() else start


def _actor_named(index: ActorIndex, core: Core) -> ActorMention | None:
    """The actor that the phrase itself names: before its head, after "of", or as "terrorists, including X leaders"."""
    text = index.document.masked
    inside = index.within(core.span)
    civilian = core.group is not None and core.group.party_class is PartyClass.CIVILIAN
    if inside and not civilian:
        return inside[0]
    if civilian and core.group is not None and core.group.label != "officials":
        return None
    attached = ATTACHED.match(text, core.span.end)
    if attached:
        for m in index.within(Span(attached.end(), attached.end() + 60)):
            if m.span.start <= attached.end() + 30 and _same_phrase(text[attached.end() : m.span.start]):
                return m
    if core.group is not None and core.group.label in ("militants", "gunmen", "attackers"):
        including = INCLUDING.match(text, core.span.end)
        if including:
            for m in index.within(Span(including.start(), including.end() + 40)):
                if m.party_class is PartyClass.COMBATANT and _same_phrase(text[including.end() : m.span.start]):
                    return m
    if core.group is not None and core.group.institution is not None:
        for place, kind, country in index.countries:
            if kind == "adjective" and core.span.covers(place):
                made = core.group.institution.of(country)
                return ActorMention(place, made.id, made.label, made.party_class, made.kind)
    return None


def _same_phrase(between: str) -> bool:
    """True where only words of one noun phrase stand between."""
    return not re.search(r"[.,;:()]|\b(?:in|on|at|by|who|which|and|after|during|near|for)\b", between)


def _nationality(index: ActorIndex, core: Core) -> str | None:
    """The adjective of the country that the phrase names before its noun, as the record writes it, or null."""
    for place, kind, country in index.countries:
        if core.span.covers(place) and (kind == "adjective" or place.end <= core.span.end - len(core.head)):
            return country.adjective
    return None


def _may_fight(core: Core) -> bool:
    return core.group is None or core.group.party_class is not PartyClass.CIVILIAN


def _is_kin(core: Core) -> bool:
    return core.group is not None and core.group.label in ("family members", "children", "women", "residents")
