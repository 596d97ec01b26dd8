"""The plot of histories: for each question its figures over time, and the steps of lowest, best and highest with them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from crosswire.model.event import Event
from crosswire.model.figure_history import FigureHistory, Stage
from crosswire.model.out_by import last_minute
from crosswire.model.question import Question
from crosswire.model.report import Report
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.history_words import HistoryWords
from crosswire.publishing.plots.drawing import Drawing
from crosswire.publishing.plots.scale import Scale, scale_over
from crosswire.publishing.question_words import standing_words, subject_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import capital, counted

WIDTH, MARGIN, HEIGHT = 680, 24, 150
LEFT = MARGIN + 40
"""Where the lines of figures begin, beside their numbers."""

MOST_NAMED = 26
"""Outlets with a letter; of more the points alone are drawn."""

LEAD = "When reports gave which figure; the thick line is the best figure, the thin ones the lowest and highest that stood."


def history_plot(
    event: Event, histories: Sequence[FigureHistory], told: Sequence[HistoryWords], reports: Mapping[str, Report]
) -> bytes:
    """The plot of `histories`, as SVG in UTF-8: a panel for each question whose figures differ; `told` are in words.

    Where none differ there is a panel for each question that has a figure with a date.
    """
    sheet = Drawing(WIDTH)
    sheet.path("edge", (MARGIN, 14), (WIDTH - MARGIN, 14))
    y = sheet.paragraph(MARGIN, 42, event.label, "head", WIDTH - 2 * MARGIN)
    y = sheet.paragraph(MARGIN, y + 24, LEAD, "", WIDTH - 2 * MARGIN) + 8
    asked = [h.question for h in histories]
    several = any(_moves(h) for h in histories)
    for history, words in zip(histories, told, strict=True):
        if _moves(history) or (not several and _values(history)):
            y = _panel(sheet, y, subject_words(history.question, asked), history, words, reports)
    described = [f"{capital(subject_words(q, asked))}: {standing_words(q)}." for q in asked]
    return sheet.finished(y + 16, event.label, " ".join([*described, *(s for w in told for s in w.summary)]))


def _values(history: FigureHistory) -> set[float]:
    """The numbers of figures with a date."""
    return {v for g in history.given for v in g.value if v is not None}


def _moves(history: FigureHistory) -> bool:
    return len(_values(history)) > 1


def _panel(
    sheet: Drawing, y: float, head: str, history: FigureHistory, words: HistoryWords, reports: Mapping[str, Report]
) -> float:
    """One question's panel: its head, the lines, the marks, the days, and which letter is which outlet; where it ends."""
    sheet.path("hair", (MARGIN, y + 14), (WIDTH - MARGIN, y + 14))
    sheet.words(MARGIN, y + 34, head.upper(), "kind", room=380)
    sheet.words(WIDTH - MARGIN, y + 34, standing_words(history.question), "small grey", anchor="end", room=250)
    stages = [s for s in history.stages if s.question is not None]
    numbers = [v for g in history.given for v in g.value] + [v for s in stages for v in _ends(s.question)]
    up = scale_over([v for v in numbers if v is not None], y + 50 + HEIGHT, y + 50, 4)
    times = sorted({s.time for s in history.stages} | {_time(reports[g.report_id]) for g in history.given})
    first, last = _minutes(times[0]), _minutes(times[-1])
    along = Scale(first, max(last, first + 1), LEFT + 12, WIDTH - MARGIN - 24, ())
    for mark in up.marks:
        sheet.path("hair", (LEFT, up.at(mark)), (WIDTH - MARGIN, up.at(mark)))
        sheet.words(LEFT - 6, up.at(mark) + 4, number_words(mark), "small grey", anchor="end")
    for place, style in ((0, "span"), (2, "span"), (1, "edge")):
        _steps(sheet, style, stages, place, along, up)
    rows = [row for rows, _ in words.entries for row in rows]
    named = list(dict.fromkeys(f"{row.mark} {row.outlet}" for row in rows))
    marks = {id(row.given): row.mark for row in rows} if len(named) <= MOST_NAMED else {}
    taken: set[tuple[int, int]] = set()
    for given in history.given:
        value = given.low if given.low is not None else given.high
        if value is None:
            continue
        x, at = along.at(_minutes(_time(reports[given.report_id]))), up.at(value)
        sheet.dot(x, at, 3.5, "mark")
        while (round(x / 9), round(at / 9)) in taken:
            x += 9
        taken.add((round(x / 9), round(at / 9)))
        sheet.words(x + 5, at - 5, marks.get(id(given), ""), "small")
    foot = y + 66 + HEIGHT
    sheet.words(along.left, foot, _day(times[0]), "small grey")
    if _day(times[-1]) != _day(times[0]):
        sheet.words(along.right, foot, _day(times[-1]), "small grey", anchor="end")
    said = " · ".join(named) if marks else f"{counted(len(named), 'outlet')}, too many for a letter each"
    return sheet.paragraph(MARGIN, foot + 20, said, "small grey", WIDTH - 2 * MARGIN)


def _ends(question: Question | None) -> tuple[float | None, float | None, float | None]:
    """Lowest, best and highest."""
    return (None, None, None) if question is None else (question.low, question.best, question.high)


def _steps(sheet: Drawing, style: str, stages: Sequence[Stage], place: int, along: Scale, up: Scale) -> None:
    """A line that keeps its height until the next stage; broken where there is no figure."""
    points: list[tuple[float, float]] = []
    for number, stage in enumerate(stages):
        value = _ends(stage.question)[place]
        x = along.at(_minutes(stage.time))
        until = along.at(_minutes(stages[number + 1].time)) if number + 1 < len(stages) else along.right + 12
        if value is None:
            if points:
                sheet.path(style, *points)
            points = []
            continue
        points += [(x, up.at(value)), (until, up.at(value))]
    if points:
        sheet.path(style, *points)


def _time(report: Report) -> str:
    return last_minute(report.published.end or report.published.start or "")


def _minutes(time: str) -> float:
    return (datetime.fromisoformat(time) - datetime(1600, 1, 1)).total_seconds() / 60


def _day(time: str) -> str:
    return interval_words(time[:10], None, short=True) or ""
