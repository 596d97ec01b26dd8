"""Decisions: what a person settled, kept for good; undoing one is one more."""

from dataclasses import dataclass

from crosswire.model.words import DecisionKind


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the append-only log: `subjects` are ids (reports for merge, split and move; claims for the rest).

    MERGE and MOVE hold the reports together; SPLIT holds them apart. CONFIRM, REJECT and CORRECT speak of one claim,
    CORRECT with the values to use in `values`. UNDO names the decision it takes back.
    """

    id: str
    kind: DecisionKind
    subjects: tuple[str, ...]
    who: str
    when: str
    why: str
    values: tuple[tuple[str, str], ...] = ()
