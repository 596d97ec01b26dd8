"""The tokens as values, and the contrast of colours."""

import pytest

from crosswire.web.tokens import contrast, resolved, tokens


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
