"""The first of its kind: an event of a type, in a country or reported by an outlet of which the store had none before."""

from __future__ import annotations

from crosswire.model.listing import Listed
from crosswire.model.reviewing import Matter
from crosswire.publishing.wording import clean
from crosswire.workbench.queue.table import reason, table

FIRSTS = ("type", "country", "outlet")
"""What an event can be the first of."""


def kinds_of_row(row: Listed) -> tuple[tuple[str, str], ...]:
    """What the event of a row may be the first of: pairs of one of `FIRSTS` and its value, in order.

    The first is, among the events that share the pair, the one that comes first by date and id.
    """
    found = {"type": (row.event_type,), "country": (row.country,), "outlet": row.outlets}
    return tuple((kind, value) for kind in FIRSTS for value in found[kind] if value)


def first_reason(kind: str, value: str) -> Matter:
    """The reason that an event is the first of the `value` of that kind."""
    said = clean(value.replace("_", " ") if kind == "type" else value)
    return reason("first", f"{kind}/{value}", value, what=table()["first"][kind].format(value=said))
