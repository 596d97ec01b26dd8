"""Maps: which column of a coded table plays which part, before and after it is laid on a table's header.

Always holds: `{N}` in a name stands for a number, the same in all names of an entry; a laid map names each column once.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from crosswire.reconciling.coded.types import ColumnType

NUMBERED = "{N}"
ROLE_NAMES = ("initiator", "perpetrator", "intervener", "bystander")


class MapError(ValueError):
    """Raised for a map that cannot be used, or not with this table; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A column of values, or with `{N}` several: its type, how exact it is by which column, and an operator of its own.

    `low` and `high` are the columns with the ends of a count. `finest_is_high`: the higher the precision the more exact.
    `together` are the columns, this one among them, that are one value only as a whole.
    """

    name: str
    type: ColumnType
    precision: str | None = None
    finest_is_high: bool = True
    always: str | None = None
    low: str | None = None
    high: str | None = None
    together: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """The columns that name a party and give its roles, each 0 or 1 in a row; a role without a column is nobody's."""

    name: str
    roles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the file is read: its delimiter (null: as its header tells), bare words for null, and what `""` is.

    `decimal` is the mark before a number's fraction; `dates` the order of year, month and day, as letters ("ymd").
    """

    delimiter: str | None = None
    missing: frozenset[str] = frozenset()
    quoted_empty_is_missing: bool = False
    decimal: str = "."
    dates: str = "ymd"


@dataclass(frozen=True, slots=True)
class Rows:
    """The columns that say what a row is; all but `event` may be null. `published_pattern` finds the day in its column."""

    event: str
    report: str | None = None
    outlet: str | None = None
    origin: str | None = None
    published: str | None = None
    published_pattern: str | None = None
    tie_breaks: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns named."""
        named = (self.event, self.report, self.outlet, self.origin, self.published, *self.tie_breaks)
        return tuple(name for name in named if name is not None)


@dataclass(frozen=True, slots=True)
class Output:
    """What else a row of the reconciled table holds, and what stands where a rule cannot tell between texts.

    `reports` and `rule` name columns for the number of reports and the rule's name (written as in `rule_names`), `sums`
    columns added up from reconciled ones, `constants` columns that are the same in every row.
    """

    reports: str | None = "n_reports"
    rule: str | None = "rule"
    rule_names: Mapping[str, str] = field(default_factory=dict)
    sums: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    constants: Mapping[str, str | float] = field(default_factory=dict)
    drop: frozenset[str] = frozenset()
    undecided: str = "Indeterminate"


@dataclass(frozen=True, slots=True)
class CodedMap:
    """A map as written: what the rows are, the columns of values, the parties, and what comes out. `name` is the file's."""

    name: str
    reading: Reading
    rows: Rows
    entries: tuple[Entry, ...]
    parties: tuple[Party, ...]
    output: Output

    def laid_on(self, header: Collection[str]) -> "CodedMap":
        """The map with each `{N}` replaced by the numbers of the header. Raises MapError where a name stands for nothing.

        Columns without `{N}` are not looked for here: the table's reader says which are not there.
        """
        entries = [entry for pattern in self.entries for entry in _entries(pattern, header, self.name)]
        parties = [party for pattern in self.parties for party in _parties(pattern, header, self.name)]
        sums = {name: tuple(c for p in parts for c in _names(p, header)) for name, parts in self.output.sums.items()}
        drop = frozenset(column for pattern in self.output.drop for column in _names(pattern, header))
        laid = CodedMap(
            self.name,
            self.reading,
            self.rows,
            tuple(entries),
            tuple(parties),
            Output(
                self.output.reports,
                self.output.rule,
                self.output.rule_names,
                sums,
                self.output.constants,
                drop,
                self.output.undecided,
            ),
        )
        _check(laid)
        return laid

    @property
    def added(self) -> frozenset[str]:
        """The columns that a row of the reconciled table gets beside the table's own."""
        output = self.output
        named = (output.reports, output.rule, *output.sums, *output.constants)
        return frozenset(name for name in named if name is not None)

    @property
    def columns(self) -> frozenset[str]:
        """Every column of the table that a laid map needs."""
        needed = set(self.rows.names)
        for entry in self.entries:
            needed.update(name for name in (entry.name, entry.precision, entry.low, entry.high) if name is not None)
        for party in self.parties:
            needed.update((party.name, *party.roles.values()))
        return frozenset(needed)


def _numbers(pattern: str, header: Collection[str]) -> list[str]:
    """The numbers that stand for `{N}` in the columns of the header, in their order as numbers."""
    before, _, after = pattern.partition(NUMBERED)
    shape = re.compile(re.escape(before) + "([0-9]+)" + re.escape(after))
    return sorted({found[1] for name in header if (found := shape.fullmatch(name))}, key=lambda n: (int(n), n))


def _names(pattern: str, header: Collection[str]) -> list[str]:
    """The columns that a name stands for: itself, or with `{N}` those of the header that fit."""
    if NUMBERED not in pattern:
        return [pattern]
    return [pattern.replace(NUMBERED, number) for number in _numbers(pattern, header)]


def _entries(pattern: Entry, header: Collection[str], map_name: str) -> Iterator[Entry]:
    if NUMBERED not in pattern.name:
        yield pattern
        return
    for number in _found(pattern.name, header, map_name):

        def numbered(name: str | None, number: str = number) -> str | None:
            return None if name is None else name.replace(NUMBERED, number)

        yield Entry(
            pattern.name.replace(NUMBERED, number),
            pattern.type,
            numbered(pattern.precision),
            pattern.finest_is_high,
            pattern.always,
            numbered(pattern.low),
            numbered(pattern.high),
            tuple(name.replace(NUMBERED, number) for name in pattern.together),
        )


def _parties(pattern: Party, header: Collection[str], map_name: str) -> Iterator[Party]:
    if NUMBERED not in pattern.name:
        yield pattern
        return
    for number in _found(pattern.name, header, map_name):
        roles = {role: column.replace(NUMBERED, number) for role, column in pattern.roles.items()}
        yield Party(pattern.name.replace(NUMBERED, number), roles)


def _found(pattern: str, header: Collection[str], map_name: str) -> list[str]:
    numbers = _numbers(pattern, header)
    if not numbers:
        raise MapError(f"the map {map_name} names '{pattern}', and the table has no column of that form")
    return numbers


def _check(laid: CodedMap) -> None:
    """Raises MapError where a column is given two parts that cannot both be."""
    seen: set[str] = set()
    for name in [entry.name for entry in laid.entries] + [c for party in laid.parties for c in party.roles.values()]:
        if name in seen:
            raise MapError(f"the map {laid.name} gives the column '{name}' two types; give it one")
        if name == laid.rows.event:
            raise MapError(f"the map {laid.name} gives a type to '{name}', which names the event; take it out")
        seen.add(name)
    for column in (c for entry in laid.entries for c in (entry.low, entry.high) if c is not None):
        if column not in {entry.name for entry in laid.entries if entry.type is ColumnType.COUNT}:
            raise MapError(f"the map {laid.name} has '{column}' as the end of a count; give it the type count as well")
    if taken := sorted(seen & laid.added):
        raise MapError(
            f"the map {laid.name} gives '{taken[0]}' a type and fills it under [output]; let [output] name another"
        )
    for party in laid.parties:
        if party.name not in seen:
            raise MapError(f"the map {laid.name} has roles for '{party.name}'; give that column a type as well")
    for name, parts in laid.output.sums.items():
        if lost := [part for part in parts if part not in seen]:
            raise MapError(f"the map {laid.name} adds '{lost[0]}' into '{name}'; give that column a type as well")
