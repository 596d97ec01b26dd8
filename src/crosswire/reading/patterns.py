"""Patterns asked together: which of many can match in a sentence is seen in one look, without asking each of them.

Always holds: the same matches, in the same order, as asking one pattern after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from crosswire.reading.quick import Quick
from crosswire.reading.scan import Watch, scan_of


class Patterns:
    """Quick patterns in their order, with the strings (`Quick.needs`) by which a text shows that one of them may match."""

    def __init__(self, patterns: Sequence[Quick]) -> None:
        self.patterns = tuple(patterns)

    def may_match(self, text: str, start: int, end: int) -> tuple[int, ...]:
        """The numbers of the patterns that may match in `text[start:end]`, in order; the others cannot."""
        scan = scan_of(text)
        if scan is None:
            return tuple(n for n, pattern in enumerate(self.patterns) if pattern.may_match(text, start, end))
        found = self._watch.bits(scan, start, end)
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

    @cached_property
    def _watch(self) -> Watch:
        """The strings that are needed, with the patterns that need them as bits."""
        wanted: dict[str, int] = {}
        for number, pattern in enumerate(self.patterns):
            for need in pattern.needs or ("",):
                wanted[need] = wanted.get(need, 0) | 1 << number
        return Watch(wanted)


@lru_cache(maxsize=4096)
def numbers_of(bits: int) -> tuple[int, ...]:
    """The places of the ones in `bits`, lowest first."""
    return tuple(at for at in range(bits.bit_length()) if bits >> at & 1)
