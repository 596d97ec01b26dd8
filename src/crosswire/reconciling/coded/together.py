"""Together: columns that are one value only as a whole, such as the two coordinates of a point.

Always holds: what comes out of columns taken together stands in some report as it is; nulls in all of them are one null.
"""

from collections.abc import Sequence

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import Outcome, Undecided, order

AS_ONE = frozenset(
    {"mode", "mode-known", "mode-numeric", "min-precision", "max-precision", "majority-of-origins", "latest"}
)
"""The operators that can choose among values of several columns at once; the others take each column by itself."""

Whole = tuple[Cell, ...]


def joined(columns: Sequence[Sequence[Cell]]) -> tuple[list[Cell], dict[float, Whole]]:
    """One column in the place of several: a number for each different row of values, in their order; and what it stands for."""
    rows: list[Whole] = list(zip(*columns, strict=True))
    distinct = sorted(set(rows), key=lambda row: [order(cell) for cell in row])
    codes = {row: float(at) for at, row in enumerate(distinct) if any(cell is not None for cell in row)}
    return [codes.get(row) for row in rows], {code: row for row, code in codes.items()}


def parted(outcomes: Sequence[Outcome], known: dict[float, Whole], width: int) -> list[list[Outcome]]:
    """The `width` columns again, from the outcomes of the one that stood for them."""
    out: list[list[Outcome]] = [[] for _ in range(width)]
    for outcome in outcomes:
        whole: Sequence[Outcome] = known[outcome] if isinstance(outcome, float) else [_spread(outcome)] * width
        for column, cell in zip(out, whole, strict=True):
            column.append(cell)
    return out


def _spread(outcome: Outcome) -> Outcome:
    """What all columns are where no row was chosen: undecided, or null."""
    return outcome if isinstance(outcome, Undecided) else None
