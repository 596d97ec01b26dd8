"""Parts of speech, morphology and lemmas: the pipeline's own rules, worked out once for each kind of word and remembered.

Always holds: what the pipeline's `attribute_ruler` and `lemmatizer` would have set, but for the lemmas of slang in two
tokens ("gon na", "y' all").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc

from crosswire.reading.columns import Numbers, get_columns, set_columns

if TYPE_CHECKING:
    from spacy.language import Language

COLUMNS = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
"""What is set, in the order of the columns that `WordClasses.numbers` gives."""
LEMMAS_KEPT = 50_000
"""Lemmas remembered; beyond that all are forgotten and worked out anew."""


class WordClasses:
    """The rules of a pipeline's `attribute_ruler` and `lemmatizer`, remembered."""

    def __init__(self, language: Language) -> None:
        self._vocab = language.vocab
        ruler: Any = language.get_pipe("attribute_ruler")
        lemmatizer: Any = language.get_pipe("lemmatizer")
        self._ruler, self._lemmatizer = ruler, lemmatizer
        index = lemmatizer.lookups.get_table("lemma_index", {})
        for part in list(index):
            index[part] = frozenset(index[part])  # lists of tens of thousands of words, searched from their beginning
        patterns = [p for rule in ruler.patterns for p in rule["patterns"]]
        add = language.vocab.strings.add
        self._words = np.array([add(w) for p in patterns for t in p for w in _named(t, "LOWER")], dtype=np.uint64)
        self._deps = np.array([add(d) for p in patterns for t in p for d in _named(t, "DEP")], dtype=np.uint64)
        self._openers = np.array([add(d) for p in patterns if len(p) > 1 for d in _named(p[0], "DEP")], dtype=np.uint64)
        self._other = np.uint64(add("dep"))
        self._kinds: dict[tuple[int, ...], list[int]] = {}
        self._lemmas: dict[tuple[int, ...], int] = {}

    def numbers(self, doc: Doc, tags: Numbers, deps: Numbers) -> Numbers:
        """The values of `COLUMNS` for the tokens of `doc`, given their tags and dependency labels as hashes."""
        orth, lower, blank = get_columns(doc, ["ORTH", "LOWER", "IS_SPACE"]).T
        before = np.concatenate((deps[:1] * 0, deps[:-1]))
        # A kind of word as the rules see it: a word they do not name, or a dependency, is like any other.
        kinds = zip(
            np.where(np.isin(lower, self._words), lower, blank).tolist(),
            tags.tolist(),
            np.where(np.isin(deps, self._deps), deps, self._other).tolist(),
            np.where(np.isin(before, self._openers), before, 0).tolist(),
            strict=True,
        )
        known = self._kinds
        rows = []
        for at, kind in enumerate(kinds):
            row = known.get(kind)
            if row is None:
                row = known[kind] = self._ruled(doc[at].text, kind)
            rows.append(row)
        out = np.array(rows, dtype=np.uint64)
        out[:, 1] = np.where(blank != 0, out[:, 1], deps)
        self._lemmatize(orth, out)
        return out

    def _ruled(self, word: str, kind: tuple[int, ...]) -> list[int]:
        """The values of `COLUMNS` for a word of this kind; a lemma of 0 where the rules set none."""
        _, tag, dep, before = kind
        doc = Doc(self._vocab, words=["x", word])
        set_columns(doc, ["TAG", "DEP"], np.array([[0, before], [tag, dep]], dtype=np.uint64))
        values: list[int] = get_columns(self._ruler(doc), COLUMNS)[1].tolist()
        return values

    def _lemmatize(self, orth: Numbers, rows: Numbers) -> None:
        """Fills in the lemmas that are still 0."""
        if len(self._lemmas) > LEMMAS_KEPT:
            self._lemmas = {}
            self._lemmatizer.cache.clear()
        keys = list(zip(orth.tolist(), rows[:, 2].tolist(), rows[:, 3].tolist(), strict=True))
        new = list({k: None for k in keys if k not in self._lemmas})
        if new:
            doc = Doc(self._vocab, words=[self._vocab.strings[k[0]] for k in new])
            set_columns(doc, ["POS", "MORPH"], np.array(new, dtype=np.uint64)[:, 1:])
            add = self._vocab.strings.add
            self._lemmas.update(
                (k, add(self._lemmatizer.lemmatize(token)[0])) for k, token in zip(new, doc, strict=True)
            )
        lemmas = np.array([self._lemmas[k] for k in keys], dtype=np.uint64)
        rows[:, 4] = np.where(rows[:, 4] == 0, lemmas, rows[:, 4])


def _named(token: dict[str, Any], attribute: str) -> list[str]:
    """The values of an attribute that a token's pattern names."""
    asked = token.get(attribute, ())
    if isinstance(asked, str):
        return [asked]
    return [v for values in asked.values() if isinstance(values, list) for v in values] if asked else []
