"""Links: what is an address of the web, and whose it is."""

from urllib.parse import urlsplit


def is_address(written: str) -> bool:
    """True for what is an address of the web, and no path."""
    return written.lower().startswith(("http://", "https://"))


def host_of(url: str | None) -> str | None:
    """The host of an address without its "www."; null where there is none."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return str(host).removeprefix("www.") if host else None
