"""The query of the list: what an address asks for, and the address that asks for something else beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from crosswire.web import address
from crosswire.workbench.listing.filters import BadFilter, Box, ListingFilter, Sort

LONGEST = 200
"""Letters of a value that are taken."""

MOST = 1_000_000_000
YES_NO = {"yes": True, "no": False, "": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The query as it was written, each value as text; `from_` is called `from` in an address. Empty asks for nothing."""

    q: str = ""
    from_: str = ""
    to: str = ""
    place: str = ""
    country: str = ""
    type: str = ""
    least: str = ""
    most: str = ""
    status: str = ""
    outlet: str = ""
    outlets: str = ""
    voices: str = ""
    reviewed: str = ""
    matter: str = ""
    bbox: str = ""
    sort: str = ""
    page: str = ""

    def wanted(self) -> ListingFilter:
        """The filters. Raises BadFilter where one cannot be understood."""
        return ListingFilter(
            q=self.q,
            first=self.from_,
            last=self.to,
            place=self.place,
            country=self.country,
            type=self.type,
            least=_whole(self.least, "least"),
            most=_whole(self.most, "most"),
            status=self.status,
            outlet=self.outlet,
            outlets=_whole(self.outlets, "outlets"),
            voices=_whole(self.voices, "voices"),
            reviewed=_yes_no(self.reviewed),
            matter=self.matter,
            box=_box(self.bbox),
            sort=_sort(self.sort),
        )

    @property
    def number(self) -> int:
        """The number of the page asked for, from 1. Raises BadFilter where it is none."""
        return max(1, _whole(self.page, "page") or 1)

    @property
    def narrows(self) -> bool:
        """True where anything is left out of the list."""
        return replace(self, sort="", page="") != Asked()

    def to_address(self, path: str = "", **changed: str) -> str:
        """The address of the list with those values in the place of what was asked; the page is the first unless it is named."""
        values = {name: str(getattr(self, name)) for name in NAMES} | {"page": ""} | changed
        known: dict[str, str | int | None] = {name: value for name, value in values.items() if value}
        return address.events(**known).replace("/events", f"/events{path}", 1)


NAMES = tuple(field.name for field in fields(Asked))


def asked_by(query: Mapping[str, str]) -> Asked:
    """What the query of an address asks for; names that it does not know are passed over."""
    return Asked(**{name: query.get(name.rstrip("_"), "").strip()[:LONGEST] for name in NAMES})


def _whole(written: str, name: str) -> int | None:
    if not written:
        return None
    if not (written.isascii() and written.isdecimal()) or int(written) > MOST:
        raise BadFilter(f"“{name}” is “{written}”, which is no whole number; leave it empty or write one")
    return int(written)


def _yes_no(written: str) -> bool | None:
    if written not in YES_NO:
        raise BadFilter(f"“reviewed” is “{written}”; it can be yes or no, or empty for both")
    return YES_NO[written]


def _sort(written: str) -> Sort:
    try:
        return Sort(written or Sort.DATE)
    except ValueError:
        raise BadFilter(f"“sort” is “{written}”; it can be {', '.join(Sort)}") from None


def _box(written: str) -> Box | None:
    if not written:
        return None
    try:
        west, south, east, north = (float(part) for part in written.split(","))
    except ValueError:
        raise BadFilter(
            f"“bbox” is “{written}”; write west, south, east and north in degrees, as in 10,30,20,45"
        ) from None
    return west, south, east, north
