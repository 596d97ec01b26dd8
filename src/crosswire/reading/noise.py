"""Noise: what on a page is not the report. It is marked and passed over, never deleted, so offsets stay true."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.model.span import Span
from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class Noise:
    """A stretch of text that is passed over, and what it is (caption, byline, dateline, share, link …)."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class NoisePattern:
    """One entry of `data/noise.toml`."""

    kind: str
    pattern: Quick
    example: str


@cache
def patterns() -> tuple[tuple[NoisePattern, ...], tuple[NoisePattern, ...]]:
    """The patterns of `data/noise.toml`: those for whole lines, and those for stretches inside a line."""
    table = data_table("noise")

    def read(entries: list[dict[str, str]]) -> tuple[NoisePattern, ...]:
        return tuple(NoisePattern(e["kind"], _compiled(e["pattern"]), e["example"]) for e in entries)

    return read(table["line"]), read(table["inline"])


@cache
def _asked_together() -> tuple[Patterns, Patterns]:
    whole, inside = patterns()
    return Patterns([p.pattern for p in whole]), Patterns([p.pattern for p in inside])


def _compiled(pattern: str) -> Quick:
    # Case is ignored but for the stretches in (?-i:…), which Python allows only inside a scoped group.
    return Quick(f"(?i:{pattern})")


UNBROKEN = Quick(r"\S{400,}")
"""A run of characters without a blank that is too long for words: encoded data, ornaments. To part it into tokens would take
time with the square of its length."""

LONGEST_NOISE_LINE = 400
"""Characters: a longer line is prose whatever it begins with."""

DATELINE = Quick(
    r"\s*(?:"
    r"(?P<city>[A-Z][A-Z’'.\-/ ]{2,60}(?:,\s*[A-Z][\w.’' ]{1,30}|\s\([A-Z][^()\n]{2,30}\))?)"  # BAGHDAD / HAWTHORNE, Calif.
    r"(?:[,\s]+(?P<date>(?:[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][A-Za-z]{2,8})\.?(?:,?\s+\d{2,4})?))?"
    r"\s*(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<agency2>[A-Z][\w .-]{1,30})/)?"
    r"\s*(?:—|–|--|-|:|•)+\s"
    r"|(?P<city2>[A-Z][\w’'.\-]+(?:\s[\w’'.\-]+){0,3}(?:\s\([A-Z][^()\n]{2,30}\))?)"  # Baghdad (Iraq), 31 August (Agency) —
    r"(?:,\s*(?P<date2>(?:[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][A-Za-z]{2,8}|no\sdate)\.?(?:,?\s+\d{2,4})?))?"
    r"\s*\((?P<agency3>[^()\n]{2,40})\)\s*(?:—|–|--|-|:)+\s"
    r"|(?P<city3>[A-Z][\w’'.\-]+(?:\s[A-Z][\w’'.\-]+){0,3}(?:\s\([A-Z][^()\n]{2,30}\))?),\s*"  # Baghdad, 31 August 2024 —
    r"(?P<date3>(?:[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][A-Za-z]{2,8}|no\sdate)\.?(?:,?\s+\d{2,4})?)\s*(?:—|–|--|-|:)+\s"
    r"|[(\[](?P<agency4>[A-Z][^()\[\]\n]{1,40})[)\]]\s*"  # (Agency) —
    r"(?:(?P<city4>[A-Z][\w’'.\-]+(?:\s[\w’'.\-]+){0,3})\s*)?(?:—|–|--|-|:)+\s"
    r"|\[(?P<agency5>[A-Z][^\[\]\n]{1,40})\]\s+(?=[A-Z“\"])"  # [Agency] Seven
    r"|(?P<agency6>[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3}),\s+(?P<city6>[A-Z][A-Z’'.\-]{2,}(?:\s[A-Z’'.\-]{2,}){0,3})\s*(?:—|–|--|-|:)+\s"
    r"|(?P<city7>[A-Z][\w’'.\-]+(?:\s[\w’'.\-]+){0,3})\s+\|\s+(?P<agency7>[A-Z][^|\n]{2,40}?)\s*(?:—|–|--|-|:)+\s"
    r"|(?P<city8>[A-Z][\w’'.\-]+(?:\s[\w’'.\-]+){0,3}),\s+(?P<date8>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8})\.?(?:,?\s+\d{2,4})?)"
    r"\s*\((?P<agency8>[^()\n]{2,40})\)\s*:?\s+(?=[A-Z“\"])"  # Baghdad, 31 August (Agency) Seven
    r"|(?P<outlet>[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3})\s?/\s?(?=[A-Z“\"])"  # Shore News/ Seven
    r")"
)
"""A dateline: city, date and agency before the first sentence, or an outlet's name and a slash."""
EXPANSION = re.compile(r"(?<=[A-Z]{2})\s+(\[[A-Z][^\[\]]{5,120}\])")
"""What an abbreviation stands for, put in by an editor: the sentence runs on without it."""
NOTES = Quick(r"(?:\s*\[[^\[\]]{1,200}\])+\s+")
"""Notes of a wire's editor behind a dateline, in square brackets: what kind of piece it is, and whose."""


def lines(text: str) -> Iterator[Span]:
    """The lines of `text` without their ends."""
    for match in re.finditer(r"[^\r\n]+", text):
        yield Span(match.start(), match.end())


def find_noise(text: str) -> list[Noise]:
    """The noise in `text`, in order: whole lines first, then stretches inside the lines that are kept."""
    line_patterns, inline_patterns = patterns()
    whole, inside = _asked_together()
    found = [Noise(Span(m.start(), m.end()), "unbroken") for m in UNBROKEN.finditer(text)]
    for line in lines(text):
        words = line.of(text)
        kind = None
        if len(words) <= LONGEST_NOISE_LINE:
            bare = words.strip().strip("\ufeff\u200e\u200f")
            likely = (line_patterns[number] for number in whole.may_match(text, line.start, line.end))
            kind = next((p.kind for p in likely if p.pattern.fullmatch(bare)), None)
        if kind:
            found.append(Noise(line, kind))
            continue
        for number, m in inside.in_piece(text, line.start, line.end):
            found.append(Noise(Span(line.start + m.start(), line.start + m.end()), inline_patterns[number].kind))
    found += [Noise(Span(m.start(1), m.end(1)), "aside") for m in EXPANSION.finditer(text)]
    dateline = find_dateline(text, found)
    if dateline:
        found.append(Noise(Span(dateline.start(), dateline.end()), "dateline"))
        notes = NOTES.match(text, dateline.end() - 1)
        if notes:
            found.append(Noise(Span(dateline.end(), notes.end()), "tag"))
    return sorted(found, key=lambda n: (n.span.start, -n.span.end))


def agency_of(text: str, dateline: Span) -> Span | None:
    """Where the agency's name stands in a dateline, or null; it is no place, whatever town has its name."""
    match = DATELINE.match(text, dateline.start, min(len(text), dateline.end + 5))
    named = [name for name, words in match.groupdict().items() if words and name.startswith("agency")] if match else []
    return Span(*match.span(named[0])) if match and named else None


def find_dateline(text: str, noise: list[Noise]) -> re.Match[str] | None:
    """The dateline at the head of the first two lines that are no noise, or null."""
    whole = {n.span for n in noise}
    heads = [line for line in lines(text) if line not in whole and line.of(text).strip()][:2]
    for line in heads:
        match = DATELINE.match(text, line.start, line.end)
        if match:
            return match
    return None


def masked(text: str, noise: list[Noise]) -> str:
    """`text` with noise, line ends and invisible marks as blanks: the same length, so the same offsets."""
    out = list(text)
    for n in noise:
        out[n.span.start : n.span.end] = " " * (n.span.end - n.span.start)
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x1f]", " ", "".join(out))
