"""Surveys: what a store holds, counted, and how each outlet's reports stand to those of others.

Always holds: nothing in it ranks an outlet or says who is right; what dates do not tell is counted as not told.
"""

from dataclasses import dataclass

from crosswire.model.sensitivity import Sensitivity
from crosswire.model.words import ClaimKind, QuestionStatus


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things bear a name: a country, a type, a language, a reader; null where none is known."""

    name: str | None
    count: int


@dataclass(frozen=True, slots=True)
class StatusTally:
    """How many questions of a kind stand so: those asked of everybody together (`whole`), or those of groups."""

    kind: ClaimKind
    status: QuestionStatus
    whole: bool
    count: int


@dataclass(frozen=True, slots=True)
class VoiceTally:
    """How many incidents are told by that many outlets in that many independent voices."""

    outlets: int
    voices: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a store holds, in counts.

    `outlets` are those known by name, `unnamed` the reports by none. Days are ISO 8601, null where nothing is dated; `months` are
    incidents by the month in which they begin (`2031-05`), in order. Tallies stand by count, the largest first, then by name.
    """

    reports: int
    claims: int
    events: int
    dependences: int
    decisions: int
    outlets: int
    unnamed: int
    first_event: str | None
    last_event: str | None
    undated_events: int
    first_report: str | None
    last_report: str | None
    undated_reports: int
    months: tuple[Tally, ...]
    statuses: tuple[StatusTally, ...]
    voices: tuple[VoiceTally, ...]
    countries: tuple[Tally, ...]
    types: tuple[Tally, ...]
    place_precisions: tuple[Tally, ...]
    languages: tuple[Tally, ...]
    readers: tuple[Tally, ...]
    decided: tuple[Tally, ...]
    deciders: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow:
    """One outlet in a store: how much it told, how often first, alone or reprinting, and how often it changed a figure.

    - `reports`: its reports. `events`: the incidents that they tell of.
    - `alone`: incidents that no other outlet in the store told of; `shared`: those that others told of too.
    - `first`: shared incidents of which its report surely came out before every report of every other outlet, by given or
      written dates; `untold`: shared incidents whose reports' dates do not tell which outlet was first.
    - `reprinting`: its reports that hold most of an earlier report of another outlet, word for word or reworked, or of a text
      that both credit to one agency. `reprinted`: its reports of which a later report of another outlet is such a reprint.
      `unordered`: its reports that share their text with another outlet's, while no date tells whose was first.
    - `leans_on`: the outlets and agencies whose texts it reprints, with how many reports of each.
    - `again`: figures (of one kind, for one incident) that it gave again in a later report of its own; `changed`: those of them
      that it moved; `up` and `down`: the steps upwards and downwards.
    """

    key: str
    name: str
    agency: bool
    reports: int
    events: int
    alone: int
    shared: int
    first: int
    untold: int
    reprinting: int
    reprinted: int
    unordered: int
    leans_on: tuple[Tally, ...]
    again: int
    changed: int
    up: int
    down: int


@dataclass(frozen=True, slots=True)
class Survey:
    """How the outlets of a store stand to each other, by name, and how far its figures move with the rule."""

    outlets: tuple[OutletRow, ...]
    sensitivity: Sensitivity
