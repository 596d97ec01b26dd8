"""What the queue looks at beside an event's record: its reports, its voices, people's decisions on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crosswire.model.decision import Decision
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """All that reasons rest on beside the record of an event.

    `reports` are the event's as dated in it; `voices` whose voice stands behind each claim, by its id; `verdicts` the last word
    of each person on each judged claim, by its id, the later the last; `accepted` the decisions that accept a matter of the
    event; `is_placed` that a person settled its place.
    """

    reports: Sequence[Report] = ()
    voices: Mapping[str, OriginReason] = field(default_factory=dict)
    verdicts: Mapping[str, Sequence[Decision]] = field(default_factory=dict)
    accepted: Sequence[Decision] = ()
    is_placed: bool = False

    def upheld(self, claim: str) -> bool:
        """True where the last word on a claim is that it stands, as read or as corrected."""
        found = self.verdicts.get(claim, ())
        return bool(found) and found[-1].kind.value != "reject"
