"""Decisions in words: what a correction gives is said as a person would say it, never by the names of fields."""

import pytest

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from crosswire.publishing.decision_words import decision_words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"low": "15", "high": "15", "modifier": "exact"}, "15"),
        ({"low": "1200", "high": "", "modifier": "at_least"}, "at least 1,200"),
        ({"low": "", "high": "8", "modifier": "at_most"}, "up to 8"),
        ({"low": "20", "high": "30", "modifier": "between"}, "20–30"),
        ({"low": "20", "high": "20", "modifier": "about"}, "about 20"),
        ({"low": "", "high": ""}, "no number"),
        ({"low": "many"}, "low many"),
        ({"scope": "other", "modality": "hedged"}, "another incident, hedged"),
        ({"of": "20 farmers", "of_class": "civilian"}, "of 20 farmers, civilians"),
        ({"of": "", "speaker": ""}, "of nobody named, in the report’s own voice"),
        ({"when_start": "2031-05-03", "when_end": ""}, "from 2031-05-03, to no day"),
        ({"text_start": "3", "text_end": "9"}, "by other words of the report"),
    ],
)
def test_what_a_correction_gives(values: dict[str, str], words: str) -> None:
    decision = Decision("d1", DecisionKind.CORRECT, ("c1",), "Ana", "2031-02-03", "", tuple(values.items()))
    assert decision_words(decision) == f"corrected claim c1: {words}"
