"""Roles about a verb of harm, from the parse: who is hit, and who did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.reading.casualties.lexicon import HarmVerb
from crosswire.reading.persons import is_person

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

RELATIVE = frozenset({"who", "whom", "that", "which"})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "ourselves", "myself"})
SUBJECTS = ("nsubj", "nsubjpass")


def roles(verb: Token, entry: HarmVerb) -> tuple[list[Token], Token | None]:
    """The heads of the phrases for who is hit, and the head of who did it."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    objects = [
        c
        for c in verb.children
        if c.dep_ in ("dobj", "dative", "oprd", "attr") and c.pos_ != "VERB" and not _state_left(c)
    ]
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or _aux_be(verb)
    agent = next((g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"), None)
    if not subjects and not objects:
        inherited = subjects_before(verb)
        if passive or any(c.dep_ == "nsubjpass" for c in inherited) or entry.frame == "subject":
            subjects, passive = inherited, passive or entry.frame != "subject"
    if (not subjects and verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN") or (
        not subjects and verb.dep_ == "acl" and entry.frame == "subject"
    ):
        subjects, passive = [verb.head], True
    if (
        not subjects
        and verb.dep_ in ("xcomp", "ccomp", "advcl", "oprd")
        and (passive or (verb.tag_ == "VBN" and any(c.dep_ == "nsubjpass" for c in verb.head.children)))
        and verb.head.pos_ in ("VERB", "AUX", "ADJ")
    ):
        # "were reported killed", "are believed to have been killed"
        subjects, passive = [c for c in verb.head.children if c.dep_ in SUBJECTS], True
    resolved = [_antecedent(s, verb) for s in [*_first_of_list(verb, subjects), *subjects]]
    if entry.frame == "subject":
        return [s for s in resolved if s is not None], None
    if entry.frame == "both" and not objects:
        return [s for s in resolved if s is not None], None
    if passive and not (objects and not any(c.dep_ == "nsubjpass" for c in verb.children) and not _aux_be(verb)):
        return [s for s in resolved if s is not None], agent
    if any(o.lower_ in REFLEXIVE for o in objects):
        return [], None  # "killed himself": see `selfharm`
    if objects:
        return objects, next((s for s in resolved if s is not None), None)
    told = any(s.pos_ == "PRON" and s.lower_ not in ("one", "two", "three", "others", "another") for s in subjects)
    if (
        subjects
        and not told
        and verb.tag_ in ("VBN", "VBD")
        and not any(c.dep_ in ("ccomp", "dobj") for c in verb.children)
    ):
        # Headline style: "14 killed in raid", read by the parser as if the fourteen had killed.
        return [s for s in resolved if s is not None and _bare_passive(verb)], agent
    return [], None


def _first_of_list(verb: Token, subjects: list[Token]) -> list[Token]:
    """The first of a list of people that the parser took for an adverb: "a teacher, two pupils and a guard were hurt"."""
    if not subjects or not any(c.dep_ == "conj" for c in subjects[0].children):
        return []
    return [
        c
        for c in verb.children
        if c.dep_ == "npadvmod" and c.i < subjects[0].i and c.nbor(1).text == "," and is_person(c.lemma_.casefold())
    ]


def subjects_before(verb: Token) -> list[Token]:
    """The subjects of the nearest verb that `verb` is joined to by "and" and that agree with it in number.

    "A man shot four people, two of whom died, and was killed himself": the man was killed, not the two.
    """
    current, disagreed = verb, False
    while (current.dep_ == "conj" and current.head.pos_ in ("VERB", "AUX")) or (
        disagreed and current.dep_ in ("relcl", "dobj")
    ):
        current = current.head
        found = [c for c in current.children if c.dep_ in SUBJECTS]
        if found and all(_agree(s, verb) for s in found):
            return found
        disagreed = disagreed or bool(found)
    return []


SINGULAR = frozenset({"was", "is", "has"})


def _agree(subject: Token, verb: Token) -> bool:
    plural = subject.tag_ in ("NNS", "NNPS") or (subject.pos_ == "NUM" and subject.lower_ not in ("one", "1"))
    return not (plural and any(c.lower_ in SINGULAR for c in verb.children))


def _state_left(word: Token) -> bool:
    """True for "dead" in "found shot dead": the state that somebody was left in, nobody's name."""
    return word.dep_ == "oprd" and word.pos_ == "ADJ" and not any(c.dep_ == "nummod" for c in word.children)


def _aux_be(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ in ("aux", "auxpass") and c.lemma_ in ("be", "get") for c in verb.children)


def _bare_passive(verb: Token) -> bool:
    following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if any(c.dep_ == "conj" and any(g.dep_ == "dobj" for g in c.children) for c in verb.children):
        return False  # "a boy shot and wounded his brother"
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
