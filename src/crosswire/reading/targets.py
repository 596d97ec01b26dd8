"""What an attack was aimed at, and what became of things: "set fire to a clinic", "40 homes were destroyed"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosswire.model.span import Span
from crosswire.reading.casualties.certainty import is_unreal
from crosswire.reading.casualties.counted import phrase_span
from crosswire.reading.dates.lexicon import words as calendar_words
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.tables import word_lists
from crosswire.reading.tokens import Token

LONGEST_WAY = 4
"""Steps from a thing up to the word that tells what became of it."""
NO_THING = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "PERSON", "GPE"})


@cache
def damage_words() -> dict[str, frozenset[str]]:
    """The lists of `data/damage.toml`."""
    return word_lists("damage")


def find_targets(sentence: Sentence) -> Iterator[Span]:
    """The phrases of `sentence` for things that an attack was aimed at, beside the objects of "hit" and the like."""
    words = damage_words()
    if sentence.words.isdisjoint(words["attacking"] | words["going_off"] | words["destroyed"] | {"set"}):
        return
    for token in sentence.tokens:
        lemma = token.lemma_.casefold()
        if token.pos_ == "VERB" and (is_unreal(token) or any(c.dep_ == "neg" for c in token.children)):
            continue
        opens_fire = token.pos_ == "VERB" and lemma == "open" and any(c.lower_ == "fire" for c in token.children)
        if opens_fire or (token.pos_ in ("VERB", "NOUN") and lemma in words["attacking"]):
            yield from _behind(token, words["upon"])
        elif token.pos_ == "VERB" and lemma == "set" and any(t.lower_ in words["fire"] for t in token.subtree):
            yield from _behind(token, frozenset({"to"}))
            yield from (phrase_span(c) for c in token.children if c.dep_ == "dobj" and _is_thing(c))
        elif token.pos_ == "VERB" and lemma in words["going_off"] and _by_attack(token):
            yield from _behind(token, words["beside"])
        elif token.pos_ == "VERB" and lemma in words["destroyed"] and _by_attack(token):
            yield from (phrase_span(c) for c in token.children if c.dep_ in ("dobj", "nsubjpass") and _is_thing(c))


def damage_of(noun: Token) -> str | None:
    """What became of the thing `noun` by the word above it: `destroyed`, `damaged`, or null."""
    words = damage_words()
    current = noun
    for _ in range(LONGEST_WAY):
        below, current = current, current.head
        if current is below:
            return None
        lemma = current.lemma_.casefold()
        if current.pos_ != "VERB":
            continue
        if below.dep_ == "nsubj" and lemma in words["suffered"]:
            return "destroyed"
        if below.dep_ == "nsubj" and any(c.dep_ == "dobj" for c in current.children):
            return None
        named = next((name for name in ("destroyed", "damaged") if lemma in words[name]), None)
        return None if is_unreal(current) else named
    return None


def _behind(word: Token, prepositions: frozenset[str]) -> Iterator[Span]:
    for child in word.children:
        inner = [g for c in child.children for g in (c, *c.children)] if child.lower_ == "in" else list(child.children)
        if child.dep_ in ("prep", "advmod", "dative") and child.lower_ in prepositions:
            if child.lower_ == "in" and not any(c.lower_ == "front" for c in child.children):
                continue
            yield from (phrase_span(g) for g in inner if g.dep_ == "pobj" and _is_thing(g) and g.lower_ != "front")


def _is_thing(noun: Token) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in NO_THING or noun.lower_ in calendar_words()["weekdays"]:
        return False
    return not is_person(noun.lemma_.casefold())


def _by_attack(verb: Token) -> bool:
    """True where somebody, or a weapon, did it ("rebels torched a school", "the bomb went off"); not where a flood did."""
    doers = [
        t
        for c in verb.children
        for t in ([c] if c.dep_ == "nsubj" else c.children if c.dep_ == "agent" else [])
        if t.pos_ in ("NOUN", "PROPN", "PRON")
    ]
    return any(is_person(t.lemma_.casefold()) or not damage_words()["by"].isdisjoint(_of_phrase(t)) for t in doers)


def _of_phrase(noun: Token) -> set[str]:
    return {noun.lemma_.casefold(), *(c.lemma_.casefold() for c in noun.children if c.dep_ == "compound")}
