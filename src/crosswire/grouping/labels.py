"""Names of events: a pure function of the reports that tell of it, whatever order they came in."""

from collections.abc import Iterable

from crosswire.model.identity import short_hash


def event_id(report_ids: Iterable[str]) -> str:
    """The id of the event that `report_ids` tell of, by the smallest of them, so that most arrivals leave it as it is.

    Raises ValueError where there are none.
    """
    ids = sorted(set(report_ids))
    if not ids:
        raise ValueError("an event has at least one report")
    return "e" + short_hash("event", ids[0])
