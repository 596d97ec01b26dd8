"""The plain form of the model: exact there and back, also through JSON text; what does not fit is refused."""

import json
from dataclasses import dataclass, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.claim import Claim, Feature
from crosswire.model.decision import Decision
from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.event import Event
from crosswire.model.linkage import Link
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.party import Party
from crosswire.model.place import Place
from crosswire.model.plain import from_plain, to_plain
from crosswire.model.quantity import Quantity
from crosswire.model.question import Group, Question
from crosswire.model.report import Report
from crosswire.model.span import Evidence, Span
from crosswire.model.words import ClaimKind, DecisionKind, Modifier, PartyClass, TimePrecision

MODEL = (Claim, Decision, Dependence, Event, Link, Moment, Party, Place, Publication, Question, Report, SharedPassage)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
st.register_type_strategy(str, words)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**6), 10**6))


@given(st.one_of([st.from_type(cls) for cls in MODEL]))
def test_there_and_back_is_the_same(obj: object) -> None:
    plain = to_plain(obj)
    assert from_plain(type(obj), plain) == obj
    assert from_plain(type(obj), json.loads(json.dumps(plain, allow_nan=False))) == obj


@given(st.one_of([st.from_type(cls) for cls in MODEL]))
def test_equal_objects_have_equal_json(obj: object) -> None:
    written = json.dumps(to_plain(obj))
    assert json.dumps(to_plain(from_plain(type(obj), json.loads(written)))) == written


def test_the_form_is_readable() -> None:
    claim = Claim(
        id="c1",
        report_id="r1",
        kind=ClaimKind.KILLED,
        text="at least 3 dock workers",
        evidence=Evidence(4, 27, "at least 3 dock workers"),
        reader="rules/1",
        quantity=Quantity(3, None, Modifier.AT_LEAST, "at least 3", "people"),
        of=Party("dock workers", label="dock workers", party_class=PartyClass.CIVILIAN),
        features=(Feature("verb", "died"),),
    )
    assert to_plain(claim) == {
        "id": "c1",
        "report_id": "r1",
        "kind": "killed",
        "text": "at least 3 dock workers",
        "evidence": {"start": 4, "end": 27, "quote": "at least 3 dock workers"},
        "reader": "rules/1",
        "quantity": {"low": 3, "high": None, "modifier": "at_least", "text": "at least 3", "unit": "people"},
        "event_id": None,
        "of": {"text": "dock workers", "actor_id": None, "label": "dock workers", "party_class": "civilian"},
        "by": None,
        "when": None,
        "where": None,
        "scope": "event",
        "polarity": "asserted",
        "modality": "stated",
        "attribution": [],
        "features": [{"name": "verb", "value": "died"}],
    }


def test_pairs_stay_pairs() -> None:
    decision = Decision("d1", DecisionKind.CORRECT, ("c1",), "Ada", "2030-01-02", "why", (("low", "3"), ("high", "4")))
    assert from_plain(Decision, json.loads(json.dumps(to_plain(decision)))) == decision


def test_enums_come_back_as_enums() -> None:
    moment = from_plain(Moment, {"start": None, "end": None, "precision": "week", "hint": {"weekday": 3}})
    assert moment == Moment(None, None, TimePrecision.WEEK, hint=CalendarHint(weekday=3))
    assert isinstance(moment.precision, TimePrecision)


def test_unknown_keys_are_passed_over_and_missing_ones_take_the_default() -> None:
    assert from_plain(Group, {"label": "crew", "shade": "blue"}) == Group("crew")


@pytest.mark.parametrize(
    ("cls", "data", "words_of_error"),
    [
        (Span, {"start": 1}, "Span lacks end"),
        (Span, {"start": "1", "end": 2}, "Span.start: str where int belongs"),
        (Span, {"start": True, "end": 2}, "Span.start: bool where int belongs"),
        (Span, [1, 2], "list where dict belongs"),
        (Publication, {"precision": "second"}, "Publication.precision: 'second' is not a valid TimePrecision"),
        (Place, {"text": "the quay", "lat": "north"}, "Place.lat: str where float belongs"),
        (Report, {"id": "r", "text": "t", "inferred": [1]}, "Report.inferred: int where str belongs"),
    ],
)
def test_what_does_not_fit_is_refused(cls: type, data: object, words_of_error: str) -> None:
    with pytest.raises(ValueError, match=words_of_error.replace("[", r"\[")):
        from_plain(cls, data)


def test_what_has_no_plain_form_is_refused() -> None:
    @dataclass(frozen=True)
    class Odd:
        members: frozenset[str] = frozenset()

    with pytest.raises(TypeError, match="frozenset has no plain form"):
        to_plain(Odd())
    with pytest.raises(TypeError, match="a key must be a string"):
        to_plain({1: 2})


def test_every_field_is_written() -> None:
    report = Report(id="r", text="t")
    assert list(to_plain(report)) == [f.name for f in fields(Report)]
