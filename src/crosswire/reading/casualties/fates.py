"""Phrases and predicates that say what became of people: "17 were taken to hospital", "two are dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties.asides import without_aside
from crosswire.reading.casualties.certainty import modality_of
from crosswire.reading.casualties.counted import INCLUDING, PARTITIVE, REST, counted, with_conjuncts
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.singles import token_span
from crosswire.reading.casualties.states import TIME_NOUN
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention


def find_phrases(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that stand as a number, its noun, and a phrase such as "were taken to hospital"."""
    usable = [n for n in numbers if n.role in ("count", "vague") and n.quantity.high != 0]
    for number, match in harm_words().phrases.finditer(masked, sentence.span.start, sentence.span.end):
        kind = harm_words().phrase_kinds[number]
        at = Span(match.start(), match.end())
        before = [n for n in usable if n.core.end <= at.start and not TIME_NOUN.match(masked, n.core.end)]
        yield from _one_person(sentence, at, kind, numbers, masked)
        if not before:
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
            yield Toll(kind, mention.quantity, sentence.index, at, mention.span, victims, "phrase", part=part)


def _one_person(
    sentence: Sentence, at: Span, kind: ClaimKind, numbers: Sequence[NumberMention], masked: str
) -> Iterator[Toll]:
    """ "a 52-year-old man is in custody": one person, by the subject that the parse gives to the phrase."""
    tokens = sentence.tokens.doc.char_span(at.start, at.end)
    verb = tokens.root if tokens is not None else None
    for _ in range(2):
        if verb is None or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            break
        verb = verb.head
    if verb is None or any(c.dep_ == "neg" for c in verb.children):
        return
    for subject in [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i][:1]:
        for head in with_conjuncts(subject):
            count = counted(head, numbers, masked)
            if count is not None and count.single and (head.lower_ == "old" or is_person(head.lemma_.casefold())):
                yield Toll(
                    kind,
                    count.quantity,
                    sentence.index,
                    at,
                    count.number,
                    count.victims,
                    "phrase",
                    part=count.part,
                    single=True,
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
            or token.dep_ not in ("acomp", "oprd", "attr", "advcl", "ccomp", "xcomp", "ROOT")
            or not (token.pos_ in ("ADJ", "ADV", "NOUN") or (token.lower_ == "missing" and token.tag_ == "VBG"))
        ):
            continue
        if any(c.dep_ == "neg" for c in [*token.children, *token.head.children]):
            continue
        subjects = [
            c for c in [*token.children, *token.head.children] if c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i
        ]
        found = [c for s in subjects[:1] for t in with_conjuncts(s) if (c := counted(t, numbers, text)) is not None]
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
