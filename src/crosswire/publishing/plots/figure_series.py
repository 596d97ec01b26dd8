"""Figure series: one question's figures over time, as a plot or its table needs them. Plain data, in words and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.figure_history import FigureHistory, Given, Stage
from crosswire.model.out_by import last_minute
from crosswire.model.question import Question
from crosswire.model.report import Report
from crosswire.publishing.history_words import HistoryWords, Row
from crosswire.publishing.question_words import standing_words, subject_words


@dataclass(frozen=True, slots=True)
class SeriesMark:
    """A figure of one report: between which minutes it came out (one where that is known), its ends, and its outlet's letter.

    `speaker` is the voice behind it, "" for the outlet's own; `figure`, `written`, `note` and `when` say it in words.
    """

    report_id: str
    claim_id: str
    first: str
    last: str
    low: float | None
    high: float | None
    letter: str
    outlet: str
    speaker: str
    figure: str
    written: str
    note: str
    when: str

    @property
    def value(self) -> float | None:
        """Where the mark stands: at its lower end, or at the upper where it has no lower."""
        return self.low if self.low is not None else self.high


@dataclass(frozen=True, slots=True)
class SeriesStep:
    """What the record came to at a minute: lowest, best and highest, each null where there is none."""

    time: str
    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """The figures of one question: `marks` with a date by time, `undated` ones apart, and the steps of the record.

    `kind` and `group` are what is asked and of whom; `standing` what it comes to; `summary` which outlets changed theirs.
    """

    key: str
    kind: str
    group: str
    standing: str
    disputed: bool
    marks: tuple[SeriesMark, ...]
    undated: tuple[SeriesMark, ...]
    steps: tuple[SeriesStep, ...]
    summary: tuple[str, ...]

    @property
    def subject(self) -> str:
        """What is asked: "killed, smugglers"."""
        return f"{self.kind}, {self.group}" if self.group else self.kind

    @property
    def moves(self) -> bool:
        """True where more than one number was given."""
        return len({v for m in self.marks for v in (m.low, m.high) if v is not None}) > 1


def figure_series(
    histories: Sequence[FigureHistory], told: Sequence[HistoryWords], reports: Mapping[str, Report]
) -> list[FigureSeries]:
    """The series of `histories`, which are of one event; `told` are they in words, `reports` are by id."""
    asked = [h.question for h in histories]
    return [_series(h, words, asked, reports) for h, words in zip(histories, told, strict=True)]


def _series(
    history: FigureHistory, words: HistoryWords, asked: Sequence[Question], reports: Mapping[str, Report]
) -> FigureSeries:
    rows = {id(row.given): row for row in (*(r for entry, _ in words.entries for r in entry), *words.undated)}
    kind, _, group = subject_words(history.question, asked).partition(", ")
    return FigureSeries(
        key=history.question.key,
        kind=kind,
        group=group,
        standing=standing_words(history.question),
        disputed=history.question.status.value == "disputed",
        marks=tuple(_mark(g, rows[id(g)], reports[g.report_id]) for g in history.given),
        undated=tuple(_mark(g, rows[id(g)], reports[g.report_id]) for g in history.undated),
        steps=tuple(_step(s) for s in history.stages),
        summary=words.summary,
    )


def _mark(given: Given, row: Row, report: Report) -> SeriesMark:
    start, end = report.published.start or "", report.published.end or report.published.start or ""
    last = last_minute(end) if end else ""
    day = f"{start}-01-01"[:10] if len(start) < len("2024-08") else f"{start}-01"[:10]
    return SeriesMark(
        report_id=given.report_id,
        claim_id=given.claim_ids[0] if given.claim_ids else "",
        first=(start[:16] if "T" in start else f"{day}T00:00") if start else "",
        last=last,
        low=given.low,
        high=given.high,
        letter=row.mark,
        outlet=row.outlet,
        speaker=row.voice,
        figure=row.figure,
        written=row.written,
        note=row.note,
        when=row.when,
    )


def _step(stage: Stage) -> SeriesStep:
    q = stage.question
    return SeriesStep(stage.time, *((None, None, None) if q is None else (q.low, q.best, q.high)))
