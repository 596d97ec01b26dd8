"""The word lists and tables of `reading/data/places*.toml`, read once.

Always holds: words that are compared are folded, words that are searched for are patterns.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.model.names import fold
from crosswire.reading.alternation import alternation
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """What `places_countries.toml` says of a country: its middle in degrees, its demonyms, further names."""

    lat: float
    lon: float
    demonyms: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A well-known region that no gazetteer of towns has: a continent, a sea, a land over several provinces."""

    name: str
    lat: float
    lon: float
    country: str | None
    precision: str
    names: tuple[str, ...]


@cache
def countries() -> dict[str, CountryFacts]:
    """The countries by ISO 3166-1 alpha-2 code."""
    return {
        code: CountryFacts(e["lat"], e["lon"], tuple(e.get("demonyms", ())), tuple(e.get("names", ())))
        for code, e in data_table("places_countries")["country"].items()
    }


@cache
def middles() -> dict[str, tuple[float, float]]:
    """The middles of provinces by ISO 3166-2 code, where that of their towns would mislead."""
    return {code: (lat, lon) for code, (lat, lon) in data_table("places_middles").items()}


@cache
def demonyms() -> dict[str, str]:
    """Demonyms, folded, to the country's code."""
    return {fold(d): code for code, facts in countries().items() for d in facts.demonyms}


@cache
def regions() -> dict[str, Region]:
    """Regions by every folded name they go by."""
    out = {}
    for e in data_table("places_regions")["region"]:
        region = Region(e["name"], e["lat"], e["lon"], e.get("country"), e["precision"], tuple(e.get("names", ())))
        for name in (region.name, *region.names):
            out[fold(name)] = region
    return out


@dataclass(frozen=True, slots=True)
class Alias:
    """Another way to write a place's name, and the country and kind it holds for ("calif" is California)."""

    name: str
    country: str
    kind: str


@cache
def aliases() -> dict[str, Alias]:
    """Short forms that stand for a place anywhere ("D.C.", "NYC"), folded."""
    return _aliases("alias")


@cache
def aliases_after_comma() -> dict[str, Alias]:
    """Short forms that stand for a place only after a town and a comma ("Calif.", "OH"), as written."""
    return {
        w: Alias(fold(e["name"]), e["country"], e["kind"])
        for e in data_table("places_aliases")["after_comma"]
        for w in e["words"]
    }


def _aliases(key: str) -> dict[str, Alias]:
    return {
        fold(w): Alias(fold(e["name"]), e["country"], e["kind"])
        for e in data_table("places_aliases")[key]
        for w in e["words"]
    }


@cache
def words(key: str) -> frozenset[str]:
    """The folded words of one list of `places.toml`."""
    return frozenset(fold(w) for w in table_of_words()[key])


@cache
def codes(key: str) -> frozenset[str]:
    """The entries of one list of `places.toml` as written: codes."""
    return frozenset(table_of_words()[key])


@cache
def table_of_words() -> dict[str, Any]:
    """`places.toml` as it stands."""
    return data_table("places")


@cache
def alternatives(key: str) -> str:
    """The words of one list of `places.toml` as a regular expression's alternatives, longest first."""
    return alternation(table_of_words()[key], {" ": r"\s+", "-": r"[\s\-]?"})


@cache
def stop_words() -> frozenset[str]:
    """English words that are also somewhere a place's name, folded."""
    stops = data_table("places_stop")
    return frozenset(fold(w) for w in stops["english"]["words"])


@cache
def personal_names() -> frozenset[str]:
    """Given names and surnames that are also places, folded."""
    return frozenset(fold(w) for w in data_table("places_stop")["personal"]["words"])
