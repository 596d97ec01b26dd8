"""Web links: which addresses of reports may be followed."""

import re
from urllib.parse import urlsplit

FOLLOWED = ("http", "https")
UNFIT = re.compile(r"[\s\x00-\x20\x7f-\xa0\\<>\"'`{}|^\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def web_link(address: str | None) -> str | None:
    """`address` where it is one of the web that a browser takes as it is written; null for all others, which are only shown."""
    written = (address or "").strip()
    if not written or UNFIT.search(written):
        return None
    try:
        parts = urlsplit(written)
        known = parts.scheme.lower() in FOLLOWED and bool(parts.hostname) and parts.username is None
        parts.port  # noqa: B018  (raises where it is no number)
    except ValueError:
        return None
    return written if known else None
