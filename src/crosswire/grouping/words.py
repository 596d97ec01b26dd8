"""Words: the content words of a stretch of text, folded so that two writers' words meet. Pure functions of the text."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

WORD = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*")
"""A word: letters, with an apostrophe, a hyphen or a point inside it."""

SHORTEST_STEM = 3
"""Letters: an ending is cut only where this many are left."""


@cache
def table(name: str) -> Mapping[str, Any]:
    """The data file `data/NAME.toml` of this room, read once."""
    return MappingProxyType(
        tomllib.loads(files("crosswire.grouping").joinpath(f"data/{name}.toml").read_text(encoding="utf-8"))
    )


@cache
def stop_words() -> frozenset[str]:
    """All words of `data/stopwords.toml`."""
    return frozenset(word for words in table("stopwords").values() for word in words.split())


def fold(text: str) -> str:
    """`text` in small letters without accents, curly quotation marks made straight."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def stem(word: str) -> str:
    """`word` without its commonest English endings: a light cut after Harman's s-stemmer (1991), with -ed and -ing.

    Spellings with -ise and -ize, -our and -or meet as well.
    """
    w = word.removesuffix("'s").removesuffix("s'").replace("'", "").replace(".", "")
    if len(w) > 4 and w.endswith("ies"):
        w = w[:-3] + "y"
    elif len(w) > 4 and w.endswith(("sses", "xes", "ches", "shes")):
        w = w[:-2]
    elif len(w) > SHORTEST_STEM and w.endswith("s") and not w.endswith(("ss", "us", "is")):
        w = w[:-1]
    for ending in ("ing", "ed"):
        if w.endswith(ending) and len(w) - len(ending) > SHORTEST_STEM:
            w = w[: -len(ending)]
            if w[-1] == w[-2] and w[-1] not in "lsz":
                w = w[:-1]
            break
    if len(w) > SHORTEST_STEM + 1 and w.endswith("e"):
        w = w[:-1]
    if len(w) > SHORTEST_STEM + 2:
        w = w.removesuffix("is") + "iz" if w.endswith("is") else w
        w = w[:-3] + "or" if w.endswith("our") else w
    return w


def content_words(text: str) -> list[str]:
    """The folded, cut content words of `text` in order: no stop words, nothing under three letters."""
    stops = stop_words()
    out = []
    for match in WORD.finditer(fold(text)):
        word = match.group()
        if word in stops or word.removesuffix("'s") in stops:
            continue
        for part in word.split("-"):
            if len(part) > 2 and part not in stops:
                out.append(stem(part))
    return out
