"""Choosing a reader by its name: crosswire's own, or one that another package registers.

A package registers a reader under the entry point group `crosswire.readers`: a name, and what makes the reader when
called without arguments (its class). Nothing of a reader that was not chosen is loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from crosswire.reading.reader import Reader, label_of
from crosswire.workbench.results import DeskError, NotFound

GROUP = "crosswire.readers"
DEFAULT_READER = "rules"
OWN = {DEFAULT_READER: EntryPoint(DEFAULT_READER, "crosswire.reading.rules:RulesReader", GROUP)}
"""The readers that come with crosswire; no other package may take their names."""

NAME = re.compile(r"[^\s/]+")
"""What a reader's name and version may be: claims carry both as `name/version`."""


@dataclass(frozen=True, slots=True)
class KnownReader:
    """A reader that can be chosen: its name, its version (null where it cannot be loaded), whose it is, and what fails."""

    name: str
    version: str | None
    package: str
    failure: str | None = None


def chosen_reader(name: str) -> Reader:
    """The reader of that name, made once in a process.

    Raises NotFound where there is none, DeskError where two packages register it or it cannot be made.
    """
    return _made(name)


def reader_label(name: str) -> str:
    """The name and version of the reader of that name, as claims carry them."""
    return label_of(chosen_reader(name))


def known_readers() -> list[KnownReader]:
    """All readers that can be chosen: crosswire's own first, then by name."""
    out = []
    for name, points in sorted(_registered().items(), key=lambda item: (item[0] not in OWN, item[0])):
        package = ", ".join(sorted({p.dist.name if p.dist else "crosswire" for p in points}))
        try:
            out.append(KnownReader(name, chosen_reader(name).version, package))
        except DeskError as error:
            out.append(KnownReader(name, None, package, str(error)))
    return out


def _registered() -> dict[str, list[EntryPoint]]:
    """What is registered under each name; names that crosswire keeps to itself are its own."""
    out = {name: [point] for name, point in OWN.items()}
    for point in entry_points(group=GROUP):
        if point.name not in OWN:
            out.setdefault(point.name, []).append(point)
    return out


@cache
def _made(name: str) -> Reader:
    registered = _registered()
    if name not in registered:
        raise NotFound(f"there is no reader '{name}'; there are {', '.join(sorted(registered))}")
    points = {point.value: point for point in registered[name]}
    if len(points) > 1:
        raise DeskError(f"two packages register a reader '{name}' ({', '.join(sorted(points))}); uninstall one of them")
    try:
        reader = next(iter(points.values())).load()()
    except Exception as error:
        raise DeskError(f"the reader '{name}' cannot be loaded ({type(error).__name__}: {error})") from error
    for part in ("name", "version"):
        value = getattr(reader, part, None)
        if not isinstance(value, str) or not NAME.fullmatch(value):
            raise DeskError(
                f"the reader '{name}' cannot be used: its {part} must be a word without blanks and without /"
            )
    if reader.name != name or not callable(getattr(reader, "read", None)):
        fault = f"it calls itself '{reader.name}'" if reader.name != name else "it has no function read"
        raise DeskError(f"the reader '{name}' cannot be used: {fault}")
    made: Reader = reader
    return made
