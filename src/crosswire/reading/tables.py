"""Tables: the data files of this room, each read once. What they hold, their own heads say; nothing here decides."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data_table(name: str) -> dict[str, Any]:
    """What `data/<name>.toml` holds; every caller has the same one, and only reads it."""
    return tomllib.loads(files("crosswire.reading").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))


@cache
def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of words of `data/<name>.toml`, a file of nothing else, by their names."""
    return {entry: frozenset(words) for entry, words in data_table(name).items()}
