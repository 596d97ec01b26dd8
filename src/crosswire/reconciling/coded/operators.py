"""Operators by the names that rules' `[columns]` tables and maps use: what one event's cells in a column become."""

from collections.abc import Callable, Mapping

from crosswire.reconciling.coded.cells import Cells, Outcome
from crosswire.reconciling.coded.days import mode_date
from crosswire.reconciling.coded.ends import largest, smallest, total
from crosswire.reconciling.coded.lists import combine, combine_known
from crosswire.reconciling.coded.modes import mode, mode_binary, mode_known, mode_numeric
from crosswire.reconciling.coded.precisions import max_precision, min_precision
from crosswire.reconciling.coded.voting import latest, majority_of_origins

Operator = Callable[[Cells], Outcome]

OPERATORS: Mapping[str, Operator] = {
    "mode": mode,
    "mode-known": mode_known,
    "mode-numeric": mode_numeric,
    "mode-binary": mode_binary,
    "mode-date": mode_date,
    "min-precision": min_precision,
    "max-precision": max_precision,
    "majority-of-origins": majority_of_origins,
    "latest": latest,
    "min": smallest,
    "max": largest,
    "sum": total,
    "combine": combine,
    "combine-known": combine_known,
}
"""Every operator but `figures`."""

FIGURES = "figures"
"""The operator of counts that works as on texts: rows are figures, and the rule's `[figures]` table chooses among them."""
