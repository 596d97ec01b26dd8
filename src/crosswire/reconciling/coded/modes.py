"""Modes: the value that most reports give. eventreport's calc_mode, calc_mode_na_ignore, _numeric and _binary."""

from collections import Counter
from collections.abc import Sequence

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import UNDECIDED, Cells, Outcome


def mode(cells: Cells) -> Outcome:
    """The most frequent value, null and `""` being values; of equals the one whose best report has the highest tie column.

    Each tie column in turn is looked at over the reports that give a value still in question: a single report decides.
    Undecided where no column parts them, where one of its values looked at is null, or where there is no report.
    """
    return most_frequent(cells.values, cells.ties)


def most_frequent(values: Sequence[Cell], ties: Sequence[Sequence[float | None]]) -> Outcome:
    """`mode` over values and tie columns by themselves."""
    if not values:
        return UNDECIDED
    if len(values) == 1:
        return values[0]
    counts = Counter(values)
    if len(counts) == 1:
        return values[0]
    most = max(counts.values())
    left = {value for value, count in counts.items() if count == most}
    for tie in ties:
        if len(left) == 1:
            break
        looked_at = [rank for value, rank in zip(values, tie, strict=True) if value in left]
        known = [rank for rank in looked_at if rank is not None]
        if len(known) < len(looked_at):
            return UNDECIDED
        best = max(known)
        left = {value for value, rank in zip(values, tie, strict=True) if value in left and rank == best}
    return left.pop() if len(left) == 1 else UNDECIDED


def mode_known(cells: Cells) -> Outcome:
    """`mode` over the reports that give something: null and `""` have no vote; `""` where none gives anything."""
    kept = [i for i, value in enumerate(cells.values) if value is not None and value != ""]
    return mode(cells.only(kept)) if kept else ""


def mode_numeric(cells: Cells) -> Outcome:
    """The most frequent number, nulls left out; of equals the smallest. Null where there is none."""
    counts = Counter(value for value in cells.values if isinstance(value, float))
    if not counts:
        return None
    most = max(counts.values())
    return min(value for value, count in counts.items() if count == most)


def mode_binary(cells: Cells) -> Outcome:
    """The more frequent of 0 and 1, 1 where they are equal; null where any report gives anything else, or nothing."""
    ones = sum(value == 1 for value in cells.values)
    zeros = sum(value == 0 for value in cells.values)
    if not cells.values or ones + zeros < len(cells.values):
        return None
    return 1.0 if ones >= zeros else 0.0
