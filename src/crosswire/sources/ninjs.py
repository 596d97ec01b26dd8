"""ninjs: a news item in IPTC's JSON (versions 1.3 to 3.0) as one report."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from crosswire.model.report import Report
from crosswire.sources.html_text import html_to_text
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.times import believed
from crosswire.sources.refusal import LARGEST_LINE, Refusal


def is_ninjs(data: Any) -> bool:
    """True for an object that has a ninjs item's address and some text of it."""
    return isinstance(data, dict) and isinstance(data.get("uri"), str) and bool(_text_of(data))


def read_ninjs(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The report in a ninjs item, or in each of a list of them."""
    raw = stream.read(LARGEST_LINE + 1)
    if len(raw) > LARGEST_LINE:
        yield Refusal(where, "is over 20 MB, and a news item is at most that; split it")
        return
    try:
        data = json.loads(raw, strict=False, parse_int=str)
    except (ValueError, RecursionError):
        yield Refusal(where, "is not JSON; give a ninjs item, or reports as JSON Lines")
        return
    items = data if isinstance(data, list) else [data]
    if not any(is_ninjs(item) for item in items):
        yield Refusal(where, "is JSON, but no ninjs item and no JSON feed; give one report a line in a .jsonl file")
        return
    for number, item in enumerate(items, 1):
        name = where if len(items) == 1 else f"{where} item {number}"
        if not is_ninjs(item):
            yield Refusal(name, "is no ninjs item with a text; leave it out")
            continue
        try:
            yield made_leniently(_given(item))
        except UnfitError as unfit:
            yield Refusal(name, str(unfit))


def _given(item: Mapping[str, Any]) -> Given:
    headlines = item.get("headlines") or []
    sources = [s for s in item.get("infosources") or [] if isinstance(s, dict)]
    published = next((w for key in TIMES if (w := believed(_string(item.get(key))))), None)
    return Given(
        id=_string(item.get("uri")),
        text=_text_of(item),
        outlet=next((n for s in sources if (n := _string(s.get("name")))), None)
        or _string(item.get("copyrightholder"))
        or _string(item.get("source")),
        url=_string(item.get("url")) or _link(item) or _web(_string(item.get("uri"))),
        title=_string(item.get("headline")) or next((t for h in headlines if (t := _value(h))), None),
        byline=_string(item.get("byline")),
        language=_string(item.get("language")),
        published=published,
    )


TIMES = ("firstcreated", "firstCreated", "versioncreated", "versionCreated", "embargoed", "contentcreated")
"""The keys of an item's times: when it came out first, else this version of it."""


def _text_of(item: Mapping[str, Any]) -> str | None:
    for key in ("body_text", "body_xhtml", "body_html"):
        if words := _string(item.get(key)):
            return words if key == "body_text" else html_to_text(words)
    bodies = item.get("bodies")
    for body in bodies if isinstance(bodies, list) else []:
        if isinstance(body, dict) and (words := _string(body.get("value"))):
            kind = str(body.get("contenttype") or body.get("contentType") or "")
            return html_to_text(words) if "html" in kind or "xml" in kind else words
    return None


def _value(thing: Any) -> str | None:
    return _string(thing.get("value")) if isinstance(thing, dict) else _string(thing)


def _link(item: Mapping[str, Any]) -> str | None:
    links = [a for a in item.get("altids") or [] if isinstance(a, dict)]
    return next((u for a in links if (u := _web(_string(a.get("value")))) is not None), None)


def _web(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
