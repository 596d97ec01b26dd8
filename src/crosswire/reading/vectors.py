"""Word vectors in context: the weights of the pipeline's `tok2vec`, evaluated with numpy, each word's own part once.

Always holds: the same numbers as spaCy's own evaluation up to rounding, and the same for a text whatever was read before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from crosswire.reading.columns import Floats, Numbers, get_columns

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc

CONTEXT = 4
"""Tokens on either side that a vector depends on: one for each of the encoder's four layers."""
WORDS_AT_A_TIME = 32
"""New words are embedded in blocks of this size, filled up with zeros, so that no word's numbers depend on the others'."""
WORDS_KEPT = 20_000
"""Words whose own part is kept, at 400 bytes each; beyond that all are forgotten and learned anew."""


class Layer:
    """Maxout with layer normalisation, from the parameters of thinc's `maxout>>layernorm`."""

    def __init__(self, maxout: Any, norm: Any) -> None:
        weights = maxout.get_param("W")
        self.outputs, self.pieces, inputs = weights.shape
        # Piece by piece, so that the maximum over pieces is one over whole rows.
        self.weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, -1))
        self.bias = np.ascontiguousarray(maxout.get_param("b").T.reshape(-1))
        self.gain, self.offset = norm.get_param("G"), norm.get_param("b")

    def __call__(self, rows: Floats) -> Floats:
        """The layer's output for `rows`, of shape (tokens, inputs); shape (tokens, outputs)."""
        sums = rows @ self.weights
        sums += self.bias
        width = self.outputs
        out: Floats = sums[:, :width]
        for piece in range(1, self.pieces):
            out = np.maximum(out, sums[:, piece * width : (piece + 1) * width])
        out -= out.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", out, out)
        spread /= width
        spread += 1e-8
        out *= (1 / np.sqrt(spread))[:, None]
        out *= self.gain
        out += self.offset
        return out


class Vectors:
    """The vectors of a document's tokens, from a pipeline's `tok2vec` model (MultiHashEmbed and MaxoutWindowEncoder)."""

    def __init__(self, model: Any) -> None:
        embed, encode = model.layers
        extract, _, tables, mix, _ = embed.layers
        self._columns = extract.attrs["columns"]
        self._tables = tables.layers[0]
        self._mix = Layer(*mix.layers[0].layers[0].layers)
        # residual(expand_window>>(maxout>>layernorm)>>dropout), four times
        self._layers = [Layer(*r.layers[0].layers[1].layers[0].layers) for r in encode.layers[0].layers]
        self.width = self._mix.outputs
        self._rows: dict[bytes, int] = {}
        self._known: Floats = np.zeros((0, self.width), dtype=np.float32)

    def of(self, doc: Doc, wanted: NDArray[np.bool_]) -> Floats:
        """The vectors of the tokens of `doc` that are `wanted` (one true or false a token); the others' rows are zeros."""
        near = wanted.copy()
        for step in range(1, CONTEXT + 1):
            near[step:] |= wanted[:-step]
            near[:-step] |= wanted[step:]
        at = np.flatnonzero(near)
        width = self.width
        rows = np.zeros((len(at) + 2 * CONTEXT, width), dtype=np.float32)
        rows[CONTEXT:-CONTEXT] = self._words(get_columns(doc, self._columns)[at])
        for layer in self._layers:
            padded = np.zeros((len(rows) + 2, width), dtype=np.float32)
            padded[1:-1] = rows
            # A row and its two neighbours are three rows in a stretch: the window of a token is a view.
            windows = np.lib.stride_tricks.as_strided(padded, (len(rows), 3 * width), padded.strides)
            rows += layer(windows)
        out = np.zeros((len(doc), width), dtype=np.float32)
        out[at] = rows[CONTEXT:-CONTEXT]
        return out

    def _words(self, features: Numbers) -> Floats:
        """The words' own vectors, by their features; shape (tokens, width)."""
        raw, size = features.tobytes(), features.shape[1] * features.itemsize
        keys = [raw[at : at + size] for at in range(0, len(raw), size)]
        new = {k: number for number, k in enumerate(keys) if k not in self._rows}
        if len(self._rows) + len(new) > len(self._known):
            new = {k: number for number, k in enumerate(keys)}
            self._rows, self._known = {}, np.zeros((max(WORDS_KEPT, len(new)), self.width), dtype=np.float32)
        if new:
            unknown = features[list(new.values())]
            for start in range(0, len(new), WORDS_AT_A_TIME):
                block = np.zeros((WORDS_AT_A_TIME, features.shape[1]), dtype=np.uint64)
                some = unknown[start : start + WORDS_AT_A_TIME]
                block[: len(some)] = some
                first = len(self._rows) + start
                self._known[first : first + len(some)] = self._mix(self._tables.predict(block))[: len(some)]
            for key in new:
                self._rows[key] = len(self._rows)
        return self._known[[self._rows[k] for k in keys]]
