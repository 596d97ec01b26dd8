"""The parser: the parts of spaCy's pipeline, called in the way that costs least. Each sentence is parsed by itself.

Word vectors and the rules for single words are ours (`vectors`, `word_classes`); tags and arcs are the model's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.tokens import Doc
from thinc.api import NumpyOps

from crosswire.model.span import Span
from crosswire.reading.columns import Floats, Numbers, get_columns, set_columns
from crosswire.reading.names import labels
from crosswire.reading.tokens import Stretch, Token, Tokens
from crosswire.reading.vectors import Vectors
from crosswire.reading.word_classes import NO_LABELS, Labels, WordClasses

if TYPE_CHECKING:
    from spacy.language import Language


class Parser:
    """The parts of a pipeline, ready to parse."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._vectors = Vectors(_model_of(language, "tok2vec"))
        self._classes = WordClasses(language)
        self._parser: Any = language.get_pipe("parser")
        for node in _model_of(language, "parser").walk():
            node.ops = NumpyOps(use_blis=False)  # numpy's own products of matrices are several times as fast
        softmax = _model_of(language, "tagger").get_ref("softmax")
        self._tag_weights, self._tag_bias = softmax.get_param("W").T, softmax.get_param("b")
        labels: Any = language.get_pipe("tagger")
        self._tags = np.array([language.vocab.strings.add(t) for t in labels.labels], dtype=np.uint64)

    def parse(self, text: str, spans: Sequence[Span]) -> Tokens:
        """The tokens of `text` with the parse of the sentences given."""
        doc = self._language.make_doc(text)
        columns = get_columns(doc, COLUMNS)
        words, starts, lengths, *flags = columns.T.tolist()
        stretches = _stretches(starts, lengths, spans)
        labels = [NO_LABELS] * len(words)
        heads = list(range(len(words)))
        if stretches:
            wanted = np.zeros(len(doc), dtype=bool)
            for start, end in stretches:
                wanted[start:end] = True
            vectors = self._vectors.of(doc, wanted)
            tags = self._tags[(vectors @ self._tag_weights + self._tag_bias).argmax(axis=1)].tolist()
            for start, end, arcs in _parsed(self._parser, doc, words, stretches, vectors):
                heads[start:end] = (arcs[:, 0].astype(np.int64) + np.arange(start, end)).tolist()
                labels[start:end] = self._classes.labels(words[start:end], tags[start:end], arcs[:, 1].tolist())
        return _with_names(_tokens(text, starts, lengths, flags, heads, labels))


COLUMNS = ["ORTH", "IDX", "LENGTH", "IS_SPACE", "IS_PUNCT", "LIKE_NUM"]
"""What is asked of spaCy's tokenizer."""


def _tokens(
    text: str, starts: list[int], lengths: list[int], flags: list[list[int]], heads: list[int], labels: list[Labels]
) -> Tokens:
    out = Tokens(text)
    tokens = out.tokens
    for i, (at, length, blank, mark, number, label) in enumerate(zip(starts, lengths, *flags, labels, strict=True)):
        flag = (bool(blank), bool(mark), bool(number))
        tokens.append(Token(out, i, at, text[at : at + length], label, flag))
    out.hang(heads)
    return out


def _with_names(tokens: Tokens) -> Tokens:
    """`tokens` with the names among them; where two meet, the later one begins anew."""
    texts = [t.text for t in tokens]
    begins: list[int] = []
    inside: set[int] = set()
    for start, end, label in labels(texts, [t.pos_ == "PROPN" for t in tokens], [t.pos_ == "NUM" for t in tokens]):
        begins = [b for b in begins if not start <= b < end]
        begins.append(start)
        inside.update(range(start, end))
        for token in tokens[start:end]:
            token.ent_type_ = label
    begins.sort()
    limits = [*begins[1:], len(tokens)]
    for start, limit in zip(begins, limits, strict=True) if begins else ():
        end = start + 1
        while end < limit and end in inside:
            end += 1
        tokens.ents.append(Stretch(tokens, start, end, tokens[start].ent_type_))
    return tokens


def _parsed(
    parser: Any, doc: Doc, words: list[Any], stretches: list[tuple[int, int]], vectors: Floats
) -> Iterator[tuple[int, int, Numbers]]:
    """Each stretch with its tokens' heads (relative) and dependency labels; the sentences are parsed side by side."""
    pieces = []
    for start, end in stretches:
        piece: Any = Doc(doc.vocab, words=words[start:end])
        set_columns(piece, ["SENT_START"], np.array([[1]] + [[-1]] * (end - start - 1)).astype(np.uint64))
        piece.tensor = vectors[start:end]
        pieces.append(piece)
    parser.set_annotations(pieces, parser.predict(pieces))
    for (start, end), piece in zip(stretches, pieces, strict=True):
        yield start, end, get_columns(piece, ["HEAD", "DEP"])


def _model_of(language: Language, name: str) -> Any:
    pipe: Any = language.get_pipe(name)
    return pipe.model


def _stretches(starts: list[int], lengths: list[int], spans: Sequence[Span]) -> list[tuple[int, int]]:
    """The first token of each sentence and the one after its last, in order; a token in two sentences is in the first."""
    out: list[tuple[int, int]] = []
    before = 0
    for span in spans:
        start = max(before, bisect_right(starts, span.start) - 1)
        while start < len(starts) and starts[start] + lengths[start] <= span.start:
            start += 1
        end = bisect_left(starts, span.end)
        if end > start:
            out.append((start, end))
            before = end
    return out
