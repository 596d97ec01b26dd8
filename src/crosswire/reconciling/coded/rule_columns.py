"""The `[columns]` table of a rule: which operator makes the reconciled cell of each type of column.

Always holds: every type has an operator; where a rule names none, that of the default rule holds.
"""

from collections.abc import Mapping
from difflib import get_close_matches

from crosswire.reconciling.coded.maps import CodedMap, Entry, MapError
from crosswire.reconciling.coded.operators import FIGURES, OPERATORS
from crosswire.reconciling.coded.types import ColumnType
from crosswire.reconciling.rulebook import Rule, RuleError, default_rule

TYPES = tuple(kind for kind in ColumnType if kind is not ColumnType.ROLE)
ON_TEXT = frozenset({"mode", "mode-known", "min-precision", "max-precision", "majority-of-origins", "latest"})
ON_NUMBERS = frozenset(OPERATORS) - {"mode-known", "mode-date", "combine", "combine-known"}
ON_DAYS = frozenset({"mode", "mode-date", "majority-of-origins", "latest", "min", "max"})


def operators_of(rule: Rule) -> dict[ColumnType, str]:
    """The name of the operator for each type. Raises RuleError, a sentence, where the rule names what there is not."""
    for name in rule.columns:
        if name not in {kind.value for kind in TYPES}:
            known = ", ".join(kind.value for kind in TYPES)
            raise RuleError(f"{rule.file}: columns.{name} is no type of column; there are {known}")
    chosen: Mapping[str, object] = {**default_rule().columns, **rule.columns}
    return {kind: _checked(chosen[kind.value], kind, f"{rule.file}: columns.{kind.value}") for kind in TYPES}


def _checked(name: object, kind: ColumnType, where: str) -> str:
    fitting = fitting_operators(kind)
    if not isinstance(name, str) or name not in fitting:
        raise RuleError(f"{where} must be one of {', '.join(fitting)}")
    return name


def fitting_operators(kind: ColumnType) -> tuple[str, ...]:
    """The operators that can be used on columns of a type, in the order of the table of operators."""
    if kind.is_number:
        able = ON_NUMBERS
    elif kind.is_day:
        able = ON_DAYS
    else:
        able = ON_TEXT | {"combine", "combine-known"}
    names = tuple(name for name in OPERATORS if name in able)
    return (*names, FIGURES) if kind is ColumnType.COUNT else names


def operator_for(entry: Entry, operators: Mapping[ColumnType, str], map_name: str) -> str:
    """The operator for one column: the map's own word for it, else the rule's for its type. Raises MapError."""
    if entry.always is None:
        return operators[entry.type]
    fitting = fitting_operators(entry.type)
    if entry.always not in fitting:
        near = get_close_matches(entry.always, fitting, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(fitting)}"
        raise MapError(
            f"the map {map_name} has always = '{entry.always}' for '{entry.name}', which does not go with {entry.type}; {hint}"
        )
    return entry.always


def check_operators(laid: CodedMap) -> None:
    """Raises MapError where the map has an operator of its own for a column that it does not go with."""
    for entry in laid.entries:
        operator_for(entry, dict.fromkeys(TYPES, FIGURES), laid.name)
