"""Questions: what one asks of an event, the positions that answer it and the voices behind each."""

from dataclasses import dataclass

from crosswire.model.words import ClaimKind, QuestionStatus


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent voice behind a value, after copies and shared statements are folded into one."""

    label: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to a question, with every claim that gives it.

    `parts` are the claims, by id, that some report gives as the parts which together make it ("five" and "two" of seven).
    """

    low: float | None
    high: float | None
    claim_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
    origins: tuple[Origin, ...]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Who is counted in a question: an actor, a class of people, or a kind of people named alike by the reports."""

    label: str
    actor_id: str | None = None
    party_class: str = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One kind of figure for one group of people (`of`), or for everybody together (`of` null).

    `best` comes from `rule` and is null where the rule cannot decide; `why` says in a sentence how or why not.
    `low` and `high` are the ends of what is claimed; `reason` says in a sentence why the status is what it is. `key` is
    the question's own name within its event ("killed", "killed/isis"), used on the command line.
    """

    key: str
    kind: ClaimKind
    of: Group | None
    rule: str
    low: float | None
    best: float | None
    high: float | None
    status: QuestionStatus
    why: str
    positions: tuple[Position, ...]
    reason: str = ""
