"""Times on pages: publication times as pages write them, made ISO 8601, and none that cannot be.

Always holds: a time after the page was seen is not believed, and a day that was only guessed is not given at all.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from lxml.html import HtmlElement

from crosswire.sources.published import published_at

AHEAD = timedelta(hours=26)
"""How far a stated time may lie after the page was seen: time zones that are not told, and clocks that are wrong."""

EPOCH = re.compile(r"1[0-9]{9}(?:[0-9]{3})?")


def believed(written: str | None, seen: datetime | None = None) -> str | None:
    """`written` in ISO 8601 where it is a time that the page could have come out at; null otherwise."""
    if not written:
        return None
    found = _iso(written.strip())
    if found is None or (seen is not None and _after(found, seen)):
        return None
    return found


def seen_at(seen: datetime | None, published: str | None) -> str | None:
    """When a page was seen, by the clock by which it gives its time of publication; null where that is not told."""
    if seen is None:
        return None
    zone = None
    with suppress(ValueError):
        zone = datetime.fromisoformat(published or "").tzinfo
    at = seen if seen.tzinfo else seen.replace(tzinfo=UTC)
    return at.astimezone(zone or UTC).isoformat(timespec="minutes")


def _iso(written: str) -> str | None:
    try:
        published_at(written)
    except ValueError:
        pass
    else:
        return written
    if EPOCH.fullmatch(written):
        return datetime.fromtimestamp(int(written[:10]), UTC).isoformat(timespec="minutes")
    try:
        return parsedate_to_datetime(written).isoformat(timespec="minutes")  # RFC 5322, as feeds and mail have it
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    # ISO 8601 with something behind it ("2031-05-17T21:41:00.000Z[UTC]").
    begun = re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?", written)
    return begun.group() if begun and _iso_alone(begun.group()) else None


def _iso_alone(written: str) -> bool:
    try:
        published_at(written)
    except ValueError:
        return False
    return True


def _after(iso: str, seen: datetime) -> bool:
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return False
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return at > (seen if seen.tzinfo else seen.replace(tzinfo=UTC)) + AHEAD


def day_on(root: HtmlElement, url: str | None, seen: datetime | None) -> str | None:
    """The day of publication that a page shows in its markup or address, by htmldate's rules; null where it shows none."""
    from htmldate import find_date

    latest = (seen + AHEAD).date().isoformat() if seen is not None else None
    try:
        found = find_date(root, url=url, original_date=True, extensive_search=False, max_date=latest)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    return str(found) if found else None
