"""Precisions: what the least and the most exact reports say. eventreport's calc_min_precision and calc_max_precision."""

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import Cells, Outcome
from crosswire.reconciling.coded.modes import mode, most_frequent


def min_precision(cells: Cells) -> Outcome:
    """The mode over the least exact reports; each report of unknown precision votes for null, and its ties are null.

    So reports that do not tell can outvote the others, and a tie with them is undecided. Null where no precision is
    known. Without a precision column it is `mode`.
    """
    if cells.precision is None:
        return mode(cells)
    known = [p for p in cells.precision if p is not None]
    if not known:
        return None
    least = min(known)
    values: list[Cell] = []
    ties: list[list[float | None]] = [[] for _ in cells.ties]
    for i, precision in enumerate(cells.precision):
        if precision is None or precision == least:
            values.append(cells.values[i] if precision is not None else None)
            for kept, tie in zip(ties, cells.ties, strict=True):
                kept.append(tie[i] if precision is not None else None)
    return most_frequent(values, ties)


def max_precision(cells: Cells) -> Outcome:
    """The mode over the most exact reports that give something; `""` counts, null does not, nor do less exact reports.

    Null where no precision is known or the most exact reports give nothing. Without a precision column it is `mode`.
    """
    if cells.precision is None:
        return mode(cells)
    known = [p for p in cells.precision if p is not None]
    if not known:
        return None
    most = max(known)
    kept = [i for i, p in enumerate(cells.precision) if p == most and cells.values[i] is not None]
    return mode(cells.only(kept)) if kept else None
