"""Decisions: what a person settled, kept for good; undoing one is one more."""

import json
from dataclasses import dataclass
from functools import lru_cache

from crosswire.model.claim import Claim
from crosswire.model.plain import from_plain
from crosswire.model.words import DecisionKind

OF_GROUPING = (DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.MOVE)
"""The decisions on which reports tell of one incident; their subjects are reports."""

OF_CLAIMS = (DecisionKind.CONFIRM, DecisionKind.REJECT, DecisionKind.CORRECT, DecisionKind.ADD)
"""The decisions on what a report says; their subject is a claim."""

OF_EVENTS = (DecisionKind.PLACE, DecisionKind.ACCEPT)
"""The decisions on an event as a whole; their subjects are the reports that it had."""

SEEN = "seen"
"""The value under which an entry keeps what the person saw: a claim as JSON, or the mark of what was accepted."""

REPORT = "report"
"""The value under which an entry on a claim keeps the id of the claim's report."""

BLIND = "blind"
"""The value that marks a verdict of somebody who did not see what others said of the claim."""

MATTER = "matter"
"""The value under which ACCEPT keeps what was looked at."""


WAS = "was"
"""The value, once for each event, under which an entry on grouping keeps the headlines of the events that it joins or parts."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the append-only log; what its `subjects` are, as ids, goes by its kind.

    MERGE and MOVE hold reports together; SPLIT holds them apart. CONFIRM, REJECT and CORRECT speak of one claim, CORRECT
    with what is otherwise in `values`; ADD states one that no reader found. PLACE says with its `values` where the event of
    its reports was, ACCEPT that a matter was looked at and stands as it is. UNDO names decisions that it takes back.

    `values` also keep the `report` of a claim and, as JSON, the claim as the person had it before them (`seen`), so that
    the word on it holds when the report is read otherwise; of a decision on grouping the headlines of the events before it
    (`was`; of MOVE that of the event which the report left comes first).
    """

    id: str
    kind: DecisionKind
    subjects: tuple[str, ...]
    who: str
    when: str
    why: str
    values: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str | None:
        """The value called `name`, or null."""
        return next((value for key, value in self.values if key == name), None)

    @property
    def claim(self) -> Claim | None:
        """The claim as the person had it before them, or null where the entry keeps none."""
        written = self.value(SEEN) if self.kind in OF_CLAIMS else None
        return None if written is None else _claim_written(written)

    @property
    def was(self) -> tuple[str, ...]:
        """The headlines of the events that a decision on grouping joined or parted, as they were before it."""
        return tuple(value for name, value in self.values if name == WAS)

    @property
    def given(self) -> dict[str, str]:
        """The values that the person gave, by name."""
        return {name: value for name, value in self.values if name not in (SEEN, REPORT, BLIND, MATTER, WAS)}


@lru_cache(maxsize=1 << 12)
def _claim_written(written: str) -> Claim | None:
    """The claim that is written so, or null where it is none; several entries of the log speak of one claim."""
    try:
        return from_plain(Claim, json.loads(written))
    except ValueError:
        return None
