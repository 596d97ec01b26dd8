"""A row of the list: whose figures stand for an event, and the words that find it."""

from dataclasses import replace

from crosswire.model.event import Event
from crosswire.model.listing import folded_words, leading_question, listed, words_of_event
from crosswire.model.moment import Moment
from crosswire.model.party import Actor
from crosswire.model.question import Group, Origin, Position, Question
from crosswire.model.words import ClaimKind, QuestionStatus, TimePrecision
from tests.factories import make_report, make_town

FERRY = make_report("The ferry burned off Osk.", outlet="Harbour Wire", title="Ferry fire")
OTHER = make_report("A FERRY burned.", outlet="Dune Post")


def question(kind: ClaimKind, low: float | None, high: float | None, of: str | None = None) -> Question:
    position = Position(low, high, ("c1",), (FERRY.id,), (Origin("police", ("c1",)),))
    return Question(
        key=f"{kind}/{of}" if of else str(kind), kind=kind, of=Group(of) if of else None, rule="r", low=low, best=low,
        high=high, status=QuestionStatus.AGREED, why="", positions=(position,),
    )  # fmt: skip


def event(*questions: Question) -> Event:
    return Event(
        id="e1", label="Fire in Öskar", event_type="fire", date=Moment(None, None, TimePrecision.UNKNOWN),
        place=make_town("Öskar", country="Arvenia"), actors=(Actor("a", "sailors", "target", ("the crew",)),),
        reports=(FERRY.id, OTHER.id), n_outlets=2, n_origins=1, questions=questions,
    )  # fmt: skip


KILLED, NONE_KILLED = question(ClaimKind.KILLED, 4, 5), question(ClaimKind.KILLED, 0, 0)
HURT, SAILORS = question(ClaimKind.INJURED, 7, None), question(ClaimKind.KILLED, 2, 2, "sailors")


def test_the_dead_stand_for_an_event_all_together_before_a_group() -> None:
    assert leading_question(event(HURT, SAILORS, KILLED)) == KILLED
    assert leading_question(event(HURT, SAILORS)) == SAILORS
    assert leading_question(event(HURT, NONE_KILLED)) == HURT
    assert leading_question(event()) is None


def test_that_nobody_was_killed_is_a_toll_as_well() -> None:
    row = listed(event(HURT, NONE_KILLED), [FERRY, OTHER], "2031-05-17")
    assert (row.kind, row.low, row.high) == ("injured", 7, None)
    assert (row.killed_low, row.killed_high) == (0, 0)
    bare = listed(replace(event(), place=None), [FERRY], None)
    assert (bare.kind, bare.killed_low, bare.place_name, bare.precision, bare.changed) == (
        None,
        None,
        None,
        "unknown",
        None,
    )


def test_outlets_are_named_once_and_in_order() -> None:
    assert listed(event(), [FERRY, OTHER, FERRY], None).outlets == ("Dune Post", "Harbour Wire")


def test_every_word_finds_an_event_once() -> None:
    words = words_of_event(event(), [FERRY, OTHER])
    assert words == "a arvenia burned crew dune ferry fire harbour in off osk post sailors the wire öskar"


def test_what_is_no_word_is_passed_over() -> None:
    assert folded_words("Ola–17, STRASSE?! " + "x" * 41) == ["ola", "17", "strasse"]
