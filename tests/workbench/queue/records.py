"""Records for tests of the queue: an event with what is asked of it, made with few words."""

from crosswire.ledger.records import EventRecord
from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.question import Group, Origin, Position, Question
from crosswire.model.words import ClaimKind, QuestionStatus
from tests.factories import make_day, make_town

A_TOWN = make_town("Orvel", admin1="Low March", country="Norland", lat=1.0, lon=2.0)


def make_question(
    *ends: tuple[float | None, float | None],
    status: QuestionStatus = QuestionStatus.AGREED,
    of: str | None = None,
    reason: str = "",
    claims: tuple[str, ...] = (),
) -> Question:
    """A question of the dead with a position for each of `ends`; `claims` are those of all its positions."""
    lows, highs = [low for low, _ in ends if low is not None], [high for _, high in ends if high is not None]
    origins = (Origin("police", claims),)
    return Question(
        key=f"killed/{of}" if of else "killed",
        kind=ClaimKind.KILLED,
        of=Group(of) if of else None,
        rule="most",
        low=min(lows, default=None),
        best=None,
        high=max(highs, default=None),
        status=status,
        why="",
        positions=tuple(Position(low, high, claims, (), origins) for low, high in ends),
        reason=reason,
    )


def make_record(
    *questions: Question,
    reports: tuple[str, ...] = ("r1",),
    place: Place | None = A_TOWN,
    date: Moment | None = None,
    claims: tuple[Claim, ...] = (),
) -> EventRecord:
    """The record of an event in a town on a day, unless another `place` or `date` is given."""
    event = Event(
        id="e1",
        label="Fire in Orvel",
        event_type="fire",
        date=date or make_day("2031-05-17"),
        place=place,
        actors=(),
        reports=reports,
        n_outlets=len(reports),
        n_origins=1,
        questions=questions,
    )
    return EventRecord(event=event, claims=claims)
