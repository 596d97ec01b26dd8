"""Press: names of outlets and agencies that are also a town's, which are never the place of what they tell.

Always holds: a town's own name stays a place where a preposition of place, a province or a country says that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.model.names import fold
from crosswire.model.span import Span
from crosswire.reading.noise import agency_of
from crosswire.reading.places.candidates import Candidate, run_around
from crosswire.reading.places.lexicon import alternatives, words
from crosswire.reading.quick import Quick

LONGEST_PRESS_NAME = 4
"""Words behind a town's name that may belong to that of its paper: "Daily News", "News Agency of the Coast"."""


@cache
def _agency() -> Quick:
    return Quick(rf"(?:the\s+)?(?P<name>\w.*?)\s+(?:{alternatives('agency_words')})", re.IGNORECASE)


@cache
def _in() -> Quick:
    return Quick(r"\b(?:in|near|at|around|outside|across)\s+$", re.IGNORECASE)


def press_names(text: str, outlet: str | None, datelines: Sequence[Span]) -> frozenset[str]:
    """The folded names by which a report means an agency or its own outlet, not a town.

    An agency goes by the first part of its name ("Meridian" for Meridian News Agency); a town's paper does not, as
    its town's name is first of all the town.
    """
    named = [a.of(text) for d in datelines if (a := agency_of(text, d)) is not None]
    if outlet and "." not in outlet:
        named.append(outlet)
    short = [m["name"] for name in named if (m := _agency().fullmatch(name.strip()))]
    return frozenset(fold(re.sub(r"(?i)^the\s+", "", name.strip())) for name in (*named, *short))


def is_the_press(text: str, c: Candidate, names: frozenset[str]) -> bool:
    """True where the candidate is one of the `names`, or begins that of a paper or an agency: "the Boston Herald"."""
    if c.inside is not None or c.type_hint:
        return False
    _, right = run_around(text, c)
    name = " ".join(right[:LONGEST_PRESS_NAME])
    paper = bool(right) and (right[-1] in words("outlet_words") or name.endswith(tuple(words("agency_words"))))
    if paper or right or fold(c.name) not in names:
        return paper
    town = {e.kind for e in c.entries}.isdisjoint(("country", "admin1", "region"))
    return town and not _in().search(text[max(0, c.core.start - 10) : c.core.start])
