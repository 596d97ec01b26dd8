"""Shapes at hand: the outlines that the front-end build put beside the pages, each file read once and when first asked for.

Where the build is missing nothing is there, and maps are not drawn.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from crosswire.model.names import fold
from crosswire.publishing.maps.shapes import Country, Land, Outline, country_from, land_from, outline_of, together

FOLDER = Path(__file__).parent / "static" / "built" / "shapes"


class BuiltShapes:
    """An atlas of the files in a folder; see `publishing.maps.shapes.Atlas`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lands: dict[str, Land | None] = {}
        self._countries: dict[str, Country | None] = {}
        self._index: dict[str, Any] = self._read("index") or {}
        self._codes = {
            fold(name): code for code, entry in self._index.items() for name in (entry["name"], *entry["names"])
        }
        self._world: tuple[tuple[str, Outline], ...] | None = None
        self._all_land: Outline | None = None

    def __bool__(self) -> bool:
        return bool(self._index)

    def land(self, code: str) -> Land | None:
        """The outline of the country of that ISO 3166-1 code, or null."""
        if code not in self._lands:
            entry = self._index.get(code)
            collection = self._read(f"outlines/{code}") if entry else None
            self._lands[code] = land_from(code, entry, collection) if entry and collection else None
        return self._lands[code]

    def country(self, code: str) -> Country | None:
        """The country of that ISO 3166-1 code with its provinces, or null."""
        if code not in self._countries:
            land = self.land(code)
            collection = self._read(f"provinces/{code}") if land else None
            self._countries[code] = country_from(land, collection) if land and collection else None
        return self._countries[code]

    def named(self, name: str | None) -> Country | None:
        """The country of that name in any spelling the gazetteer has, or null."""
        code = self._codes.get(fold(name)) if name else None
        return self.country(code) if code else None

    def world(self) -> tuple[tuple[str, Outline], ...]:
        """The names of all countries with their coarse outlines."""
        if self._world is None:
            read = self._read("world") or {"features": []}
            self._world = tuple((f["properties"]["name"], outline_of(f["geometry"])) for f in read["features"])
        return self._world

    def all_land(self) -> Outline:
        """The outlines of all countries as one, the same each time."""
        if self._all_land is None:
            self._all_land = together([outline for _, outline in self.world()])
        return self._all_land

    def _read(self, name: str) -> Any:
        path = self._folder / f"{name}.json"
        try:
            return json.loads(path.read_bytes())
        except FileNotFoundError:
            return None


@cache
def shapes() -> BuiltShapes:
    """The shapes that are there."""
    return BuiltShapes(FOLDER)
