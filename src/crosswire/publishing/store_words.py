"""A store in words: what it holds, and what its counts come to, in sentences."""

from crosswire.model.survey import Contents
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import capital, counted, small_number

SEVERAL = 2
"""Outlets from which on an incident can have fewer voices than outlets."""


def store_headline(found: Contents) -> str:
    """What is in a store: "21 reports of four incidents, by 13 outlets"."""
    if not found.reports:
        return "The store is empty"
    if not found.events:
        return f"{capital(counted(found.reports, 'report'))}, of no incident that was found in them"
    by = f", by {counted(found.outlets, 'outlet')}" if found.outlets else ""
    beside = f" and {counted(found.unnamed, 'report')} by no outlet known" if found.unnamed and found.outlets else ""
    return f"{capital(counted(found.reports, 'report'))} of {counted(found.events, 'incident')}{by}{beside}"


def store_span(found: Contents) -> str | None:
    """Over what time its incidents reach: "11 May 2021 – 24 November 2023, in four countries"; null where none is dated."""
    span = interval_words(found.first_event, found.last_event)
    countries = sum(t.name is not None for t in found.countries)
    return f"{span}, in {counted(countries, 'country', 'countries')}" if span and countries else span


def voices_sentence(found: Contents) -> str | None:
    """How many incidents of several outlets rest on one voice; null where there are none of several outlets."""
    several = sum(v.count for v in found.voices if v.outlets >= SEVERAL)
    alone = sum(v.count for v in found.voices if v.outlets >= SEVERAL and v.voices == 1)
    fewer = sum(v.count for v in found.voices if v.outlets >= SEVERAL and v.voices < v.outlets)
    if not several:
        return None
    of = f"Of {counted(several, 'incident')} told by two outlets or more, "
    return f"{of}{_have(fewer)} fewer voices than outlets, {_have(alone)} only one."


def _have(number: int) -> str:
    """So many have: "none has", "one has", "12 have"."""
    return "none has" if not number else f"{small_number(number)} {'has' if number == 1 else 'have'}"
