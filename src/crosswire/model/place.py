"""Places: where something was, as far as the words and the gazetteer tell."""

from dataclasses import dataclass

from crosswire.model.words import PlacePrecision


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written (`text`) and as resolved. Without a gazetteer entry the words and the province are kept.

    `lat`, `lon` in degrees (WGS 84); `admin1` and `country` are names; `geonames_id` is GeoNames' own number.
    """

    text: str
    name: str | None = None
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    country: str | None = None
    precision: PlacePrecision = PlacePrecision.UNKNOWN
