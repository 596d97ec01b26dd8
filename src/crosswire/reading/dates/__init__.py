"""Time in a report: the expressions that name it, when the report came out, which day its incident was."""

from crosswire.reading.dates.find import find_moments
from crosswire.reading.dates.mention import MomentMention, MomentRole
from crosswire.reading.dates.published import publication, publication_hint
from crosswire.reading.dates.ranking import (
    RankedDay,
    event_weight,
    is_follow_up,
    names_the_incident,
    rank_event_days,
    years_mentioned,
)

__all__ = [
    "MomentMention",
    "MomentRole",
    "RankedDay",
    "event_weight",
    "find_moments",
    "is_follow_up",
    "names_the_incident",
    "publication",
    "publication_hint",
    "rank_event_days",
    "years_mentioned",
]
