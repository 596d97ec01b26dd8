"""Verbs of harm: who is hit is the object, the passive's subject, or the subject of "die", as the parse gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modifier, Polarity
from crosswire.reading.casualties.certainty import is_unreal, modality_of
from crosswire.reading.casualties.counted import Counted, counted, phrase_span, token_span, with_conjuncts
from crosswire.reading.casualties.lexicon import HarmVerb, harm_words
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = frozenset({"who", "whom", "that", "which"})


def find(sentence: Sentence, numbers: Sequence[NumberMention], text: str) -> Iterator[Toll]:
    """The tolls that verbs of harm state in `sentence`."""
    verbs = harm_words().verbs
    for token in sentence.tokens:
        entry = _light(token) or verbs.get(token.lemma_.casefold())
        if entry is None or (
            token.pos_ not in ("VERB", "ADJ", "AUX") and token.tag_ not in ("VBN", "VBD", "VBG", "VBZ", "VBP", "VB")
        ):
            continue
        if token.dep_ in ("amod", "compound") or is_unreal(token):
            continue
        if entry.particles and not any(c.lower_ in entry.particles for c in token.children):
            continue
        kind = _kind(entry, token)
        if kind is None:
            continue
        victims, agent = _roles(token, entry)
        denied = any(c.dep_ == "neg" for c in token.children)
        for tokens in victims:
            yield from _tolls(token, tokens, agent, kind, denied, sentence, numbers, text)


SUFFERED = HarmVerb(ClaimKind.INJURED, "subject", frozenset(), None)
DIED = HarmVerb(ClaimKind.KILLED, "subject", frozenset(), None)
"""What a light verb with a noun of injury says of its subject ("two others sustained injuries")."""


def _light(token: Token) -> HarmVerb | None:
    if token.lemma_.casefold() not in harm_words().light or token.pos_ != "VERB":
        return None
    nouns = [c for c in token.children if c.dep_ == "dobj"]
    if any(n.lemma_.casefold() in ("injury", "wound", "burn", "bruise", "fracture", "concussion") for n in nouns):
        return SUFFERED
    return DIED if any(n.lemma_.casefold() in ("death", "life", "martyrdom", "end") for n in nouns) else None


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


def _roles(verb: Token, entry: HarmVerb) -> tuple[list[list[Token]], Token | None]:
    """The heads of the phrases for who is hit, and the head of who did it."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative", "oprd", "attr") and c.pos_ != "VERB"]
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or _aux_be(verb)
    agent = next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
    if not subjects and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and not objects:
        inherited = [c for c in verb.head.children if c.dep_ in SUBJECTS]
        if any(c.dep_ == "nsubjpass" for c in inherited) or entry.frame == "subject":
            subjects, passive = inherited, passive or entry.frame != "subject"
    if (not subjects and verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN") or (
        verb.dep_ == "acl" and entry.frame == "subject"
    ):
        subjects, passive = [verb.head], True
    if (
        not subjects
        and verb.dep_ in ("xcomp", "ccomp", "advcl")
        and passive
        and verb.head.pos_ in ("VERB", "AUX", "ADJ")
    ):
        # "were reported killed", "are believed to have been killed"
        subjects = [c for c in verb.head.children if c.dep_ in SUBJECTS]
    resolved = [_antecedent(s, verb) for s in subjects]
    if entry.frame == "subject":
        return [[s] for s in resolved if s is not None], None
    if entry.frame == "both" and not objects:
        return [[s] for s in resolved if s is not None], None
    if passive and not (objects and not any(c.dep_ == "nsubjpass" for c in verb.children) and not _aux_be(verb)):
        return [[s] for s in resolved if s is not None], agent
    if objects:
        return [[o] for o in objects], next((s for s in resolved if s is not None), None)
    if subjects and verb.tag_ in ("VBN", "VBD") and not any(c.dep_ in ("ccomp", "dobj") for c in verb.children):
        # Headline style: "14 killed in raid", read by the parser as if the fourteen had killed.
        return [[s] for s in resolved if s is not None and _bare_passive(verb)], agent
    return [], None


def _aux_be(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ in ("aux", "auxpass") and c.lemma_ in ("be", "get") for c in verb.children)


def _bare_passive(verb: Token) -> bool:
    following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    return not any(c.dep_ == "aux" for c in verb.children) and (
        following is None or following.is_punct or following.pos_ in ("ADP", "SCONJ", "CCONJ", "ADV", "SPACE")
    )


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """The noun that a relative pronoun stands for; the subject itself where it is none."""
    if subject.lower_ not in RELATIVE:
        return subject
    current = verb
    while current.dep_ == "conj":
        current = current.head
    return current.head if current.dep_ == "relcl" else None


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
    joined = [t for head in heads for t in with_conjuncts(head)]
    found: list[tuple[Token, Counted]] = []
    for head in joined:
        count = counted(head, numbers, text)
        if count is not None and _fits(kind, verb.lemma_.casefold(), head, count, text):
            found.append((head, count))
    several = sum(count.part != "including" for _, count in found) > 1
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


THINGS_TOO = (ClaimKind.CAPTURED, ClaimKind.DISPLACED, ClaimKind.RESCUED, ClaimKind.MISSING)
"""Kinds whose verbs take things as well as people ("seized documents"): these want a word for people."""
CARE = re.compile(r"\b(?:treatment|hospital|medical|care|clinic|wounded|injured)\b", re.IGNORECASE)


def _fits(kind: ClaimKind, verb: str, head: Token, count: Counted, text: str) -> bool:
    """True where what is counted can be people hit in that way."""
    person = is_person(head.lemma_.casefold()) or head.pos_ in ("NUM", "PRON") or head.ent_type_ == "PERSON"
    if head.lemma_.casefold() in ("life", "mind", "way"):
        return False
    if not person and (
        kind in THINGS_TOO
        or verb == "lose"
        or count.quantity.modifier is Modifier.NONE
        or head.ent_type_ in ("DATE", "TIME", "QUANTITY")
    ):
        return False
    if kind is ClaimKind.DISPLACED:
        return not count.single and not CARE.search(text[count.victims.start : count.victims.end + 60])
    return True


def agent_of(token: Token) -> Span | None:
    """The words for who did it, for a verb with a subject or an agent."""
    for child in token.children:
        if child.dep_ == "nsubj" and child.lower_ not in RELATIVE:
            return phrase_span(child)
    return None
