"""People who killed or wounded themselves: "the gunman turned the rifle on himself", "the boy shot himself". One each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modifier
from crosswire.reading.casualties.certainty import is_unreal, modality_of
from crosswire.reading.casualties.counted import Counted, counted
from crosswire.reading.casualties.lexicon import harm_words
from crosswire.reading.casualties.singles import token_span
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.casualties.traits import person_words
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

PRONOUNS = frozenset({"he", "she", "who"})


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The deaths in `sentence` of those who killed themselves, and the wounds of those who hurt themselves."""
    words = harm_words()
    deaths = list(words.own_deaths.finditer(masked, sentence.span.start, sentence.span.end))
    wounds = words.own_wounds.finditer(masked, sentence.span.start, sentence.span.end)
    wounds_only = [w for w in wounds if not any(d.start() < w.end() and w.start() < d.end() for d in deaths)]
    found = [(d, ClaimKind.KILLED) for d in deaths] + [(w, ClaimKind.INJURED) for w in wounds_only]
    for match, kind in found:
        tokens = sentence.tokens.doc.char_span(match.start(), match.end())
        if tokens is None:
            continue
        verb = next((t for t in tokens if t.pos_ == "VERB"), tokens[0])
        if is_unreal(verb) or any(c.dep_ == "neg" for c in verb.children):
            continue
        count = _who(verb, match[0].casefold(), numbers, masked)
        if count is None or (kind is ClaimKind.INJURED and not count.single):
            continue
        yield Toll(
            kind,
            count.quantity,
            sentence.index,
            Span(match.start(), match.end()),
            count.number,
            count.victims,
            "own death" if kind is ClaimKind.KILLED else "own wound",
            modality=modality_of(verb),
            part=count.part,
            single=count.single,
        )


def _who(verb: Token, words: str, numbers: Sequence[NumberMention], masked: str) -> Counted | None:
    current = verb
    for _ in range(5):
        subject = next((c for c in current.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
        if subject is not None and subject.lower_ in ("who", "that") and current.dep_ == "relcl":
            subject = current.head
        if subject is None and current.dep_ in ("acl", "relcl") and current.head.pos_ in ("NOUN", "PROPN"):
            subject = current.head
        if subject is not None and not _fits(subject, words):
            current = current.head  # of somebody else
            while current.dep_ not in ("conj", "ROOT", "advcl", "ccomp") and current.head.i != current.i:
                current = current.head
            continue
        if subject is not None:
            if subject.lower_ in PRONOUNS:
                span = token_span(subject)
                return Counted(Quantity(1, 1, Modifier.EXACT, subject.text), span, span, None, True)
            return counted(subject, numbers, masked) or _bare(subject)
        if current.dep_ == "ROOT":
            return None
        current = current.head
    return None


def _fits(subject: Token, words: str) -> bool:
    """True where the words for themselves agree with the subject: no wife killed himself, nor did two men."""
    one = re.search(r"\b(?:him|her)self\b", words)
    if one is None:
        return True
    if subject.tag_ in ("NNS", "NNPS") or (subject.pos_ == "NUM" and subject.lower_ not in ("one", "1")):
        return False
    other = person_words()["female" if one[0] == "himself" else "male"]
    return subject.lower_ not in other


def _bare(subject: Token) -> Counted | None:
    """A singular noun without an article, or a name, is one ("Gunman kills four, then himself")."""
    if subject.tag_ not in ("NN", "NNP"):
        return None
    span = token_span(subject)
    return Counted(Quantity(1, 1, Modifier.EXACT, subject.text), span, span, None, True)
