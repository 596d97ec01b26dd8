"""An opened cell: what one outlet says to one question, in its sentences, beside those who say the same and those who do not."""

from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.publishing.matrix.grid import Cell, Column, Entry, Matrix, Row
from crosswire.publishing.matrix.sayings import Saying, Sayings


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """One answer of the cell with every sentence that gives it."""

    entry: Entry
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What another column says to the same question."""

    column: str
    name: str
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCell:
    """A cell, opened. `agrees` give one of its answers, `differs` give none of them, `silent` (names) say nothing of it."""

    row: Row
    column: Column
    entries: tuple[OpenedEntry, ...]
    agrees: tuple[Beside, ...]
    differs: tuple[Beside, ...]
    silent: tuple[str, ...]


def opened_cell(
    matrix: Matrix, key: str, report_id: str, claims: Mapping[str, Claim], sayings: Sayings
) -> OpenedCell | None:
    """The cell of the row `key` and the column that holds the report; null where there is no such row or column.

    `claims` are by id.
    """
    row, column = matrix.row(key), matrix.column(report_id)
    if row is None or column is None:
        return None
    own = next(cell for cell in row.cells if cell.column == column.key)
    ours = {e.position for e in own.entries if not e.earlier}
    others = [(c, cell) for c, cell in zip(matrix.columns, row.cells, strict=True) if c is not column]
    return OpenedCell(
        row=row,
        column=column,
        entries=tuple(
            OpenedEntry(e, tuple(sayings.of(claims[i]) for i in e.claim_ids if i in claims)) for e in own.entries
        ),
        agrees=tuple(Beside(c.key, c.name, e) for c, cell in others for e in _standing(cell) if e.position in ours),
        differs=tuple(
            Beside(c.key, c.name, e)
            for c, cell in others
            if not any(e.position in ours for e in _standing(cell))
            for e in _standing(cell)
        ),
        silent=tuple(c.name for c, cell in others if not cell.entries),
    )


def _standing(cell: Cell) -> list[Entry]:
    return [e for e in cell.entries if not e.earlier]
