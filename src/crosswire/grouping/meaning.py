"""Meaning: where a report's plain words point, so that two writers of other words meet who mean the same things.

The vectors of `data/word_vectors.toml` are fixed and versioned, and small: a word has the same one wherever it stands.
Vectors say what a report is like, never which incident it is of: that is for places, days, names and figures.
"""

import base64
from collections.abc import Iterable
from functools import cache

from crosswire.grouping.words import table

LENGTH = 100
"""Length of a report's vector."""


@cache
def _vectors() -> dict[str, memoryview]:
    found = table("word_vectors")
    numbers = memoryview(base64.b64decode(found["vectors"])).cast("b")
    wide = int(found["dimensions"])
    return {word: numbers[i * wide : (i + 1) * wide] for i, word in enumerate(found["words"].split())}


def meaning(weighed: Iterable[tuple[str, float]]) -> tuple[int, ...]:
    """The direction of the sum of the words' vectors, each times its weight: whole numbers, of length about 100.

    Empty where no word has a vector.
    """
    known = [(vector, share) for word, share in weighed if (vector := _vectors().get(word)) is not None]
    if not known:
        return ()
    total = [sum([vector[i] * share for vector, share in known]) for i in range(len(known[0][0]))]
    length = sum([x * x for x in total]) ** 0.5
    return tuple(round(LENGTH * x / length) for x in total) if length else ()


def alike(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """The cosine of two reports' vectors, to 4 decimals."""
    return round(sum([x * y for x, y in zip(a, b, strict=True)]) / LENGTH**2, 4)
