"""Lists: what any report gives, put together once each. eventreport's aggregate_strings.

The only operators whose answer depends on the order of the reports: pieces stand in the order in which they first come.
"""

import re
from collections.abc import Sequence

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import Cells, Outcome

PARTING = re.compile(r";\s*")
UNKNOWN = "Unknown"
"""The piece that coders write for not known, and that a list leaves out."""


def combine(cells: Cells) -> Outcome:
    """The different pieces of all reports, joined with "; ", with the piece "NA" where a report gives null.

    Cells are parted at semicolons; blank pieces and "Unknown" are left out, and nothing left is `""`. Null where null
    is all there is.
    """
    return None if (pieces := _pieces(cells.values)) == "NA" and None in cells.values else pieces


def combine_known(cells: Cells) -> Outcome:
    """`combine` over the reports that give something; null where none does."""
    given = [value for value in cells.values if value is not None]
    return _pieces(given) if given else None


def _pieces(values: Sequence[Cell]) -> str:
    distinct = dict.fromkeys("NA" if value is None else str(value) for value in values)
    pieces = (piece for value in distinct for piece in PARTING.split(value))
    return "; ".join(dict.fromkeys(piece for piece in pieces if piece.strip() and piece != UNKNOWN))
