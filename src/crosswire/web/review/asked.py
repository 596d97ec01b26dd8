"""What the address of a page of the queue asks: which sort of matter, of which events, judged by whom; and addresses of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from fastapi import Request

from crosswire.publishing.wording import clean
from crosswire.workbench.queue.index import Key
from crosswire.workbench.queue.table import sorts

OWN = ("sort", "by", "second", "page", "event", "matter", "claim", "weight", "done", "back")
"""Names of values that are the queue's own; all others filter the events, as in the list of events."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`sort` is a sort of matter or empty for all, `by` a person's name or empty; `second`: items judged by somebody else.

    `events` are the filters of the list of events, as pairs.
    """

    sort: str = ""
    by: str = ""
    second: bool = False
    events: tuple[tuple[str, str], ...] = ()

    def query(self, **more: str | float) -> str:
        """The query of an address that asks the same, and `more`."""
        said = [("sort", self.sort), ("by", self.by), ("second", "1" if self.second else ""), *self.events]
        said += [(name, f"{value:g}" if isinstance(value, float) else value) for name, value in more.items()]
        pairs = [(name, value) for name, value in said if value]
        return f"?{urlencode(pairs)}" if pairs else ""

    def queue(self, **more: str | float) -> str:
        """The address of the queue."""
        return f"/review{self.query(**more)}"

    def of_sort(self, sort: str) -> str:
        """The address of the queue of that sort alone, or of all where it is empty."""
        return replace(self, sort=sort).queue()

    def item(self, key: Key, **more: str) -> str:
        """The address of an item's page."""
        weight, event, matter = key
        return f"/review/item{self.query(event=event, matter=matter, weight=-weight, **more)}"

    def claim(self, claim: str, **more: str) -> str:
        """The address of the page on which a second reader judges a claim."""
        return f"/review/item{self.query(claim=claim, **more)}"

    def next(self, key: Key | None = None, *, back: bool = False) -> str:
        """The address that leads to the item after that place (`back`: before it), or to the first."""
        path = "/review/previous" if back else "/review/next"
        if key is None:
            return f"{path}{self.query()}"
        return f"{path}{self.query(event=key[1], matter=key[2], weight=-key[0])}"


def asked_of(request: Request) -> Asked:
    """What the address asks; a sort that there is not counts as none."""
    given = request.query_params
    sort = given.get("sort", "")
    events = tuple((n, v.strip()) for n, v in given.multi_items() if n not in OWN and v.strip())
    return Asked(sort if sort in sorts() else "", clean(given.get("by", "")), bool(given.get("second")), events)


def key_of(request: Request) -> Key | None:
    """The place in the queue that the address names, or null."""
    given = request.query_params
    try:
        weight = float(given.get("weight", ""))
    except ValueError:
        return None
    return (-weight, given.get("event", ""), given.get("matter", ""))
