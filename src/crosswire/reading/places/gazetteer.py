"""The gazetteer: countries, divisions and towns of the world by name, read from one SQLite file that is built once."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from crosswire.model.names import folded_skeleton, same_name, without_articles
from crosswire.reading.places.cache import gazetteer_path

QUERY_SIZE = 400
"""Names a query: SQLite takes at least 999 parameters in every build."""

KEPT_NAMES = 50_000
"""Names whose answer is remembered (about 20 MB at most); then all are forgotten."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer. `kind` is country, admin1, admin2, city or region; `main` is false where only an
    alternate name matched. `geonames_id` is null for regions of our own table; `country_code` may be empty for those.
    """

    geonames_id: int | None
    name: str
    kind: str
    country_code: str
    country: str | None
    admin1_id: int | None
    admin1: str | None
    lat: float | None
    lon: float | None
    population: int
    main: bool = True
    precision: str = ""


class Gazetteer:
    """A built gazetteer, open for reading. Safe to use from several threads; each process opens its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._database = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._known: dict[str, tuple[Entry, ...]] = {}
        self._countries = dict(self._database.execute("SELECT country, name FROM place WHERE kind = 'country'"))
        self._admin1: dict[int, str] = dict(self._database.execute("SELECT id, name FROM place WHERE kind = 'admin1'"))

    def country_name(self, code: str) -> str | None:
        """The short English name of a country by its ISO 3166-1 alpha-2 code."""
        return self._countries.get(code)

    def lookup(self, names: Iterable[str]) -> dict[str, tuple[Entry, ...]]:
        """The places that bear each of the folded `names`, most populous first; names of nothing are left out."""
        wanted = list(dict.fromkeys(names))
        with self._lock:
            if len(self._known) > KEPT_NAMES:
                self._known.clear()
            unknown = [n for n in wanted if n not in self._known]
            for start in range(0, len(unknown), QUERY_SIZE):
                self._fetch(unknown[start : start + QUERY_SIZE])
            return {n: self._known[n] for n in wanted if self._known[n]}

    def similar(self, folded: str, country_code: str) -> tuple[Entry, ...]:
        """The places of one country whose name is likely another spelling of `folded`, most populous first."""
        bones = folded_skeleton(folded)
        if not bones:
            return ()
        with self._lock:
            rows = self._database.execute(
                "SELECT p.* FROM skeleton n JOIN place p ON p.id = n.place WHERE n.country = ? AND n.skeleton = ?"
                " ORDER BY p.population DESC, p.id",
                (country_code, bones),
            ).fetchall()
        return tuple(e for e in (self._entry(row, True) for row in rows) if same_name(e.name, folded))

    def beginning(self, folded: str, most: int) -> tuple[Entry, ...]:
        """The places with a name that begins so, each once: those with just that name first, then those
        with such a main name, then the most populous."""
        with self._lock:
            rows = self._database.execute(
                "SELECT max(n.folded = ?), max(n.main), p.* FROM name n JOIN place p ON p.id = n.place"
                " WHERE n.folded >= ? AND n.folded < ? GROUP BY p.id"
                " ORDER BY max(n.folded = ?) DESC, max(n.main) DESC, p.population DESC, p.id LIMIT ?",
                (folded, folded, folded + chr(0x10FFFF), folded, most),
            ).fetchall()
        return tuple(self._entry(row, bool(main)) for _, main, *row in rows)

    def _fetch(self, names: list[str]) -> None:
        found: dict[str, list[Entry]] = {n: [] for n in names}
        marks = ",".join("?" * len(names))
        rows = self._database.execute(
            f"SELECT n.folded, n.main, p.* FROM name n JOIN place p ON p.id = n.place WHERE n.folded IN ({marks})"
            " ORDER BY p.population DESC, p.id",
            names,
        )
        for folded, main, *row in rows:
            found[folded].append(self._entry(row, bool(main)))
        for name, entries in found.items():
            self._known[name] = tuple(entries)

    def _entry(self, row: Iterable[object], main: bool) -> Entry:
        number, name, kind, code, admin1, lat, lon, population = row
        assert isinstance(number, int) and isinstance(code, str) and isinstance(kind, str) and isinstance(name, str)
        assert lat is None or isinstance(lat, float)
        assert lon is None or isinstance(lon, float)
        assert isinstance(population, int)
        admin = admin1 if isinstance(admin1, int) else None
        return Entry(
            abs(number) if kind == "city" else (number if number > 0 else None),
            name, kind, code, self._countries.get(code), admin, self._admin1.get(admin) if admin is not None else None,
            lat, lon, population, main,
        )  # fmt: skip


def variants(folded: str) -> tuple[str, ...]:
    """The folded forms to look a name up by: as it is, short forms written out, without the article."""
    out = [folded]
    words = folded.split()
    written = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount", "saint": "st", "fort": "ft", "mount": "mt"}
    if words[0] in written and len(words) > 1:
        out.append(" ".join([written[words[0]], *words[1:]]))
    bare = without_articles(folded)
    if bare != folded and len(bare) > 3:
        out.append(bare)
    if words[0] == "the" and len(words) > 1:
        out.append(" ".join(words[1:]))
    return tuple(out)


def open_gazetteer(progress: Callable[[str], None] | None = None) -> Gazetteer:
    """The gazetteer, built first where its file is missing (some seconds; `progress` is told in words).

    Raises OSError where the cache folder cannot be written: set CROSSWIRE_CACHE to one that can.
    """
    path = gazetteer_path()
    if not path.exists():
        from crosswire.reading.places.build import build

        build(path, progress)
    return _opened(path, os.getpid())


@cache
def _opened(path: Path, process: int) -> Gazetteer:
    # A connection must not cross a fork, so the process number is part of the key.
    return Gazetteer(path)
