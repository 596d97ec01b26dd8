"""The events that a page of the queue looks at: those that the filters of the list leave, those that a person judged, or all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from fastapi import HTTPException

from crosswire.publishing.wording import capital
from crosswire.web.listing.query import Asked as Filters
from crosswire.web.listing.query import asked_by
from crosswire.web.review.asked import Asked
from crosswire.workbench import Desk
from crosswire.workbench.listing.filters import BadFilter


def within(desk: Desk, asked: Asked) -> Collection[str] | None:
    """The ids of the events asked for; null for all. A filter that cannot be understood is a bad query."""
    judged = desk.decided_by(asked.by) if asked.by else None
    wanted = replace(asked_by(dict(asked.events)), sort="", page="", matter="")
    if wanted == Filters():
        return judged
    try:
        found = desk.listed_set(wanted.wanted())
    except BadFilter as error:
        raise HTTPException(400, f"{capital(str(error))}.") from error
    return found if judged is None else found & judged
