"""Units: the sentences and the quotations of a report, with their words, ready to be held against another report's.

Spans count characters of the report's text, always.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from crosswire.lineage.bars import bar, table
from crosswire.lineage.telling import STEM, is_furniture, names, stock
from crosswire.model.span import Span

WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,])|[^\W_]+(?:['’.\-][^\W_]+)*")
SENTENCE_END = re.compile(
    r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|(?:\s*[\r\n]){2,}\s*|(?<=[.!?\]”\"])\s*[\r\n]+\s*"
)
QUOTATION = re.compile(r"“([^“”]{12,1200})(?:”|$)|\"([^\"]{12,1200})\"|«([^«»]{12,1200})»", re.MULTILINE)
SHORT = re.compile(r"(?<![\w.])(?:[A-Za-z]|[ap]\.m|[A-Za-z]{2,5})$")

EMPTY = frozenset(table("likeness")["empty"].split())
"""Words that say nothing by themselves: two passages are not alike for having them."""


NUMERALS: dict[str, str] = {word: str(value) for word, value in table("numerals").items()}


def in_figures(word: str) -> str:
    """A word as it is, a number in words ("fourteen", "thirty-nine") in figures."""
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in NUMERALS and (ones in NUMERALS or ones == "one"):
        return str(int(NUMERALS[tens]) + int(NUMERALS.get(ones, "1")))
    return NUMERALS.get(word, word)


@dataclass(frozen=True)
class Unit:
    """A sentence or quotation: its words cut to stems, those that say something in order, and its numbers.

    `plain` are the stems of what is neither a name nor a number, `rare` those of them that two writers do not both hit on by
    chance. `furniture` is true for a line round the report.
    """

    span: Span
    quoted: bool
    stems: tuple[str, ...]
    numbers: frozenset[str]
    plain: frozenset[str] = frozenset()
    rare: frozenset[str] = frozenset()
    furniture: bool = False

    @cached_property
    def telling(self) -> frozenset[str]:
        """The different stems."""
        return frozenset(self.stems)


def words(text: str, span: Span | None = None) -> list[tuple[str, int, int]]:
    """The words of `text` (or of a span of it) in small letters with their offsets."""
    within = span or Span(0, len(text))
    return [
        (m.group().casefold().replace("’", "'").replace(",", ""), m.start(), m.end())
        for m in WORD.finditer(text, within.start, within.end)
    ]


def sentence_spans(text: str) -> list[Span]:
    """The sentences of `text` by their end marks and blank lines, without blanks at their ends."""
    cuts = [0, *(m.end() for m in SENTENCE_END.finditer(text) if not _is_abbreviation(text, m)), len(text)]
    return [s for a, b in pairwise(cuts) if (s := _trimmed(text, a, b)) is not None]


def _is_abbreviation(text: str, end: re.Match[str]) -> bool:
    """True where the point that seems to end a sentence stands behind a short form: "Sgt. Barr", "Nov. 3", "E. Mill Road"."""
    if not end.group().startswith(".") or "\n\n" in end.group():
        return False
    before = SHORT.search(text, max(0, end.start() - 12), end.start())
    short, after = before.group().casefold() if before else "", WORD.match(text, end.end())
    follows = after.group() if after else ""
    if short in _short("months") or short in _short("before_numbers"):
        return follows[:1].isdigit()
    if short in ("a.m", "p.m"):
        return follows[:3].casefold() in _short("days")
    return bool(follows) and (
        short in _short("titles") or (before is not None and len(short) == 1 and before.group() != "I")
    )


@cache
def _short(name: str) -> frozenset[str]:
    return frozenset(str(table("short_forms")[name]).split())


def quotation_spans(text: str) -> list[Span]:
    """What stands between quotation marks in `text`, if long enough; an open quotation ends with its line."""
    found = [_trimmed(text, *next(m.span(g) for g in (1, 2, 3) if m.group(g))) for m in QUOTATION.finditer(text)]
    return [s for s in found if s is not None and len(words(text, s)) >= bar("shortest_quotation")]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    bare = piece.strip()
    if not bare:
        return None
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, start + lead + len(bare))


def units(text: str, found: Sequence[tuple[str, int, int]] | None = None) -> list[Unit]:
    """The quotations and sentences of `text`, by their place in it; a sentence holds its quotations.

    `found` are the words of `text`, where they are known already.
    """
    tokens = words(text) if found is None else found
    starts = [start for _, start, _ in tokens]
    spans = [(s, True) for s in quotation_spans(text)] + [(s, False) for s in sentence_spans(text)]
    named = names(text, tokens, {_first(text, s) for s, _ in spans})
    out = []
    for span, is_quoted in sorted(spans):
        # No word reaches over the end of a sentence or a quotation.
        inside = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        said = [in_figures(w) for w, _, _ in inside]
        stems = tuple([w[:STEM] for w in said if w not in EMPTY])
        numbers = frozenset([w.rstrip(".") for w in said if w[0].isdigit()])
        plain = frozenset([w[:STEM] for w in said if w not in named and w not in EMPTY and not w[0].isdigit()])
        out.append(Unit(span, is_quoted, stems, numbers, plain, plain - stock(), is_furniture(text, span)))
    return out


def _first(text: str, span: Span) -> int:
    """The offset of the first letter of a span."""
    return next((i for i in range(span.start, span.end) if text[i].isalnum()), span.start)
