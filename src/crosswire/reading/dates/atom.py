"""Atoms: the smallest expressions of time, before neighbours are joined ("4 a.m." and "August 29")."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from crosswire.model.moment import CalendarHint
from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick

LONGEST_RUN = 7
"""Days that "from 3 to 9 September" may run and still be when one incident was; a longer run is a span of time."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of a text that says something of time.

    `kind`: day (a date with a number or a name), weekday, relative (from the publication day), following (from the day
    last named), period (longer than a day), clock, part (of a day). `lasting` is set where it is no point in time;
    `until` is the far end of a period named by both ends. `loose` atoms count only once joined to a day.
    """

    start: int
    end: int
    kind: str
    hint: CalendarHint
    lasting: bool = False
    until: CalendarHint | None = None
    loose: bool = False

    @property
    def has_day(self) -> bool:
        """True where the atom says which day (or longer) it is."""
        return self.kind not in ("clock", "part")

    @property
    def is_single_day(self) -> bool:
        """True where the atom names days rather than a period."""
        return self.kind in ("day", "weekday", "relative", "following")


Builder = Callable[[re.Match[str]], Atom | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it makes of a match (null: no time after all)."""

    pattern: Quick
    build: Builder


class Rules:
    """Rules in their order, asked together."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self.patterns = Patterns([rule.pattern for rule in self._rules])

    def scan(self, text: str, start: int, end: int) -> Iterator[Atom]:
        """Every atom in `text[start:end]`, overlaps and all."""
        for number, match in self.patterns.finditer(text, start, end):
            atom = self._rules[number].build(match)
            if atom is not None:
                yield atom


def compiled(pattern: str) -> Quick:
    """A pattern that ignores case but for stretches in (?-i:…)."""
    return Quick(f"(?i:{pattern})")
