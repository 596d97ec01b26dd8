"""A mention may be of an event of the store where its day, its toll and its place agree; else nothing is said of it."""

from dataclasses import replace

import pytest

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.words import ClaimKind, Scope
from crosswire.web.pages.sections.mentioned import may_be
from crosswire.workbench import Desk
from tests.factories import make_claim, make_day, make_report


@pytest.fixture
def crash(desk: Desk) -> Event:
    return next(e for e in desk.events() if e.event_type == "rail_crash")


def mention(day: str, dead: int) -> Claim:
    report = make_report("Three years ago a train crash killed some there.", own_id="r1", outlet="Wire")
    return make_claim(
        report, ClaimKind.KILLED, "killed some", low=dead, high=dead, scope=Scope.OTHER, when=make_day(day, "then")
    )


def test_day_toll_and_place_make_it_perhaps_that_event(desk: Desk, crash: Event) -> None:
    assert crash.place is not None and crash.date.day is not None
    words = f"A train crash killed eight in {crash.place.name} then."
    claim = mention(crash.date.day, 8)
    assert may_be(desk, claim, words, "another") == ((crash.id, crash.label),)
    assert may_be(desk, claim, words, crash.id) == ()
    assert may_be(desk, claim, "A train crash killed eight elsewhere.", "another") == ()
    assert may_be(desk, mention(crash.date.day, 900), words, "another") == ()
    assert may_be(desk, mention("1999-01-01", 8), words, "another") == ()


def test_what_has_no_day_or_counts_nobody_dead_is_left_alone(desk: Desk, crash: Event) -> None:
    assert crash.place is not None and crash.date.day is not None
    claim = mention(crash.date.day, 8)
    for other in (replace(claim, when=None), replace(claim, kind=ClaimKind.INJURED), replace(claim, quantity=None)):
        assert may_be(desk, other, f"in {crash.place.name}", "another") == ()
