"""Objects by word order: "killing at least 12", "kills 15, wounds 30", "shot dead two": headlines and what the parser misses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.casualties.certainty import is_unreal, modality_of
from crosswire.reading.casualties.counted import INCLUDING, PARTITIVE, REST
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.singles import token_span
from crosswire.reading.casualties.states import TIME_NOUN
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention

OTHER_OBJECT = re.compile(
    r"\s*(?:of\s+)?(?:\w+\s+){0,2}?(?:minutes?|hours?|days?|weeks?|months?|years?|times|houses|"
    r"homes|buildings|vehicles|cars|hectares|acres|villages|weapons|rifles|tons?|tonnes)\b",
    re.IGNORECASE,
)


@cache
def _forms() -> dict[str, ClaimKind]:
    forms: dict[str, ClaimKind] = {}
    for lemma, entries in harm_words().verbs.items():
        verb = entries[-1]
        if (
            verb.frame == "subject"
            or verb.unless_near
            or verb.particles
            or verb.needs
            or verb.who
            or verb.people
            or lemma in ("lose", "burn", "save", "seize", "jail", "execute", "eliminate")
        ):
            continue
        stem = lemma.removesuffix("e")
        double = {"kidnap": "kidnapp", "behead": "behead"}.get(lemma, stem)
        for form in (lemma, lemma + "s", stem + "ing", stem + "ed", double + "ing", double + "ed"):
            forms[form] = verb.kind
    forms.update({"slew": ClaimKind.KILLED, "hurting": ClaimKind.INJURED, "hurts": ClaimKind.INJURED})
    forms.pop("hurted", None)
    return forms


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls in `sentence` where a number stands right behind a verb of harm, or behind "shot dead"."""
    forms = _forms()
    if not numbers or (sentence.words.isdisjoint(forms) and "dead" not in sentence.words):
        return
    tokens = list(sentence.tokens)
    for token in tokens:
        kind = forms.get(token.lower_)
        if token.lower_ == "dead" and token.i > 0 and token.nbor(-1).lemma_ in ("shoot", "stab"):
            kind = ClaimKind.KILLED
        if kind is None or is_unreal(token) or any(c.dep_ in ("auxpass", "neg") for c in token.children):
            continue
        end = token.idx + len(token.text)
        mention = next((n for n in numbers if 0 <= n.span.start - end <= 24 and n.role in ("count", "vague")), None)
        if mention is None or not re.fullmatch(
            r"\s+(?:(?:in all|also|reportedly|allegedly|another|the|a further|a total of|an additional)\s+)?",
            masked[end : mention.span.start],
            re.IGNORECASE,
        ):
            continue
        if TIME_NOUN.match(masked, mention.core.end) or OTHER_OBJECT.match(masked, mention.core.end):
            continue
        span, part = _phrase(sentence, mention, masked)
        yield Toll(
            kind,
            mention.quantity,
            sentence.index,
            token_span(token),
            mention.span,
            span,
            "object",
            modality=modality_of(token),
            part=part,
        )


def _phrase(sentence: Sentence, mention: NumberMention, masked: str) -> tuple[Span, str | None]:
    doc = sentence.tokens.doc
    number = doc.char_span(mention.core.start, mention.core.end)
    end = mention.span.end
    if number is not None and number.root.i + 1 < number.root.sent.end:
        for token in doc[number.end : min(len(doc), number.end + 6)]:
            if (
                token.pos_ in ("ADJ", "NOUN", "PROPN", "PART", "PUNCT")
                and token.text not in (",", ".", ";", ":", "—", "–", "(", ")", "”", "“", '"')
            ) or token.lower_ in ("others", "more", "other"):
                end = token.idx + len(token.text)
            elif not token.is_space:
                break
    span = Span(mention.span.start, max(end, mention.span.end))
    before = masked[max(sentence.span.start, mention.span.start - 48) : mention.span.start]
    if INCLUDING.search(before):
        return span, "including"
    if PARTITIVE.match(masked, mention.span.end):
        return span, "of"
    if REST.search(masked[span.start : span.end]) or re.search(
        r"\b(?:another|a further|an additional)\s*$", before, re.IGNORECASE
    ):
        return span, "rest"
    return span, None
