"""States: "14 dead", "leaving two people wounded", "30 others were missing", by the order of words, where no parse is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modality, Polarity
from crosswire.reading.alternation import alternation
from crosswire.reading.casualties.asides import without_aside
from crosswire.reading.casualties.certainty import certainty_words, is_unreal
from crosswire.reading.casualties.counted import INCLUDING, PARTITIVE, REST
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.singles import token_span
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

BETWEEN_WORDS = frozenset(
    [
        "of",
        "the",
        "these",
        "those",
        "them",
        "his",
        "her",
        "its",
        "their",
        "people",
        "persons",
        "others",
        "other",
        "more",
        "were",
        "was",
        "are",
        "is",
        "have",
        "has",
        "had",
        "been",
        "being",
        "left",
        "reported",
        "confirmed",
        "believed",
        "feared",
        "presumed",
        "still",
        "also",
        "remain",
        "remained",
        "reportedly",
        "seriously",
        "critically",
        "badly",
        "severely",
        "lightly",
        "slightly",
        "wounded",
        "injured",
        "and",
        "or",
        "either",
        "as",
        "now",
        "declared",
        "pronounced",
        "found",
        "listed",
        "said",
        "to",
        "be",
        "another",
        "additional",
        "further",
        "got",
        "made",
        "rendered",
        "in",
        "hospital",
        "known",
        "missing",
        "considered",
    ]
)
TIME_NOUN = Quick(
    r"\s*-?(?:minutes?|hours?|days?|weeks?|months?|years?|times|kilomet|km|miles?|met(?:re|er)s|percent|per cent|%)",
    re.IGNORECASE,
)
LONGEST_GAP = 8
"""Words between a number and its state: more than that is another phrase."""


@cache
def _state_pattern() -> Quick:
    return Quick(rf"\b({alternation(harm_words().states, {})})\b", re.IGNORECASE)


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that stand as a number, its noun, and a word for a state."""
    states = harm_words().states
    usable = [n for n in numbers if n.role in ("count", "vague")]
    for match in _state_pattern().finditer(masked, sentence.span.start, sentence.span.end):
        at = Span(match.start(), match.end())
        kind = states[match[0].casefold()]
        for mention in reversed([n for n in usable if n.core.end <= at.start][-3:]):
            # The nearest number first; one in an aside ("17 people, five of them children, were hurt") does not part.
            if TIME_NOUN.match(masked, mention.core.end) or _all_of_them(mention, at, masked):
                continue
            toll = _between(sentence, mention, at, kind, masked)
            if toll is not None:
                yield toll
                break


ONE_OF = Quick(r"\b(?:one|two|three|four|five|six|\d+) of (?:the|these|those) $", re.IGNORECASE)
GOES_ON = re.compile(r"\s+(?:was|were|is|are|had|has|have|did|could|would|said|told|came|lived|worked|who)\b")


def _all_of_them(mention: NumberMention, state: Span, masked: str) -> bool:
    """True for the six in "one of the six dead, police said": one is dead; "one of the six dead was a nurse" counts six."""
    return bool(ONE_OF.search(masked[max(0, mention.span.start - 16) : mention.span.start])) and not GOES_ON.match(
        masked, state.end
    )


def _between(sentence: Sentence, mention: NumberMention, at: Span, kind: ClaimKind, masked: str) -> Toll | None:
    gap, aside = without_aside(masked[mention.core.end : at.start], mention.core.end)
    if (
        re.search(r"[.;:—–!?]|,(?! and)", gap)
        or gap.count(")") > gap.count("(")
        or len(gap.split()) > LONGEST_GAP
        or re.search(r"\bof (?:the|those)\s*$", gap)
    ):
        return None
    doc = sentence.tokens.doc
    state = doc.char_span(at.start, at.end)
    if state is None:
        return None
    word = state.root
    if word.pos_ in ("VERB", "AUX") and is_unreal(word):
        return None
    if any(c.dep_ == "dobj" for c in word.children) and not any(c.dep_ == "auxpass" for c in word.children):
        return None
    if (
        word.dep_ == "amod"
        and word.head.i > word.i
        and word.head.pos_ == "NOUN"
        and not (is_person(word.head.lemma_.casefold()) and not gap.strip())
    ):
        return None
    noun_end = mention.span.end
    nouns = verbs = 0
    inner = [
        t
        for t in sentence.tokens
        if mention.core.end <= t.idx < at.start and not (aside and aside.start <= t.idx < aside.end)
    ]
    for token in inner:
        if token.lower_ in BETWEEN_WORDS or token.pos_ in ("AUX", "ADV"):
            if token.lower_ in ("others", "people", "persons", "more", "other", "them"):
                noun_end = token.idx + len(token.text)
            continue
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PUNCT", "DET", "PRON", "PART", "X"):
            if nouns and token.pos_ in ("DET",):
                return None
            if token.pos_ in ("NOUN", "PROPN", "ADJ"):
                nouns += 1
                noun_end = token.idx + len(token.text)
            continue
        if token.pos_ == "VERB" and token.tag_ in ("VBN", "VBG") and nouns:
            verbs += 1
            continue
        return None
    if word.dep_ == "amod" and word.head.i == word.i + 1:
        noun_end = word.head.idx + len(word.head.text)
    if verbs > 1 or any(t.dep_ == "neg" for t in inner):
        return None
    words = certainty_words()
    hedges = {t.lower_ for t in inner} & (words["hedging_verbs"] | words["hedging"] | words["reported"])
    number_words = masked[mention.span.start : noun_end]
    part = None
    if INCLUDING.search(masked[max(sentence.span.start, mention.span.start - 48) : mention.span.start]):
        part = "including"
    elif PARTITIVE.match(masked, mention.span.end):
        part = "of"
    elif REST.search(number_words) or re.search(
        r"\banother\s*$", masked[max(0, mention.span.start - 10) : mention.span.start], re.IGNORECASE
    ):
        part = "rest"
    return Toll(
        kind,
        mention.quantity,
        sentence.index,
        token_span(word),
        mention.span,
        Span(mention.span.start, noun_end),
        "state",
        polarity=Polarity.ASSERTED,
        modality=Modality.REPORTED if hedges & words["reported"] else Modality.HEDGED if hedges else Modality.STATED,
        part=part,
    )
