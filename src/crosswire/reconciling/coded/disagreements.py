"""Disagreements: how far the rows of an event lie apart in each column, by the measures of `reconciling.disagreement`."""

from collections.abc import Mapping, Sequence

from crosswire.model.coded import ColumnDisagreement, EventDisagreement
from crosswire.reconciling.coded.maps import CodedMap
from crosswire.reconciling.coded.typed import TypedRows
from crosswire.reconciling.disagreement import (
    disagreement,
    disagreement_of_numbers,
    dscore,
    event_level_disagreement,
)

Measured = tuple[tuple[ColumnDisagreement, ...], tuple[EventDisagreement, ...]]


def disagreements(rows: TypedRows, laid: CodedMap, groups: Mapping[str, Sequence[int]]) -> Measured:
    """The measures of each column that the map gives a type, in the map's order, and those of each event, in order."""
    columns = []
    dscores: list[dict[str, int]] = [{} for _ in groups]
    shares: list[dict[str, float | None]] = [{} for _ in groups]
    for entry in laid.entries:
        cells = rows.cells[entry.name]
        if entry.type.is_number:
            numbers = [value if isinstance(value, float) else None for value in cells]
            values: Sequence[Sequence[str | float | None]] = (
                given := [[numbers[i] for i in k] for k in groups.values()]
            )
            found = disagreement_of_numbers(given)
        else:
            values = [[cells[i] for i in kept] for kept in groups.values()]
            found = disagreement(values)
        for at, of_event in enumerate(values):
            dscores[at][entry.name] = dscore(of_event)
            shares[at][entry.name] = event_level_disagreement(of_event)
        columns.append(
            ColumnDisagreement(
                entry.name,
                entry.type.value,
                len(groups),
                len(cells),
                found.dscore,
                found.normalised,
                found.sd,
                found.range,
                found.share,
                found.modal_confidence,
            )
        )
    events = zip(groups.items(), dscores, shares, strict=True)
    return tuple(columns), tuple(EventDisagreement(event, len(kept), d, s) for (event, kept), d, s in events)
