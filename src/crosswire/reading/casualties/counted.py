"""Counted people: the number and the words of a noun phrase whose head the parse gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import Modifier
from crosswire.reading.casualties.singles import ORDINALS, single_person, token_span
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

PARTITIVE = re.compile(
    r"\s*of\s+(?:the|these|those|them|whom|which)\b(?!\s+(?:group|organi[sz]ation|movement)[’'])", re.IGNORECASE
)
"""Words behind a number that make it a part of people already spoken of; "15 of its fighters" is no part."""
REST = Quick(r"\b(?:others?|more(?!\s+than)|another|additional|further|extra|remaining)\b", re.IGNORECASE)
ADDED = Quick(r"\b(?:another|further|additional|(?:the|an?) remaining|(?:the|an?) other)\s*$", re.IGNORECASE)
INCLUDING = Quick(
    r"(?:\bincluding|\bamong (?:them|whom|those|the (?:dead|victims|injured|wounded))(?: were|"
    r" was)?|\bof whom|\bof them|\binclude[sd]?|,? ?\bincl\.)\s*(?:also )?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """People counted by one noun phrase: the number, the words, and how the number stands to others (see Toll.part)."""

    quantity: Quantity
    number: Span
    victims: Span
    part: str | None
    single: bool


def phrase_span(head: Token) -> Span:
    """The noun phrase of `head`: from its left edge to itself, and an `of` phrase behind it."""
    left = head.left_edge
    # A phrase never reaches back over a verb, a comma or a conjunction: the parser sometimes hangs those on the noun.
    for token in reversed(list(head.doc[left.i : head.i])):
        if (token.pos_ in ("VERB", "CCONJ", "SCONJ") and token.tag_ not in ("VBN", "VBG")) or token.text in (
            "—",
            ";",
            ":",
        ):
            left = head.doc[token.i + 1]
            break
    end = head
    for child in head.rights:
        if (
            child.dep_ == "prep"
            and child.lower_ in ("of", "from")
            and child.i == end.i + 1
            and child.right_edge.i - child.i <= 8
        ):
            end = child.right_edge
            break
        if child.dep_ in ("nummod", "compound") and child.i == end.i + 1:
            end = child
    return Span(left.idx, end.idx + len(end.text))


def counted(head: Token, numbers: Sequence[NumberMention], text: str) -> Counted | None:
    """The count in the noun phrase of `head`, or null where it states none.

    A number is taken only where it belongs to the phrase; "a man", "the driver", "his wife" and a person's name are one.
    """
    span = phrase_span(head)
    lead = re.match(r"(?:dead|fatally|seriously|critically)\s+", text[span.start : span.end], re.IGNORECASE)
    if lead:
        span = Span(span.start + lead.end(), span.end)
    mention = _number_in(head, span, numbers)
    if mention is not None:
        span = span.joined(mention.span)
        return Counted(mention.quantity, mention.span, span, _part(mention.span, span, text), False)
    one = single_person(head)
    if one is None:
        return _two(head, span, text)
    number, words = one
    part = "including" if INCLUDING.search(text[max(0, span.start - 40) : span.start]) else None
    if part is None and (
        words.casefold() in ("another", "other", *ORDINALS)
        or any(c.lower_ in ORDINALS or c.lower_ in ("other", "further", "additional") for c in head.lefts)
    ):
        part = "rest"
    return Counted(Quantity(1, 1, Modifier.EXACT, words), number, span, part, True)


GROUPS = {"couple": 2, "duo": 2, "pair": 2, "newlyweds": 2, "twins": 2, "trio": 3, "threesome": 3, "quartet": 4}
"""Nouns that say how many people they mean; "a couple of people" is no certain number."""
ANYBODY = frozenset({"both", "victim", "man", "woman", "person", "teen", "teenager", "boy", "girl"})
TWO_OF = frozenset({"both", "twin"})


def _two(head: Token, span: Span, text: str) -> Counted | None:
    """People told without a number: "the couple", "a trio of men", "both", "both men", "twin brothers"."""
    lefts = [c for c in head.lefts if c.lower_ in TWO_OF]
    size = GROUPS.get(head.lower_, 2 if head.lower_ == "both" and head.pos_ in ("PRON", "DET") else 0)
    if head.lower_ == "couple" and any(c.lower_ == "of" for c in head.rights):
        return None
    people = is_person(head.lemma_.casefold()) and head.tag_ == "NNS" and not size
    if not size and not (people and lefts):
        return None
    word = token_span(lefts[0]) if people else token_span(head)
    quantity = Quantity(size or 2, size or 2, Modifier.EXACT, text[word.start : word.end])
    # "Both" and "both men" go back to two people told of: they count nobody anew.
    back = quantity.text.casefold() == "both" and (head.lemma_.casefold() in ANYBODY and head.dep_ != "conj")
    part = "of" if back else _part(word, span, text)
    return Counted(quantity, word, span, part, False)


def _number_in(head: Token, span: Span, numbers: Sequence[NumberMention]) -> NumberMention | None:
    head_span = token_span(head)
    own = [n for n in numbers if n.role in ("count", "vague", "none") and n.core.overlaps(span)]
    for mention in own:
        if mention.core.overlaps(head_span) or mention.span.covers(head_span):
            return mention
    before = [n for n in own if n.core.end <= head_span.start]
    for mention in reversed(before):
        token = head.doc.char_span(mention.core.start, mention.core.end)
        if token is not None and _belongs(token.root, head):
            return mention
    return None


def _belongs(number: Token, head: Token) -> bool:
    """True where the number counts `head` itself, not something inside a phrase that hangs on it."""
    current, steps = number, 0
    while current.i != head.i and steps < 4:
        if current.dep_ in ("pobj", "relcl", "acl", "appos", "npadvmod", "nsubj", "poss"):
            return False
        current, steps = current.head, steps + 1
    if current.i == head.i:
        return True
    between = head.doc[number.i + 1 : head.i]
    return len(between) <= 4 and all(
        t.pos_ in ("ADJ", "NOUN", "PROPN", "ADV", "PART") or t.text in ("-", "’s", "'s") for t in between
    )


def _part(number: Span, phrase: Span, text: str) -> str | None:
    before = text[max(0, number.start - 48) : number.start]
    if INCLUDING.search(before) or (
        re.match(
            r"\s+(?:seriously|critically|badly|severely|gravely|lightly|slightly|fatally|"
            r"in (?:a )?(?:critical|serious|grave))\b",
            text[phrase.end : phrase.end + 24],
        )
        and phrase == number
    ):
        return "including"
    if PARTITIVE.match(text, number.end) or (
        text[number.start : number.end].casefold().endswith(" of")
        and PARTITIVE.match(" of" + text[number.end : number.end + 20])
    ):
        return "of"
    if (
        REST.search(text[number.start : phrase.end])
        or re.match(r"\s+(?:others?|more)\b", text[number.end : number.end + 10], re.IGNORECASE)
        or ADDED.search(text[max(0, number.start - 24) : number.start])
    ):
        return "rest"
    return None


def with_conjuncts(head: Token) -> list[Token]:
    """`head` and the nouns joined to it by "and" or a comma, in order."""
    out = [head]
    for token in out:
        out += [
            c
            for c in token.children
            if c.dep_ in ("conj", "appos")
            and c.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
            and c not in out
            and (c.dep_ == "conj" or c.pos_ == "NUM")
        ]
    return sorted(out, key=lambda t: t.i)
