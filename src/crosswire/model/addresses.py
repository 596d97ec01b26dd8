"""Addresses: which web addresses are of one page. What does not tell pages apart is left off, from `data/addresses.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

SCHEMES = ("", "http", "https")
USUAL_PORTS = (None, 80, 443)


@dataclass(frozen=True, slots=True)
class _Tracking:
    names: frozenset[str]
    beginnings: tuple[str, ...]


def page_of(url: str | None) -> str | None:
    """The page that `url` is of, the same for all addresses of it: without scheme, "www.", last slash, fragment and tracking.

    Null where it is no web address, or that of a whole site: a front page is not one report.
    """
    written = (url or "").strip()
    try:
        parts = urlsplit(written if "://" in written else f"//{written}")
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or "." not in host.strip(".") or parts.scheme.lower() not in SCHEMES:
        return None
    path = parts.path.rstrip("/")
    kept = sorted(part for part in parts.query.split("&") if part and not _tracks(part))
    if not path and not kept:
        return None
    site = host.removeprefix("www.").rstrip(".") + (f":{port}" if port not in USUAL_PORTS else "")
    return f"{site}{path}" + (f"?{'&'.join(kept)}" if kept else "")


def _tracks(part: str) -> bool:
    name = part.partition("=")[0].casefold()
    return name in _tracking().names or name.startswith(_tracking().beginnings)


@cache
def _tracking() -> _Tracking:
    table = tomllib.loads(files("crosswire.model").joinpath("data/addresses.toml").read_text(encoding="utf-8"))
    return _Tracking(frozenset(table["tracking"]), tuple(table["tracking_prefixes"]))
