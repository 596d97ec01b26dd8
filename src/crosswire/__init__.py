"""crosswire reads what many outlets wrote about one incident and keeps one sourced record of it.

>>> import crosswire
>>> with crosswire.open("raid.db") as desk:
...     desk.add("reports/")
...     for event in desk.events():
...         print(event.label)
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosswire.workbench import Desk, DeskError, NotFound, read_file, reconcile_table, sample_folder

__version__ = "0.1.0"
__all__ = ["Desk", "DeskError", "NotFound", "open", "read_file", "reconcile_table", "sample_folder"]


def open(path: str | os.PathLike[str] = "crosswire.db", *, create: bool = True) -> Desk:  # noqa: A001
    """The desk over the store at `path`, which is made where there is none and `create` is true. Raises DeskError."""
    from crosswire.workbench import Desk

    return Desk(path, create=create)


def __getattr__(name: str) -> object:
    # The reading model takes a second to load: nothing of it is imported before it is asked for.
    if name in __all__:
        return getattr(import_module("crosswire.workbench"), name)
    raise AttributeError(f"module 'crosswire' has no attribute '{name}'")
