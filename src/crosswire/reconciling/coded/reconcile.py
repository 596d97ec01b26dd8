"""Reconciling a coded table: the rows of each event made one row, by the operators that a rule names for its columns.

Always holds: events come in order of their names; but for lists nothing depends on the order of the rows; a cell that no
operator could decide is named as undecided, and is the map's word for that in a text column and null elsewhere.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from crosswire.model.coded import Cell, CodedAnswer, CodedTable, ReconciledRow, ReconciledTable
from crosswire.reconciling.coded.cells import UNDECIDED, Cells, Outcome, Undecided
from crosswire.reconciling.coded.disagreements import disagreements
from crosswire.reconciling.coded.layout import answer_columns, layout
from crosswire.reconciling.coded.maps import CodedMap, Entry
from crosswire.reconciling.coded.operators import FIGURES, OPERATORS
from crosswire.reconciling.coded.roles import Tally, roles
from crosswire.reconciling.coded.row_figures import RowCount, answer
from crosswire.reconciling.coded.rule_columns import operator_for, operators_of
from crosswire.reconciling.coded.together import AS_ONE, joined, parted
from crosswire.reconciling.coded.typed import TypedRows, typed
from crosswire.reconciling.coded.types import ColumnType
from crosswire.reconciling.rulebook import Rule

LEAVE_OPEN = "leave-open"
"""The step of rules that name no best figure; an empty cell is then their answer, and nothing that they can't tell."""

Told = Callable[[int, int | None, str], None]
Groups = Mapping[str, Sequence[int]]
"""The positions of each event's rows, events in order."""


def reconcile(
    table: CodedTable,
    laid: CodedMap,
    rules: Sequence[Rule],
    header: Sequence[str],
    left_out: Sequence[str] = (),
    told: Told | None = None,
) -> ReconciledTable:
    """The table under each of `rules` in turn; `laid` is the map laid on its `header`.

    `told` is called with the number of columns done, how many there are, and a few words.

    Raises MapError or RuleError where an operator does not go with a column.
    """
    rows = typed(table, laid)
    groups = _grouped(rows.events)
    operators = [{e.name: operator_for(e, operators_of(rule), laid.name) for e in laid.entries} for rule in rules]
    answered = [e for e in laid.entries if _is_asked(e, laid) and any(o[e.name] == FIGURES for o in operators)]
    columns = layout(laid, header, answered)
    out = [
        row
        for rule, chosen in zip(rules, operators, strict=True)
        for row in _Machine(rows, laid, rule, chosen, columns, groups).rows(told)
    ]
    return ReconciledTable(
        columns,
        tuple(out),
        len(rows.events),
        *disagreements(rows, laid, groups),
        tuple(left_out),
        tuple(sorted((*table.refused, *rows.refused), key=lambda refused: refused.line)),
    )


def _grouped(events: Sequence[str]) -> Groups:
    found: dict[str, list[int]] = defaultdict(list)
    for i, event in enumerate(events):
        found[event].append(i)
    return {event: found[event] for event in sorted(found)}


def _is_asked(entry: Entry, laid: CodedMap) -> bool:
    """True for a count that is asked by itself: no end of another."""
    ends = {end for each in laid.entries for end in (each.low, each.high)}
    return entry.type is ColumnType.COUNT and entry.name not in ends


class _Machine:
    """One rule over all events, a column at a time."""

    def __init__(
        self,
        rows: TypedRows,
        laid: CodedMap,
        rule: Rule,
        operators: Mapping[str, str],
        columns: Sequence[str],
        groups: Groups,
    ) -> None:
        self._rows, self._map, self._rule, self._operators = rows, laid, rule, operators
        self._columns, self._groups = columns, groups
        self._cells: dict[str, list[Cell]] = {}
        self._undecided: list[set[str]] = [set() for _ in groups]
        self._answers: list[dict[str, CodedAnswer]] = [{} for _ in groups]
        self._beside = [
            (
                [[rank[i] for i in kept] for rank in rows.ranks],
                [rows.voices[i] for i in kept],
                [rows.days[i] for i in kept],
            )
            for kept in groups.values()
        ]

    def rows(self, told: Told | None = None) -> list[ReconciledRow]:
        """The rows of the rule, an event each."""
        self._cells[self._map.rows.event] = list(self._groups)
        for done, entry in enumerate(self._map.entries):
            if told is not None:
                told(done, len(self._map.entries), f"{self._rule.name}, columns")
            if self._operators[entry.name] != FIGURES:
                self._operate(entry)
            elif _is_asked(entry, self._map):
                self._ask(entry)
        self._give_roles()
        self._add_output()
        nothing: list[Cell] = [None] * len(self._groups)
        columns = [self._cells.get(name, nothing) for name in self._columns]
        return [
            ReconciledRow(event, self._rule.name, cells, frozenset(undecided), answers)
            for event, cells, undecided, answers in zip(
                self._groups, zip(*columns, strict=True), self._undecided, self._answers, strict=True
            )
        ]

    def _operate(self, entry: Entry) -> None:
        """Fills the column of `entry` by its operator, with those that are one value together with it."""
        together = entry.together if self._operators[entry.name] in AS_ONE else ()
        if not together:
            self._fill(entry, self._outcomes(entry, self._rows.cells[entry.name]))
        elif entry.name == together[0]:
            codes, known = joined([self._rows.cells[name] for name in together])
            columns = parted(self._outcomes(entry, codes), known, len(together))
            for name, outcomes in zip(together, columns, strict=True):
                self._fill(next(each for each in self._map.entries if each.name == name), outcomes)

    def _outcomes(self, entry: Entry, values: Sequence[Cell]) -> list[Outcome]:
        """What the operator of `entry` makes of a column of values, event by event."""
        operator, rows = OPERATORS[self._operators[entry.name]], self._rows
        precision = None if entry.precision is None else rows.precisions[entry.precision]
        if precision is not None and not entry.finest_is_high:
            precision = [None if p is None else -p for p in precision]
        out: list[Outcome] = []
        alone: dict[tuple[Cell, bool], Outcome] = {}
        for kept, (ranks, voices, days) in zip(self._groups.values(), self._beside, strict=True):
            known = None if precision is None else [precision[i] for i in kept]
            if len(kept) > 1:
                out.append(operator(Cells([values[i] for i in kept], ranks, known, voices, days)))
                continue
            # What one report alone gives is the same for every event that has it so: most events of most tables.
            key = (values[kept[0]], known is not None and known[0] is None)
            if key not in alone:
                alone[key] = operator(Cells([key[0]], ranks, known, voices, days))
            out.append(alone[key])
        return out

    def _fill(self, entry: Entry, outcomes: Sequence[Outcome]) -> None:
        """Writes the column of `entry`, and notes where it was undecided."""
        for at in (at for at, outcome in enumerate(outcomes) if outcome is UNDECIDED):
            self._undecided[at].add(entry.name)
        open_cell = None if entry.type.is_number or entry.type.is_day else self._map.output.undecided
        self._cells[entry.name] = [open_cell if isinstance(cell, Undecided) else cell for cell in outcomes]

    def _ask(self, entry: Entry) -> None:
        """Fills the column of a count, its ends and what explains them by the rule's steps for figures."""
        rows, columns = self._rows, answer_columns(entry)
        best, low, high = (None if name is None else rows.cells[name] for name in (entry.name, entry.low, entry.high))
        out: dict[str, list[Cell]] = {name: [] for name in (entry.name, *columns)}
        names_no_best = LEAVE_OPEN in self._rule.figures.steps
        for at, kept in enumerate(self._groups.values()):
            counts = [
                RowCount(rows.reports[i], rows.voices[i], rows.days[i], *(_number(c, i) for c in (best, low, high)))
                for i in kept
            ]
            found = answer(counts, self._rule)
            told: tuple[Cell, ...] = (None,) * 6
            if found is not None:
                self._answers[at][entry.name] = found
                told = (found.best, found.low, found.high, found.status.value, found.reason, found.why)
                if found.best is None and not names_no_best:
                    self._undecided[at].add(entry.name)
            for name, cell in zip(out, told, strict=True):
                out[name].append(cell)
        self._cells.update({name: told for name, told in out.items() if self._operators.get(name, FIGURES) == FIGURES})

    def _give_roles(self) -> None:
        parties = self._map.parties
        for column in (column for party in parties for column in party.roles.values()):
            self._cells[column] = []
        for at, kept in enumerate(self._groups.values()):
            tallies = [self._tally(party.roles, self._cells[party.name][at] is not None, kept) for party in parties]
            for party, given in zip(parties, roles(tallies), strict=True):
                for role, column in party.roles.items():
                    self._cells[column].append(getattr(given, role))

    def _tally(self, columns: Mapping[str, str], named: bool, kept: Sequence[int]) -> Tally:
        def count(role: str) -> float:
            cells = self._rows.cells[columns[role]] if role in columns else ()
            return sum(value for i in kept if cells and isinstance(value := cells[i], float))

        return Tally(named, count("initiator"), count("perpetrator"), count("intervener"), count("bystander"))

    def _add_output(self) -> None:
        output, events = self._map.output, len(self._groups)
        if output.reports is not None:
            self._cells[output.reports] = [float(len(kept)) for kept in self._groups.values()]
        if output.rule is not None:
            self._cells[output.rule] = [output.rule_names.get(self._rule.name, self._rule.name)] * events
        for name, parts in output.sums.items():
            cells = [self._cells[part] for part in parts]
            self._cells[name] = [sum(c for c in row if isinstance(c, float)) for row in zip(*cells, strict=True)]
        for name, value in output.constants.items():
            self._cells[name] = [value] * events


def _number(cells: Sequence[Cell] | None, at: int) -> float | None:
    return value if cells is not None and isinstance(value := cells[at], float) else None
