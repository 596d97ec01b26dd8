"""An outlet as a line of a list says it, and the lines of such a list, read and checked."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosswire.model.names import fold

LISTS = ("names", "codes", "domains")
WORDS = ("name", "country", "language", "owner")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One line of the registry; `data/outlets.toml` says what its parts are. `own` is true for a user's own line."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str = ""
    language: str = ""
    agency: bool = False
    owner: str = ""
    own: bool = False

    @property
    def key(self) -> str:
        """The key of the voice of what it says itself."""
        return f"agency:{self.id}" if self.agency else f"outlet:{fold(self.name)}"

    @property
    def in_text(self) -> tuple[str, ...]:
        """The names that mean it wherever they stand in a text."""
        return self.names if self.name in (*self.names, *self.codes) else (self.name, *self.names)


class OutletsError(ValueError):
    """A list of outlets that cannot be used, as one clear sentence."""


def read_outlets(text: str, *, own: bool = True) -> tuple[Outlet, ...]:
    """The outlets of a list written as `data/outlets.toml`, sorted by key. Raises OutletsError where it cannot be used."""
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise OutletsError(f"is not written as TOML: {str(error).rstrip('.')}") from None
    lines = table.get("outlet", {})
    if set(table) - {"outlet"} or not isinstance(lines, dict):
        raise OutletsError("holds something else than the one table [outlet]; begin it with a line that says [outlet]")
    found = tuple(_outlet(i, lines[i], own) for i in sorted(lines))
    _none_twice(found)
    return found


def _outlet(key: str, line: object, own: bool) -> Outlet:
    if not isinstance(line, dict):
        raise OutletsError(f'outlet.{key} is no line of an outlet, as: {key} = {{ name = "…", domains = ["…"] }}')
    known = {*LISTS, *WORDS, "agency"}
    if other := sorted(set(line) - known):
        raise OutletsError(f"outlet.{key} has '{other[0]}', and there are {', '.join(sorted(known))}")
    words = {w: _word(key, w, line.get(w, "")) for w in WORDS}
    lists = {w: _words(key, w, line.get(w, [])) for w in LISTS}
    if not words["name"]:
        raise OutletsError(f'outlet.{key} has no name; give it one, as: name = "…"')
    for part, shape, right in (
        ("country", "two capital letters, as GB", str.isupper),
        ("language", "two small letters, as en", str.islower),
    ):
        code = words[part]
        if code and not (len(code) == 2 and code.isascii() and code.isalpha() and right(code)):
            raise OutletsError(f"outlet.{key} has the {part} '{code}', which is written in {shape}")
    for domain in lists["domains"]:
        if host_of(domain) != domain or "." not in domain:
            raise OutletsError(
                f"outlet.{key} has the domain '{domain}', which is written in small letters, as post.example"
            )
    agency = line.get("agency", False)
    if not isinstance(agency, bool):
        raise OutletsError(f"outlet.{key} has for agency neither true nor false")
    return Outlet(key, agency=agency, own=own, **words, **lists)  # type: ignore[arg-type]


def _word(key: str, part: str, given: object) -> str:
    if not isinstance(given, str) or (given and not given.strip()):
        raise OutletsError(
            f'outlet.{key} has for {part} something else than words in quotation marks, as: {part} = "…"'
        )
    return " ".join(given.split())


def _words(key: str, part: str, given: object) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(g, str) and g.strip() for g in given):
        raise OutletsError(f'outlet.{key} has for {part} something else than a list of words, as: {part} = ["…"]')
    return tuple(" ".join(g.split()) for g in given)


def _none_twice(outlets: Sequence[Outlet]) -> None:
    seen: dict[str, str] = {}
    for outlet in outlets:
        for word in dict.fromkeys([*map(plain_name, (outlet.name, *outlet.names)), *outlet.domains]):
            if seen.setdefault(word, outlet.id) != outlet.id:
                raise OutletsError(f"outlet.{outlet.id} and outlet.{seen[word]} both have '{word}'")


def plain_name(name: str) -> str:
    """An outlet's name in the form that is compared."""
    return fold(name).removeprefix("the ")


def host_of(given: str) -> str:
    """The host of a domain or an address, without "www."."""
    host = given.strip().casefold().removeprefix("https://").removeprefix("http://")
    return host.partition("/")[0].partition(":")[0].removeprefix("www.")


@cache
def bundled_outlets() -> tuple[Outlet, ...]:
    """The outlets that come with crosswire."""
    text = files("crosswire.model").joinpath("data/outlets.toml").read_text(encoding="utf-8")
    return read_outlets(text, own=False)
