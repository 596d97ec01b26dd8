"""The table of outlets: found by name, in the order asked for, a page at a time.

Always holds: the order is one of counts or of names and says nothing of who is right; equals stand by name.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.model.survey import OutletRow
from crosswire.publishing.sensitivity_tables import Cell
from crosswire.publishing.wording import clean

AT_ONCE = 50
"""Outlets on a page."""

COUNTS: dict[str, Callable[[OutletRow], int]] = {
    "reports": lambda row: row.reports,
    "events": lambda row: row.events,
    "first": lambda row: row.first,
    "alone": lambda row: row.alone,
    "reprinting": lambda row: row.reprinting,
    "reprinted": lambda row: row.reprinted,
    "changed": lambda row: row.changed,
}
"""What the table can stand in the order of beside names; the largest stand first."""

SORTS = ("name", *COUNTS)

COLUMNS = (
    "outlet", "agency", "reports", "incidents", "alone", "shared", "first", "first_not_told", "reprinting", "reprinted",
    "unordered", "leans_on", "figures_given_again", "figures_changed", "up", "down",
)  # fmt: skip
"""The columns of the table as CSV."""


@dataclass(frozen=True, slots=True)
class OutletPage:
    """One page of the table: the `rows`, of how many outlets found (`found`) among `all`; `page` of `pages`, from 1.

    `q` is what their names hold, `sort` what they stand in the order of.
    """

    rows: tuple[OutletRow, ...]
    found: int
    all: int
    page: int
    pages: int
    q: str
    sort: str


def outlet_page(rows: Sequence[OutletRow], q: str = "", sort: str = "reports", page: int = 1) -> OutletPage:
    """That page of the outlets whose name holds `q`; the last page where there is none such."""
    wanted = clean(q).casefold()
    found = [row for row in rows if not wanted or wanted in row.name.casefold()]
    found.sort(key=_by_name)
    if sort in COUNTS:
        found.sort(key=lambda row: -COUNTS[sort](row))
    pages = max(1, -(-len(found) // AT_ONCE))
    page = min(max(1, page), pages)
    shown = tuple(found[(page - 1) * AT_ONCE : page * AT_ONCE])
    return OutletPage(shown, len(found), len(rows), page, pages, clean(q), sort)


def outlet_rows(rows: Sequence[OutletRow]) -> Iterator[tuple[Cell, ...]]:
    """The outlets, by name, as rows of CSV."""
    for row in sorted(rows, key=_by_name):
        leans = "; ".join(f"{on.name or 'an outlet not known'} ({on.count})" for on in row.leans_on)
        counts = (row.reports, row.events, row.alone, row.shared, row.first, row.untold)
        texts = (row.reprinting, row.reprinted, row.unordered, leans or None)
        yield (row.name, "yes" if row.agency else "no", *counts, *texts, row.again, row.changed, row.up, row.down)


def _by_name(row: OutletRow) -> tuple[str, str]:
    return row.name.casefold(), row.key
