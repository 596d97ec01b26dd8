"""The operators against `tests/cases/operators.toml`, and the laws that hold for all of them but lists."""

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.coded import Cell
from crosswire.reconciling.coded.cells import UNDECIDED, Cells
from crosswire.reconciling.coded.operators import OPERATORS

FILE = Path(__file__).parents[2] / "cases/operators.toml"
CASES: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
IN_ORDER = ("combine", "combine-known")
"""What depends on the order of reports, as lists do."""


def plain(values: list[Any]) -> list[Any]:
    return [None if value == "NA" else value for value in values]


def cells_of(case: dict[str, Any]) -> Cells:
    count = len(case["values"])
    ranks = [plain(rank) for rank in case.get("ranks", [])]
    precision = plain(case["precision"]) if "precision" in case else None
    voices = case.get("voices", [f"v{i}" for i in range(count)])
    return Cells(plain(case["values"]), ranks, precision, voices, plain(case.get("days", ["NA"] * count)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['operator']} {case['values']}")
def test_the_case(case: dict[str, Any]) -> None:
    wanted = {"?": UNDECIDED, "NA": None}.get(case["gives"], case["gives"])
    # The two letters NA among others are a piece of a combined list and no null.
    assert OPERATORS[case["operator"]](cells_of(case)) == wanted


def test_every_operator_has_cases() -> None:
    assert {case["operator"] for case in CASES} == set(OPERATORS)


TEXTS = st.none() | st.sampled_from(["", "fire", "flood", "quake"])
NUMBERS = st.none() | st.sampled_from([0.0, 1.0, 2.0])
DAYS = st.none() | st.sampled_from(["2031-05-17", "2031-05-18", "2031-06-02"])
RANKS = st.none() | st.sampled_from([1.0, 2.0, 3.0])
ROW = st.tuples(RANKS, RANKS, RANKS, st.sampled_from(["governor", "hospital", "elder"]), DAYS)


def rows_of(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.tuples(values, ROW), min_size=1, max_size=7)


def as_cells(rows: list[Any]) -> Cells:
    beside = [row for _, row in rows]
    return Cells(
        [value for value, _ in rows],
        [[row[0] for row in beside], [row[1] for row in beside]],
        [row[2] for row in beside],
        [row[3] for row in beside],
        [row[4] for row in beside],
    )


@pytest.mark.parametrize("name", [name for name in OPERATORS if name not in IN_ORDER])
@pytest.mark.parametrize("values", [TEXTS, NUMBERS, DAYS], ids=["texts", "numbers", "days"])
def test_the_order_of_reports_never_matters(name: str, values: st.SearchStrategy[Any]) -> None:
    if name == "mode-date" and values is TEXTS:
        return

    @settings(max_examples=30)
    @given(rows_of(values), st.randoms(use_true_random=False))
    def law(rows: list[Any], chance: random.Random) -> None:
        mixed = list(rows)
        chance.shuffle(mixed)
        assert OPERATORS[name](as_cells(mixed)) == OPERATORS[name](as_cells(rows))

    law()


@pytest.mark.parametrize("name", [n for n in OPERATORS if n not in (*IN_ORDER, "mode-date", "sum", "mode-known")])
def test_what_comes_out_was_there(name: str) -> None:
    @settings(max_examples=30)
    @given(rows_of(NUMBERS))
    def law(rows: list[Any]) -> None:
        given_values: set[Cell] = {value for value, _ in rows}
        out = OPERATORS[name](as_cells(rows))
        assert out is UNDECIDED or out is None or out in given_values

    law()


@given(rows_of(TEXTS))
def test_a_list_holds_every_piece_once(rows: list[Any]) -> None:
    out = OPERATORS["combine-known"](as_cells(rows))
    pieces = [] if not out else str(out).split("; ")
    assert sorted(pieces) == sorted({value for value, _ in rows if value})
