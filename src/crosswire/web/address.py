"""Addresses of pages and of places in them. Always holds: whatever an id holds, the address stays one of these pages."""

import re
from urllib.parse import quote, urlencode


def _part(text: str) -> str:
    # A browser takes "." and ".." for steps along the path.
    return quote(text, safe="").replace(".", "%2E") if text.strip(".") == "" else quote(text, safe="")


def _steps(key: str) -> str:
    return "/".join(_part(step) for step in key.split("/"))


def _query(values: dict[str, str | int | None]) -> str:
    said = {key.rstrip("_"): value for key, value in values.items() if value not in (None, "")}
    return f"?{urlencode(said)}" if said else ""


def events(**query: str | int | None) -> str:
    """The list under those filters (a trailing `_` in a name is taken off: `from_`)."""
    return f"/events{_query(query)}"


def event(event_id: str, section: str = "", **query: str | int | None) -> str:
    """The page of an event, or one of its sections as a page."""
    return f"/events/{_part(event_id)}{'/' + _part(section) if section else ''}{_query(query)}"


def why(event_id: str, key: str, **query: str | int | None) -> str:
    """Why a question of an event is answered as it is."""
    return f"/events/{_part(event_id)}/why/{_steps(key)}{_query(query)}"


def opened_cell(event_id: str, report_id: str, key: str, **query: str | int | None) -> str:
    """What the matrix cell of that report and question holds, in its sentences."""
    return f"/events/{_part(event_id)}/cells/{_part(report_id)}/{_steps(key)}{_query(query)}"


def report(report_id: str, claim_id: str | None = None) -> str:
    """The page of a report, opened at a claim where one is named."""
    return f"/reports/{_part(report_id)}{_query({'claim': claim_id})}"


def beside(report_id: str, other: str) -> str:
    """Two reports side by side."""
    return f"/reports/{_part(report_id)}/beside/{_part(other)}"


def store(**query: str | int | None) -> str:
    """The store's page, at its table of outlets where that is asked for something."""
    return f"/store{_query(query)}{'#outlets' if any(query.values()) else ''}"


def beside_any(report_id: str) -> str:
    """Where one chooses a report to set beside that one."""
    return f"/reports/{_part(report_id)}/beside"


def cell(key: str, report_id: str) -> str:
    """The name, within the event's page, of the matrix cell of that question and report."""
    return f"cell-{slug(key)}-{slug(report_id)}"


def slug(text: str) -> str:
    """`text` as part of an element's id: letters and digits stay, runs of anything else become one `-`."""
    return re.sub(r"[^\w]+", "-", text, flags=re.ASCII).strip("-") or "x"


def is_local(path: str) -> bool:
    """True for an address within the workbench: what a form may lead back to."""
    return bool(re.fullmatch(r"/(?![/\\])[!-\[\]-~]*", path))
