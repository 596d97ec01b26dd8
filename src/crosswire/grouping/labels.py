"""Names of events: a pure function of the reports that tell of it, whatever order they came in."""

from crosswire.model.identity import short_hash


def event_id(anchor: str) -> str:
    """The id of the event whose anchor is the report `anchor` (see `crosswire.grouping.group.Group`)."""
    return "e" + short_hash("event", anchor)
