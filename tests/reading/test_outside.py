"""Claims from outside: what stands in the text is taken with its place, what does not is refused with a sentence."""

from typing import Any

import pytest

from crosswire.model.claim import Feature
from crosswire.model.party import Attribution, Party
from crosswire.model.quantity import Quantity
from crosswire.model.span import Evidence, Span
from crosswire.model.words import Modality, Modifier, PartyClass, Polarity, Scope, SpeakerRole, TimePrecision
from crosswire.reading.outside import claim_of, find_quote, reading_of
from tests.factories import make_report

TEXT = "Four miners died at Oru on Monday, the union said. The owner said two miners died at Oru."
REPORT = make_report(TEXT)


class Endpoint:
    name = "endpoint"
    version = "7"

    def read(self, report: Any) -> Any:
        raise NotImplementedError


READER = Endpoint()
FOUR = {"kind": "killed", "low": 4, "high": 4, "text": "Four", "evidence": {"quote": "Four miners died"}}


def test_a_claim_with_all_its_fields() -> None:
    claim = claim_of(
        READER,
        REPORT,
        FOUR
        | {
            "unit": "people",
            "of": {"text": "miners", "class": "civilian", "label": "miners at Oru"},
            "when": {"text": "on Monday", "start": "2031-05-05", "end": "2031-05-05", "precision": "day"},
            "where": {"text": "Oru", "country": "Nowhere"},
            "scope": "other",
            "polarity": "denied",
            "modality": "reported",
            "attribution": [{"text": "the union", "label": "Miners' Union"}, {"text": "", "role": "outlet"}],
            "features": [{"name": "model", "value": "said so"}],
        },
    )
    assert claim.evidence == Evidence(0, 16, "Four miners died")
    assert claim.quantity == Quantity(4, 4, Modifier.EXACT, "Four", "people")
    assert claim.of == Party("miners", None, "miners at Oru", PartyClass.CIVILIAN)
    assert claim.when and (claim.when.day, claim.when.precision) == ("2031-05-05", TimePrecision.DAY)
    assert claim.where and (claim.where.text, claim.where.country) == ("Oru", "Nowhere")
    assert (claim.scope, claim.polarity, claim.modality) == (Scope.OTHER, Polarity.DENIED, Modality.REPORTED)
    assert claim.attribution == (
        Attribution("the union", None, "Miners' Union", SpeakerRole.SPEAKER, 35, 44),
        Attribution("", None, None, SpeakerRole.OUTLET),
    )
    assert (claim.features, claim.reader, claim.report_id) == ((Feature("model", "said so"),), "endpoint/7", REPORT.id)


def test_an_id_is_that_of_the_words_and_the_value_alone() -> None:
    again = claim_of(READER, REPORT, FOUR | {"scope": "background"})
    assert claim_of(READER, REPORT, FOUR).id == again.id != claim_of(READER, REPORT, FOUR | {"high": 5}).id


def test_words_that_stand_repeatedly_need_a_start() -> None:
    repeated = {"kind": "place", "evidence": {"quote": "Oru"}}
    assert reading_of(READER, REPORT, [repeated]).refused == (
        "claim 1 gives words for its evidence that stand several times in the report, and no start says where; "
        "it was left out",
    )
    near = {"kind": "place", "evidence": {"quote": "Oru", "start": 80}}
    assert claim_of(READER, REPORT, near).evidence == Evidence(85, 88, "Oru")
    assert find_quote(TEXT, "Oru", 0) == Span(20, 23)
    assert find_quote(TEXT, "Oru") is find_quote(TEXT, "") is find_quote(TEXT, "Ora", 3) is None


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("four", "is str where an object belongs"),
        ({}, "has null for its kind; it may be killed, injured"),
        ({"kind": "killed"}, "lacks the words of its evidence"),
        ({"kind": "killed", "evidence": {"quote": " "}}, "lacks the words of its evidence"),
        (
            FOUR | {"evidence": {"quote": "Five miners died"}},
            "gives words for its evidence that do not stand in the report",
        ),
        (FOUR | {"text": "Five"}, "gives words for its text that do not stand in the report"),
        (FOUR | {"of": {"text": "sailors"}}, "gives words for its 'of' that do not stand in the report"),
        (FOUR | {"of": "miners"}, "lacks the words of its 'of'"),
        (
            FOUR | {"attribution": [{"text": "the mayor"}]},
            "gives words for its speaker that do not stand in the report",
        ),
        (FOUR | {"low": "4"}, 'has "4" for its low, which is no count'),
        (FOUR | {"low": True}, "has true for its low, which is no count"),
        (FOUR | {"high": -1}, "has -1 for its high, which is no count"),
        (FOUR | {"low": 5}, "has a low that is above its high"),
        (FOUR | {"scope": "here"}, 'has "here" for its scope; it may be event, background, other'),
        (FOUR | {"when": {"precision": "soon"}}, "has a 'when' of the wrong shape"),
        (FOUR | {"when": 3}, "has a 'when' of the wrong shape"),
        (FOUR | {"features": [{"name": "x"}]}, "has a 'features' of the wrong shape"),
    ],
)
def test_what_is_no_claim_of_the_report_is_left_out_with_a_sentence(given: Any, why: str) -> None:
    reading = reading_of(READER, REPORT, [FOUR, given])
    assert [c.text for c in reading.claims] == ["Four"]
    assert len(reading.refused) == 1
    assert reading.refused[0].startswith(f"claim 2 {why}")
    assert reading.refused[0].endswith("; it was left out")


def test_claims_come_in_the_order_of_the_text_and_once_each() -> None:
    two = {"kind": "killed", "low": 2, "high": 2, "text": "two", "evidence": {"quote": "two miners died"}}
    assert [c.low for c in reading_of(READER, REPORT, [two, FOUR, two]).claims] == [4, 2]
