"""Patterns asked together: which of many can match in a sentence is seen in one look, without asking each of them.

Always holds: the same matches, in the same order, as asking one pattern after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from crosswire.reading.quick import HEAD, Quick, heads_of, lowered


class Patterns:
    """Quick patterns in their order, with the strings (`Quick.needs`) by which a text shows that one of them may match."""

    def __init__(self, patterns: Sequence[Quick]) -> None:
        self.patterns = tuple(patterns)
        self._last: tuple[str, tuple[tuple[str, int], ...]] = "", ()

    def may_match(self, text: str, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the patterns that may match in `text[start:end]`, in order; the others cannot."""
        seen, present = self._last
        if seen is not text:
            present = self._present(text)
            self._last = text, present
        found = self._always
        if present:
            low = lowered(text, start, end)
            for need, wanting in present:
                if need in low:
                    found |= wanting
        return numbers_of(found) if found else ()

    def finditer(self, text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match in `text[start:end]` with its pattern's number, pattern by pattern."""
        patterns = self.patterns
        for number in self.may_match(text, start, end):
            for match in patterns[number].compiled.finditer(text, start, end):
                yield number, match

    def in_piece(self, text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """As `finditer`, where the patterns see nothing but `text[start:end]` and count its offsets from `start`."""
        found = self.may_match(text, start, end)
        piece = text[start:end] if found else ""
        for number in found:
            for match in self.patterns[number].compiled.finditer(piece):
                yield number, match

    def _present(self, text: str) -> tuple[tuple[str, int], ...]:
        """The needs that all of `text` has, each with the patterns that need it."""
        low = lowered(text, 0, len(text))
        heads = self._by_head
        at = heads_of(low)
        return tuple(pair for head in heads.keys() & at for pair in heads[head] if pair[0] in low)

    @cached_property
    def _by_head(self) -> dict[str, list[tuple[str, int]]]:
        """The needs by their first `HEAD` characters, shorter ones under the empty head, with their patterns as bits."""
        wanting: dict[str, int] = {}
        for number, pattern in enumerate(self.patterns):
            for need in pattern.needs:
                wanting[need] = wanting.get(need, 0) | 1 << number
        out: dict[str, list[tuple[str, int]]] = {}
        for need, bits in wanting.items():
            out.setdefault(need[:HEAD] if len(need) >= HEAD else "", []).append((need, bits))
        return out

    @cached_property
    def _always(self) -> int:
        """The patterns that need no string, as bits."""
        return sum(1 << number for number, pattern in enumerate(self.patterns) if not pattern.needs)


@lru_cache(maxsize=4096)
def numbers_of(bits: int) -> tuple[int, ...]:
    """The places of the ones in `bits`, lowest first."""
    return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)
