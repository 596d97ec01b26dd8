"""Who did it: the phrases that a sentence makes the one who acted, owned up, or is blamed, with how it is said.

Always holds: a phrase is a stretch of one sentence; nothing is taken from a wish, a threat or a condition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.model.words import Modality, Polarity
from crosswire.reading.casualties.certainty import is_rumour, is_unreal
from crosswire.reading.casualties.counted import phrase_span
from crosswire.reading.incident_terms import incident_terms
from crosswire.reading.tables import data_table

if TYPE_CHECKING:
    from crosswire.reading.document import Sentence
    from crosswire.reading.tokens import Token


@dataclass(frozen=True, slots=True)
class Blame:
    """Somebody said to have done it: their words, the word that says so, and how.

    `whole` is the phrase with what is set beside its noun; `way` is acted, claimed or accused.
    """

    span: Span
    whole: Span
    trigger: Span
    sentence: int
    way: str
    modality: Modality = Modality.STATED
    polarity: Polarity = Polarity.ASSERTED


@cache
def blame_words() -> dict[str, frozenset[str]]:
    """The lists of `data/blame.toml`; `acts` holds the verbs of `data/incident_types.toml` too."""
    lists = {name: frozenset(words) for name, words in data_table("blame").items() if name != "needs"}
    return {**lists, "acts": lists["acts"] | frozenset(incident_terms()[1])}


@cache
def needs() -> dict[str, frozenset[str]]:
    """Words of which a verb needs one among its own to be an act: "set … on fire"."""
    return {verb: frozenset(words) for verb, words in data_table("blame")["needs"].items()}


def find_blame(sentence: Sentence) -> Iterator[Blame]:
    """Those whom `sentence` makes the ones who did it."""
    words = blame_words()
    nouns = incident_terms()[0]
    for token in sentence.tokens:
        lemma = token.lemma_.casefold()
        if token.pos_ == "VERB":
            yield from _by_verb(token, lemma, sentence.index)
        elif token.pos_ in ("NOUN", "PROPN") and (lemma in nouns or lemma in DEEDS):
            yield from _by_noun(token, lemma, sentence.index)
        elif lemma in words["responsible"]:
            yield from _responsible(token, sentence.index)
        if lemma in words["marks"] and token.pos_ == "NOUN":
            yield from _found(_objects(token, ("of",)), token, sentence.index, "accused", Modality.HEDGED)
        if lemma in ("work", "handiwork") and token.pos_ == "NOUN":
            yield from _found(_objects(token, ("of",)), token, sentence.index, "accused", Modality.REPORTED)


DEEDS = frozenset({"act", "crime", "action", "death", "maneuver", "manoeuvre", "reprisal", "atrocity"})
"""Nouns beside those for incidents that have somebody who did it: "a cowardly act by"."""


def _by_verb(verb: Token, lemma: str, sentence: int) -> Iterator[Blame]:
    words = blame_words()
    nouns = incident_terms()[0]
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    named = {c.lemma_.casefold() for c in objects}
    if named & {"responsibility", "credit", "involvement", "participation"}:
        if is_unreal(verb):
            return
        if lemma in words["claiming"]:
            yield from _found(_doers(verb), verb, sentence, "claimed", Modality.STATED)
        elif lemma in words["denying"]:
            yield from _found(_doers(verb), verb, sentence, "claimed", Modality.STATED, Polarity.DENIED)
        return
    if lemma == "claim" and any(c.dep_ == "nsubjpass" and c.lemma_.casefold() in nouns for c in verb.children):
        yield from _found(_objects(verb, ("by",)), verb, sentence, "claimed", Modality.STATED)
        return
    if lemma in words["attributing"]:
        yield from _found(_objects(verb, ("to",)), verb, sentence, "accused", Modality.REPORTED)
    elif lemma in words["blaming"] and not is_unreal(verb):
        on = _objects(verb, ("on",))
        whom = [t for o in on or objects for t in (o, *o.conjuncts)]
        yield from _found(list(dict.fromkeys(whom)), verb, sentence, "accused", Modality.REPORTED)
    elif lemma in words["arresting"] and _is_over(verb, nouns):
        yield from _found([t for o in objects for t in (o, *o.conjuncts)], verb, sentence, "accused", Modality.HEDGED)
    elif lemma in words["accusing"]:
        charged = any(c.dep_ == "prep" and c.lower_ in ("of", "with", "in") for c in verb.subtree)
        held = any(c.lower_ == "responsible" for c in verb.subtree)
        if (lemma == "hold" and held) or (
            lemma not in ("hold", "link") and charged and _charged_with_a_deed(verb, nouns)
        ):
            how = Modality.HEDGED if lemma in words["suspecting"] else Modality.REPORTED
            whom = [t for o in objects for t in (o, *o.conjuncts)] or [
                c for child in verb.children if child.dep_ == "ccomp" for c in child.children if c.dep_ == "nsubj"
            ]
            yield from _found(whom, verb, sentence, "accused", how)
    if lemma in words["releasing"] and any(t.lemma_.casefold() in words["held"] for t in verb.sent):
        yield from _found(_doers(verb), verb, sentence, "acted", Modality.STATED)
        return
    if lemma in words["sharing"]:
        named = {g.lemma_.casefold() for c in verb.children if c.lower_ == "in" for g in c.children}
    if not _is_act(verb, lemma) and not (
        lemma in words["doing"] | words["sharing"]
        and (named | {verb.head.lemma_.casefold()} if verb.dep_ == "acl" else named) & _acts(nouns)
    ):
        return
    if is_unreal(verb) or (
        verb.tag_ == "VB" and not any(c.dep_ == "aux" and c.lower_ in ("did", "to") for c in verb.children)
    ):
        return
    if _hits_nobody(verb, lemma) or any(c.lower_ in words["answering"] for c in verb.children):
        return
    nothing = any(g.lower_ == "no" for c in objects for g in c.lefts)
    denied = nothing or any(c.dep_ == "neg" for c in verb.children) or is_rumour(verb)
    near = {c.lower_ for c in verb.children}
    how = Modality.HEDGED if near & words["suspecting"] else Modality.STATED
    way = "claimed" if _told_of_oneself(verb) else "acted"
    yield from _found(_doers(verb), verb, sentence, way, how, Polarity.DENIED if denied else Polarity.ASSERTED)


def _told_of_oneself(verb: Token) -> bool:
    """True for "the group said it carried out the attack" and "the group denied carrying it out"."""
    above = verb.head
    if verb.dep_ in ("xcomp", "pcomp", "dobj") and above.lemma_.casefold() in blame_words()["denying"]:
        return True
    return verb.dep_ == "ccomp" and any(c.dep_ == "nsubj" and c.lower_ in ("it", "they", "we") for c in verb.children)


def _charged_with_a_deed(verb: Token, nouns: dict[str, str]) -> bool:
    """True where what somebody is accused of is an incident: "accused of killing", "charged with the murder of"."""
    told = {t.lemma_.casefold() for t in verb.subtree if t.i > verb.i}
    return bool(told & (_acts(nouns) | blame_words()["acts"]))


def _is_over(verb: Token, nouns: dict[str, str]) -> bool:
    """True for people seized over an incident: "arrested in connection with the attack", "detained for the murder of"."""
    near = {t.lemma_.casefold() for t in verb.subtree}
    why = near & {"connection", "charge"} or any(
        g.lemma_.casefold() in nouns for c in verb.children if c.lower_ == "for" for g in c.children
    )
    return bool(why) and bool(near & _acts(nouns))


def _hits_nobody(verb: Token, lemma: str) -> bool:
    """True for "three others injured" and "two guards burned to death": whose subject is who was hit."""
    if lemma not in blame_words()["hitting"] or verb.tag_ not in ("VBD", "VBN"):
        return False
    hits = any(c.dep_ in ("dobj", "nsubjpass", "auxpass", "agent") or c.lower_ in ("at", "by") for c in verb.children)
    return not hits and verb.dep_ not in ("acl", "relcl", "amod") and not (verb.dep_ == "conj" and _shares_object(verb))


def _shares_object(verb: Token) -> bool:
    """True for the second verb of "shot and killed him", none with a subject of its own."""
    return not any(c.dep_ == "nsubj" for c in verb.children) and any(
        c.dep_ in ("dobj", "nsubjpass") for c in verb.head.children
    )


def _acts(nouns: dict[str, str]) -> frozenset[str]:
    return frozenset(nouns) | DEEDS | {"sabotage"}


def _is_act(verb: Token, lemma: str) -> bool:
    if lemma not in blame_words()["acts"]:
        return False
    asked = needs().get(lemma)
    return asked is None or any(t.lower_ in asked for t in verb.subtree if abs(t.i - verb.i) < LONGEST_REACH)


LONGEST_REACH = 8
"""Words from a verb in which the word stands that makes it an act."""


def _by_noun(noun: Token, lemma: str, sentence: int) -> Iterator[Blame]:
    governor = noun.head
    if governor.pos_ == "VERB" and is_unreal(governor):
        return
    yield from _found(_objects(noun, ("by",)), noun, sentence, "acted", Modality.STATED)
    if lemma in ("death", "action"):
        return
    for child in noun.lefts:
        if child.dep_ in ("poss", "compound") and child.pos_ == "PROPN":
            yield from _found([child], noun, sentence, "acted", Modality.STATED)


def _responsible(word: Token, sentence: int) -> Iterator[Blame]:
    copula = word.head
    if word.dep_ not in ("acomp", "attr", "prep", "advmod") or copula.lemma_ != "be":
        return
    how = Modality.REPORTED
    if copula.dep_ == "xcomp" and copula.head.lemma_.casefold() in (
        "believe",
        "think",
        "suspect",
        "presume",
        "suppose",
    ):
        copula, how = copula.head, Modality.HEDGED
    if word.lower_ in ("responsible", "guilty") and not any(c.lower_ in ("for", "of") for c in word.children):
        return
    denied = any(c.dep_ == "neg" for c in copula.children)
    subjects = [t for c in copula.children if c.dep_ in ("nsubj", "nsubjpass") for t in (c, *c.conjuncts)]
    polarity = Polarity.DENIED if denied else Polarity.ASSERTED
    if not is_unreal(copula):
        yield from _found(subjects, word, sentence, "accused", how, polarity)


def _objects(word: Token, prepositions: tuple[str, ...]) -> list[Token]:
    return [
        t
        for c in word.children
        if c.dep_ in ("prep", "agent", "dative") and c.lower_ in prepositions
        for g in c.children
        if g.dep_ == "pobj"
        for t in (g, *g.conjuncts)
    ]


def _doers(verb: Token) -> list[Token]:
    """The subject of an active verb, its own or the one it shares; the agent of a passive one."""
    agents = _objects(verb, ("by",))
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or (
        verb.tag_ == "VBN"
        and verb.dep_ in ("acl", "amod", "relcl")
        and not any(c.dep_ == "nsubj" for c in verb.children)
    )
    if agents or passive:
        return agents
    current = verb
    for _ in range(LONGEST_CHAIN):
        subjects = [c for c in current.children if c.dep_ == "nsubj"]
        if subjects:
            who = subjects[0]
            if who.lower_ in ("it", "they") and current.dep_ == "ccomp":  # "the group said that it had attacked"
                current = current.head
                continue
            if who.lower_ in ("who", "which", "that") and current.dep_ == "relcl":
                who = current.head
            return [who, *who.conjuncts]
        if any(c.dep_ == "nsubjpass" for c in current.children):
            return []
        if current.dep_ == "acl" and current.tag_ == "VBG":
            return [current.head]
        if current.dep_ not in ("conj", "advcl", "xcomp", "pcomp") or current.head.i == current.i:
            return []
        current = current.head
        if current.dep_ == "prep":
            current = current.head
        if current.pos_ not in ("VERB", "AUX"):
            return []
    return []


LONGEST_CHAIN = 4
"""Verbs from one without a subject up to the one whose subject it shares."""


LONGEST_PHRASE = 150
"""Characters from a noun in which the name set beside it stands: "the clandestine group “X”"."""


def _found(
    who: list[Token],
    trigger: Token,
    sentence: int,
    way: str,
    modality: Modality,
    polarity: Polarity = Polarity.ASSERTED,
) -> Iterator[Blame]:
    at = Span(trigger.idx, trigger.idx + len(trigger.text))
    for token in who:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        doubted = any(t.lower_ in blame_words()["suspecting"] for t in token.doc[token.left_edge.i : token.i])
        how = Modality.HEDGED if doubted and modality is Modality.STATED else modality
        span = phrase_span(token)
        right = token.right_edge
        whole = span.joined(Span(token.idx, min(right.idx + len(right.text), token.idx + LONGEST_PHRASE)))
        yield Blame(span, whole, at, sentence, way, how, polarity)
