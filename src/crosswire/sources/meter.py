"""Meter: how much of what is named has been read, in files and bytes, so that a long run can say how long it will take.

Always holds: what is told never falls; totals are null where they cannot be known beforehand (addresses, standard input).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from crosswire.sources.folders import files_in
from crosswire.sources.links import is_address
from crosswire.sources.url_lists import URL_LIST_ENDING


class Meter:
    """How many files and bytes there are (null: not known) and how many of them have been read."""

    def __init__(self) -> None:
        self.all_files: int | None = None
        self.all_bytes: int | None = None
        self.files = 0
        self._before = 0
        self._reading: BinaryIO | None = None
        self._size = 0

    def measure(self, paths: Sequence[Path | str]) -> None:
        """Takes the totals of `paths`, which are looked at and not read."""
        files = size = 0
        for named in paths:
            path = Path(named)
            if str(named) == "-" or is_address(str(named)):
                return
            for file in self._files(path):
                if file.name.lower().endswith(URL_LIST_ENDING):
                    return
                try:
                    size += file.stat().st_size
                    files += 1
                except (OSError, ValueError):
                    continue
        self.all_files, self.all_bytes = files, size

    @staticmethod
    def _files(path: Path) -> Iterator[Path]:
        try:
            inside = path.is_dir()
        except (OSError, ValueError):
            return
        yield from (f for f in files_in(path) if isinstance(f, Path)) if inside else (path,)

    @property
    def bytes(self) -> int:
        """How many bytes have been read."""
        if self._reading is None or self._reading.closed:
            return self._before
        return self._before + min(self._size, self._reading.tell())

    @contextmanager
    def reading(self, file: BinaryIO, size: int, *, in_order: bool) -> Iterator[None]:
        """While `file` of `size` bytes is read; one that is not read in order counts when it is done."""
        self._reading, self._size = (file if in_order else None), size
        try:
            yield
        finally:
            self._reading = None
            self._before += size
            self.files += 1
