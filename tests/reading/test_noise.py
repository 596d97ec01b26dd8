"""Noise: every pattern of the data file matches its example, and what is passed over is only marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.noise import NoisePattern, find_noise, masked, patterns

LINE, INLINE = patterns()


@pytest.mark.parametrize("entry", LINE, ids=lambda e: e.example[:40])
def test_a_line_pattern_matches_its_example(entry: NoisePattern) -> None:
    assert entry.pattern.fullmatch(entry.example)


@pytest.mark.parametrize("entry", INLINE, ids=lambda e: e.example[:40])
def test_an_inline_pattern_matches_its_example(entry: NoisePattern) -> None:
    assert entry.pattern.search(f"The boat sank {entry.example} at noon.")


PROSE = (
    "Nine people were hurt when a tram left its rails in Port Lyle on Friday, the fire service said.",
    "By Friday evening the water had reached the second step of the town hall.",
    "Share prices fell after the strike, and read more into it who will.",
    "He was 34.",
)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_no_noise(line: str) -> None:
    assert find_noise(line) == []


def test_captions_bylines_and_leftovers_are_marked_with_their_kind() -> None:
    text = (
        "PORT LYLE (Harbour Wire) — Nine people were hurt on Friday.\n"
        "Smoke over the depot[/caption]\n"
        "by Nadia Ferrow, Foreign Reporter\n"
        "The tram [vendredi] left its rails.\n"
        "Read more: How trams brake"
    )
    found = [(n.kind, n.span.of(text)) for n in find_noise(text)]
    assert found == [
        ("dateline", "PORT LYLE (Harbour Wire) — "),
        ("caption", "Smoke over the depot[/caption]"),
        ("byline", "by Nadia Ferrow, Foreign Reporter"),
        ("foreign", "[vendredi]"),
        ("link", "Read more: How trams brake"),
    ]


@given(st.text(max_size=300))
def test_masking_keeps_every_offset(text: str) -> None:
    noise = find_noise(text)
    clean = masked(text, noise)
    assert len(clean) == len(text)
    assert all(clean[n.span.start : n.span.end].strip() == "" for n in noise)
