"""Phrases and predicates that say what became of people: "17 were taken to hospital", "two are dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.model.span import Span
from crosswire.model.words import Polarity
from crosswire.reading.casualties.asides import without_aside
from crosswire.reading.casualties.bearers import bearers
from crosswire.reading.casualties.certainty import certainty_words, is_unreal, modality_of
from crosswire.reading.casualties.counted import INCLUDING, PARTITIVE, REST, counted
from crosswire.reading.casualties.lexicon import Phrase, harm_words
from crosswire.reading.casualties.singles import ORDINALS, token_span
from crosswire.reading.casualties.states import TIME_NOUN
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention


def find_phrases(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that stand as a number, its noun, and a phrase such as "were taken to hospital"."""
    usable = [n for n in numbers if n.role in ("count", "vague") and n.quantity.high != 0]
    for number, match in harm_words().phrases.finditer(masked, sentence.span.start, sentence.span.end):
        phrase = harm_words().phrase_rules[number]
        if phrase.where and not phrase.where.search(masked, sentence.span.start, sentence.span.end):
            continue
        at = Span(match.start(), match.end())
        borne = list(_borne(sentence, at, phrase, numbers, masked))
        yield from borne
        before = [n for n in usable if n.core.end <= at.start and not TIME_NOUN.match(masked, n.core.end)]
        if not before or phrase.unless or any(t.number.overlaps(before[-1].core) for t in borne):
            continue
        gap, _ = without_aside(masked[before[-1].core.end : at.start], before[-1].core.end)
        words = gap.split()
        plain = not re.search(r"[.,;:—–!?]", gap) and len(words) <= 6
        if plain and not any(w.casefold() in ("killed", "wounded", "injured", "dead", "died", "and") for w in words):
            mention = before[-1]
            end = mention.span.end + len(gap.rstrip()) - (len(masked[mention.core.end : mention.span.end]))
            victims = Span(mention.span.start, max(mention.span.end, end))
            part = "of" if PARTITIVE.match(masked, mention.span.end) else "rest" if REST.search(gap) else None
            if INCLUDING.search(masked[max(sentence.span.start, mention.span.start - 48) : mention.span.start]):
                part = "including"
            yield Toll(phrase.kind, mention.quantity, sentence.index, at, mention.span, victims, "phrase", part=part)


ALONE = frozenset({"old", "other", "another", "one", *ORDINALS})
"""Words that stand for one person by themselves: "a 7-year-old", "the third"."""


def _borne(
    sentence: Sentence, at: Span, phrase: Phrase, numbers: Sequence[NumberMention], masked: str
) -> Iterator[Toll]:
    """ "a man and two women are in hospital": whom the parse gives to the phrase."""
    words = sentence.tokens.doc.char_span(at.start, at.end)
    if words is None:
        return
    verb = words.root if words.root.pos_ in ("VERB", "AUX") else words.root.head
    if any(c.dep_ == "neg" and not words.start <= c.i < words.end for t in (words.root, verb) for c in t.children):
        return
    if verb.pos_ == "VERB" and is_unreal(verb):
        return
    found = []
    for head in bearers(words):
        lemma = head.lemma_.casefold()
        if lemma in phrase.unless or head.lower_ in phrase.unless:
            continue
        count = counted(head, numbers, masked)
        if count is None or count.quantity.high == 0:
            continue
        if is_person(lemma) or head.lower_ in ALONE or head.pos_ in ("NUM", "PRON") or head.ent_type_ == "PERSON":
            found.append(count)
    for count in found:
        yield Toll(
            phrase.kind,
            count.quantity,
            sentence.index,
            at,
            count.number,
            count.victims,
            "phrase",
            part=count.part or ("conjunct" if len(found) > 1 else None),
            single=count.single,
        )


def find_predicates(sentence: Sentence, numbers: Sequence[NumberMention], text: str) -> Iterator[Toll]:
    """The tolls in `sentence` where the parse gives a state its subject: "a woman and her two sons were found dead"."""
    states = harm_words().states
    if sentence.words.isdisjoint(states):
        return
    for token in sentence.tokens:
        kind = states.get(token.lower_)
        if (
            kind is None
            or token.i == 0
            or not (
                token.dep_ in ("acomp", "oprd", "attr", "advcl", "ccomp", "xcomp", "ROOT")
                or (token.dep_ == "amod" and (token.head.i < token.i or token.nbor(-1).lower_ in ("him", "her")))
            )
            or not (token.pos_ in ("ADJ", "ADV", "NOUN") or (token.lower_ == "missing" and token.tag_ == "VBG"))
        ):
            continue
        if any(c.dep_ == "neg" for c in [*token.children, *token.head.children]):
            continue
        if token.head.dep_ == "conj" and token.head.lower_ in certainty_words()["hedging_verbs"]:
            continue  # "missing, presumed dead" are missing
        heads = bearers(token.doc[token.i : token.i + 1], steps=2)
        found = [c for t in heads if (c := counted(t, numbers, text)) is not None]
        for count in found:
            yield Toll(
                kind,
                count.quantity,
                sentence.index,
                token_span(token),
                count.number,
                count.victims,
                "predicate",
                polarity=Polarity.DENIED if count.quantity.high == 0 else Polarity.ASSERTED,
                modality=modality_of(token),
                part=count.part or ("conjunct" if len(found) > 1 else None),
                single=count.single,
            )
