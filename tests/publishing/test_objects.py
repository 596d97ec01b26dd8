import json
from dataclasses import replace

import pytest

from crosswire.model.quantity import Quantity
from crosswire.model.words import Modifier
from crosswire.publishing.objects import claim_object, dependence_object, event_object, number, place_object
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, GROUNDING, WELLS, WIRE


@pytest.mark.parametrize(
    ("value", "written"),
    [(14.0, "14"), (2.5, "2.5"), (0.0, "0"), (None, "null"), (float("nan"), "null"), (float("inf"), "null")],
)
def test_numbers_are_integers_where_they_can_be(value: float | None, written: str) -> None:
    assert json.dumps(number(value)) == written


def test_a_quantity_is_laid_flat() -> None:
    shown = claim_object(replace(CLAIMS[0], quantity=Quantity(15, None, Modifier.AT_LEAST, "at least 15", "people")))
    assert [shown[k] for k in ("low", "high", "modifier", "text", "unit")] == [
        15,
        None,
        "at_least",
        "at least 15",
        "people",
    ]


def test_a_claim_without_a_number_keeps_its_words() -> None:
    shown = claim_object(CLAIMS[14])
    assert [shown[k] for k in ("low", "high", "modifier", "text", "unit")] == [
        None,
        None,
        "none",
        "before dawn on Monday",
        None,
    ]
    assert shown["when"] == {
        "start": "2031-03-03",
        "end": "2031-03-03",
        "precision": "day",
        "text": "on Monday",
        "anchor": "published 2031-03-03",
    }


def test_evidence_stands_in_the_report() -> None:
    for claim in CLAIMS:
        if claim.report_id == WIRE.id:
            evidence = claim_object(claim)["evidence"]
            assert WIRE.text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_what_is_absent_is_null_or_empty() -> None:
    shown = event_object(GROUNDING)
    assert (shown["event_type"], shown["place"], shown["actors"], shown["questions"]) == (None, None, [], [])
    assert shown["date"] == {"start": None, "end": None, "precision": "unknown"}


def test_a_dependence_and_a_place() -> None:
    assert dependence_object(DEPENDENCES[0])["features"] == [
        {
            "name": "same words",
            "value": "20 words in a row",
            "a": {"start": 38, "end": 155},
            "b": {"start": 0, "end": 111},
        }
    ]
    assert place_object(WELLS)["precision"] == "near"
