"""Place mentions: a place as one report names it, and what part it plays in the report."""

from dataclasses import dataclass
from enum import StrEnum

from crosswire.model.place import Place
from crosswire.model.span import Span


class PlaceRole(StrEnum):
    """What a place is named for: the incident's place, where somebody comes from or was brought, the town or government
    that speaks, the dateline, or anything else (an organisation's name, history, a neighbour country).
    """

    INCIDENT = "incident"
    ORIGIN = "origin"
    SPEAKER = "speaker"
    DATELINE = "dateline"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a report. `span.of(report.text) == place.text`, always.

    `sentence` is the index of the sentence it stands in (of the next for a dateline). `relation` keeps the words that
    put something by the place rather than in it ("20 km north of", "near", "area") or name a part of it ("western").
    `is_site` is true for a street or a building: its coordinates, if any, are its town's. `people` is how many live in a
    town by the gazetteer, 0 where it does not say.
    """

    span: Span
    sentence: int
    place: Place
    relation: str | None = None
    role: PlaceRole = PlaceRole.OTHER
    is_site: bool = False
    people: int = 0


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that stands in no text, only in a title or in an outlet's name, and how many live there (0: not known)."""

    place: Place
    people: int = 0
