"""The page on coded tables leaves nothing out: every key of a map, every type, operator, rule and column."""

import re
from pathlib import Path

import pytest

from crosswire.publishing.coded_csv import MEASURES
from crosswire.reconciling.coded.map_file import DELIMITERS, KEYS, SECTIONS, bundled_maps
from crosswire.reconciling.coded.operators import FIGURES, OPERATORS
from crosswire.reconciling.coded.rule_columns import TYPES, operators_of
from crosswire.reconciling.rulebook import bundled_rules


@pytest.fixture
def page(repository: Path) -> str:
    return (repository / "docs/coded-tables.md").read_text(encoding="utf-8")


def first_cells(page: str) -> set[str]:
    """The words that the first columns of the page's tables describe."""
    return {name for row in re.findall(r"^\| (`.*?) \|", page, re.M) for name in re.findall(r"`(.*?)`", row)}


def test_every_key_of_a_map_is_described(page: str) -> None:
    described = first_cells(page)
    assert {key for keys in KEYS.values() for key in keys} <= described
    assert {f"[{name}]" for name in SECTIONS} <= {name.replace("[[", "[").replace("]]", "]") for name in described}
    assert all(f"`{word}`" in page for word in DELIMITERS)
    assert all(f"`--map {name}`" in page for name in bundled_maps())


def test_every_type_operator_and_measure_is_described(page: str) -> None:
    described = first_cells(page)
    assert {kind.value for kind in TYPES} <= described
    assert {*OPERATORS, FIGURES} <= described
    assert set(MEASURES) <= described


def test_what_each_rule_does_with_each_type(page: str) -> None:
    rows = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| ")]
    at = next(i for i, row in enumerate(rows) if row[0] == "type" and len(row) > 2)
    names = rows[at][1:]
    assert set(names) == set(bundled_rules())
    table = {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows[at + 2 : at + 2 + len(TYPES)]}
    assert table == {
        kind.value: {name: operators_of(rule)[kind] for name, rule in bundled_rules().items()} for kind in TYPES
    }
