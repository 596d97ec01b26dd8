"""Single persons: which noun phrases mean one person: an article, a possessive, a name, a headline's bare noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.persons import is_collective, is_person
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

ONE = frozenset({"a", "an", "another", "one"})
THE_ONE = frozenset({"the", "his", "her", "their", "its", "my", "this", "that"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
OLD_BEFORE = re.compile(r"\b[\w-]+[\s-]years?[\s-]old\s+(?:[A-Z][\w’'.-]*\s+){0,3}$")
AGE_BEHIND = re.compile(r",\s+(?:aged\s+)?\d{1,2}(?=[,.;)]|\s+(?:was|died|were|and)\b)")


OLD = Quick(r"\b[\w-]+[\s-](?:years?|months?|weeks?|days?)[\s-]$", re.IGNORECASE)


def token_span(token: Token) -> Span:
    """The characters of one token."""
    return Span(token.idx, token.idx + len(token.text))


def single_person(head: Token) -> tuple[Span, str] | None:
    """The article and its words where the phrase means one person, else null."""
    if head.lower_ in ("he", "she", "him") or (head.lower_ == "her" and head.tag_ == "PRP"):
        return token_span(head), head.text
    if head.pos_ == "PROPN" and head.ent_type_ == "PERSON":
        return token_span(head), head.text
    if (
        head.pos_ == "PROPN"
        and head.tag_ == "NNP"
        and OLD_BEFORE.search(head.doc.text[max(0, head.idx - 40) : head.idx])
    ):
        return token_span(head), head.text  # "13 year old Aino Tarvi"
    if (
        head.pos_ == "PROPN"
        and head.tag_ == "NNP"
        and any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.children) for c in head.rights)
    ):
        return token_span(head), head.text  # "Tarvi, who was killed": who is a person
    if head.pos_ == "PROPN" and AGE_BEHIND.match(head.doc.text, head.idx + len(head.text)):
        return token_span(head), head.text  # "Mr Tarvi, 34, died": a name that the parser did not know for one
    if head.lower_ == "old" and OLD.search(head.doc.text[max(0, head.idx - 24) : head.idx]):
        return token_span(head.left_edge), head.left_edge.text  # "a 5-year-old": the age stands for the person
    if head.lower_ in ORDINALS and (
        any(c.lower_ in ("a", "another", "the") for c in head.lefts)
        or (head.i > 0 and head.nbor(-1).lower_ in ("a", "another", "the"))
    ):
        return token_span(head), head.text
    if head.lower_ == "another" and head.pos_ in ("PRON", "DET"):
        return token_span(head), head.text
    if head.lower_ == "other" and any(c.lower_ == "the" for c in head.lefts):
        return token_span(head), head.text
    if head.tag_ not in ("NN", "NNP") or head.pos_ not in ("NOUN", "PROPN") or not is_person(head.lemma_.casefold()):
        return None
    if is_collective(head.lemma_.casefold()) or head.lower_.endswith(("men", "people", "children")):
        return None  # plurals that the tagger takes for singulars in capitals
    for child in head.lefts:
        word = child.lower_
        if word in ONE and child.dep_ in ("det", "nummod"):
            return token_span(child), child.text
        if (child.dep_ in ("det", "poss") or child.tag_ in ("PRP$", "POS")) and (
            word in THE_ONE or child.dep_ == "poss"
        ):
            return token_span(child), child.text
    if head.left_edge.i == head.sent.start:
        return token_span(head), head.text  # "Man shot dead": a headline leaves the article out
    if head.dep_ == "conj" and head.head.i < head.i and not any(c.dep_ == "det" for c in head.lefts):
        # "her husband and son", "Woman, man killed": the first noun's article holds for the second.
        return (token_span(head), head.text) if single_person(head.head) is not None else None
    return None
