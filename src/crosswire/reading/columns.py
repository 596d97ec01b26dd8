"""Columns: attributes of all tokens of a parse as an array, one row a token, the way spaCy gives and takes them at once."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint64]
Floats = NDArray[np.float32]


def get_columns(doc: Any, names: Sequence[str]) -> Numbers:
    """The attributes of `doc` that `names` call, of shape (tokens, names); words are hashes, heads are relative."""
    out: Numbers = doc.to_array(list(names)).reshape(len(doc), len(names)).astype(np.uint64, copy=False)
    return out


def set_columns(doc: Any, names: Sequence[str], values: Numbers) -> None:
    """Sets the attributes of `doc` that `names` call to `values`, of shape (tokens, names)."""
    doc.from_array(list(names), values)
