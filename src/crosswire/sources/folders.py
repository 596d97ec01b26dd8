"""Folders: the files that hold reports, in the same order on every machine.

Always holds: each folder is gone through once, whatever links lead to it; hidden files and folders, read-me files and
what pages are made of beside their text (pictures, styles, scripts) are passed over in silence; what cannot be opened is
refused by name.
"""

import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from crosswire.sources.formats import endings_told, format_of
from crosswire.sources.refusal import Refusal, shown, why
from crosswire.sources.url_lists import URL_LIST_ENDING

# fmt: off
PAGE_PARTS = frozenset({
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".woff",
    ".woff2", ".ttf", ".otf", ".mp3", ".mp4", ".webm",
})
# fmt: on
"""Endings of what a saved page or site holds beside its text."""
SAVED_BESIDE = re.compile(r"(?P<page>.+)(?:_files|_Dateien|_fichiers|_archivos|\.fld)")
"""The folder that a browser puts beside a saved page, in the languages of browsers."""
READ_ME = re.compile(r"readme(?![a-z])", re.IGNORECASE)
KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def unfit_name(path: Path) -> str | None:
    """Why a file of this name is no report, or null: read-me files and unknown endings are none."""
    if READ_ME.match(path.name):
        return "is a read-me file, not a report; give it another name if it is one"
    if format_of(path) or path.name.lower().endswith(URL_LIST_ENDING):
        return None
    return f"is of a kind that is not read; give {endings_told()}"


def unfit_kind(path: Path, mode: int) -> str | None:
    """Why what stands at `path` cannot be read as a file, or null; `mode` is its `st_mode`."""
    if stat.S_ISREG(mode):
        return None
    kind = next((name for test, name in KINDS if test(mode)), "no file")
    return f"is {kind}, not a file; send what it holds to standard input and give - instead"


def missing(path: Path, error: OSError) -> str:
    """Why the file or folder at `path` cannot be looked at."""
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return "is a link to something that is not there; mend the link or take it away"
        return "is not there; check the path"
    return why(error)


def files_in(folder: Path) -> Iterator[Path | Refusal]:
    """The files under `folder` that may hold reports, by name, folders in their place among the files."""
    seen: set[tuple[int, int]] = set()
    found = False
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            if not stat.S_ISDIR(status.st_mode):
                found = True
                unfit = unfit_name(path) or unfit_kind(path, status.st_mode)
                yield Refusal(shown(path), unfit) if unfit else path
                continue
            if (status.st_dev, status.st_ino) in seen:
                if _goes_round(path):
                    yield Refusal(shown(path), "is a link back to a folder that it stands in; take the link away")
                continue
            seen.add((status.st_dev, status.st_ino))
            below = sorted(path.iterdir(), key=_by_name, reverse=True)
        except OSError as error:
            found = True
            yield Refusal(shown(path), missing(path, error))
            continue
        pages = {p.name.rpartition(".")[0] for p in below if p.suffix.lower() in (".html", ".htm")}
        waiting += [entry for entry in below if not _passed_over(entry.name, pages)]
    if not found:
        yield Refusal(shown(folder), f"holds no report; give a folder with {endings_told()} files")


def _by_name(path: Path) -> str:
    return path.name


def _passed_over(name: str, pages: Collection[str]) -> bool:
    """True for the names that are passed over in a folder that holds `pages`: hidden ones, read-me files, parts of pages."""
    beside = SAVED_BESIDE.fullmatch(name)
    return (
        name.startswith(".")
        or bool(READ_ME.match(name))
        or Path(name).suffix.lower() in PAGE_PARTS
        or (beside is not None and beside["page"] in pages)
    )


def _goes_round(path: Path) -> bool:
    """True where `path` is a link to a folder that it stands in itself."""
    target = os.path.realpath(path)
    return os.path.commonpath([target, os.path.realpath(path.parent)]) == target
