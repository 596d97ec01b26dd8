"""Bearers: the people of whom a state or a phrase is said: "left a man dead", "three men and a woman were taken to hospital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.reading.casualties.counted import with_conjuncts
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.roles import RELATIVE, SUBJECTS, subjects_before
from crosswire.reading.persons import is_person

if TYPE_CHECKING:
    from crosswire.reading.tokens import Stretch, Token

PARTICIPANTS = frozenset({"him", "her", "them", "one", "another", "others", "other", "both"})
CLIMBED = frozenset(
    {"prep", "pobj", "advmod", "acomp", "attr", "oprd", "xcomp", "advcl", "ccomp", "amod", "npadvmod", "dobj"}
)
"""Relations from a phrase up to the verb whose subject it is said of."""


def bearers(words: Stretch, steps: int = 4) -> list[Token]:
    """The heads of the phrases for those of whom `words` are said, in order; empty where the parse tells of none.
    `steps` are how far up from the words their subject is sought.

    A state behind its people ("found a man dead", "her boyfriend in critical condition") is said of them; a phrase with
    a verb of its own of that verb's subject, which may stand before an earlier verb ("fled and was taken to hospital").
    """
    verbal = words[0].pos_ in ("AUX", "VERB") or words[0].tag_ in ("VBN", "VBD", "VBZ", "VBP", "MD")
    if not verbal:
        near = _right_before(words[0])
        if near:
            return near
    found = _subjects(words.root, words[0], steps)
    return found or (_right_before(words[0]) if verbal else [])


def _right_before(first: Token) -> list[Token]:
    """The people whose words end right before `first`, with those joined to them that bear no state of their own."""
    if first.i == 0:
        return []
    token = first.nbor(-1)
    while token.i > 0 and token.pos_ == "ADV" and token.lower_ not in PARTICIPANTS:
        token = token.nbor(-1)
    if not (is_person(token.lemma_.casefold()) or token.ent_type_ == "PERSON" or token.lower_ in PARTICIPANTS):
        return []
    out = [token]
    while (
        out[0].dep_ in ("conj", "appos") and out[0].head.i < out[0].i and out[0].head.pos_ in ("NOUN", "PROPN", "NUM")
    ):
        between = token.doc[out[0].head.i + 1 : out[0].i]
        if any(t.lower_ in harm_words().states or t.pos_ in ("VERB", "AUX") for t in between):
            break
        out.insert(0, out[0].head)
    return out


def _subjects(root: Token, first: Token, steps: int) -> list[Token]:
    current = root
    for _ in range(steps):
        subjects = [c for c in current.children if c.dep_ in SUBJECTS and c.i < first.i] or subjects_before(current)
        if subjects:
            return [t for s in subjects[:1] for t in expanded(_told(s, current))]
        if current.dep_ in ("acl", "relcl"):
            return expanded(current.head)
        if current.dep_ not in CLIMBED or current.head.i == current.i:
            return []
        current = current.head
    return []


def _told(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; the subject itself where it is none."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.head if subject.lower_ in RELATIVE and verb.dep_ == "relcl" else subject


def expanded(head: Token) -> list[Token]:
    """`head` and those joined to it; of "the others, two men and a woman" those who are listed."""
    listed = [c for c in head.rights if c.dep_ == "appos" and c.pos_ in ("NOUN", "PROPN")]
    counts = any(c.dep_ in ("nummod", "det", "poss") and c.lower_ != "the" for c in head.lefts) or head.pos_ == "NUM"
    if listed and not counts and head.tag_ in ("NNS", "NNPS"):
        return [t for item in listed for t in with_conjuncts(item)]
    return with_conjuncts(head)
