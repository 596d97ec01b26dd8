"""Outlet lists: the registry beside a store: the outlets that come with crosswire, and over them the user's own lines.

The file is the one that the environment variable CROSSWIRE_OUTLETS names, else `outlets.toml` beside the store's file.
"""

from __future__ import annotations

import os
from pathlib import Path

from crosswire.model.outlet import Outlet, OutletsError, plain_name, read_outlets
from crosswire.model.outlets import BUNDLED, Registry
from crosswire.workbench.results import BadOutlets, NotFound

FILE_VARIABLE = "CROSSWIRE_OUTLETS"
LARGEST = 5_000_000
"""Bytes of a file of outlets at most: some twenty thousand lines."""

MOST_LIKE = 5
"""Outlets named at most where the one asked for is not known."""


def file_of(store: str | os.PathLike[str]) -> Path:
    """The user's own file of outlets for a store; it need not be there."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named) if named else Path(store).parent / "outlets.toml"


def registry_of(store: str | os.PathLike[str]) -> Registry:
    """The registry that goes with a store. Raises BadOutlets where the user's own file cannot be used."""
    path = file_of(store)
    if not os.environ.get(FILE_VARIABLE) and not os.path.lexists(path):
        return BUNDLED
    try:
        own = read_outlets(_text(path))
    except OutletsError as error:
        raise BadOutlets(f"{path}: {error}") from None
    return Registry(own) if own else BUNDLED


def _text(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise OutletsError("is no plain file")
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except OSError as error:
        raise OutletsError((error.strerror or "cannot be read").lower()) from None
    if len(raw) > LARGEST:
        raise OutletsError(f"is too large to be a list of outlets, which holds {LARGEST // 1_000_000} MB at most")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise OutletsError("is not text in UTF-8") from None


def known_outlets(store: str | os.PathLike[str]) -> list[Outlet]:
    """All outlets of the registry beside a store, by name."""
    return sorted(registry_of(store).outlets, key=lambda o: (plain_name(o.name), o.id))


def outlet_called(wanted: str, store: str | os.PathLike[str]) -> Outlet:
    """The outlet that is meant by a name, a domain or an address. Raises NotFound where the registry has none."""
    found = registry_of(store).find(wanted)
    if found is not None:
        return found
    part = f" {plain_name(wanted)} "
    like = [o.name for o in known_outlets(store) if any(part in f" {plain_name(n)} " for n in (o.name, *o.names))]
    hint = f"; like it are {', '.join(like[:MOST_LIKE])}" if like else ""
    raise NotFound(
        f"there is no outlet '{wanted}' in the registry{hint}; a line of your own goes into {file_of(store)}"
    )
