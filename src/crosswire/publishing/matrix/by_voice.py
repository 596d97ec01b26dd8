"""By voice: the columns of a matrix put together by the voice that each mostly carries, so that many outlets stay readable."""

from collections.abc import Sequence
from dataclasses import replace

from crosswire.publishing.matrix.grid import Cell, Column, Entry, Matrix, Row
from crosswire.publishing.matrix.rows import with_the_odd_one
from crosswire.publishing.outlet_labels import is_own


def by_voice(matrix: Matrix) -> Matrix:
    """The matrix with one column for each voice, the widest spread first, then in order of publication; without ties.

    What an outlet adds from others stands in the column of the voice that it mostly carries. Outlets that carry no figures
    stand in a column of their own.
    """
    groups: dict[str, list[Column]] = {}
    for column in matrix.columns:
        groups.setdefault(column.voice or f"\0{column.key}", []).append(column)
    ordered = sorted(groups.values(), key=lambda group: -len(group))
    columns = tuple(_joined(group) for group in ordered)
    members = [[c.key for c in group] for group in ordered]
    return Matrix(columns, tuple(_row(row, columns, members) for row in matrix.rows), twice=matrix.twice)


def _joined(group: Sequence[Column]) -> Column:
    first = group[0]
    if len(group) == 1 and (not first.voice or is_own(first.voice, first.key, {first.key: first.name})):
        return first
    return replace(
        first,
        name=first.voice,
        report_ids=tuple(i for c in group for i in c.report_ids),
        when=first.when,
        versions=1,
        outlets=len(group),
    )


def _row(row: Row, columns: Sequence[Column], members: Sequence[Sequence[str]]) -> Row:
    of = {cell.column: cell for cell in row.cells}
    cells = tuple(
        Cell(column.key, _entries([e for key in keys for e in of[key].entries]))
        for column, keys in zip(columns, members, strict=True)
    )
    home = {key: column.key for column, keys in zip(columns, members, strict=True) for key in keys}
    answers = [replace(a, columns=tuple(dict.fromkeys(home[key] for key in a.columns))) for a in row.answers]
    compared = row.rule is not None or row.status == "several"
    return replace(row, cells=cells, answers=with_the_odd_one(answers) if compared else tuple(answers))


def _entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The answers, each once: in the words of the first that gives it, with all that do counted."""
    found: dict[tuple[int, bool], list[Entry]] = {}
    for entry in entries:
        found.setdefault((entry.position, entry.earlier), []).append(entry)
    standing = {position for position, earlier in found if not earlier}
    return tuple(
        replace(
            same[0],
            claim_ids=tuple(i for e in same for i in e.claim_ids),
            reports=sum(e.reports for e in same),
        )
        for (position, earlier), same in sorted(found.items(), key=lambda item: (item[0][1], item[0][0]))
        if not (earlier and position in standing)
    )
