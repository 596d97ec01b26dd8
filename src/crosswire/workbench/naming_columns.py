"""Naming columns: what a person says of which column of a table holds what."""

import re
from collections.abc import Mapping, Sequence

from crosswire.sources.json_lines import KEYS

BETWEEN = re.compile(r",(?=\s*[a-z]+\s*=)")
"""A comma that ends a name; others belong to it."""


def columns_named(words: Sequence[str]) -> Mapping[str, str]:
    """The columns that words such as "text=Body,outlet=Source" name, by the key of a report that they hold.

    "event=" says that no column does. Raises ValueError, a sentence, for what is no such word.
    """
    named: dict[str, str] = {}
    for word in (one for given in words for one in BETWEEN.split(given)):
        key, equals, name = (part.strip() for part in word.partition("="))
        if not equals:
            raise ValueError(f"{word.strip()!r} names no column; give KEY=COLUMN, such as text=Body")
        if key not in KEYS:
            raise ValueError(unknown_key(key))
        named[key] = name
    return named


def unknown_key(key: str) -> str:
    """What to say of a word that is no key of a report."""
    return f"{key!r} is nothing that a report has; its keys are {', '.join(KEYS)}"
