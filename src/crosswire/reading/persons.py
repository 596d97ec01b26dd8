"""Persons: which nouns mean somebody. A noun that is not in `data/people.toml` may still be told by its ending."""

import re

from crosswire.reading.actors.people import groups_by_word

PERSON_ENDING = re.compile(r"\w{2,}(?:man|woman|men|women|person|people|eer|ician|ologist|mother|father)")
COLLECTIVES = frozenset(
    [
        "family",
        "crew",
        "couple",
        "group",
        "crowd",
        "team",
        "gang",
        "squad",
        "unit",
        "patrol",
        "public",
        "police",
        "army",
        "personnel",
        "staff",
        "people",
        "militia",
        "platoon",
        "brigade",
        "convoy",
        "cell",
        "population",
        "pair",
        "trio",
        "household",
        "community",
        "party",
        "mob",
        "labour",
        "folk",
        "folks",
        "elderly",
        "ranks",
        "missing",
        "dead",
        "wounded",
        "injured",
        "others",
        "remains",
        "crowd",
        "security",
    ]
)
"""Nouns that mean several people, or an uncounted number, though "the" or "a" stands before them."""


def is_person(lemma: str) -> bool:
    """True where the noun `lemma` means a person or people."""
    return lemma in groups_by_word() or bool(PERSON_ENDING.fullmatch(lemma))


def is_collective(lemma: str) -> bool:
    """True where the noun means several people though its form is singular ("family", "crew", "couple")."""
    return lemma in COLLECTIVES
