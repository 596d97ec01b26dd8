"""The first of its kind: an event of a type, in a country or reported by an outlet of which the store had none before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.model.event import Event
from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.publishing.wording import clean
from crosswire.workbench.queue.table import reason, table

FIRSTS = ("type", "country", "outlet")
"""What an event can be the first of."""


def kinds_of(event: Event, reports: Sequence[Report]) -> tuple[tuple[str, str], ...]:
    """What an event may be the first of: pairs of one of `FIRSTS` and its value, in order.

    The first is, among the events that share the pair, the one that comes first by date and id.
    """
    outlets = sorted({outlet for r in reports if (outlet := outlet_of(r))})
    found: Mapping[str, Sequence[str | None]] = {
        "type": [event.event_type],
        "country": [event.place.country if event.place else None],
        "outlet": outlets,
    }
    return tuple((kind, value) for kind in FIRSTS for value in found[kind] if value)


def first_reason(kind: str, value: str) -> Matter:
    """The reason that an event is the first of the `value` of that kind."""
    said = clean(value.replace("_", " ") if kind == "type" else value)
    return reason("first", f"{kind}/{value}", value, what=table()["first"][kind].format(value=said))
