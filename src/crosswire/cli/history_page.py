"""The history page: for each question who gave which figure when, what the record became, and which outlets changed theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.cli.history_picture import LEGEND, has_picture, write_picture
from crosswire.cli.looking_back_head import write_made_from
from crosswire.cli.paper import Paper, Piece
from crosswire.model.figure_history import EventHistory
from crosswire.model.words import QuestionStatus
from crosswire.publishing.dossier import headline
from crosswire.publishing.history_words import HistoryWords, Row
from crosswire.publishing.looking_back import LookingBack
from crosswire.publishing.question_words import subject_words
from crosswire.publishing.wording import words_of

WIDEST_OUTLET = 24
WIDEST_FIGURE = 14
"""Columns of an outlet's name and of a figure; longer ones push the rest of their line aside."""

LEAST_REST = 40
"""Columns for voices and notes beside times; where there are fewer, times have lines of their own."""


def write_history(
    paper: Paper, history: EventHistory, told: Sequence[HistoryWords], back: LookingBack | None = None
) -> None:
    """Sets the histories `told` of an event's questions; up to an earlier time, from what they are."""
    paper.line((headline(history.event), "headline"))
    if back is not None:
        paper.blank()
        write_made_from(paper, back)
    if history.as_known_now:
        paper.line(
            ("so many reports that they are taken day by day, their voices and days as they are known now", "grey")
        )
    if any(has_picture(words.columns) for words in told):
        paper.line((LEGEND, "grey"))
    if not told:
        paper.blank()
        paper.line(("no report gives a figure", "grey"))
    for words in told:
        paper.blank()
        _write_question(paper, history, words)


def _write_question(paper: Paper, history: EventHistory, words: HistoryWords) -> None:
    question = words.question
    kind, _, group = subject_words(question, history.event.questions).partition(", ")
    title: list[Piece] = [(kind.upper(), "label")]
    if group:
        title.append(f"  {group}")
    disputed = question.status is QuestionStatus.DISPUTED
    status = words_of("status_label")[question.status]
    paper.spread(title, [(status, "disputed" if disputed else "label")])
    if has_picture(words.columns):
        write_picture(paper, words.columns)
    every = [row for rows, _ in words.entries for row in rows]
    places = _places(paper, [*every, *words.undated])
    when = ""
    for rows, became in words.entries:
        for row in rows:
            _write_row(paper, row, places, row.when if row.when != when else "")
            when = row.when
        if became and len(every) > 1:
            paper.row("", places.figure - 2, ("→ ", "accent"), (became, "label"))
    for number, row in enumerate(words.undated):
        _write_row(paper, row, places, "" if number else row.when)
    for sentence in words.summary:
        paper.line((sentence, "grey"), indent=2, hang=4)


@dataclass(frozen=True, slots=True)
class Places:
    """The columns at which outlets, figures and the rest begin; `times_apart`: times have lines of their own."""

    outlet: int
    figure: int
    rest: int
    times_apart: bool


def _places(paper: Paper, rows: Sequence[Row]) -> Places:
    when = 4 + max(len(row.when) for row in rows)
    outlet = 4 + min(WIDEST_OUTLET, max(len(row.outlet) for row in rows))
    figure = 2 + min(WIDEST_FIGURE, max(len(row.figure) for row in rows))
    apart = paper.width - when - outlet - figure < LEAST_REST
    at = 4 if apart else when
    return Places(at, at + outlet, at + outlet + figure, apart)


def _write_row(paper: Paper, row: Row, places: Places, when: str) -> None:
    if places.times_apart and when:
        paper.line(when, indent=2)
        when = ""
    lead = f"  {when}".ljust(places.outlet) + f"{row.mark} {row.outlet} "
    lead = lead.ljust(places.figure) + row.figure
    said = [f"“{row.written}”"] if row.written else []
    said += [row.voice] if row.voice else []
    paper.row(lead, places.rest, ", ".join(said), (f"{' · ' if said else ''}{row.note}", "grey"), hang=places.rest)
