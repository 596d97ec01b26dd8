"""Quick patterns: regular expressions with strings of which every match holds one, looked for before the pattern is tried.

Most patterns of the reader tell of things that most sentences do not tell of; to see that a sentence lacks all of a few
strings costs a hundredth of trying the pattern at each of its characters. (Russ Cox, "Regular Expression Matching with a
Trigram Index", 2012.) Always holds: the same matches as the pattern alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from importlib import import_module
from typing import Any

from crosswire.reading.scan import A_DIGIT, DIGIT, Watch, scan_of

SHORT_TEXT = 400
"""Characters up to which a text is looked through each time: a title, a line, a piece of a sentence."""
FEW_STRINGS = 8
"""Strings up to which two choices that follow each other are taken together."""
MOST_STRINGS = 400
"""Strings beyond which the look costs more than it spares."""
COMMON = frozenset(
    {"the", "and", "for", "that", "this", "with", "from", "was", "were", "has", "had", "have", "his", "not"}
)
"""Words that most sentences hold: they tell no more than two letters do."""
LONGEST_CHOICE = 12
"""Characters of a class that are taken one by one; a wider class is passed over."""


class Quick:
    """A pattern that first looks whether a text can match at all; used like `re.Pattern`, made ready at its first use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern alone."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """See `needs`."""
        return needs(self.pattern, self.flags)

    @cached_property
    def _watch(self) -> Watch:
        return Watch(dict.fromkeys(self.needs, 1))

    def may_match(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """False where no match can lie in `text[start:end]`."""
        needs = self.needs
        if not needs:
            return True
        scan = scan_of(text) if len(text) > SHORT_TEXT else None
        if scan is not None:
            return self._watch.bits(scan, start, end) != 0
        low = lowered(text, start, end)
        for need in needs:  # noqa: SIM110  (a generator would cost more than the look)
            if need in low:
                return True
        return False

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """See `re.Pattern.finditer`."""
        return self.compiled.finditer(text, start, end) if self.may_match(text, start, end) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """See `re.Pattern.search`."""
        return self.compiled.search(text, start, end) if self.may_match(text, start, end) else None

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[Any]:
        """See `re.Pattern.findall`."""
        return self.compiled.findall(text, start, end) if self.may_match(text, start, end) else []

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """See `re.Pattern.match`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """See `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text, start, end)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """See `re.Pattern.sub`."""
        return self.compiled.sub(by, text)


@lru_cache(maxsize=512)
def lowered(text: str, start: int, end: int) -> str:
    """`text[start:end]` in lower case, with `DIGIT` behind it where it has one."""
    low = text[start:end].lower()
    return low + DIGIT if A_DIGIT.search(low) else low


def needs(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Strings in lower case of which every match of `pattern` holds one; empty where there are none worth looking for."""
    found = _needed(_parsed(pattern, flags))
    if found is None or not all(len(s) > 1 or s == DIGIT or not s.isalnum() for s in found):
        return ()
    if DIGIT in found:
        found = frozenset(s for s in found if not any(c.isdigit() for c in s))
    shortest = [s for s in found if not any(other != s and other in s for other in found)]
    return tuple(sorted(shortest, key=lambda s: (len(s), s)))


def _parsed(pattern: str, flags: int) -> Any:
    # Python's own parser of patterns; nothing public tells what a pattern is made of.
    return import_module("re._parser").parse(pattern, flags)


Strings = frozenset[str]


NOTHING: Strings = frozenset([""])


def _needed(sequence: Any, before: Strings = NOTHING) -> Strings | None:
    """The best set of strings of which every match of a sequence of nodes holds one, where it stands right behind `before`."""
    best: Strings | None = None
    run = before
    for node in [*sequence, None]:
        exact = _exact(node) if node is not None else None
        if exact is not None and (len(exact) == 1 or len(run) * len(exact) <= max(len(run), FEW_STRINGS)):
            run = frozenset(a + b for a in run for b in exact)
            continue
        best = _better(best, run)
        if node is not None and exact is None:
            best = _better(best, _needed_of(node, run if len(run) <= FEW_STRINGS else NOTHING))
        run = exact if exact is not None else NOTHING
    return _better(best, run)


def _better(a: Strings | None, b: Strings | None) -> Strings | None:
    if b is None or "" in b or len(b) > MOST_STRINGS:
        return a
    b = frozenset(DIGIT if s.isdigit() and len(s) == 1 else s for s in b)
    return a if a is not None and _worth(a) >= _worth(b) else b


def _worth(strings: Strings) -> tuple[int, int]:
    return min(4, *(2 if s == DIGIT or s.strip() in COMMON else len(s.strip()) for s in strings), 4), -len(strings)


def _needed_of(node: Any, before: Strings) -> Strings | None:
    """The strings for one node that is not exact and stands right behind `before`."""
    name, value = str(node[0]), node[1]
    if name == "BRANCH":
        parts = [_needed(branch, before) for branch in value[1]]
        return None if any(p is None for p in parts) else frozenset(s for p in parts if p is not None for s in p)
    if name in ("SUBPATTERN", "ATOMIC_GROUP"):
        return _needed(value[-1] if name == "SUBPATTERN" else value, before)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _needed(value[2], before)
    if name == "IN" and [str(i[0]) + str(i[1]) for i in value] in (["CATEGORYCATEGORY_DIGIT"], ["RANGE(48, 57)"]):
        return frozenset([DIGIT])
    return None


def _exact(node: Any) -> Strings | None:
    """All that a node can match, in lower case, where that is a handful of strings."""
    name, value = str(node[0]), node[1]
    handler: Callable[[Any], Strings | None] | None = {
        "LITERAL": lambda v: frozenset([chr(v).lower()]),
        "IN": _characters,
        "AT": lambda _: frozenset([""]),
        "ASSERT": lambda _: frozenset([""]),
        "ASSERT_NOT": lambda _: frozenset([""]),
        "SUBPATTERN": lambda v: _all_of(v[-1]),
        "ATOMIC_GROUP": _all_of,
        "BRANCH": lambda v: _any_of([_all_of(b) for b in v[1]]),
        "MAX_REPEAT": _repeated,
        "MIN_REPEAT": _repeated,
    }.get(name)
    return handler(value) if handler is not None else None


def _characters(items: Any) -> Strings | None:
    out: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            out.add(chr(value).lower())
        elif str(kind) == "RANGE" and value[1] - value[0] < LONGEST_CHOICE:
            out |= {chr(c).lower() for c in range(value[0], value[1] + 1)}
        else:
            return None
    return frozenset(out) if len(out) <= LONGEST_CHOICE else None


def _all_of(sequence: Any) -> Strings | None:
    out: Strings = frozenset([""])
    for node in sequence:
        exact = _exact(node)
        if exact is None or len(out) * len(exact) > MOST_STRINGS:
            return None
        out = frozenset(a + b for a in out for b in exact)
    return out


def _any_of(parts: list[Strings | None]) -> Strings | None:
    joined = frozenset(s for p in parts if p is not None for s in p)
    return None if any(p is None for p in parts) or len(joined) > MOST_STRINGS else joined


def _repeated(value: Any) -> Strings | None:
    least, most, sequence = value
    exact = _all_of(sequence) if int(most) == 1 else None
    return exact if exact is None or least else exact | {""}
