"""Disagreements: how far the rows of an event lie apart in each column, by the measures of `reconciling.disagreement`."""

from collections.abc import Mapping, Sequence

from crosswire.model.coded import Cell, ColumnDisagreement, EventDisagreement
from crosswire.reconciling.coded.maps import CodedMap
from crosswire.reconciling.coded.typed import TypedRows
from crosswire.reconciling.disagreement import (
    disagreement,
    disagreement_of_numbers,
    dscore,
    event_level_disagreement,
)


def by_column(rows: TypedRows, laid: CodedMap, groups: Mapping[str, Sequence[int]]) -> tuple[ColumnDisagreement, ...]:
    """The measures of each column that the map gives a type, over all events, in the map's order."""
    out = []
    for entry in laid.entries:
        cells = rows.cells[entry.name]
        if entry.type.is_number:
            numbers = [value if isinstance(value, float) else None for value in cells]
            found = disagreement_of_numbers([[numbers[i] for i in kept] for kept in groups.values()])
        else:
            found = disagreement([[cells[i] for i in kept] for kept in groups.values()])
        out.append(
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
    return tuple(out)


def by_event(rows: TypedRows, laid: CodedMap, groups: Mapping[str, Sequence[int]]) -> tuple[EventDisagreement, ...]:
    """The measures of each event, by column, events in order."""
    names = [entry.name for entry in laid.entries]
    return tuple(_event(event, kept, {name: rows.cells[name] for name in names}) for event, kept in groups.items())


def _event(event: str, kept: Sequence[int], columns: Mapping[str, Sequence[Cell]]) -> EventDisagreement:
    values = {name: [cells[i] for i in kept] for name, cells in columns.items()}
    return EventDisagreement(
        event,
        len(kept),
        {name: dscore(given) for name, given in values.items()},
        {name: event_level_disagreement(given) for name, given in values.items()},
    )
