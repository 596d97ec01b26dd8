"""The `[columns]` tables of rules: bundled ones are whole, and a person's own may name some and no nonsense."""

from dataclasses import replace

import pytest

from crosswire.reconciling.coded.map_file import read_map
from crosswire.reconciling.coded.maps import MapError
from crosswire.reconciling.coded.operators import FIGURES, OPERATORS
from crosswire.reconciling.coded.rule_columns import TYPES, check_operators, fitting_operators, operators_of
from crosswire.reconciling.coded.types import ColumnType
from crosswire.reconciling.rulebook import Rule, RuleError, bundled_rules, default_rule
from tests.reconciling.coded.tables import MAP


@pytest.mark.parametrize("rule", bundled_rules().values(), ids=lambda rule: rule.name)
def test_bundled_rules_name_an_operator_for_every_type(rule: Rule) -> None:
    assert list(rule.columns) == [kind.value for kind in TYPES]
    assert operators_of(rule) == {kind: rule.columns[kind.value] for kind in TYPES}


def test_what_a_rule_does_not_name_is_as_in_the_default() -> None:
    rule = replace(default_rule(), name="own", columns={"flag": "max"})
    assert operators_of(rule) == {**operators_of(default_rule()), ColumnType.FLAG: "max"}


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"falg": "max"}, "columns.falg is no type of column; there are category, place"),
        ({"category": "sum"}, "columns.category must be one of mode, "),
        ({"start": "mode-numeric"}, "columns.start must be one of mode, mode-date"),
        ({"flag": "figures"}, "columns.flag must be one of "),
        ({"flag": 3}, "columns.flag must be one of "),
    ],
)
def test_operators_that_do_not_go_with_a_type(columns: dict[str, object], words: str) -> None:
    with pytest.raises(RuleError) as raised:
        operators_of(replace(default_rule(), columns=columns))
    assert words in str(raised.value)


def test_every_operator_goes_with_some_type() -> None:
    assert {name for kind in TYPES for name in fitting_operators(kind)} == {*OPERATORS, FIGURES}


def test_a_map_s_own_operator() -> None:
    check_operators(read_map(MAP + 'always = "max"\n', "m"))
    with pytest.raises(
        MapError, match="always = 'maxx' for 'killed', which does not go with count; did you mean 'max'"
    ):
        check_operators(read_map(MAP + 'always = "maxx"\n', "m"))
