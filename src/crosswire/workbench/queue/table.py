"""The data file of the queue: sorts of matters with their weights and sentences, and the thresholds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from crosswire.model.reviewing import Matter


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of matter: its key and name, its weight (0 to 100), its sentence with gaps in braces, and what can be done."""

    key: str
    name: str
    weight: float
    sentence: str
    remedy: str


@cache
def table() -> Mapping[str, Any]:
    """`data/reasons.toml`."""
    text = files("crosswire.workbench.queue").joinpath("data/reasons.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def sorts() -> Mapping[str, Sort]:
    """The sorts of matters by their keys, in the order in which a page lists them."""
    return MappingProxyType({key: Sort(key=key, **values) for key, values in table()["sorts"].items()})


def threshold(name: str) -> float:
    """One number of the table `thresholds`."""
    return float(table()["thresholds"][name])


def reason(sort: str, about: str, seen: object, /, *, more: float = 0.0, **words: str) -> Matter:
    """The reason of that sort `about` something of the event, its sentence filled with `words`.

    `seen` is whatever the reason rests on, as something whose `repr` says it all; `more` is added to the sort's weight.
    """
    kind = sorts()[sort]
    matter = f"{sort}/{about}" if about else sort
    mark = blake2b(repr((matter, seen)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return Matter(matter, kind.sentence.format(**words), round(min(100.0, kind.weight + more), 2), mark)
