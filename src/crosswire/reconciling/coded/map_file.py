"""Map files: a coded table's map, read from TOML and held against what a map may say.

Always holds: a key that is not known, or of the wrong kind, is an error with its place and what could stand there.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from crosswire.reconciling.coded.maps import (
    NUMBERED,
    ROLE_NAMES,
    CodedMap,
    Entry,
    MapError,
    Output,
    Party,
    Reading,
    Rows,
)
from crosswire.reconciling.coded.types import ColumnType

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "stroke": "|"}
KINDS: dict[type, str] = {str: "a text", bool: "true or false", list: "a list of texts", dict: "a table"}
DECIMALS = {"point": ".", "comma": ","}
DATES = {"year-month-day": "ymd", "day-month-year": "dmy", "month-day-year": "mdy"}
SECTIONS = ("table", "rows", "columns", "parties", "output")
KEYS: dict[str, dict[str, type]] = {
    "table": {"delimiter": str, "missing": list, "quoted_empty": str, "decimal": str, "dates": str},
    "rows": {
        "event": str,
        "report": str,
        "outlet": str,
        "origin": str,
        "published": str,
        "published_pattern": str,
        "tie_breaks": list,
    },
    "columns": {
        "names": list,
        "type": str,
        "precision": str,
        "finest": str,
        "always": str,
        "low": str,
        "high": str,
        "together": bool,
    },
    "parties": {"name": str, **dict.fromkeys(ROLE_NAMES, str)},
    "output": {
        "reports": str,
        "rule": str,
        "rule_names": dict,
        "sums": dict,
        "constants": dict,
        "drop": list,
        "undecided": str,
    },
}
"""What each section of a map may hold, and of which kind."""


@cache
def bundled_maps() -> tuple[str, ...]:
    """The names of the maps that come with crosswire."""
    folder = files("crosswire.reconciling").joinpath("data/maps")
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def bundled_map(name: str) -> CodedMap:
    """The bundled map `name`. Raises MapError where there is none."""
    if name not in bundled_maps():
        raise MapError(f"there is no map '{name}'; give the path of a file, or one of {', '.join(bundled_maps())}")
    text = files("crosswire.reconciling").joinpath(f"data/maps/{name}.toml").read_text(encoding="utf-8")
    return read_map(text, name)


def read_map(text: str, name: str) -> CodedMap:
    """The map that a TOML text holds; `name` is what errors call it. Raises MapError, a sentence, where it holds none."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MapError(f"the map {name} is not TOML: {str(error)[:1].lower()}{str(error)[1:]}") from None
    except RecursionError:
        raise MapError(f"the map {name} is nested too deep to be one; it holds tables of a few lines") from None
    _known(data, SECTIONS, f"the map {name}")
    rows = _section(data, "rows", name)
    if "event" not in rows:
        raise MapError(f'the map {name} does not say which column names the event; write event = "…" under [rows]')
    reading, told = _reading(data, name), _rows(rows, name)
    entries = tuple(e for i, given in enumerate(_list(data, "columns", name), 1) for e in _entries(given, i, name))
    if not entries:
        raise MapError(f"the map {name} names no column of values; write a [[columns]] with names and a type")
    parties = tuple(_party(given, i, name) for i, given in enumerate(_list(data, "parties", name), 1))
    return CodedMap(name, reading, told, entries, parties, _output(data, name))


def _known(given: Mapping[str, Any], keys: Collection[str], where: str) -> None:
    for key in given:
        if key not in keys:
            near = get_close_matches(key, keys, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"it may hold {', '.join(keys)}"
            raise MapError(f"{where} holds '{key}', which means nothing there; {hint}")


def _checked(given: Any, section: str, where: str) -> dict[str, Any]:
    """A section whose keys are known and of their kinds."""
    if not isinstance(given, dict):
        raise MapError(f"{where} is no table of keys; see docs/coded-tables.md")
    _known(given, KEYS[section], where)
    for key, value in given.items():
        kind = KEYS[section][key]
        listed = value if isinstance(value, list) else []
        if not isinstance(value, kind) or not all(isinstance(each, str) for each in listed):
            raise MapError(f"{where} has a {key} that is not {KINDS[kind]}")
    return given


def _section(data: Mapping[str, Any], section: str, name: str) -> dict[str, Any]:
    return _checked(data.get(section, {}), section, f"[{section}] of the map {name}")


def _list(data: Mapping[str, Any], section: str, name: str) -> list[Any]:
    given = data.get(section, [])
    if not isinstance(given, list):
        raise MapError(f"the map {name} has [{section}] once; write [[{section}]], one for each kind of column")
    return given


def _one_of(value: str, choice: Collection[str], where: str) -> str:
    if value not in choice:
        near = get_close_matches(value, list(choice), 1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(choice)}"
        raise MapError(f"{where} is '{value}', which is unknown; {hint}")
    return value


def _reading(data: Mapping[str, Any], name: str) -> Reading:
    given = _section(data, "table", name)
    where = f"of the map {name}"
    delimiter = given.get("delimiter")
    if delimiter is not None and delimiter not in DELIMITERS.values():
        delimiter = DELIMITERS[_one_of(delimiter, DELIMITERS, f"delimiter {where}")]
    empty = _one_of(given.get("quoted_empty", "text"), ("text", "missing"), f"quoted_empty {where}")
    decimal = _one_of(given.get("decimal", "point"), DECIMALS, f"decimal {where}")
    dates = _one_of(given.get("dates", "year-month-day"), DATES, f"dates {where}")
    missing = frozenset(given.get("missing", ()))
    return Reading(delimiter, missing, empty == "missing", DECIMALS[decimal], DATES[dates])


def _rows(given: Mapping[str, Any], name: str) -> Rows:
    pattern = given.get("published_pattern")
    if pattern is not None:
        try:
            if re.compile(pattern).groups != 1:
                raise MapError(f"published_pattern of the map {name} needs one pair of parentheses, around the day")
        except re.error as error:
            raise MapError(f"published_pattern of the map {name} is no regular expression: {error}") from None
        if "published" not in given:
            raise MapError(f"the map {name} has a published_pattern and no published column to look in; name it")
    return Rows(**{**given, "tie_breaks": tuple(given.get("tie_breaks", ()))})


def _entries(given: Any, number: int, name: str) -> list[Entry]:
    where = f"[[columns]] number {number} of the map {name}"
    keys = _checked(given, "columns", where)
    if not keys.get("names") or "type" not in keys:
        raise MapError(f'{where} needs names = ["…"] and type = "…"')
    kind = ColumnType(
        _one_of(keys["type"], [t.value for t in ColumnType if t is not ColumnType.ROLE], f"type in {where}")
    )
    if "precision" in keys and not kind.can_be_precise:
        raise MapError(f"{where} has a precision; only place, coordinate, actor and acts have one")
    if (keys.get("low") or keys.get("high")) and (kind is not ColumnType.COUNT or len(keys["names"]) > 1):
        raise MapError(f"{where} has a low or a high end; only a count has, in an entry of its own")
    finest = _one_of(keys.get("finest", "highest"), ("highest", "lowest"), f"finest in {where}")
    together = tuple(keys["names"]) if keys.get("together") else ()
    if len({NUMBERED in each for each in together}) > 1:
        raise MapError(f"{where} has columns together of which some have {NUMBERED} and some have not")
    return [
        Entry(
            each,
            kind,
            keys.get("precision"),
            finest == "highest",
            keys.get("always"),
            keys.get("low"),
            keys.get("high"),
            together,
        )
        for each in keys["names"]
    ]


def _party(given: Any, number: int, name: str) -> Party:
    where = f"[[parties]] number {number} of the map {name}"
    keys = _checked(given, "parties", where)
    roles = {role: keys[role] for role in ROLE_NAMES if role in keys}
    if "name" not in keys or not roles:
        raise MapError(f"{where} needs a name and at least one of {', '.join(ROLE_NAMES)}")
    return Party(keys["name"], roles)


def _output(data: Mapping[str, Any], name: str) -> Output:
    given = _section(data, "output", name)
    where = f"[output] of the map {name}"
    for rule, written in given.get("rule_names", {}).items():
        if not isinstance(written, str):
            raise MapError(f"{where} has rule_names in which {rule} is not a text")
    sums = given.get("sums", {})
    for column, parts in sums.items():
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise MapError(f"{where} has sums in which {column} is not a list of texts")
    constants = given.get("constants", {})
    for column, value in constants.items():
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            raise MapError(f"{where} has constants in which {column} is neither a text nor a number")
    return Output(
        reports=given.get("reports", "n_reports") or None,
        rule=given.get("rule", "rule") or None,
        rule_names=given.get("rule_names", {}),
        sums={column: tuple(parts) for column, parts in sums.items()},
        constants={column: v if isinstance(v, str) else float(v) for column, v in constants.items()},
        drop=frozenset(given.get("drop", ())),
        undecided=given.get("undecided", "Indeterminate"),
    )
