"""States: "14 dead", "leaving two people wounded", "30 others were missing", by the order of words, where no parse is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modality, Polarity
from crosswire.reading.casualties.certainty import certainty_words, modality_of
from crosswire.reading.casualties.counted import INCLUDING, PARTITIVE, REST, counted, token_span, with_conjuncts
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention

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
        "people",
        "now",
        "known",
        "to",
        "have",
        "missing",
        "considered",
        "presumed",
    ]
)
TIME_NOUN = re.compile(
    r"\s*-?(?:minutes?|hours?|days?|weeks?|months?|years?|times|kilomet|km|miles?|met(?:re|er)s|percent|per cent|%)",
    re.IGNORECASE,
)
LONGEST_GAP = 8
"""Words between a number and its state: more than that is another phrase."""


@cache
def _state_pattern() -> re.Pattern[str]:
    words = sorted(harm_words().states, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that stand as a number, its noun, and a word for a state."""
    states = harm_words().states
    usable = [n for n in numbers if n.role in ("count", "vague")]
    for match in _state_pattern().finditer(masked, sentence.span.start, sentence.span.end):
        at = Span(match.start(), match.end())
        kind = states[match[0].casefold()]
        for mention in reversed([n for n in usable if n.core.end <= at.start][-3:]):
            # The nearest number first; one in an aside ("17 people, five of them children, were hurt") does not part.
            toll = None if TIME_NOUN.match(masked, mention.core.end) else _between(sentence, mention, at, kind, masked)
            if toll is not None:
                yield toll
                break


def find_phrases(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` that stand as a number, its noun, and a phrase such as "were taken to hospital"."""
    usable = [n for n in numbers if n.role in ("count", "vague") and n.quantity.high != 0]
    for pattern, kind in harm_words().phrases:
        for match in re.finditer(
            r"(?<!\w)" + pattern.pattern, masked[sentence.span.start : sentence.span.end], re.IGNORECASE
        ):
            at = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            before = [n for n in usable if n.core.end <= at.start]
            yield from _one_person(sentence, at, kind, numbers, masked)
            if not before:
                continue
            gap, _ = _without_aside(masked[before[-1].core.end : at.start], before[-1].core.end)
            words = gap.split()
            plain = not re.search(r"[.,;:—–!?]", gap) and len(words) <= 6
            if plain and not any(
                w.casefold() in ("killed", "wounded", "injured", "dead", "died", "and") for w in words
            ):
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
    tokens = sentence.tokens.doc.char_span(at.start, at.end, alignment_mode="expand")
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
            if count is not None and count.single and is_person(head.lemma_.casefold()):
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
    for token in sentence.tokens:
        kind = states.get(token.lower_)
        if (
            kind is None
            or token.dep_ not in ("acomp", "oprd", "attr", "advcl", "ccomp", "xcomp")
            or token.pos_ not in ("ADJ", "ADV", "NOUN")
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
                modality=modality_of(token),
                part=count.part or ("conjunct" if len(found) > 1 else None),
                single=count.single,
            )


ASIDE = re.compile(
    r",\s+(?:including|among them|among whom|(?:one|two|three|some|most|all|half|several|many) of (?:them|whom)|mostly|mainly|aged|the|an?)\b[^,;:]{2,90},|\s[–—-]\s[^–—;:]{2,90}\s[–—-]\s|\s\([^()]{1,60}\)",
    re.IGNORECASE,
)
"""What may stand between a number and its state without parting them: "17 persons, including five civilians, were hurt"."""


def _without_aside(gap: str, offset: int) -> tuple[str, Span | None]:
    match = ASIDE.search(gap)
    if match is None:
        return gap, None
    return gap[: match.start()] + gap[match.end() :], Span(offset + match.start(), offset + match.end())


def _between(sentence: Sentence, mention: NumberMention, at: Span, kind: ClaimKind, masked: str) -> Toll | None:
    gap, aside = _without_aside(masked[mention.core.end : at.start], mention.core.end)
    if (
        re.search(r"[.;:—–!?]|,(?! and)", gap)
        or len(gap.split()) > LONGEST_GAP
        or re.search(r"\bof (?:the|those)\s*$", gap)
    ):
        return None
    doc = sentence.tokens.doc
    state = doc.char_span(at.start, at.end, alignment_mode="expand")
    if state is None:
        return None
    word = state.root
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
        for t in doc[: word.i]
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
