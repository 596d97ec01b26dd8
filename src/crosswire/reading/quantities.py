"""Quantities: numbers in figures and in words, with the words that bound them. Holds: a mention's text is the text's own.

Ages, years, clock times, calendar days, money, shares, distances and calibres are numbers but no counts of anything;
they are found too and marked with what they are, so that no later rule takes them for a toll.
"""

import re
from dataclasses import dataclass

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import Modifier
from crosswire.reading.number_roles import PEOPLE_AFTER, role_of
from crosswire.reading.number_words import NumberWords, number_words
from crosswire.reading.quick import Quick


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text: `span` with its bounding words, `core` the number's own; `role` is count, or why it is none."""

    span: Span
    core: Span
    quantity: Quantity
    role: str


def value_of(words: str) -> float | None:
    """The value of a number in figures or words ("2,500", "two dozen", "one hundred and five"), or null."""
    grammar = number_words()
    if re.fullmatch(r"[\d,]+(?:\.\d+)?", words):
        return _counted(float(words.replace(",", "")))
    total, current, seen = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+|[\d,]+(?:\.\d+)?", words.casefold()):
        if word[0].isdigit():
            current, seen = current + float(word.replace(",", "")), True
        elif word in grammar.words:
            current, seen = current + grammar.words[word], True
        elif word in grammar.multipliers:
            size = grammar.multipliers[word]
            current, seen = (current or 1) * size, True
            if size >= 1000:
                total, current = total + current, 0.0
        elif word == "half":
            current, seen = 0.5, True
        elif word in ("couple", "pair"):
            current, seen = 2.0, True
        elif word not in ("a", "an", "and", "of"):
            return None
    return _counted(total + current) if seen else None


LARGEST_VALUE = 1e15
"""A run of figures that gives more is no count of anything (a serial number, a bank account), and would not be kept exactly."""


def _counted(value: float) -> float | None:
    """`value`, whole where it is; null where it is too large to count anything."""
    if value > LARGEST_VALUE:
        return None
    return int(value) if value == int(value) else value


def find_numbers(masked: str, sentence: Span) -> list[NumberMention]:
    """The numbers in one sentence of the masked text, in order."""
    grammar = number_words()
    words = sentence.of(masked)
    out: list[NumberMention] = []
    for match in grammar.mention.finditer(words):
        found = _read(grammar, match, words)
        if found is None:
            continue
        (start, end), (core_start, core_end), quantity, role = found
        out.append(
            NumberMention(
                Span(sentence.start + start, sentence.start + end),
                Span(sentence.start + core_start, sentence.start + core_end),
                quantity,
                role,
            )
        )
    return out


Read = tuple[tuple[int, int], tuple[int, int], Quantity, str]


def _read(grammar: NumberWords, match: re.Match[str], sentence: str) -> Read | None:
    text = match[0]
    span = match.span()
    if match["vague"]:
        if ASKED.search(sentence[: span[0]]):
            return None
        floor = grammar.vague[re.sub(r"\s+", " ", match["vague"].casefold())]
        bound = Modifier.AT_LEAST if floor else Modifier.NONE
        return span, span, Quantity(floor or None, None, bound, text), "vague"
    if match["none"]:
        return span, span, Quantity(0, 0, Modifier.EXACT, text), "none"
    if match["between"]:
        low, high = value_of(match["low"]), value_of(match["high"])
        if low is None or high is None or low > high:
            return None
        role = role_of(sentence, match.start("low"), match.end("high"), match["low"])
        if role == "year" or (
            role == "count"
            and re.fullmatch(r"(?:1[89]|20)\d\d", match["high"])
            and high - low < 100
            and not PEOPLE_AFTER.match(sentence[span[1] :])
        ):
            return span, span, Quantity(low, high, Modifier.BETWEEN, text), "year"
        return span, (match.start("low"), match.end("high")), Quantity(low, high, Modifier.BETWEEN, text), role
    first = value_of(match["first"])
    if first is None:
        return None
    core = (match.start("first"), match.end("second") if match["second"] else match.end("first"))
    role = role_of(sentence, match.start("first"), core[1], match["first"])
    if match["second"]:
        second = value_of(match["second"])
        if second is None or second <= first:
            return (
                None
                if second is None
                else (span, core, Quantity(first, first, Modifier.EXACT, text), role if role != "count" else "score")
            )
        return span, core, Quantity(first, second, Modifier.BETWEEN, text), role
    modifier = Modifier.EXACT
    if match["before"] and OWNING.search(sentence[: span[0]]) and match["before"].strip().casefold() == "up to":
        span = (match.start("first"), span[1])  # "they own up to nine dead" sets no bound
        text = sentence[span[0] : span[1]]
    elif match["before"]:
        phrase = re.sub(r"\s+", " ", match["before"].strip().casefold())
        modifier = Modifier.ABOUT if phrase == "~" else _bound(grammar, phrase)
    elif match["after"]:
        modifier = grammar.after[
            re.sub(r"\s+", " ", match["after"].casefold()).lstrip() if match["after"].strip() != "odd" else " odd"
        ]
    return span, core, bounded(first, modifier, text), role


ASKED = Quick(r"\bhow\s+$", re.IGNORECASE)
"""Before a vague word: "how many died" asks for a number and gives none."""

OWNING = Quick(r"\bown(?:s|ed|ing)?\s+$", re.IGNORECASE)
UNSURE = ("perhaps", "possibly", "maybe", "probably")


def _bound(grammar: NumberWords, phrase: str) -> Modifier:
    if phrase in grammar.before:
        return grammar.before[phrase]
    first, _, rest = phrase.partition(" ")
    if first in UNSURE and rest in grammar.before:
        return grammar.before[rest]  # "perhaps as many as 40"
    # Two bounding phrases in a row ("at least some", "up to around"): the firmer one, which comes first, holds.
    return next(
        (grammar.before[p] for p in sorted(grammar.before, key=len, reverse=True) if phrase.startswith(p)),
        Modifier.ABOUT,
    )


def bounded(value: float, modifier: Modifier, text: str, unit: str | None = None) -> Quantity:
    """The quantity that `value` with `modifier` states: at least 15 is low 15 without a high, less than 20 the other way."""
    low: float | None = value
    high: float | None = value
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        high = None
    elif modifier in (Modifier.AT_MOST, Modifier.LESS_THAN):
        low = None
    return Quantity(low, high, modifier, text, unit)
