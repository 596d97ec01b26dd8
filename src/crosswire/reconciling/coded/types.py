"""Types: what a column of a coded table holds, which says how a rule treats it."""

from enum import StrEnum


class ColumnType(StrEnum):
    """The types that a map gives columns; `docs/coded-tables.md` describes them."""

    CATEGORY = "category"
    PLACE = "place"
    COORDINATE = "coordinate"
    ACTOR = "actor"
    ACTS = "acts"
    START = "start"
    END = "end"
    COUNT = "count"
    NUMBER = "number"
    FLAG = "flag"
    LIST = "list"
    ROLE = "role"

    @property
    def is_number(self) -> bool:
        """True where cells are numbers."""
        return self in _NUMBERS

    @property
    def is_day(self) -> bool:
        """True where cells are days."""
        return self in _DAYS

    @property
    def can_be_precise(self) -> bool:
        """True where a precision column may stand beside it."""
        return self in _PRECISE


_NUMBERS = frozenset({ColumnType.COORDINATE, ColumnType.COUNT, ColumnType.NUMBER, ColumnType.FLAG, ColumnType.ROLE})
_DAYS = frozenset({ColumnType.START, ColumnType.END})
_PRECISE = frozenset({ColumnType.PLACE, ColumnType.COORDINATE, ColumnType.ACTOR, ColumnType.ACTS})
