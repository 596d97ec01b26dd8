"""Hints: the places that a report's title and its outlet's name hold, which say what country and province it speaks of."""

from __future__ import annotations

import re
from functools import lru_cache

from crosswire.reading.places.candidates import Candidate, find_candidates, widen
from crosswire.reading.places.gazetteer import Gazetteer
from crosswire.reading.places.lexicon import alternatives, personal_names, stop_words
from crosswire.reading.places.linking import link
from crosswire.reading.places.words import line_of

LEAST_TOWN = 50_000
"""People from which a bare name in a title is that of a town."""
LEAST_OUTLET_TOWN = 100_000
"""People from which a town may have an outlet called after it."""


def title_hints(title: str | None, gazetteer: Gazetteer) -> list[Candidate]:
    """The places of a title that are places beyond doubt: no common word, no personal name, a town of some size or a
    place that the title itself puts in a province or a country.
    """
    if not title:
        return []
    line = line_of(title, 0, len(title), -2)
    found = find_candidates(title, [line], gazetteer)
    for c in found:
        widen(title, c)
    link(title, found)
    out = []
    street = re.compile(rf"\s+(?:{alternatives('street_types')})(?!\w)", re.IGNORECASE)
    for c in found:
        folded = c.name.casefold().replace(".", "")
        best = c.entries[0]
        wide = best.kind in ("country", "admin1", "region") or c.is_alias
        plain = folded not in stop_words() and folded not in personal_names()
        if street.match(title, c.core.end):
            continue  # "on Carson Avenue"
        if c.inside is not None or (plain and (wide or (best.main and best.population >= LEAST_TOWN))):
            c.accepted = True
            out.append(c)
    return out


SEPARATOR = re.compile(r"\s+(?:[-–—|«»•]|::)+\s+|\s*\|\s*")
CALL_SIGN = re.compile(r"\b[KW][A-Z]{2,3}(?:-?TV|-?FM|-?DT)?\b|\b\w+\.(?:com|org|net|tv|co\.\w\w)\b")
"""The call sign of a station (ITU: K and W for the United States), or an address."""


def own_title(title: str) -> str:
    """The title without what the page adds to it: the outlet's name, its town and its sections, set off at the end."""
    for mark in SEPARATOR.finditer(title):
        tail = title[mark.end() :]
        section = SEPARATOR.split(tail)[0]
        if CALL_SIGN.search(section) or _outlet_word().search(section):
            return title[: mark.start()]
    return title


def _outlet_word() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('outlet_words')})\b", re.IGNORECASE)


def outlet_town(outlet: str | None, gazetteer: Gazetteer) -> str | None:
    """The name of the town that an outlet's address begins or ends with, or null: `osh-news.kg` is of Osh.

    It says where the outlet is at home, so which of the places of one name it means; never where something happened.
    """
    if not outlet or "." not in outlet:
        return None
    label = re.sub(r"^www\.", "", outlet.casefold()).split(".")[0]
    return _town_of_label(label, gazetteer)


@lru_cache(maxsize=4096)
def _town_of_label(label: str, gazetteer: Gazetteer) -> str | None:
    heads = [label[:end] for end in range(len(label), LEAST_LETTERS - 1, -1)]
    tails = [label[start:] for start in range(1, len(label) - LEAST_LETTERS + 1)]
    names = [form for part in (*heads, *tails) for form in (part, *_in_two(part))]
    known = gazetteer.lookup(names)
    for name in names:
        towns = [e for e in known.get(name, ()) if e.kind == "city" and e.main]
        if towns and towns[0].population >= (LEAST_LONG_TOWN if len(name) >= LONG else LEAST_OUTLET_TOWN):
            return towns[0].name if name not in stop_words() and name not in personal_names() else None
    return None


def _in_two(part: str) -> list[str]:
    """The part of an address as two words: an address writes a town's name in one."""
    return [f"{part[:at]} {part[at:]}" for at in range(2, len(part) - 2)]


LEAST_LETTERS = 5
"""Letters of a town's name in an address; shorter ones begin and end too many other words."""
LONG = 9
LEAST_LONG_TOWN = 20_000
"""Letters of a name that is long enough for a smaller town's, and the people that such a town has at least."""
