"""Voting: the value that most voices give, and the value that was given last. Reports that give nothing have no say."""

from collections import defaultdict

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import UNDECIDED, Cells, Outcome


def majority_of_origins(cells: Cells) -> Outcome:
    """The value that most different voices give, nulls left out; null where none is given.

    Of equals the one that was given last, where all of them are dated; then the one in most reports; else undecided.
    """
    voices: dict[Cell, set[str]] = defaultdict(set)
    reports: dict[Cell, int] = defaultdict(int)
    last: dict[Cell, str | None] = {}
    for i, value in enumerate(cells.values):
        if value is None:
            continue
        voices[value].add(cells.voices[i])
        reports[value] += 1
        said = cells.days[i]
        before = last.get(value)
        last[value] = said if before is None else max(before, said or before)
    if not voices:
        return None
    most = max(map(len, voices.values()))
    left = [value for value, who in voices.items() if len(who) == most]
    days = [said for value in left if (said := last[value]) is not None]
    if len(left) > 1 and len(days) == len(left):
        left = [value for value in left if last[value] == max(days)]
    if len(left) > 1:
        often = max(reports[value] for value in left)
        left = [value for value in left if reports[value] == often]
    return left[0] if len(left) == 1 else UNDECIDED


def latest(cells: Cells) -> Outcome:
    """The value in the report that came out last, of those that give one; undecided where last reports differ.

    Undated reports have no say; where none is dated, one value that all reports give is taken. Null where none is given.
    """
    given = [i for i, value in enumerate(cells.values) if value is not None]
    days = [said for i in given if (said := cells.days[i]) is not None]
    left = {cells.values[i] for i in given if not days or cells.days[i] == max(days)}
    if not left:
        return None
    return left.pop() if len(left) == 1 else UNDECIDED
