"""Rows of the list: one event each, in words, with a small mark of its chief figure on a scale that all rows share."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crosswire.model.listing import Listed
from crosswire.publishing.figure_words import figure
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, counted, words_of
from crosswire.web import address

MARK_WIDTH, MARK_EDGE = 96.0, 4.0
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the ends and the best figure stand on the mark, in pixels from its left; null where there is none."""

    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Row:
    """What the list says of an event. `status` is the public format's word, `status_label` what it is called; `reasons` are the
    weightiest reasons to look at it, a sentence each.
    """

    id: str
    address: str
    headline: str
    place: str
    date: str
    figure: str
    mark: Mark | None
    outlets: int
    voices: int
    counts: str
    status: str
    status_label: str
    changed: str
    reviewed: bool
    reasons: tuple[str, ...]


def rows_of(listed: Sequence[Listed], reviewed: Collection[str]) -> tuple[Row, ...]:
    """The rows of those events."""
    most = max((v for row in listed for v in (row.low, row.high) if v is not None), default=0.0)
    return tuple(_row(row, most, row.event_id in reviewed) for row in listed)


def _row(listed: Listed, most: float, reviewed: bool) -> Row:
    said = words_of("kind")[listed.kind] if listed.kind else ""
    return Row(
        id=listed.event_id,
        address=address.event(listed.event_id),
        headline=clean(listed.label) or f"Incident without a name ({listed.event_id})",
        place=place_of(listed),
        date=interval_words(listed.date_start, listed.date_end, short=True) or "",
        figure=f"{figure(listed.low, listed.high)} {said}" if listed.kind else "",
        mark=_mark(listed, most),
        outlets=listed.n_outlets,
        voices=listed.n_origins,
        counts=f"{counted(listed.n_outlets, 'outlet')}, {counted(listed.n_origins, 'voice')}",
        status=listed.status or "",
        status_label=words_of("status_label")[listed.status] if listed.status else "",
        changed=interval_words(listed.changed[:10], short=True) or "" if listed.changed else "",
        reviewed=reviewed,
        reasons=tuple(clean(m.sentence) for m in (listed.matters or ())[:MOST_REASONS]),
    )


def place_of(listed: Listed) -> str:
    """The place, its province and its country, none said twice; empty where no report states one."""
    parts: list[str] = []
    for part in (listed.place_name, listed.admin1, listed.country):
        said = clean(part or "")
        if said and not any(said.casefold() in before.casefold() for before in parts):
            parts.append(said)
    return ", ".join(parts)


def _mark(listed: Listed, most: float) -> Mark | None:
    if listed.kind is None or most <= 0:
        return None

    def at(value: float | None) -> float | None:
        # A toll of two and one of two thousand have room on one scale where each step is ten times the last.
        if value is None:
            return None
        share = math.log1p(max(0.0, value)) / math.log1p(most)
        return round(MARK_EDGE + (MARK_WIDTH - 2 * MARK_EDGE) * share, 1)

    return Mark(at(listed.low), at(listed.best), at(listed.high))
