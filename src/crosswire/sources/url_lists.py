"""Lists of addresses: one a line, blank lines and those that begin with # passed over."""

from collections.abc import Iterator
from pathlib import Path

from crosswire.sources.links import is_address
from crosswire.sources.refusal import Refusal, shown, why

URL_LIST_ENDING = ".urls"
LARGEST_LIST = 50_000_000
"""Bytes: room for half a million addresses."""


def read_url_list(path: Path) -> Iterator[str | Refusal]:
    """The addresses in the list at `path`, each once, and a refusal for each line that is none."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_LIST + 1)
    except OSError as error:
        yield Refusal(shown(path), why(error))
        return
    if len(data) > LARGEST_LIST:
        yield Refusal(shown(path), f"is over {LARGEST_LIST // 1_000_000} MB; split the list")
        return
    seen: set[str] = set()
    lines = data.decode("utf-8-sig", "replace").splitlines()
    for number, line in enumerate(lines, 1):
        address = line.strip()
        if not address or address.startswith("#") or address in seen:
            continue
        seen.add(address)
        if is_address(address):
            yield address
        else:
            yield Refusal(
                f"{shown(path)} line {number}", "is no address; give one that begins with http:// or https://"
            )
    if not seen:
        yield Refusal(shown(path), "is empty; give one address a line")
