"""Where a text names known actors and institutions of countries."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.span import Span
from tests.reading.actors.helpers import index_of, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Da'esh men fled.", [("Da'esh", "isis")]),
        ("Da’esh men fled.", [("Da’esh", "isis")]),
        ("What IS this? EI was closed.", []),
        ("Men of the Islamic State (IS) fled; IS lost.", [("Islamic State", "isis"), ("IS", "isis"), ("IS", "isis")]),
        ("The Iraqi army fired.", [("Iraqi army", "iraq/army")]),
        ("Peru’s health ministry spoke.", [("Peru’s health ministry", "peru/health-ministry")]),
        ("The Ministry of Defence of Chad spoke.", [("Ministry of Defence of Chad", "chad/defence-ministry")]),
        ("Health authorities in Peru spoke.", [("Health authorities in Peru", "peru/health-ministry")]),
        ("There are troops in Niger.", []),
        ("US forces left.", [("US forces", "us-armed-forces")]),
        ("He told us forces left.", []),
        (
            "Troops of the Polish and Danish armies met.",
            [("Polish", "polish-armed-forces"), ("Danish armies", "danish-armed-forces")],
        ),
        ("The Pakistani Taliban fled.", [("Pakistani Taliban", "ttp")]),
        ("CENTCOM and AFP spoke.", [("CENTCOM", "us-central-command"), ("AFP", "afp")]),
    ],
)
def test_mentions(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


def test_a_mention_over_a_line_end() -> None:
    assert names("Men of the Islamic\nState fled.") == [("Islamic\nState", "isis")]


def test_actor_at_and_before() -> None:
    text = "Hamas spoke to Reuters on Monday."
    index = index_of(text)
    first = index.actor_at(Span(0, len(text)))
    assert first is not None and first.actor_id == "hamas"
    assert index.actor_at(Span(6, 11)) is None
    assert [m.actor_id for m in index.before(len(text))] == ["reuters", "hamas"]


@given(st.lists(st.sampled_from(["the", "Iraqi", "army", "ISIS", "(ISIS)", "US", "and", "police", "of", "Peru", "."])))
def test_mentions_are_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    mentions = index_of(text).mentions
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
    assert all(m.span.of(text).strip() for m in mentions)
