"""What is measured, and what it must at least come to: `measures.toml` and `floors.toml`, held together."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: `figure` as measured, `floor` and `goal` null where there is none."""

    set_name: str
    key: str
    words: str
    figure: float
    floor: float | None
    goal: float | None

    @property
    def below(self) -> bool:
        """True where the figure, rounded to the table's digits, is under its floor."""
        return self.floor is not None and round(self.figure, DIGITS) < self.floor

    @property
    def verdict(self) -> str:
        """How the figure stands to its floor and its goal, in a word or two."""
        if self.below:
            return "below its floor"
        return "ok" if self.goal is None or round(self.figure, DIGITS) >= self.goal else "ok, short of its goal"


DIGITS = 3


def measures(figures: Mapping[str, Mapping[str, float]]) -> list[Measure]:
    """The lines for the figures of some sets, in the order of `measures.toml`; figures that it does not name are left out.

    Raises KeyError where a set's figures lack one that is named.
    """
    floors = read("floors.toml")
    return [
        Measure(name, key, told["words"], figures[name][key], floors.get(name, {}).get(key), told.get("goal"))
        for name, described in read("measures.toml").items()
        if name in figures
        for key, told in described["measures"].items()
    ]


@cache
def read(name: str) -> dict[str, Any]:
    """A table of this folder."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
