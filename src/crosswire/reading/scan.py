"""The scan: one look through a report for the strings without which no pattern of the reader can match.

Its result, what stands where, is kept beside the text, and every pattern reads off it whether a sentence is worth trying.
(Russ Cox, "Regular Expression Matching with a Trigram Index", 2012; here with strings of four.) Always holds: a string
that stands in a text of the scan is in it; that of noise blanked out since may be in it too.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Mapping

DIGIT = "\0"
"""Stands for any digit."""
HEAD = 4
"""Characters at the beginning of a string that are looked up first."""
TEXTS_KEPT = 8
"""Texts whose scans are kept: a report's own, and those with its noise blanked out."""
A_DIGIT = re.compile(r"\d")


class Vocabulary:
    """All strings that patterns look for, by their beginning; patterns add theirs when they are first used."""

    def __init__(self) -> None:
        self.by_head: dict[str, list[str]] = {}
        self.words: set[str] = set()

    def add(self, word: str) -> None:
        """Adds a string of small letters without blanks."""
        if word not in self.words:
            self.words.add(word)
            if len(word) >= HEAD:
                self.by_head.setdefault(word[:HEAD], []).append(word)


VOCABULARY = Vocabulary()


class Scan:
    """Where the strings of a vocabulary stand in a text."""

    def __init__(self, text: str, vocabulary: Vocabulary = VOCABULARY) -> None:
        self._low = small(text)
        self._vocabulary = vocabulary
        self._known = -1
        self._found: dict[str, list[int]] = {}

    def found(self) -> Mapping[str, list[int]]:
        """The offsets of each string of at least `HEAD` characters that stands in the text, in order."""
        if self._known != len(self._vocabulary.words):
            self._known = len(self._vocabulary.words)
            self._look()
        return self._found

    def offsets(self, word: str) -> list[int]:
        """The offsets of a shorter string, or of `DIGIT`."""
        if word not in self._found:
            pattern = A_DIGIT if word == DIGIT else re.compile(re.escape(word))
            self._found[word] = [m.start() for m in pattern.finditer(self._low)]
        return self._found[word]

    def _look(self) -> None:
        low, by_head = self._low, self._vocabulary.by_head
        heads: dict[str, list[int]] = {}
        for at, head in enumerate(map("".join, zip(low, low[1:], low[2:], low[3:], strict=False))):
            if head in by_head:
                heads.setdefault(head, []).append(at)
        for head, places in heads.items():
            for word in by_head[head]:
                here = [at for at in places if low.startswith(word, at)] if len(word) > HEAD else places
                if here:
                    self._found[word] = here


_scans: OrderedDict[str, Scan] = OrderedDict()


def keep(scan: Scan, text: str) -> None:
    """Keeps `scan` for `text`: a text of the same characters but for case, blanks, and stretches blanked out."""
    _scans[text] = scan
    _scans.move_to_end(text)
    while len(_scans) > TEXTS_KEPT:
        _scans.popitem(last=False)


def scan_of(text: str) -> Scan | None:
    """The scan that is kept for `text`, or null."""
    return _scans.get(text)


class Watch:
    """Strings that are watched for, each with its own bits: which of them stand between two offsets of a scanned text."""

    def __init__(self, wanted: Mapping[str, int]) -> None:
        self._always = 0
        self._short: list[tuple[str, int]] = []
        self._long: dict[str, int] = {}
        for need, bits in wanted.items():
            word = DIGIT if need == DIGIT else max(need.split()[::-1], key=len, default="")
            if not word:
                self._always |= bits
            elif len(word) < HEAD:
                self._short.append((word, bits))
            else:
                VOCABULARY.add(word)
                self._long[word] = self._long.get(word, 0) | bits
        self._scan: Scan | None = None
        self._places: list[int] = []
        self._bits: list[int] = []

    def bits(self, scan: Scan, start: int = 0, end: int = sys.maxsize) -> int:
        """The bits of the strings that begin in `text[start:end]`, put together."""
        if scan is not self._scan:
            self._turn_to(scan)
        places, bits = self._places, self._bits
        found = self._always
        at = bisect_left(places, start)
        while at < len(places) and places[at] < end:
            found |= bits[at]
            at += 1
        return found

    def _turn_to(self, scan: Scan) -> None:
        found = scan.found()
        hits = [(at, self._long[word]) for word in found.keys() & self._long.keys() for at in found[word]]
        hits += [(at, bits) for word, bits in self._short for at in scan.offsets(word)]
        hits.sort()
        self._scan = scan
        self._places = [at for at, _ in hits]
        self._bits = [bits for _, bits in hits]


def small(text: str) -> str:
    """`text` in small letters, character by character, so that offsets stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
