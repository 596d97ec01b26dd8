"""Phrases: which entries of a table of word lists a text names, as whole words. Pure functions of the text."""

import re
from functools import cache

from crosswire.grouping.words import fold, table


@cache
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (code, re.compile(r"\b(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")\b"))
        for code, words in table(name)["words"].items()
    )


def named_in(name: str, text: str) -> list[str]:
    """The entries of the table `data/NAME.toml` that the words of `text` name, in the order of their first words."""
    folded = fold(text)
    found = sorted((match.start(), code) for code, pattern in _patterns(name) if (match := pattern.search(folded)))
    return [code for _, code in found]
