"""The tables behind actors: well-known actors, countries, institutions and words for people, read once from `data/`.

Every entry is checked as it is read: a class is one of the contract's, an id stands once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.model.words import PartyClass
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor of `actors.toml` or made by a rule of `institutions.toml`; `part_of` and `country` may be empty."""

    id: str
    label: str
    party_class: PartyClass
    kind: str
    country: str = ""
    part_of: str = ""
    aliases: tuple[str, ...] = ()
    guarded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Country:
    """One line of `nationalities.toml`."""

    id: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def adjective(self) -> str:
        """The adjective used in labels, or the name where there is none."""
        return self.adjectives[0] if self.adjectives else self.names[0]

    @property
    def slug(self) -> str:
        """The adjective as ids are written: "sri-lankan"."""
        return self.adjective.lower().replace(" ", "-").replace(".", "")


@dataclass(frozen=True, slots=True)
class Institution:
    """One line of `institutions.toml`: the words for it and the templates of its actor."""

    id: str
    label: str
    party_class: PartyClass
    kind: str
    part_of: str
    words: tuple[str, ...]

    def of(self, country: Country) -> KnownActor:
        """This institution of `country`; the table's own entry where it has one under that id."""
        made = self._filled(self.id, country)
        known = actors_by_id().get(made)
        if known:
            return known
        return KnownActor(
            made,
            self._filled(self.label, country),
            self.party_class,
            self.kind,
            country.id,
            self._filled(self.part_of, country),
        )

    @staticmethod
    def _filled(template: str, country: Country) -> str:
        return (
            template.replace("{country}", country.id)
            .replace("{adjective}", country.slug)
            .replace("{Adjective}", country.adjective)
        )


@cache
def known_actors() -> tuple[KnownActor, ...]:
    """The actors of `actors.toml`, in its order. Raises ValueError on an id that stands twice."""
    out = tuple(
        KnownActor(
            e["id"],
            e["label"],
            PartyClass(e["class"]),
            e["kind"],
            e["country"],
            e["part_of"],
            tuple(e["aliases"]),
            tuple(e["guarded"]),
        )
        for e in data_table("actors")["actor"]
    )
    if len({a.id for a in out}) != len(out):
        raise ValueError("actors.toml: an id stands twice")
    return out


@cache
def actors_by_id() -> dict[str, KnownActor]:
    """The actors of `actors.toml` by id."""
    return {a.id: a for a in known_actors()}


@cache
def countries() -> tuple[Country, ...]:
    """The countries of `nationalities.toml`, in its order."""
    return tuple(
        Country(e["id"], tuple(e["names"]), tuple(e["adjectives"]), tuple(e["people"]), tuple(e["seats"]))
        for e in data_table("nationalities")["country"]
    )


@cache
def institutions() -> tuple[Institution, ...]:
    """The institutions of `institutions.toml`, in its order."""
    return tuple(
        Institution(e["id"], e["label"], PartyClass(e["class"]), e["kind"], e["part_of"], tuple(e["words"]))
        for e in data_table("institutions")["institution"]
    )


@cache
def institution_of_word() -> dict[str, Institution]:
    """Institutions by each of their words, in lower case."""
    return {word: i for i in institutions() for word in i.words}


@cache
def actors_by_rule() -> dict[str, KnownActor]:
    """Every actor that the institutions' rules can make, by id."""
    return {a.id: a for i in institutions() for a in (i.of(c) for c in countries())}


def part_of(actor_id: str) -> str | None:
    """The id of the actor that `actor_id` is a part of, or null: "us-central-command" is part of "us-armed-forces"."""
    known = actors_by_id().get(actor_id) or actors_by_rule().get(actor_id)
    return known.part_of or None if known else None


def known_actor(actor_id: str) -> KnownActor | None:
    """The actor of that id, from the table or by rule; null for one that a text made."""
    return actors_by_id().get(actor_id) or actors_by_rule().get(actor_id)
