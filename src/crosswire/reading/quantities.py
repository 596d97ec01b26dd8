"""Quantities: numbers in figures and in words, with the words that bound them. Holds: a mention's text is the text's own.

Ages, years, clock times, calendar days, money, shares, distances and calibres are numbers but no counts of anything;
they are found too and marked with what they are, so that no later rule takes them for a toll.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import Modifier


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text: `span` with its bounding words, `core` the number's own; `role` is count, or why it is none."""

    span: Span
    core: Span
    quantity: Quantity
    role: str


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of `data/numbers.toml`, and the patterns made from them."""

    words: dict[str, float]
    multipliers: dict[str, float]
    vague: dict[str, float]
    before: dict[str, Modifier]
    after: dict[str, Modifier]
    mention: re.Pattern[str]


@cache
def number_words() -> NumberWords:
    """The number grammar, read once."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/numbers.toml").read_text(encoding="utf-8"))
    before = {k: Modifier(v) for k, v in table["before"].items()}
    after = {k: Modifier(v) for k, v in table["after"].items()}
    return NumberWords(
        table["words"], table["multipliers"], table["vague"], before, after, _pattern(table, list(before), list(after))
    )


def _any_of(options: list[str]) -> str:
    ordered = sorted(options, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(o).replace(r"\ ", r"\s+") for o in ordered) + ")"


def _pattern(table: dict[str, dict[str, float]], before: list[str], after: list[str]) -> re.Pattern[str]:
    unit, multiplier = _any_of(list(table["words"])), _any_of(list(table["multipliers"]))
    digits = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    in_words = rf"(?:(?:{unit})(?:[\s-]+(?:and\s+)?(?:{unit}))*)"
    plain = rf"(?:(?:half\s+)?(?:an?\s+)(?:{multiplier})|(?:{in_words}|{digits})(?:[\s-]*(?:{multiplier}))*(?:\s+and\s+{in_words}(?=\s+\w))?(?:\s+(?:{multiplier}))?|couple(?:\s+of)?|pair\s+of|half[\s-]dozen)"
    lead = _any_of(before)
    return re.compile(
        rf"(?<![\w.,$€£#/-])(?<!\d:)"
        rf"(?:(?P<between>between|from)\s+(?P<low>{plain})\s+(?:and|to)\s+(?P<high>{plain})"
        rf"|(?:(?P<before>(?:{lead}\s+){{1,2}}|~\s?))?(?P<first>{plain})(?:\s*(?:-|–|—|\s+(?:to|or)\s+)\s*(?:(?:even|perhaps|possibly)\s+)?(?P<second>{plain}))?"
        rf"(?P<after>\s*{_any_of(after)})?"
        rf"|(?P<vague>{_any_of(list(table['vague']))})"
        rf"|(?P<none>no|none|nobody|zero))"
        rf"(?![\w]|[.,:]\d)",
        re.IGNORECASE,
    )


def value_of(words: str) -> float | None:
    """The value of a number in figures or words ("2,500", "two dozen", "one hundred and five"), or null."""
    grammar = number_words()
    if re.fullmatch(r"[\d,]+(?:\.\d+)?", words):
        return _whole(float(words.replace(",", "")))
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
    return _whole(total + current) if seen else None


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


NOT_A_COUNT: tuple[tuple[str, str, str], ...] = (
    # role, what must stand before (end-anchored), what must stand after (start-anchored); an empty pattern always holds.
    ("age", r"", r"^[\s-]+(?:years?|yrs?|months?|weeks?|days?)[\s-]+(?:olds?|of\s+age)\b"),
    ("age", r"\b(?:aged?|ages)\s+(?:(?:between|just|only|about)\s+)?(?:[\w,]+\s+(?:and|to|or)\s+|(?:\w+,\s+)+)?$", r""),
    ("age", r"\b(?:male|female|man|woman|boy|girl|m|f),?\s+$", r"^\s*[),;]"),
    ("age", r"[A-Z][\w’'.-]+,\s+$", r"^(?:,(?!\d)|\.$)"),
    ("age", r"\b[a-z][\w’'-]+,\s+$", r"^,\s+(?:of|from|who|was|were|and|died|a|an|the)\b"),
    ("share", r"", r"^\s*(?:%|percent\b|per\s+cent\b|percentage)"),
    ("money", r"[$€£¥]\s*$|\b(?:USD|EUR|Rs\.?)\s*$", r""),
    ("money", r"", r"^\s*(?:dollars?|euros?|pounds?|dinars?|rupees?|pesos?|million\s+dollars)\b"),
    ("clock", r"", r"^\s*(?:a\.?\s?m\b|p\.?\s?m\b|o['’]clock|hrs\b|hours\s+(?:GMT|local|UTC)|GMT\b|UTC\b)"),
    ("clock", r"\d:$", r""),
    ("clock", r"", r"^:\d\d"),
    (
        "calendar",
        r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+$",
        r"^(?:st|nd|rd|th)?(?!\s+(?:people|men|women|dead|wounded|killed|injured))",
    ),
    (
        "calendar",
        r"",
        r"^(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    ),
    (
        "distance",
        r"",
        r"^[\s-]*(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|m|feet|foot|ft|yards?|cm|mm|inch(?:es)?|hectares?|acres?|knots|mph|kph)\b",
    ),
    (
        "size",
        r"",
        r"^[\s-]*(?:kg|kilograms?|kilos?|tons?|tonnes?|pounds|lbs?|lit(?:re|er)s?|gallons?|calib(?:re|er)|mw|megawatts?|degrees?)\b",
    ),
    ("ordinal", r"", r"^(?:st|nd|rd|th)\b"),
    ("magnitude", r"\bmagnitude(?:\s+of)?[\s-]*$", r""),
    ("magnitude", r"", r"^[\s-]*magnitude\b"),
    (
        "address",
        r"",
        r"^\s+(?:block\b|(?:[A-Z]\w+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Way|Place)\b)",
    ),
    (
        "name",
        r"\b(?:highway|route|interstate|road|flight|exit|gate|ward|district|platform|number|no|no\.|article|section|chapter|resolution|page|image|photo|room|building|zone|area|sector|level|phase|boeing|airbus|covid|channel|radio)[\s-]+$",
        r"",
    ),
    ("score", r"", r"^\s*[-–]\s*\d+\s+(?:win|loss|victory|defeat)"),
)
"""Contexts in which a number counts nothing. Looked at in order, within the sentence, case ignored but for names."""

PEOPLE_AFTER = re.compile(
    r"^\s+(?:[\w’'-]+\s+){0,3}?(?:people|persons|men|women|children|soldiers|troops|personnel|fighters|civilians|militants|dead|wounded|injured|killed)\b",
    re.IGNORECASE,
)


def _role(sentence: str, start: int, end: int, words: str) -> str:
    head, tail = sentence[:start], sentence[end:]
    for role, before, after in NOT_A_COUNT:
        flags = 0 if role in ("address",) or before.startswith("[A-Z]") else re.IGNORECASE
        if re.search(before, head, flags) and re.search(after, tail, flags):
            if role == "name" and PEOPLE_AFTER.match(tail):
                continue  # "in the district 12 people died": the number belongs to what follows
            return role
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", words) and not PEOPLE_AFTER.match(tail):
        return "year"
    return "count"


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
        floor = grammar.vague[re.sub(r"\s+", " ", match["vague"].casefold())]
        bound = Modifier.AT_LEAST if floor else Modifier.NONE
        return span, span, Quantity(floor or None, None, bound, text), "vague"
    if match["none"]:
        return span, span, Quantity(0, 0, Modifier.EXACT, text), "none"
    if match["between"]:
        low, high = value_of(match["low"]), value_of(match["high"])
        if low is None or high is None or low > high:
            return None
        role = _role(sentence, match.start("low"), match.end("high"), match["low"])
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
    role = _role(sentence, match.start("first"), core[1], match["first"])
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
    if match["before"]:
        phrase = re.sub(r"\s+", " ", match["before"].strip().casefold())
        modifier = Modifier.ABOUT if phrase == "~" else _bound(grammar, phrase)
    elif match["after"]:
        modifier = grammar.after[
            re.sub(r"\s+", " ", match["after"].casefold()).lstrip() if match["after"].strip() != "odd" else " odd"
        ]
    return span, core, bounded(first, modifier, text), role


def _bound(grammar: NumberWords, phrase: str) -> Modifier:
    if phrase in grammar.before:
        return grammar.before[phrase]
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
