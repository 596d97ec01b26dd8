"""The chain behind a claim: innermost speaker first, then those who handed it on."""

from crosswire.model.span import Span
from crosswire.reading.attribution.chain import attribution_of
from tests.reading.attribution.helpers import chain, statements


def test_told_an_agency() -> None:
    text = "Nine people died, a doctor told AFP on Sunday."
    assert chain(text, "Nine people died") == [("a doctor", "doctor", "speaker"), ("AFP", "AFP", "relay")]


def test_carried_by_an_agency() -> None:
    text = "In a statement carried by Reuters, the army said nine people had died."
    assert chain(text, "nine people") == [("the army", "army", "speaker"), ("Reuters", "Reuters", "relay")]


def test_an_agency_citing_somebody() -> None:
    text = "Reuters reported that six people were killed, citing two security officials."
    assert chain(text, "six people were killed") == [
        ("two security officials", "security officials", "speaker"),
        ("Reuters", "Reuters", "relay"),
    ]


def test_quoted_as_saying() -> None:
    text = "The commander was quoted by AFP as saying that 20 men were missing."
    assert chain(text, "20 men were missing") == [("The commander", "commander", "speaker"), ("AFP", "AFP", "relay")]


def test_the_innermost_speaker_comes_first() -> None:
    text = "The army said residents had told soldiers that nine people were killed."
    assert chain(text, "nine people were killed") == [
        ("residents", "residents", "speaker"),
        ("The army", "army", "relay"),
    ]


def test_outside_every_statement() -> None:
    text = "The mayor said nine had died. The river was high."
    assert chain(text, "The river was high") == []
    assert attribution_of([], Span(0, 3)) == ()


def test_most_of_the_words_must_be_said() -> None:
    text = "Nine people died, the mayor said."
    found = statements(text)
    assert attribution_of(found, Span(0, len("Nine people died, ")))
    assert not attribution_of(found, Span(14, len(text)))
