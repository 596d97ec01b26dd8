"""What is no report on a page, in the forms in which pages have it: tests/cases/noise.toml."""

import tomllib

import pytest

from crosswire.reading.noise import agency_of, find_noise
from tests.support.facts import CASES

TABLE = tomllib.loads((CASES / "noise.toml").read_text(encoding="utf-8"))
BEFORE = "Nine people were hurt when a tram left its rails on Friday.\n"
BEHIND = "\nThe fire service said the line was shut."
LINES = [(kind, line) for kind in ("caption", "byline", "share", "link", "boilerplate") for line in TABLE[kind]]


def passed_over(text: str) -> list[str]:
    return [n.span.of(text) for n in find_noise(text)]


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_a_line_between_lines_of_prose_is_passed_over(kind: str, line: str) -> None:
    assert passed_over(BEFORE + line + BEHIND) == [line]


@pytest.mark.parametrize("line", TABLE["prose"])
def test_prose_that_looks_like_it_is_kept(line: str) -> None:
    assert passed_over(BEFORE + line + BEHIND) == []


@pytest.mark.parametrize("row", TABLE["foreign"])
def test_leftovers_of_translation_are_passed_over(row: str) -> None:
    line, leftover = row.split("|")
    assert passed_over(BEFORE + line + BEHIND) == [leftover]


@pytest.mark.parametrize("row", TABLE["dateline"])
def test_a_dateline_is_passed_over(row: str) -> None:
    dateline, first = row.rsplit("|", 1)
    assert "".join(passed_over(dateline + first + BEHIND)).strip() == dateline.strip()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("PORT LYLE, March 3 (Harbour Wire) — Nine were hurt.", "Harbour Wire"),
        ("Harbour Wire, PORT LYLE — Nine were hurt.", "Harbour Wire"),
        ("Port Lyle | Harbour Wire — Nine were hurt.", "Harbour Wire"),
        ("[Harbour Wire] Nine were hurt.", "Harbour Wire"),
        ("PORT LYLE — Nine were hurt.", None),
    ],
)
def test_the_agency_of_a_dateline(text: str, agency: str | None) -> None:
    (noise,) = find_noise(text)
    found = agency_of(text, noise.span)
    assert (found.of(text) if found else None) == agency
