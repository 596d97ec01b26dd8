"""Nouns of harm: "the deaths of 14", "14 deaths", "seven injuries to troops", "dozens of arrests", bodies and lives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties.certainty import is_planned, is_rumour, modality_of
from crosswire.reading.casualties.counted import ADDED, counted, phrase_span, with_conjuncts
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.singles import token_span
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


BODIES = ("body", "corpse", "corps", "remains")


def find(sentence: Sentence, numbers: Sequence[NumberMention], text: str) -> Iterator[Toll]:
    """The tolls that nouns of harm state in `sentence`."""
    nouns = harm_words().nouns
    if sentence.words.isdisjoint(nouns) and sentence.words.isdisjoint(("dead", "wounded", *BODIES)):
        return
    for token in sentence.tokens:
        word = token.lower_ if token.lower_ in ("dead", "wounded") else token.lemma_.casefold()
        if token.pos_ in ("NOUN", "PROPN") and word in nouns:
            yield from _nominal(token, nouns[word], sentence, numbers, text)
        elif token.pos_ in ("NOUN", "PROPN") and word in BODIES:
            yield from _bodies(token, sentence, numbers, text)


def _nominal(
    noun: Token, kind: ClaimKind, sentence: Sentence, numbers: Sequence[NumberMention], text: str
) -> Iterator[Toll]:
    if noun.dep_ == "compound" or any(c.lower_ == "attempted" for c in noun.lefts):
        return
    own = _own_number(noun, numbers)
    complements = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "to", "among", "in", "for")]
    links = ("of", "to", "among") if kind is ClaimKind.INJURED else ("of",)
    heads = [
        g
        for c in [*complements, *_behind_time(complements)]
        if c.lower_ in links
        for g in c.children
        if g.dep_ in ("pobj", "pcomp")
    ]
    if is_planned(noun):
        return
    if own is not None:
        sufferers = next(
            (
                phrase_span(g)
                for c in complements
                if c.lower_ in ("to", "of", "among")
                for g in c.children
                if g.dep_ == "pobj"
            ),
            None,
        )
        added = ADDED.search(text[own.span.start : noun.idx]) is not None
        adjective = next(
            (
                token_span(c)
                for c in noun.lefts
                if c.dep_ in ("amod", "compound", "nmod", "poss")
                and not own.core.overlaps(token_span(c))
                and is_person(c.lemma_.casefold())
            ),
            None,
        )
        # "two gunshot wounds" are no two people; "two civilian deaths" are.
        if noun.lemma_.casefold() in ("wound", "capture", "rescue") and sufferers is None:
            return
        yield Toll(
            kind=kind,
            quantity=own.quantity,
            sentence=sentence.index,
            trigger=token_span(noun),
            number=own.span,
            victims=sufferers or adjective,
            found_by="noun",
            polarity=Polarity.DENIED if own.quantity.high == 0 else Polarity.ASSERTED,
            modality=modality_of(noun),
            part="rest" if added else None,
        )
        return
    found = [(t, c) for head in heads for t in with_conjuncts(head) if (c := counted(t, numbers, text)) is not None]
    if not heads and kind is ClaimKind.KILLED:
        # "Mr Tarvi's death": whose it was stands before it.
        whose = [(c, counted(c, numbers, text)) for c in noun.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"]
        found = [(t, c) for t, c in whose if c is not None and c.single]
    for _, count in found:
        yield Toll(
            kind=kind,
            quantity=count.quantity,
            sentence=sentence.index,
            trigger=token_span(noun),
            number=count.number,
            victims=count.victims,
            found_by="noun",
            polarity=Polarity.DENIED if count.quantity.high == 0 or is_rumour(noun) else Polarity.ASSERTED,
            modality=modality_of(noun),
            part=count.part or ("conjunct" if len(found) > 1 else None),
            single=count.single,
        )


def _behind_time(complements: list[Token]) -> list[Token]:
    """The "of" that the parse hangs on a time: "the murder in May of two clerks"."""
    times = [g for c in complements if c.lower_ in ("in", "on") for g in c.children if g.dep_ == "pobj"]
    return [c for g in times if g.pos_ in ("PROPN", "NUM") for c in g.children if c.lower_ == "of"]


def _bodies(noun: Token, sentence: Sentence, numbers: Sequence[NumberMention], text: str) -> Iterator[Toll]:
    own = _own_number(noun, numbers)
    if own is not None and own.quantity.high != 0:
        of = next(
            (phrase_span(g) for c in noun.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"),
            own.span.joined(token_span(noun)),
        )
        yield Toll(
            ClaimKind.KILLED,
            own.quantity,
            sentence.index,
            token_span(noun),
            own.span,
            of,
            "bodies",
            modality=modality_of(noun),
        )
        return
    for child in noun.children:
        if child.lower_ != "of":
            continue
        for head in (t for g in child.children if g.dep_ == "pobj" for t in with_conjuncts(g)):
            count = counted(head, numbers, text)
            if count is not None:
                yield Toll(
                    ClaimKind.KILLED,
                    count.quantity,
                    sentence.index,
                    token_span(noun),
                    count.number,
                    count.victims,
                    "bodies",
                    part=count.part,
                    single=count.single,
                )


def _own_number(noun: Token, numbers: Sequence[NumberMention]) -> NumberMention | None:
    """The number that counts `noun` itself."""
    left = noun.left_edge.idx
    for mention in numbers:
        if mention.role not in ("count", "vague", "none") or not left <= mention.core.start < noun.idx:
            continue
        tokens = noun.doc.char_span(mention.core.start, mention.core.end)
        if tokens is not None and (
            tokens.root.head == noun or tokens.root.head.head == noun or noun.i - tokens.end <= 2
        ):
            return mention
    return None
