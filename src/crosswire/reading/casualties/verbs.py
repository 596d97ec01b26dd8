"""Verbs of harm: who is hit is the object, the passive's subject, or the subject of "die", as the parse gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from crosswire.model.quantity import Quantity
from crosswire.model.words import ClaimKind, Modifier, Polarity
from crosswire.reading.casualties.certainty import is_rumour, is_unreal, modality_of
from crosswire.reading.casualties.counted import Counted, counted, phrase_span, with_conjuncts
from crosswire.reading.casualties.lexicon import HarmVerb, harm_words
from crosswire.reading.casualties.roles import RELATIVE, SUBJECTS, roles
from crosswire.reading.casualties.singles import single_person, token_span
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_collective, is_person
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


def find(sentence: Sentence, numbers: Sequence[NumberMention], text: str) -> Iterator[Toll]:
    """The tolls that verbs of harm state in `sentence`."""
    verbs = harm_words().verbs
    if sentence.words.isdisjoint(verbs) and sentence.words.isdisjoint(harm_words().light):
        return
    for token in sentence.tokens:
        entries = verbs.get(token.lemma_.casefold(), ())
        light = _light(token)
        if (not entries and light is None) or (
            token.pos_ not in ("VERB", "ADJ", "AUX", "NOUN")
            and token.tag_ not in ("VBN", "VBD", "VBG", "VBZ", "VBP", "VB")
        ):
            continue
        if token.pos_ == "NOUN" and token.tag_ not in ("VBN", "VBD", "VBG", "VBZ", "VBP", "VB"):
            continue
        if token.dep_ in ("amod", "compound"):
            continue
        entry = light or _entry(token, entries, sentence, text)
        if entry is None or (is_unreal(token) and not _charged_over_a_name(token)) or _only_nearly(token):
            continue
        kind = _kind(entry, token)
        if kind is None or _one_or_the_other(token, kind):
            continue
        victims, agent = roles(token, entry)
        if entry.people:
            victims = [t for t in victims if _people(t, agent)]
        denied = any(c.dep_ == "neg" for c in token.children) or _neither(token)
        rumour = not denied and is_rumour(token)
        for toll in _tolls(token, victims, agent, kind, denied, sentence, numbers, text):
            if entry.who and not _of_those(toll, entry.who, sentence):
                continue
            yield replace(toll, polarity=Polarity.DENIED) if rumour else toll


def _entry(token: Token, entries: Sequence[HarmVerb], sentence: Sentence, text: str) -> HarmVerb | None:
    """The first of the lemma's entries whose conditions hold of `token`."""
    words = " ".join(text[token.idx : min(sentence.span.end, token.idx + LONGEST_NEED)].split())
    for entry in entries:
        if entry.particles and not any(c.lower_ in entry.particles for c in token.children):
            after = token.nbor(1) if token.i + 1 < len(token.doc) else None
            if after is None or after.lower_ not in entry.particles:
                continue
        if entry.needs and not entry.needs.match(words):
            continue
        return entry
    return None


def _people(head: Token, agent: Token | None) -> bool:
    """True for somebody, or a number of people, hit by somebody or something that wounds, not by a storm or a strike."""
    lemma = head.lemma_.casefold()
    one = head.ent_type_ == "PERSON" or (head.pos_ == "PRON" and single_person(head) is not None)
    hit = one or head.pos_ == "NUM" or (is_person(lemma) and (lemma == "people" or not is_collective(lemma)))
    return hit and (agent is None or agent.lemma_.casefold() not in harm_words().befalls)


LONGEST_NEED = 120
"""Characters from a verb on in which the words that it asks for are sought."""


def _one_or_the_other(verb: Token, kind: ClaimKind) -> bool:
    """True for "ten were killed or injured": the number belongs to neither alone."""
    verbs = harm_words().verbs
    joined = [verb.head] if verb.dep_ == "conj" else [c for c in verb.children if c.dep_ == "conj"]
    links = [c for t in (verb, verb.head) for c in t.children if c.dep_ == "cc" and c.lower_ == "or"]
    return bool(links) and any(
        e.kind is not kind and not any(c.dep_ in SUBJECTS and c.i > min(verb.i, t.i) for c in t.children)
        for t in joined
        for e in verbs.get(t.lemma_.casefold(), ())[-1:]
    )


def _of_those(toll: Toll, who: frozenset[str], sentence: Sentence) -> bool:
    """True where the phrase for who was hit ends in one of the nouns `who`."""
    span = toll.victims or toll.number
    words = [t for t in sentence.tokens if span.start <= t.idx < span.end]
    return any(t.lemma_.casefold() in who or t.text.casefold() in who for t in words)


def _charged_over_a_name(verb: Token) -> bool:
    """True for "suspected of killing Aino Tarvi": who did it is open, that a named person died is not."""
    charge = verb.head.head if verb.head.dep_ == "prep" else verb.head
    named = any(c.dep_ == "dobj" and c.ent_type_ == "PERSON" for c in verb.children)
    return named and charge.lemma_.casefold() in ("suspect", "accuse", "charge", "convict", "indict")


def _only_nearly(verb: Token) -> bool:
    return any(c.dep_ == "advmod" and c.lower_ in ("nearly", "almost") for c in verb.children)


def _neither(verb: Token) -> bool:
    """True for "neither the driver nor his son was hurt"."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    return any(t.lower_ in ("neither", "nor") for s in subjects for t in s.children)


SUFFERED = HarmVerb(ClaimKind.INJURED, "subject", frozenset(), None)
DIED = HarmVerb(ClaimKind.KILLED, "subject", frozenset(), None)
"""What a light verb with a noun of injury says of its subject ("two others sustained injuries")."""


def _light(token: Token) -> HarmVerb | None:
    words = harm_words()
    if token.lemma_.casefold() not in words.light or token.pos_ != "VERB":
        return None
    # "escaped injury" was spared it, "escaped with injuries" was not.
    nouns = [c for c in token.children if c.dep_ == "dobj" and token.lemma_.casefold() != "escape"]
    nouns += [g for c in token.children if c.dep_ == "prep" and c.lower_ in ("from", "with") for g in c.children]
    nouns += [t for n in nouns for t in n.conjuncts]
    if any(c.lower_ == "no" for n in nouns for c in n.lefts):
        return None  # "suffered no injuries": see `denials`
    lemmas = {n.lemma_.casefold() for n in nouns}
    if lemmas & words.deaths and not (token.lemma_.casefold() == "take" and "life" in lemmas):
        return DIED  # who took a life did not lose one
    if lemmas & words.harms:
        return SUFFERED
    hurt = lemmas & words.limbs and (
        token.lemma_.casefold() in ("lose", "break", "fracture", "injure")
        or any(c.lower_ in words.broken for n in nouns for c in n.lefts)
    )
    return SUFFERED if hurt else None


def _kind(entry: HarmVerb, token: Token) -> ClaimKind | None:
    """The kind that the verb states here; null where another verb beside it states it ("shot and killed")."""
    if not entry.unless_near:
        return entry.kind
    near = [t for t in token.sent if abs(t.i - token.i) <= 6 and t.lower_ in entry.unless_near]
    joined = [t for t in near if t in token.conjuncts or t.head == token or t == token.head]
    if any(t.pos_ == "VERB" and (t in token.conjuncts or (t == token.head and token.dep_ == "conj")) for t in joined):
        return None
    if any(
        (t.lower_ in ("dead", "fatally") and (t.head == token or abs(t.i - token.i) <= 2))
        or (t.lower_ == "death" and t.head.lower_ == "to" and t.head.head == token)
        for t in near
    ):
        return entry.becomes
    return entry.kind


def _tolls(
    verb: Token,
    heads: list[Token],
    agent: Token | None,
    kind: ClaimKind,
    denied: bool,
    sentence: Sentence,
    numbers: Sequence[NumberMention],
    text: str,
) -> Iterator[Toll]:
    joined = list(dict.fromkeys(t for head in heads for t in with_conjuncts(head)))
    found: list[tuple[Token, Counted]] = []
    for head in joined:
        count = counted(head, numbers, text)
        if count is not None and _fits(kind, verb.lemma_.casefold(), head, count, text):
            found.append((head, count))
    several = sum(count.part not in ("including", "of") for _, count in found) > 1
    for _, count in found:
        toll = Toll(
            kind=kind,
            quantity=count.quantity,
            sentence=sentence.index,
            trigger=token_span(verb),
            number=count.number,
            victims=count.victims,
            found_by="verb",
            polarity=Polarity.DENIED if denied or count.quantity.high == 0 else Polarity.ASSERTED,
            modality=modality_of(verb),
            part=count.part or ("conjunct" if several else None),
            agent=phrase_span(agent) if agent is not None and agent.lower_ not in RELATIVE else None,
            single=count.single,
        )
        if denied:
            toll = replace(toll, quantity=Quantity(0, 0, Modifier.EXACT, text[toll.trigger.start : toll.trigger.end]))
        yield toll


def _of_things(number: Token) -> bool:
    """True for "one of the vehicles": the number counts things."""
    wholes = [
        g for c in number.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj" and g.tag_ == "NNS"
    ]
    return any(not is_person(g.lemma_.casefold()) and not is_collective(g.lemma_.casefold()) for g in wholes)


THINGS_TOO = (ClaimKind.CAPTURED, ClaimKind.DISPLACED, ClaimKind.RESCUED, ClaimKind.MISSING)
"""Kinds whose verbs take things as well as people ("seized documents"): these want a word for people."""
CARE = Quick(r"\b(?:treatment|hospital|medical|care|clinic|wounded|injured)\b", re.IGNORECASE)


def _fits(kind: ClaimKind, verb: str, head: Token, count: Counted, text: str) -> bool:
    """True where what is counted can be people hit in that way."""
    person = (
        is_person(head.lemma_.casefold())
        or count.single
        or head.pos_ in ("NUM", "PRON", "DET")
        or head.ent_type_ == "PERSON"
    )
    if not person and count.number.covers(token_span(head)):
        # "hundreds fled", "dozens of families fled": a number that stands for a noun counts what is named behind it.
        named = [g for c in head.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
        person = all(is_person(g.lemma_.casefold()) for g in named)
    if head.lemma_.casefold() == "number":
        person = any(is_person(w.casefold()) for w in text[count.victims.start : count.victims.end].split())
    if kind is ClaimKind.RESCUED and head.lemma_.casefold() in ("body", "corpse", "remains", "dead"):
        return False
    if head.lemma_.casefold() in ("life", "mind", "way"):
        return False
    if head.lemma_.casefold() in harm_words().things or head.lower_ in harm_words().things:
        return False
    if head.pos_ == "NUM" and _of_things(head):
        return False
    if not person and (
        kind in THINGS_TOO
        or verb in ("lose", "burn")
        or count.quantity.modifier is Modifier.NONE
        or head.ent_type_ in ("DATE", "TIME", "QUANTITY")
    ):
        return False
    if kind is ClaimKind.DISPLACED:
        return not count.single and not CARE.search(text[count.victims.start : count.victims.end + 60])
    return True
