"""Specimens: an invented incident in which each part of the design can be shown alive."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.model.words import QuestionStatus
from crosswire.publishing.matrix.grid import Answered, Cell, Column, Entry, Matrix, Row
from crosswire.publishing.matrix.range_mark import RangeMark, Spot
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.rule_mark import dots_mark, span_mark
from crosswire.publishing.plots.share_bar import count_bar, share_bar
from crosswire.publishing.plots.time_bars import TimeBar, time_plot
from crosswire.publishing.wording import words_of
from crosswire.web.pages.event_asked import Asked

COLUMNS = (
    Column("r1", "Harbour Wire", ("r1",), "9 May 2031, 14:00"),
    Column("r2", "Morning Post", ("r2",), "10 May 2031"),
    Column("r3", "Evening Star", ("r3",), "10 May 2031", basis="read from the dateline"),
)


def _entry(position: int, figure: str, words: tuple[str, str, str], speaker: str | None, report: str) -> Entry:
    return Entry(position, "ABC"[position], figure, words, speaker, report, f"c{report}", (f"c{report}",))


KILLED = Row(
    key="killed",
    name="killed",
    group="dock workers",
    figure="3–4",
    best="3",
    status="disputed",
    said="disputed",
    rule="majority-of-origins",
    mark=RangeMark(
        "3", "4", 0.0, 1.0, 0.0, (Spot("A", 0.0, 0.0), Spot("B", 1.0, 1.0)), "low 3, best 3, high 4; A 3; B 4"
    ),
    answers=(Answered("A", "3", ("r1", "r2")), Answered("B", "4", ("r3",), odd=True)),
    cells=(
        Cell("r1", (_entry(0, "3", ("killed ", "three", " dock workers"), "port office", "r1"),)),
        Cell("r2", (_entry(0, "3", ("", "three", " dock workers dead"), "port office", "r2"),)),
        Cell("r3", (_entry(1, "4", ("", "Four", " dock workers died"), "fire brigade", "r3"),)),
    ),
)
MISSING = Row(
    key="missing",
    name="missing",
    figure="1",
    best="1",
    status="single_origin",
    said="single voice",
    rule="majority-of-origins",
    answers=(Answered("A", "1", ("r3",)),),
    cells=(Cell("r1"), Cell("r2"), Cell("r3", (_entry(0, "1", ("", "A fifth", " man is missing"), None, "r3"),))),
)
INJURED = Row(key="injured", name="injured", cells=(Cell("r1"), Cell("r2"), Cell("r3")))


@dataclass(frozen=True, slots=True)
class Specimen:
    """What the matrix's template is given, and what the others are shown with."""

    event_id: str = "specimen"
    asked: Asked = Asked()
    matrix: Matrix = field(default=Matrix(COLUMNS, (KILLED, MISSING, INJURED)))
    many: bool = False
    red: str | None = "killed"

    @property
    def statuses(self) -> tuple[tuple[str, str, str], ...]:
        """Each status, how it is said, and what it means."""
        return tuple((s.value, words_of("status_label")[s], words_of("status")[s]) for s in QuestionStatus)

    @property
    def shares(self) -> Markup:
        """A whole in its parts."""
        parts = (("agreed", 8), ("ranged", 3), ("disputed", 4), ("revised", 5), ("single_origin", 9), ("unknown", 1))
        return share_bar(parts, "Killed: 8 agreed, 3 ranged, 4 disputed, 5 revised, 9 single voice, 1 unknown")

    def over_time(self, drawing: str) -> Markup:
        """Counts by month, for one of the drawings of the page."""
        bars = tuple(TimeBar(f"2031-{month:02}", count) for month, count in enumerate((3, 0, 5, 2, 9, 4), start=1))
        return time_plot(bars, lambda bar: "#parts", f"time-{drawing}")

    @property
    def span(self) -> Markup:
        """A total under one rule."""
        return span_mark(20, 33, 35, (20, 35, 40), open_above=True, partial=False)

    @property
    def dots(self) -> Markup:
        """A figure under several rules."""
        return dots_mark((9, 11, 14), 11, 14)

    @property
    def count(self) -> Markup:
        """A count beside its number."""
        return count_bar(7, 10)
