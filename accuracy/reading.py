"""Reading sets into temporary stores, and their records out of them, as a user would: all through the public door."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import crosswire
from crosswire.cli import main


def record_of(inputs: Sequence[Path], folder: Path, *, workers: int) -> Path:
    """The record of the reports in `inputs`, as `crosswire export` writes it, in `folder`.

    Raises RuntimeError where a report is refused: a figure over fewer reports than the set has is none.
    """
    name = inputs[0].stem
    store, export = folder / f"{name}.db", folder / f"{name}.export.jsonl"
    with crosswire.open(store) as desk:
        added = desk.add(*inputs, workers=workers)
    if added.refused:
        raise RuntimeError(f"{name}: {len(added.refused)} reports refused, the first for: {added.refused[0].reason}")
    if main(["--store", str(store), "export", "-o", str(export)]):
        raise RuntimeError(f"{name}: its record could not be written")
    return export


def records_of(inputs: Sequence[Path], folder: Path, *, workers: int) -> Path:
    """The records of `inputs`, each in a store of its own, one after the other in one file."""
    whole = folder / "export.jsonl"
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool, whole.open("wb") as out:
        for export in pool.map(_alone, inputs, [folder] * len(inputs)):
            out.write(export.read_bytes())
    return whole


def _alone(path: Path, folder: Path) -> Path:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    return record_of([path], folder, workers=1)
