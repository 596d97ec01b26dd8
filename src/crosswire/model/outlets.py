"""Outlets: which outlet a report is by, however that was given, by the registry of outlets and agencies in force.

The registry is `data/outlets.toml`, with lines of the user's own over it. Always holds: a report keeps its outlet as it was
given; only what is counted, compared and shown goes by the registry.
"""

from collections.abc import Mapping
from contextvars import ContextVar
from functools import cached_property

from crosswire.model.outlet import Outlet, bundled_outlets, host_of, plain_name
from crosswire.model.report import Report


class Registry:
    """The outlets that come with crosswire and those of a user's own lines, by every name and domain that means them.

    A line of one's own with a known key stands in place of that line; a name, code or domain in it means its outlet alone.
    """

    def __init__(self, own: tuple[Outlet, ...] = ()) -> None:
        self.own = own
        self._given: dict[str, Outlet | None] = {}

    @cached_property
    def outlets(self) -> tuple[Outlet, ...]:
        """All outlets, sorted by key."""
        found = {o.id: o for o in (*bundled_outlets(), *self.own)}
        return tuple(found[i] for i in sorted(found))

    @cached_property
    def _ranked(self) -> list[Outlet]:
        return sorted(self.outlets, key=lambda o: o.own)

    @cached_property
    def _by_name(self) -> Mapping[str, Outlet]:
        return {plain_name(name): o for o in self._ranked for name in (o.name, *o.names)}

    @cached_property
    def _by_domain(self) -> Mapping[str, Outlet]:
        return {domain: o for o in self._ranked for domain in o.domains}

    @cached_property
    def by_credit(self) -> Mapping[str, Outlet]:
        """The agencies by every name and code, as written, that means them where a credit stands; longest first."""
        found = {name: o for o in self._ranked if o.agency for name in (*o.in_text, *o.codes)}
        return {name: found[name] for name in sorted(found, key=lambda n: (-len(n), n))}

    def called(self, name: str) -> Outlet | None:
        """The outlet of that name, in any spelling of capitals and accents; an agency with or without "news agency"."""
        plain = plain_name(name)
        agency = self._by_name.get(plain.removesuffix(" news agency").removesuffix(" agency"))
        return self._by_name.get(plain) or (agency if agency is not None and agency.agency else None)

    def at(self, address: str) -> Outlet | None:
        """The outlet that publishes at an address, at its host or a domain above it."""
        found, host = None, host_of(address)
        while found is None and "." in host:
            found, host = self._by_domain.get(host), host.partition(".")[2]
        return found

    def find(self, given: str) -> Outlet | None:
        """The outlet that is meant by a name, an agency's code as written, a domain, a sub-domain or an address."""
        if given not in self._given:
            self._given[given] = self.called(given) or self.by_credit.get(given.strip()) or self.at(given)
        return self._given[given]


BUNDLED = Registry()
"""The outlets that come with crosswire alone."""

_IN_FORCE: ContextVar[Registry] = ContextVar("registry", default=BUNDLED)


def registry() -> Registry:
    """The registry in force."""
    return _IN_FORCE.get()


def use(in_force: Registry) -> None:
    """Puts a registry in force: what is derived and shown from here on goes by it."""
    _IN_FORCE.set(in_force)


def outlet_name(given: str) -> str:
    """What an outlet is called that was given as a name, a domain or an address: as the registry has it, else as given."""
    found = registry().find(given)
    if found is not None:
        return found.name
    plain = " ".join(given.split())
    return host_of(plain) if "://" in plain else plain.removeprefix("www.")


def outlet_of(report: Report) -> str | None:
    """What the outlet of a report is called (see `outlet_name`); where none was given, a known outlet at the report's address."""
    return outlet_by(report.outlet, report.url)


def outlet_by(given: str | None, url: str | None) -> str | None:
    """What an outlet is called of which a report gives the name or domain `given`, or only its own address; see `outlet_of`."""
    if given and given.strip():
        return outlet_name(given)
    found = registry().at(url) if url else None
    return found.name if found is not None else None


def outlet_key(report: Report) -> str:
    """Equal for two reports of one outlet; a report whose outlet is not known has one of its own."""
    name = outlet_of(report)
    return f"\0{report.id}" if name is None else plain_name(name)
