"""Agencies: the news agencies of the registry under their names, short forms and domains."""

from collections.abc import Iterable, Mapping

from crosswire.model.outlet import Outlet, plain_name
from crosswire.model.outlets import registry


def agencies() -> tuple[Outlet, ...]:
    """All agencies, sorted by key."""
    return tuple(o for o in registry().outlets if o.agency)


def by_credit() -> Mapping[str, Outlet]:
    """The agencies by every name and code, as written, that means them where a credit stands; longest first."""
    return registry().by_credit


def agency_called(name: str) -> Outlet | None:
    """The agency of that name, in any spelling of capitals and accents, with or without "the" and "news agency".

    A name that is a code as well counts as it is written only: "MIA" is one, and Mia a person.
    """
    found = registry().called(name)
    if found is None or not found.agency:
        return None
    only_code = found.name in found.codes and plain_name(name) == plain_name(found.name)
    return found if not only_code or name.strip() in (*found.names, *found.codes) else None


def agency_of_outlet(outlet: str) -> Outlet | None:
    """The agency that an outlet is, given by its name or by an address."""
    found = registry().find(outlet)
    return found if found is not None and found.agency else None


def named_in(words: Iterable[str]) -> list[Outlet]:
    """The agencies of those names or codes, as written, each once, in their order; other words are passed over."""
    return list(dict.fromkeys(a for w in words if (a := by_credit().get(w)) is not None))
