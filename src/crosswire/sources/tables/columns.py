"""Columns: which column of a table holds which field of a report, and the report that a row makes.

Always holds: what a person says of a column goes before what its name tells; a column is one field at most.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from crosswire.model.report import Report
from crosswire.sources.json_lines import KEYS
from crosswire.sources.making import Given, UnfitError, made_leniently
from crosswire.sources.pages.standing_in import with_html
from crosswire.sources.pages.times import believed

NAMES = Path(__file__).parents[1] / "data" / "columns.toml"
MOST_SHOWN, LONGEST_SHOWN = 30, 40
"""Columns told in a message, and characters of each."""

MOST_COLUMNS = 10_000
"""Columns of a table; a header with more is no header."""

Named = Mapping[str, str]
"""Takes a key of a report to the name of the column that holds it; an empty name: no column does."""

Places = Mapping[str, int]
"""Takes a key of a report to the place of its column, from 0."""

NO_ROWS = "has a header and no rows; give a report a row"


@cache
def known_names() -> Mapping[str, tuple[str, ...]]:
    """The names, as `letters` has them, by which each key's column is known, the surest first."""
    listed = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    return {key: tuple(map(letters, (key, *listed[key]["names"]))) for key in KEYS}


def letters(name: str) -> str:
    """A column's name without capitals, blanks and marks."""
    return re.sub(r"[\W_]+", "", name.casefold())


def places_in(header: Sequence[str], named: Named) -> Places:
    """Where a table with this header has which key.

    Raises UnfitError where a column `named` is not there, and where there is neither a column of text nor one of html,
    and where it has more columns than any table.
    """
    if len(header) > MOST_COLUMNS:
        raise UnfitError(
            f"has {len(header):,} columns, and a table has at most {MOST_COLUMNS:,}; give those of the reports"
        )
    bare = [letters(name) for name in header]
    places: dict[str, int] = {}
    for key, name in named.items():
        if name:
            found = (
                header.index(name) if name in header else bare.index(letters(name)) if letters(name) in bare else None
            )
            if found is None:
                raise UnfitError(f"has no column {name!r} for the {key}; its columns are {_shown(header)}")
            places[key] = found
    taken = set(places.values())
    for key, names in known_names().items():
        if key not in named:
            found = next((bare.index(name) for name in names if name in bare and bare.index(name) not in taken), None)
            if found is not None:
                places[key] = found
                taken.add(found)
    if "text" not in places and "html" not in places:
        raise UnfitError(f"has no column of text; its columns are {_shown(header)}; name one with --columns text=NAME")
    return places


def _shown(header: Sequence[str]) -> str:
    """The columns for a message: "'id', 'day' and 3 more"."""
    named = [repr(name[:LONGEST_SHOWN]) for name in header[:MOST_SHOWN]]
    more = f" and {len(header) - MOST_SHOWN} more" if len(header) > MOST_SHOWN else ""
    return f"{', '.join(named)}{more}"


def report_of(row: Sequence[str | None], places: Places) -> Report:
    """The report of a row. Raises UnfitError where it has no text, or too much."""
    fields = {key: value if value and value.strip() else None for key, at in places.items() for value in (row[at],)}
    html = fields.pop("html", None)
    given = Given(**fields)
    given = replace(given, published=believed(given.published))
    if given.text is None and html is not None:
        given = with_html(given, html)
    return made_leniently(given)
