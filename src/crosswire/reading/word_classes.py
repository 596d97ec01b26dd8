"""Parts of speech, morphology and lemmas: the pipeline's own rules, worked out once for each kind of word and remembered.

Always holds: what the pipeline's `attribute_ruler` and `lemmatizer` would have set, but for the lemmas of slang in two
tokens ("gon na", "y' all").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc

from crosswire.reading.columns import get_columns, set_columns

if TYPE_CHECKING:
    from spacy.language import Language

Labels = tuple[str, str, str, str]
"""Of a word its tag, its dependency label, its part of speech and its lemma."""
NO_LABELS: Labels = ("", "", "", "")
COLUMNS = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
WORDS_KEPT = 100_000
"""Words of which the labels are remembered; beyond that all are forgotten and worked out anew."""


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
        # A kind of word as the rules see it: a word they do not name, or a dependency, is like any other.
        self._named_words = {add(w) for p in patterns for t in p for w in _named(t, "LOWER")}
        self._named_deps = {add(d) for p in patterns for t in p for d in _named(t, "DEP")}
        self._openers = {add(d) for p in patterns if len(p) > 1 for d in _named(p[0], "DEP")}
        self._other = add("dep")
        self._kinds: dict[tuple[int, ...], list[int]] = {}
        self._known: dict[tuple[int, int, int, int], Labels] = {}

    def labels(self, words: list[int], tags: list[int], deps: list[int]) -> list[Labels]:
        """The labels of words that follow each other, given the hashes of the words, their tags and their dependencies."""
        if len(self._known) > WORDS_KEPT:
            self._known = {}
            self._lemmatizer.cache.clear()
        openers = self._openers
        before = [0, *(dep if dep in openers else 0 for dep in deps[:-1])]
        keys = list(zip(words, tags, deps, before, strict=True))
        known = self._known
        new = list({key: None for key in keys if key not in known})
        if new:
            self._learn(new)
        return [known[key] for key in keys]

    def _learn(self, keys: list[tuple[int, int, int, int]]) -> None:
        strings = self._vocab.strings
        rows = [self._ruled(*key) for key in keys]
        doc = Doc(self._vocab, words=[strings[key[0]] for key in keys])
        set_columns(doc, ["POS", "MORPH"], np.array([row[2:4] for row in rows], dtype=np.uint64))
        for key, row, token in zip(keys, rows, doc, strict=True):
            tag, dep, pos, _, lemma = row
            of_blank = token.is_space
            self._known[key] = (
                strings[tag],
                strings[dep if of_blank else key[2]],
                strings[pos],
                strings[lemma] if lemma else self._lemmatizer.lemmatize(token)[0],
            )

    def _ruled(self, word: int, tag: int, dep: int, before: int) -> list[int]:
        """The values of `COLUMNS` for a word with that tag and dependency; a lemma of 0 where the rules set none."""
        lexeme = self._vocab[word]
        kind = (
            lexeme.lower if lexeme.lower in self._named_words else int(lexeme.is_space),
            tag,
            dep if dep in self._named_deps else self._other,
            before,
        )
        if kind not in self._kinds:
            doc = Doc(self._vocab, words=["x", lexeme.text])
            set_columns(doc, ["TAG", "DEP"], np.array([[0, kind[3]], [tag, kind[2]]], dtype=np.uint64))
            self._kinds[kind] = get_columns(self._ruler(doc), COLUMNS)[1].tolist()
        return self._kinds[kind]


def _named(token: dict[str, Any], attribute: str) -> list[str]:
    """The values of an attribute that a token's pattern names."""
    asked = token.get(attribute, ())
    if isinstance(asked, str):
        return [asked]
    return [v for values in asked.values() if isinstance(values, list) for v in values] if asked else []
