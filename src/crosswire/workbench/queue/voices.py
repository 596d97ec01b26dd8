"""Voices that are only likely: how many stand behind the figures depends on a fold that is not sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.reviewing import Matter
from crosswire.model.voice import OriginReason
from crosswire.model.voices_of_event import counted_voices
from crosswire.publishing.outlet_labels import with_labels
from crosswire.publishing.wording import capital, clean, counted_between
from crosswire.workbench.queue.table import reason


def of_voices(
    event: Event, voices: Mapping[str, OriginReason], reports: Sequence[Report], labels: Mapping[str, str]
) -> Iterator[Matter]:
    """The reason that there may be more voices behind an event's figures than it counts."""
    fewest, most = counted_voices(event, voices)
    if most <= fewest:
        return
    behind = {i for q in event.questions for p in q.positions for o in p.origins for i in o.claim_ids}
    unsure = sorted({v.why for i, v in voices.items() if i in behind and not v.clear})
    why = with_labels(clean(unsure[0]), reports, labels).rstrip(".") if unsure else "a speaker is not named"
    yield reason("voices", "", (fewest, most, unsure), voices=capital(counted_between(fewest, most, "voice")), why=why)
