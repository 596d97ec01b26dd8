"""The tokens as values, the contrast of colours, and the sheets that take theirs from the tokens alone."""

import re
from pathlib import Path

import pytest

from crosswire.web.templating import STATIC
from crosswire.web.tokens import COMMENT, contrast, resolved, tokens


def test_light_is_the_ground_and_dark_and_print_say_what_differs() -> None:
    found = tokens()
    assert set(found.light) == set(found.dark) == set(found.print)
    assert found.light["paper"] != found.dark["paper"]
    assert (found.print["paper"], found.dark["gap-4"]) == ("#fff", found.light["gap-4"])
    assert set(found.narrow) < set(found.light)
    assert {"paper", "ink", "disputed", "position-a"} <= set(found.colours)
    assert "measure" not in found.colours


def test_names_become_values_also_within_values() -> None:
    values = {"a": "var(--b)", "b": "1px"}
    assert resolved("x: var(--a) var(--c)", values) == "x: 1px var(--c)"


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#ffffff", 21.0), ("#777", "#fff", 4.48), ("#0b5c66", "#0b5c66", 1.0)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == ratio


SHEETS = sorted(path for path in STATIC.glob("*.css") if path.name != "tokens.css")
PAGED = re.compile(r"@page \{.*\}$", re.MULTILINE)
"""The margins of paper know no names."""
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab)\(|(?<![\w-])(?:white|black|red|gr[ae]y|silver)(?![\w-])"
)
SET = re.compile(r"(--[\w-]+)\s*:")
USED = re.compile(r"var\((--[\w-]+)")


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_sheet_takes_its_colours_from_the_tokens(path: Path) -> None:
    sheet = PAGED.sub("", COMMENT.sub("", path.read_text(encoding="utf-8")))
    given = [value for block in re.findall(r"\{([^{}]*)\}", sheet) for value in re.findall(r":([^;]*)", block)]
    assert [value for value in given if COLOUR.search(value)] == []


def test_every_name_in_a_sheet_is_a_token_or_set_in_a_sheet_and_no_token_is_set_anew() -> None:
    sheets = [path.read_text(encoding="utf-8") for path in SHEETS]
    own = set().union(*(SET.findall(sheet) for sheet in sheets))
    named = {f"--{name}" for name in tokens().light}
    assert (own & named, set().union(*(USED.findall(sheet) for sheet in sheets)) - own - named) == (set(), set())
