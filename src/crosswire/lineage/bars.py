"""The data files of this room, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """The data file `data/NAME.toml` of this room."""
    text = files("crosswire.lineage").joinpath(f"data/{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def bar(name: str) -> float:
    """One bar of `data/likeness.toml`."""
    return float(table("likeness")[name])
