"""Figures that are no toll: strengths of forces, counts of attacks and things, durations. Holds: never a number of a toll."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modifier
from crosswire.reading.actors.people import groups_by_word
from crosswire.reading.document import Document, Sentence
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of something other than people hit. `counted` are the words for what is counted; `standing` says that the
    sentence speaks of a lasting or summed-up number rather than of a share in one incident."""

    kind: ClaimKind
    quantity: Quantity
    sentence: int
    number: Span
    counted: Span
    standing: bool

    @property
    def evidence(self) -> Span:
        """The number and what it counts."""
        return self.number.joined(self.counted)


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The tables of `data/figures.toml`."""

    troops_groups: frozenset[str]
    attacks: frozenset[str]
    not_attacks: frozenset[str]
    durations: dict[str, str]
    not_durations: Quick
    skipped: frozenset[str]
    taking_part: frozenset[str]
    standing: Quick


@cache
def figure_words() -> FigureWords:
    """The tables of `data/figures.toml`, read once."""
    table = data_table("figures")
    return FigureWords(
        frozenset(table["troops_groups"]),
        frozenset(table["attacks"]),
        frozenset(table["not_attacks"]),
        dict(table["durations"]),
        Quick(table["not_durations"], re.IGNORECASE),
        frozenset(table["skipped"]),
        frozenset(table["taking_part"]),
        Quick(table["standing"], re.IGNORECASE),
    )


def find_figures(document: Document, numbers: dict[int, list[NumberMention]], taken: Iterable[Span]) -> list[Figure]:
    """The figures of `document`, the numbers in `taken` (those of tolls) left out."""
    used = list(taken)
    out: list[Figure] = []
    for sentence in document.having():
        before: Figure | None = None
        for mention in numbers.get(sentence.index, []):
            if mention.role not in ("count", "year", "vague") or any(mention.span.overlaps(u) for u in used):
                continue
            found = _figure(document, sentence, mention) or _like_the_one_before(document, sentence, mention, before)
            if found is not None:
                out.append(found)
                before = found
    return out


def _figure(document: Document, sentence: Sentence, mention: NumberMention) -> Figure | None:
    words = figure_words()
    noun = _noun(sentence, mention)
    if noun is None:
        return _strength(document, sentence, mention)
    lemma = noun.lemma_.casefold() if noun.lemma_ else noun.lower_
    counted = Span(mention.core.end, noun.idx + len(noun.text))
    if counted.start >= counted.end:
        return None
    phrase = counted.of(document.masked).strip().casefold()
    if lemma in words.durations:
        return _duration(document, sentence, mention, noun, words.durations[lemma])
    if mention.role == "vague" and mention.quantity.low is None:
        return None
    group = groups_by_word().get(phrase) or groups_by_word().get(noun.lower_) or groups_by_word().get(lemma)
    if group is not None and group.label in words.troops_groups and (mention.role != "year" or noun.pos_ == "NOUN"):
        kind, unit = ClaimKind.TROOPS, "people"
    elif mention.role == "year":
        return None
    elif (
        group is not None
        and group.label == "men"
        and STRENGTH_VERB.search(document.masked[sentence.span.start : mention.span.start])
    ):
        kind, unit = ClaimKind.TROOPS, "people"
    elif group is not None:
        kind, unit = ClaimKind.COUNT, "people"
    elif (lemma in words.attacks and lemma not in words.not_attacks) or any(
        phrase.endswith(a + "s") for a in words.attacks - words.not_attacks
    ):
        kind, unit = ClaimKind.ATTACKS, "attacks"
    elif (
        lemma in words.skipped
        or noun.pos_ != "NOUN"
        or noun.tag_ != "NNS"
        or noun.ent_type_ in ("PERCENT", "MONEY", "TIME", "DATE")
    ):
        return None
    else:
        kind, unit = ClaimKind.COUNT, noun.lower_
    return Figure(
        kind,
        _with_unit(mention, unit),
        sentence.index,
        mention.span,
        _trimmed(counted, document.masked),
        _standing(sentence, noun, kind),
    )


STRENGTH_VERB = Quick(
    r"\b(?:has|have|had|numbers?|fields?|commands?|boasts?|deploy\w*|station\w*|with)\s+(?:\w+\s+)?$", re.IGNORECASE
)
STRENGTH = Quick(
    r"\b(?:number|strength|ranks|total) of (?:the |its |"
    r"their )?(?:[\w’'-]+\s+){0,3}?(?P<who>fighters|soldiers|troops|militants|jihadists|rebels|"
    r"insurgents|members|combatants|guerrillas|men)\b[^.;]{0,70}?(?:at|to be|as|is|was|reach\w*|"
    r"of|around|about)?\s*[“\"]?$",
    re.IGNORECASE,
)
"""Words for a force's strength that stand before a bare number: "the number of its fighters is put at 400"."""


def _strength(document: Document, sentence: Sentence, mention: NumberMention) -> Figure | None:
    head = document.masked[sentence.span.start : mention.span.start]
    match = STRENGTH.search(head)
    if match is None or mention.role != "count":
        return None
    counted = Span(sentence.span.start + match.start("who"), sentence.span.start + match.end("who"))
    return Figure(ClaimKind.TROOPS, _with_unit(mention, "people"), sentence.index, mention.span, counted, True)


def _with_unit(mention: NumberMention, unit: str) -> Quantity:
    return replace(mention.quantity, unit=unit)


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    return Span(span.start + len(words) - len(words.lstrip()), span.end)


def _noun(sentence: Sentence, mention: NumberMention) -> Token | None:
    """The noun that the number counts."""
    tokens = sentence.tokens.doc.char_span(mention.core.start, mention.core.end)
    if tokens is None:
        return None
    number = tokens.root
    following = list(tokens.doc[tokens.end : min(sentence.tokens.end, tokens.end + 10)])
    if mention.role == "year" and (not following or following[0].is_punct):
        return None
    if mention.role == "vague" and following and following[0].lower_ == "of":
        following = following[1:]
    # Through adjectives and nouns to the last noun of the run: "separate, well-planned ambushes".
    last = None
    for token in following[:9]:
        if token.pos_ in ("NOUN", "PROPN") and not (
            last is not None and last.tag_ == "NNS" and token.tag_ not in ("NNS", "NN", "NNP")
        ):
            last = token
        elif (
            token.pos_ in ("ADJ", "NUM", "ADV", "PART")
            or token.text in (",", "-", "–", "“", '"', "‘", "’", "'")
            or (token.tag_ in ("VBN", "VBG") and last is None)
        ):
            if last is not None and (last.tag_ == "NNS" or token.text == ","):
                break
        elif not token.is_space:
            break
        if (
            last is not None
            and last.tag_ == "NNS"
            and (
                token.i + 1 >= len(token.doc)
                or token.nbor(1).pos_ not in ("NOUN", "PROPN")
                or token.nbor(1).tag_ == "NNP"
            )
        ):
            break
    if (
        last is None
        and number.dep_ in ("nummod", "quantmod")
        and number.head.pos_ in ("NOUN", "PROPN")
        and number.head.i > number.i
    ):
        last = number.head
    return last


def _duration(document: Document, sentence: Sentence, mention: NumberMention, noun: Token, unit: str) -> Figure | None:
    words = figure_words()
    if words.not_durations.match(document.masked, noun.idx + len(noun.text)) or (
        mention.quantity.low is None and mention.quantity.high is None
    ):
        return None
    head = document.masked[max(sentence.span.start, mention.span.start - 30) : mention.span.start]
    if re.search(
        r"\b(?:past|last|previous|next|coming|every|within|aged?|jailed for|sentenced to|in)\s+(?:the\s+)?$",
        head,
        re.IGNORECASE,
    ):
        return None
    quantity, number = mention.quantity, mention.span
    lead = document.masked[number.start : mention.core.start].strip().casefold()
    behind = document.masked[noun.idx + len(noun.text) :].lstrip()[:3].casefold()
    if lead in ("over", "under") and behind != "of ":
        # "gathered over two months": the word is a preposition of time, not a bound, unless "over two months of …" follows.
        before = [t for t in sentence.tokens if t.idx < number.start]
        if (
            before
            and before[-1].pos_ in ("VERB", "NOUN", "ADV")
            and before[-1].lemma_ not in ("last", "take", "follow", "rage", "continue", "span")
        ):
            number = Span(mention.core.start, mention.core.end)
            quantity = Quantity(_first(mention), _first(mention), Modifier.EXACT, number.of(document.text))
    counted = _trimmed(Span(mention.core.end, noun.idx + len(noun.text)), document.masked)
    return Figure(ClaimKind.DURATION, replace(quantity, unit=unit), sentence.index, number, counted, False)


def _first(mention: NumberMention) -> float | None:
    return mention.quantity.low if mention.quantity.low is not None else mention.quantity.high


def _like_the_one_before(
    document: Document, sentence: Sentence, mention: NumberMention, before: Figure | None
) -> Figure | None:
    """ "some 1,400 soldiers here and almost 300 there": a number without a noun counts what the one before it counted."""
    if (
        before is None
        or before.kind not in (ClaimKind.TROOPS, ClaimKind.ATTACKS, ClaimKind.COUNT)
        or mention.role not in ("count", "year")
    ):
        return None
    between = document.masked[before.counted.end : mention.span.start]
    after = document.masked[mention.span.end : mention.span.end + 20]
    if (
        len(between) > 90
        or not re.search(r"(?:,|\band|\bor|\bcompared (?:with|to)|;)\s*(?:another\s+|a further\s+)?$", between)
        or not re.match(r"\s+(?:in|at|from|across|near|on|more)\b|\s*[.,;]", after)
    ):
        return None
    return Figure(
        before.kind,
        _with_unit(mention, before.quantity.unit or ""),
        sentence.index,
        mention.span,
        mention.span,
        before.standing,
    )


def _standing(sentence: Sentence, noun: Token, kind: ClaimKind) -> bool:
    words = figure_words()
    verb = noun
    while verb.head.i != verb.i and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    if kind is ClaimKind.TROOPS:
        doing = any(c.lemma_.casefold() in words.taking_part and c.tag_ == "VBG" for c in noun.children)
        acting = doing or (verb.lemma_.casefold() in words.taking_part and verb.tag_ in ("VBD", "VBN", "VBG"))
        return not acting or bool(re.search(r"\b(?:since|in (?:19|20)\d\d)\b", sentence.tokens.text))
    return _is_standing(sentence, noun)


STANDING_REACH = 90
"""Characters around a figure within which words say that it stands for long."""


def _is_standing(sentence: Sentence, noun: Token) -> bool:
    at = noun.idx - sentence.tokens[0].idx
    near = sentence.tokens.text[max(0, at - STANDING_REACH) : at + STANDING_REACH]
    text = re.sub(r"\bha(?:s|ve)\s+(?:been\s+)?\w+ed\b", "", near)
    return bool(figure_words().standing.search(text))
