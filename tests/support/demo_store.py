"""A store of the bundled sample, read once in each test process, and copies of it to write into."""

from __future__ import annotations

import shutil
from pathlib import Path

from crosswire.workbench import Desk, sample_folder


def make_demo_store(path: Path) -> Path:
    """Reads the sample into a new store at `path`."""
    with Desk(path) as desk:
        desk.add(sample_folder())
    return path


def copy_of(store: Path, folder: Path) -> Path:
    """A copy of a closed store in `folder`."""
    return Path(shutil.copy(store, folder / "copy.db"))
