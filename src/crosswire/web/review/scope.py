"""The events that a page of the queue looks at: those that the filters of the list leave, those that a person judged, or all."""

from __future__ import annotations

from collections.abc import Collection

from crosswire.web.review.asked import Asked
from crosswire.workbench import Desk


def within(desk: Desk, asked: Asked) -> Collection[str] | None:
    """The ids of the events asked for; null for all."""
    return desk.decided_by(asked.by) if asked.by else None
