"""Differences: what was cut, added or changed between two passages, word by word.

Always holds: the edits cover both passages whole, in order; taking the second's words for each edit gives the second
passage, and for each that is the same both have the same words but for case, punctuation, blanks and spelling.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from crosswire.lineage.bars import table
from crosswire.lineage.units import EMPTY, WORD, in_figures
from crosswire.model.span import Span
from crosswire.model.statement import Difference, Edit, EditKind

MARKED = (
    re.compile(r"[“\"«„]([^“”\"«»„]{1,80})[”\"»“]"),
    re.compile(r"(?<!\w)[‘'‚]([^‘’'‚]{1,80})[’'‘](?!\w)"),
)
BRITISH = re.compile(r"(?<=[^\W\d_]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)")

KEPT = 20_000
"""Words whose folded form is kept."""

SAME, CUT, ADDED, CHANGED = EditKind.SAME, EditKind.CUT, EditKind.ADDED, EditKind.CHANGED


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a passage with the quotation marks that single it out: its span, and the form in which it is compared."""

    span: Span
    key: str
    telling: bool


def tokens(text: str, span: Span) -> list[Token]:
    """The words of `span`, in order. Those of a short stretch between quotation marks are marked words, other than plain ones."""
    opens: dict[int, int] = {}
    closes: dict[int, int] = {}
    marked: set[int] = set()
    for match in (m for pattern in MARKED for m in pattern.finditer(text, span.start, span.end)):
        found = list(WORD.finditer(text, *match.span(1)))
        whole = not WORD.search(text, span.start, match.start()) and not WORD.search(text, match.end(), span.end)
        if found and len(found) <= table("differences")["marked_words"] and not whole:
            opens[found[0].start()], closes[found[-1].end()] = match.start(), match.end()
            marked.update(m.start() for m in found)
    out = []
    for match in WORD.finditer(text, span.start, span.end):
        start, end = opens.get(match.start(), match.start()), closes.get(match.end(), match.end())
        word = folded_word(match.group())
        out.append(Token(Span(start, end), f"“{word}" if match.start() in marked else word, word not in EMPTY))
    return out


@lru_cache(maxsize=KEPT)
def folded_word(word: str) -> str:
    """A word as it is compared: small letters, one apostrophe, numbers in figures, -ize for -ise, no point at its end."""
    plain = word.casefold().replace("’", "'").replace(".", "").replace(",", "")
    return BRITISH.sub("iz", in_figures(plain)).removesuffix("'s")


def difference(a_text: str, a: Span, b_text: str, b: Span) -> Difference:
    """What the passage `b` of `b_text` did to the words of the passage `a` of `a_text`."""
    x, y = tokens(a_text, a), tokens(b_text, b)
    blocks = _blocks(x, y)
    same = sum(i2 - i1 for kind, i1, i2, _, _ in blocks if kind is SAME)
    alike = 2 * same / (len(x) + len(y)) if x or y else 1.0
    return Difference(_edits(blocks, x, a, y, b), round(alike, 4))


Block = tuple[EditKind, int, int, int, int]
"""A stretch in tokens: what became of it, its first and end in the first passage, and in the second."""


def _blocks(x: Sequence[Token], y: Sequence[Token]) -> list[Block]:
    """The stretches of two passages in tokens; changes parted by a few empty words are one change."""
    matcher = SequenceMatcher(None, [t.key for t in x], [t.key for t in y], autojunk=False)
    found = [(tag == "equal", i1, i2, j1, j2) for tag, i1, i2, j1, j2 in matcher.get_opcodes()]
    most = table("differences")["island"]
    kept: list[tuple[bool, int, int, int, int]] = []
    for number, (same, i1, i2, j1, j2) in enumerate(found):
        inside = 0 < number < len(found) - 1
        if same and inside and i2 - i1 <= most and not any(t.telling for t in x[i1:i2]) and _both_sides(found, number):
            same = False
        if kept and kept[-1][0] == same:
            kept[-1] = (same, kept[-1][1], i2, kept[-1][3], j2)
        else:
            kept.append((same, i1, i2, j1, j2))
    return [(_kind(same, i2 - i1, j2 - j1), i1, i2, j1, j2) for same, i1, i2, j1, j2 in kept]


def _both_sides(found: Sequence[tuple[bool, int, int, int, int]], number: int) -> bool:
    """True where the changes beside an island both have words on each side, or one cuts what the other puts in."""
    before, after = found[number - 1], found[number + 1]
    cut = before[2] - before[1] + after[2] - after[1]
    added = before[4] - before[3] + after[4] - after[3]
    return bool(cut and added)


def _kind(same: bool, of_a: int, of_b: int) -> EditKind:
    return SAME if same else CHANGED if of_a and of_b else CUT if of_a else ADDED


def _edits(blocks: Sequence[Block], x: Sequence[Token], a: Span, y: Sequence[Token], b: Span) -> tuple[Edit, ...]:
    """The stretches as spans that cover both passages: what stands between two words goes with the one before it."""
    if not blocks:
        return (Edit(SAME, a, b),)
    out: list[Edit] = []
    at_a, at_b = a.start, b.start
    for number, (kind, _, i2, _, j2) in enumerate(blocks):
        last = number == len(blocks) - 1
        end_a = a.end if last or i2 == len(x) else at_a if kind is ADDED else x[i2].span.start
        end_b = b.end if last or j2 == len(y) else at_b if kind is CUT else y[j2].span.start
        out.append(Edit(kind, Span(at_a, end_a), Span(at_b, end_b)))
        at_a, at_b = out[-1].a.end, out[-1].b.end
    return tuple(out)
