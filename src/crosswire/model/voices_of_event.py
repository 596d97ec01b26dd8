"""The voices behind an event's figures, counted."""

from collections.abc import Mapping

from crosswire.model.event import Event
from crosswire.model.voice import OriginReason, voices_behind


def counted_voices(event: Event, reasons: Mapping[str, OriginReason]) -> tuple[int, int]:
    """The fewest voices behind the figures of `event` and the most, where the voice behind each claim is known."""
    told = {i for q in event.questions for p in q.positions for o in p.origins for i in o.claim_ids if i in reasons}
    fewest, most = voices_behind(reasons[i] for i in sorted(told))
    return event.n_origins, event.n_origins + most - fewest
