"""What the queue looks at beside an event's record: how near its reports are to others, its voices, people's decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.linkage import Link
from crosswire.model.report import Report
from crosswire.model.voice import OriginReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """All that reasons rest on beside the record of an event.

    `reports` are the event's as dated in it, with those of other events that `links` lead to; `links` the comparisons that
    reached the bar of which one report or both are the event's; `voices` whose voice stands behind each claim, by its id;
    `read` the claims of the event's reports as read, those that people rejected too; `decisions` what stands of the log
    about any of these, the earliest first.
    """

    reports: Sequence[Report] = ()
    links: Sequence[Link] = ()
    voices: Mapping[str, OriginReason] = field(default_factory=dict)
    read: Sequence[Claim] = ()
    decisions: Sequence[Decision] = ()
