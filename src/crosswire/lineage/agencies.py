"""Agencies: the world's news agencies under their names, short forms and domains."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from crosswire.lineage.bars import table
from crosswire.model.names import fold


@dataclass(frozen=True, slots=True)
class Agency:
    """One line of `data/agencies.toml`."""

    id: str
    label: str
    names: tuple[str, ...]
    codes: tuple[str, ...]
    domains: tuple[str, ...]

    @property
    def key(self) -> str:
        """The key of the agency's voice."""
        return f"agency:{self.id}"


@cache
def agencies() -> tuple[Agency, ...]:
    """All agencies, in the order of the table."""
    return tuple(
        Agency(i, line["label"], tuple(line["names"]), tuple(line["codes"]), tuple(line["domains"]))
        for i, line in table("agencies")["agency"].items()
    )


@cache
def _by_name() -> dict[str, Agency]:
    return {fold(name): a for a in agencies() for name in (a.label, *a.names)}


@cache
def by_credit() -> dict[str, Agency]:
    """The agencies by every name and code, as written, that means them where a credit stands."""
    return {name: a for a in agencies() for name in (*a.names, *a.codes)}


@cache
def _by_domain() -> dict[str, Agency]:
    return {domain: a for a in agencies() for domain in a.domains}


def agency_called(name: str) -> Agency | None:
    """The agency of that name, in any spelling of capitals and accents, with or without "the" and "news agency"."""
    folded = fold(name).removeprefix("the ")
    return _by_name().get(folded) or _by_name().get(folded.removesuffix(" news agency").removesuffix(" agency"))


def agency_of_outlet(outlet: str) -> Agency | None:
    """The agency that an outlet is: by its name, or by its domain or one above it."""
    host = outlet.strip().casefold().removeprefix("https://").removeprefix("http://").partition("/")[0]
    found = agency_called(outlet)
    while found is None and "." in host:
        found, host = _by_domain().get(host), host.partition(".")[2]
    return found


def named_in(words: Iterable[str]) -> list[Agency]:
    """The agencies of those names or codes, as written, each once, in their order; other words are passed over."""
    return list(dict.fromkeys(a for w in words if (a := by_credit().get(w)) is not None))
