"""The first of its kind: an event of a type, in a country or reported by an outlet of which the store had none before."""

from __future__ import annotations

from collections.abc import Collection

from crosswire.ledger.listings import WaitingRow
from crosswire.model.reviewing import Matter
from crosswire.publishing.wording import clean, listed
from crosswire.workbench.queue.table import reason, table

FIRST = "first"
"""The sort of this matter."""

Kind = tuple[str, str]
"""One of `FIRSTS` and its value."""

MOST = 3
"""Outlets that a sentence names."""

FIRSTS = ("type", "country", "outlet")
"""What an event can be the first of."""


def kinds_of_row(row: WaitingRow) -> tuple[Kind, ...]:
    """What the event of a row may be the first of: pairs of one of `FIRSTS` and its value, in order.

    The first is, among the events that share the pair, the one that comes first by date and id.
    """
    found = {"type": (row.event_type,), "country": (row.country,), "outlet": row.outlets}
    return tuple((kind, value) for kind in FIRSTS for value in found[kind] if value)


def first_reason(kinds: Collection[Kind]) -> Matter:
    """The reason that an event is the first of those kinds."""
    said = []
    words = table()[FIRST]
    for name in FIRSTS:
        values = sorted(clean(v.replace("_", " ") if name == "type" else v) for n, v in kinds if n == name)
        if values:
            said.append(words[name]["words"].format(value=listed(values, most=MOST)))
    more = sum(float(words[name]["weight"]) for name in {n for n, _ in kinds})
    return reason(FIRST, "", sorted(kinds), more=more, what=listed(said))
