"""Word weights: how telling it is that two reports share a word, 0 to 1.

The table is `data/word_weights.toml`, fixed and versioned: weights never grow with what has been added, so the same
two reports compare alike whenever they meet. A word that is in no table weighs 1.
"""

from functools import cache, lru_cache

from crosswire.grouping.words import fold, stem, table

RARE = 0.75
"""The weight from which a word counts as rare enough to look other reports up by."""


@cache
def weights() -> dict[str, float]:
    """The weights of the folded, cut words that the tables have; all others weigh 1."""
    weights = {stem(w): float(k) for k, words in table("word_weights")["words"].items() for w in words.split()}
    standing = table("standing_words")
    for name, words in standing.items():
        if name != "weight":
            for word in words.split():
                cut = stem(fold(word))
                weights[cut] = min(weights.get(cut, 1.0), float(standing["weight"]))
    return weights


@lru_cache(maxsize=50_000)
def weight(word: str) -> float:
    """The weight of a folded, cut word: 1 for one that the tables do not have."""
    return weights().get(word, 1.0)
