"""Mentions of actors: where a text names a known actor, or an institution of a country.

Always holds: mentions are in text order and none lies inside another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.model.span import Span
from crosswire.model.words import PartyClass
from crosswire.reading.actors.people import plural
from crosswire.reading.actors.phrases import PhraseTable, plain
from crosswire.reading.actors.tables import (
    Country,
    Institution,
    KnownActor,
    actors_by_id,
    countries,
    institution_of_word,
    known_actors,
)
from crosswire.reading.quick import Quick


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A stretch of text that names an actor."""

    span: Span
    actor_id: str
    label: str
    party_class: PartyClass = PartyClass.UNKNOWN
    kind: str = ""


def mention_of(actor: KnownActor, span: Span) -> ActorMention:
    """The mention of `actor` at `span`."""
    return ActorMention(span, actor.id, actor.label, actor.party_class, actor.kind)


@cache
def name_table() -> PhraseTable:
    """Every alias of the known actors that needs no guard."""
    return PhraseTable.of((alias, a.id) for a in known_actors() for alias in a.aliases)


@cache
def guarded_names() -> tuple[tuple[str, str], ...]:
    """Aliases that are ordinary words or somebody else's too, with their actors."""
    return tuple((alias, a.id) for a in known_actors() for alias in a.guarded)


@cache
def country_words() -> PhraseTable:
    """Names and adjectives of countries; the meaning is "name" or "adjective", a blank, and the country's id."""
    entries = []
    for c in countries():
        entries += [(word, f"adjective {c.id}") for word in (*c.adjectives, *c.people)]
        entries += [(word, f"name {c.id}") for word in c.names if word not in c.adjectives]
    return PhraseTable.of(entries)


@cache
def country_by_id() -> dict[str, Country]:
    """Countries by id."""
    return {c.id: c for c in countries()}


@cache
def _institution_pattern() -> str:
    words = sorted(institution_of_word(), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in [*words, *(plural(w) for w in ("army", "military"))])


@cache
def _after_adjective() -> Quick:
    return Quick(
        r"['s]{0,2}\s+(?:(?:state|national|federal|interim|central|military|provisional|regional|local|country's|own)\s+)?"
        rf"(?P<words>{_institution_pattern()})\b(?!['’]s?\s+\w+(?:ed|ing)\b)",
        re.IGNORECASE,
    )


@cache
def _before_country() -> Quick:
    return Quick(rf"\b(?P<words>{_institution_pattern()})\s+(?:of|in)\s+(?:the\s+)?$", re.IGNORECASE)


COORDINATED = Quick(r"\s*(?:,|and|,\s*and|or|&|/|-)\s*(?:the\s+)?$", re.IGNORECASE)


STATIONED_KINDS = ("armed forces", "security forces", "news outlet")
"""Kinds that may be in a country without being its own: "troops in Peru" may be anybody's."""


def _stationed(words: str) -> bool:
    return bool(re.search(r"\sin\s+(?:the\s+)?$", words))


def institution_for(words: str) -> Institution | None:
    """The institution that `words` name, in any case, singular or plural; null where none."""
    flat = re.sub(r"\s+", " ", words.lower())
    found = institution_of_word().get(flat)
    if found is None and flat in ("armies", "militaries"):
        found = institution_of_word()["military"]
    return found


def country_mentions(text: str) -> list[tuple[Span, str, Country]]:
    """Names and adjectives of countries in `text`: span, "name" or "adjective", country."""
    out = []
    for span, meaning in country_words().find(text):
        kind, _, country_id = meaning.partition(" ")
        out.append((span, kind, country_by_id()[country_id]))
    return out


def institution_mentions(text: str, found_countries: list[tuple[Span, str, Country]]) -> list[ActorMention]:
    """Institutions of countries: "the Iraqi army", "Peru's health ministry", "the foreign ministry of Peru".

    "The Polish and Danish armies" names two; the first mention is then the adjective alone.
    """
    flat = plain(text)
    out: list[ActorMention] = []
    for number, (span, kind, country) in enumerate(found_countries):
        match = _after_adjective().match(flat, span.end)
        if match and kind == "name" and not re.match(r"'", flat[span.end : span.end + 1]) and span.of(text) != "US":
            match = None
        institution = institution_for(match.group("words")) if match else None
        if match and institution:
            actor = institution.of(country)
            out.append(mention_of(actor, Span(span.start, match.end("words"))))
            position = number
            while position > 0 and COORDINATED.fullmatch(flat[found_countries[position - 1][0].end : span.start]):
                position -= 1
                span = found_countries[position][0]
                out.append(mention_of(institution.of(found_countries[position][2]), span))
            continue
        before = _before_country().search(flat, max(0, span.start - 60), span.start) if kind == "name" else None
        institution = institution_for(before.group("words")) if before else None
        if before and institution and not (_stationed(before.group()) and institution.kind in STATIONED_KINDS):
            out.append(mention_of(institution.of(country), Span(before.start("words"), span.end)))
    return out


def known_mentions(text: str) -> list[ActorMention]:
    """Known actors by their aliases; a guarded alias counts only where another alias of the actor stands in `text`."""
    by_id = actors_by_id()
    out = [mention_of(by_id[actor_id], span) for span, actor_id in name_table().find(text)]
    present = {m.actor_id for m in out}
    flat = plain(text)
    for alias, actor_id in guarded_names():
        if actor_id in present:
            for match in re.finditer(rf"(?<![\w.\-]){re.escape(alias)}(?![\w\-])", flat):
                out.append(mention_of(by_id[actor_id], Span(match.start(), match.end())))
    return out


def longest_only(mentions: list[ActorMention]) -> tuple[ActorMention, ...]:
    """The mentions in text order, those left out that overlap a longer (or, equally long, an earlier listed) one."""
    kept: list[ActorMention] = []
    for m in sorted(mentions, key=lambda m: m.span.start - m.span.end):
        if not any(k.span.overlaps(m.span) for k in kept):
            kept.append(m)
    return tuple(sorted(kept, key=lambda m: m.span))
