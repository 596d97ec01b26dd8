"""The event list on paper: rows, not cards; on a narrow terminal two lines a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.cli.paper import Paper, Piece
from crosswire.model.event import Event
from crosswire.model.listing import leading_question
from crosswire.model.words import QuestionStatus
from crosswire.publishing.dossier import headline
from crosswire.publishing.figure_words import figure
from crosswire.publishing.place_words import place_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import counted, words_of

SHORT_ID = 8
"""Characters of an id in the list; the beginning of an id names the event where no other begins so."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the list says of an event."""

    number: str
    headline: str
    figure: str
    voices: str
    outlets_and_voices: str
    status: str
    disputed: bool
    place: str
    date: str
    event_id: str


def row_of(event: Event, number: int) -> Row:
    """The row of the event that stands `number`th (from 1) in the list."""
    question = leading_question(event)
    kind = words_of("kind")[question.kind] if question else ""
    return Row(
        number=str(number),
        headline=headline(event),
        figure=f"{figure(question.low, question.high)} {kind}" if question else "–",
        voices=f"{event.n_outlets} / {event.n_origins}",
        outlets_and_voices=f"{counted(event.n_outlets, 'outlet')}, {counted(event.n_origins, 'voice')}",
        status=words_of("status_label")[question.status] if question else "–",
        disputed=question is not None and question.status is QuestionStatus.DISPUTED,
        place=place_words(event.place) if event.place else "no place",
        date=interval_words(event.date.start, event.date.end, short=True) or "no date",
        event_id=event.id[:SHORT_ID],
    )


def write_event_list(paper: Paper, events: Sequence[Event], order: Sequence[str] | None = None) -> None:
    """Sets the list: aligned columns in a pipe or where they fit, else two lines an event.

    `order` are the ids of all events of the store, where not all of them are listed: an event goes by its place there.
    """
    order = [e.id for e in events] if order is None else order
    places = {event_id: place for place, event_id in enumerate(order, start=1)}
    rows = [row_of(e, places[e.id]) for e in events]
    if rows:
        _write_rows(paper, rows)
    elif not order:
        paper.line("There is no event here yet; crosswire add PATH… reads reports.")
    left = len(order) - len(rows)
    if left:
        known = "no report known to have been out by then"
        paper.line((f"{counted(left, 'event' if not rows else 'more event')} had {known}", "grey"))


def _write_rows(paper: Paper, rows: Sequence[Row]) -> None:
    title = ("", "event", "place", "date", "figure", "outlets / voices", "status", "id")
    cells: list[list[Piece]] = [[(t, "grey") for t in title]]
    cells += [
        [r.number, (r.headline, "headline"), r.place, r.date, r.figure, r.voices, _status(r), (r.event_id, "grey")]
        for r in rows
    ]
    if not paper.on_terminal or paper.width_of(cells) <= paper.full_width:
        paper.columns(cells, right_aligned=(0,))
        return
    at = max(len(r.number) for r in rows) + 2
    for r in rows:
        paper.row((r.number.rjust(at - 2), "grey"), at, (r.headline, "headline"))
        rest = [[(words, "grey")] for words in (r.outlets_and_voices, r.place, r.date, r.event_id)]
        paper.flow([[f"{r.figure}, ", _status(r)] if r.figure != "–" else ["no figure"], *rest], at=at)


def _status(row: Row) -> Piece:
    return row.status, "disputed" if row.disputed else "plain"
