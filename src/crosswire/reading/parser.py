"""The parser: the parts of spaCy's pipeline, called in the way that costs least. Each sentence is parsed by itself.

Word vectors and the rules for single words are ours (`vectors`, `word_classes`); tags and arcs are the model's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc
from thinc.api import NumpyOps

from crosswire.model.span import Span
from crosswire.reading.columns import Floats, Numbers, get_columns, set_columns
from crosswire.reading.names import labels
from crosswire.reading.vectors import Vectors
from crosswire.reading.word_classes import COLUMNS, WordClasses

if TYPE_CHECKING:
    from spacy.language import Language

INSIDE, OUTSIDE, BEGINS = 1, 2, 3
"""spaCy's numbers for where a token stands in a name."""


class Parser:
    """The parts of a pipeline, ready to parse."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._vectors = Vectors(_model_of(language, "tok2vec"))
        self._classes = WordClasses(language)
        self._parser: Any = language.get_pipe("parser")
        for node in _model_of(language, "parser").walk():
            node.ops = NumpyOps(use_blis=False)  # numpy's own products of matrices are several times as fast
        self._proper, self._number = language.vocab.strings["PROPN"], language.vocab.strings["NUM"]
        softmax = _model_of(language, "tagger").get_ref("softmax")
        self._tag_weights, self._tag_bias = softmax.get_param("W").T, softmax.get_param("b")
        labels: Any = language.get_pipe("tagger")
        self._tags = np.array([language.vocab.strings.add(t) for t in labels.labels], dtype=np.uint64)

    def parse(self, text: str, spans: Sequence[Span]) -> Doc:
        """The parse of `text` with the sentences given."""
        doc = self._language.make_doc(text)
        stretches = _stretches(doc, spans)
        if not stretches:
            return doc
        wanted = np.zeros(len(doc), dtype=bool)
        for start, end in stretches:
            wanted[start:end] = True
        pieces = _pieces(doc, stretches)
        vectors = self._vectors.of(doc, wanted)
        arcs = _annotated(self._parser, pieces, stretches, vectors, ["HEAD", "DEP"])
        tags = self._tags[(vectors @ self._tag_weights + self._tag_bias).argmax(axis=1)]
        values = self._classes.numbers(doc, tags, arcs[:, 1])
        values[~wanted] = 0
        names = self._names(doc, values[:, COLUMNS.index("POS")])
        set_columns(doc, ["HEAD", *COLUMNS, "ENT_IOB", "ENT_TYPE"], np.column_stack((arcs[:, 0], values, names)))
        return doc

    def _names(self, doc: Doc, parts: Numbers) -> Numbers:
        """Of each token whether it is in a name, begins one or goes on, and the name's label."""
        texts = [token.text for token in doc]
        out = np.zeros((len(doc), 2), dtype=np.uint64)
        out[:, 0] = OUTSIDE
        for start, end, label in labels(texts, (parts == self._proper).tolist(), (parts == self._number).tolist()):
            out[start:end] = INSIDE, doc.vocab.strings.add(label)
            out[start, 0] = BEGINS
        return out


def _pieces(doc: Doc, stretches: list[tuple[int, int]]) -> list[Doc]:
    """The words of each sentence by themselves."""
    words: Any = get_columns(doc, ["ORTH"]).ravel().tolist()
    pieces = []
    for start, end in stretches:
        piece = Doc(doc.vocab, words=words[start:end])
        set_columns(piece, ["SENT_START"], np.array([[1]] + [[-1]] * (end - start - 1)).astype(np.uint64))
        pieces.append(piece)
    return pieces


def _annotated(
    pipe: Any, pieces: list[Any], stretches: list[tuple[int, int]], vectors: Floats, columns: list[str]
) -> Numbers:
    """What `pipe` sets for each token, of the columns; the sentences go through it side by side."""
    for (start, end), piece in zip(stretches, pieces, strict=True):
        piece.tensor = vectors[start:end]
    pipe.set_annotations(pieces, pipe.predict(pieces))
    out = np.zeros((len(vectors), len(columns)), dtype=np.uint64)
    for (start, end), piece in zip(stretches, pieces, strict=True):
        out[start:end] = get_columns(piece, columns)
    return out


def _model_of(language: Language, name: str) -> Any:
    pipe: Any = language.get_pipe(name)
    return pipe.model


def _stretches(doc: Doc, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The first token of each sentence and the one after its last, in order; a token in two sentences is in the first."""
    starts, lengths = get_columns(doc, ["IDX", "LENGTH"]).astype(np.int64).T
    ends = starts + lengths
    out: list[tuple[int, int]] = []
    before = 0
    first = np.searchsorted(ends, [s.start for s in spans], side="right").tolist()
    last = np.searchsorted(starts, [s.end for s in spans], side="left").tolist()
    for start, end in zip(first, last, strict=True):
        if end > max(start, before):
            out.append((max(start, before), end))
            before = end
    return out
