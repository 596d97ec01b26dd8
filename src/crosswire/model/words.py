"""The closed vocabularies of the record: every word that a field of the contract may hold.

The strings are the public format's own (see docs/contract.md); none is ever renamed, a kind may be added.
"""

from enum import StrEnum


class ClaimKind(StrEnum):
    """What a claim states a value for."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    RESCUED = "rescued"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"
    WEAPON = "weapon"
    TARGET = "target"
    DURATION = "duration"
    TROOPS = "troops"
    ATTACKS = "attacks"
    COUNT = "count"
    STATEMENT = "statement"
    INCIDENT = "incident"


PEOPLE_KINDS = (
    ClaimKind.KILLED,
    ClaimKind.INJURED,
    ClaimKind.MISSING,
    ClaimKind.CAPTURED,
    ClaimKind.DISPLACED,
    ClaimKind.RESCUED,
)
"""The kinds that count people whom the incident hit; the questions of an event are asked of these."""


class Modifier(StrEnum):
    """How the words bound a number; `none` where they give no number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    NONE = "none"


class Scope(StrEnum):
    """Whether a claim is about this incident, a standing or historic figure, or another incident.

    `rejected`: a person says that the report does not state it, or states it of nothing that belongs here; it answers nothing.
    """

    EVENT = "event"
    BACKGROUND = "background"
    OTHER = "other"
    REJECTED = "rejected"


class Polarity(StrEnum):
    """Whether the words assert the value or deny it ("no civilian casualties" is a denial, low 0, high 0)."""

    ASSERTED = "asserted"
    DENIED = "denied"


class Modality(StrEnum):
    """How sure the writer is: as fact, as somebody's report, hedged, or still expected."""

    STATED = "stated"
    REPORTED = "reported"
    HEDGED = "hedged"
    EXPECTED = "expected"


class PartyClass(StrEnum):
    """What somebody is in law and practice, as far as the words tell."""

    COMBATANT = "combatant"
    CIVILIAN = "civilian"
    SECURITY_FORCE = "security_force"
    UNKNOWN = "unknown"


class SpeakerRole(StrEnum):
    """How somebody stands in the chain from the word to the page: nearest speaker, relay, or the outlet itself."""

    SPEAKER = "speaker"
    RELAY = "relay"
    OUTLET = "outlet"


class TimePrecision(StrEnum):
    """How fine a moment is known."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class PublicationBasis(StrEnum):
    """Where a report's publication time comes from."""

    METADATA = "metadata"
    DATELINE = "dateline"
    TEXT = "text"
    SIBLINGS = "siblings"
    NONE = "none"


class PlacePrecision(StrEnum):
    """How near the coordinates are to the spot: UCDP's and Airwars' ladders, folded to six rungs."""

    EXACT = "exact"
    NEAR = "near"
    DISTRICT = "district"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    UNKNOWN = "unknown"


class DependenceKind(StrEnum):
    """How one report leans on another."""

    COPY = "copy"
    REWRITE = "rewrite"
    SHARED_STATEMENT = "shared_statement"


class QuestionStatus(StrEnum):
    """How the accounts of one question stand to each other."""

    AGREED = "agreed"
    RANGED = "ranged"
    DISPUTED = "disputed"
    REVISED = "revised"
    SINGLE_ORIGIN = "single_origin"
    UNKNOWN = "unknown"


class DecisionKind(StrEnum):
    """What a person settled."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    PLACE = "place"
    ACCEPT = "accept"
    UNDO = "undo"


LIKELIEST = "the likeliest place of the report's incident"
SPOT = "a spot in that place"
"""What a claim of place is to its report's incident, as the claim's feature `rank`: the town, or a street or part of it."""
