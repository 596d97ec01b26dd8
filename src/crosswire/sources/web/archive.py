"""Archive: what was fetched, kept as it came in WARC files, so that evidence outlives the link.

Always holds: a record is whole on the disk before its report is kept; a record broken by a stop is cut off at the next start.
"""

import io
import os
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crosswire.sources.web.fetching import Fetched, user_agent

LARGEST_FILE = 1_000_000_000
"""Bytes after which a new file is begun: WARC's own advice (ISO 28500, annex C.1)."""

LEFT_OUT = frozenset(
    {"content-encoding", "transfer-encoding", "content-length", "set-cookie", "connection", "keep-alive"}
)
"""Headers that speak of how the body was sent, which is kept unpacked, or that are nobody's business."""

FILES = "crosswire-*.warc.gz"


class Archive:
    """A folder of WARC files to which fetched pages are added."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for path in sorted(folder.glob(FILES)):
            _cut(path)

    def keep(self, fetched: Fetched) -> str:
        """Adds what was fetched; the record's id. On return it is on the disk."""
        head = StatusAndHeaders(
            "200 OK",
            [(name, value) for name, value in fetched.headers.items() if name not in LEFT_OUT],
            protocol="HTTP/1.1",
        )
        out = io.BytesIO()
        writer = WARCWriter(out, gzip=True, warc_version="1.1")
        path = self._current()
        if not path.exists():
            writer.write_record(
                writer.create_warcinfo_record(path.name, {"software": user_agent(), "format": "WARC/1.1"})
            )
        record = writer.create_warc_record(
            fetched.url,
            "response",
            payload=io.BytesIO(fetched.body),
            http_headers=head,
            warc_headers_dict={"WARC-Date": fetched.at.strftime("%Y-%m-%dT%H:%M:%SZ")},
        )
        writer.write_record(record)
        with path.open("ab") as file:
            file.write(out.getvalue())
            file.flush()
            os.fsync(file.fileno())
            whole = file.tell()
        _note(path, whole)
        return str(record.rec_headers.get_header("WARC-Record-ID"))

    def _current(self) -> Path:
        """The file to add to: the last one, or the next where that is full."""
        there = sorted(self._folder.glob(FILES))
        if not there:
            return self._folder / "crosswire-00001.warc.gz"
        if there[-1].stat().st_size < LARGEST_FILE:
            return there[-1]
        number = int(there[-1].name.removeprefix("crosswire-").removesuffix(".warc.gz")) + 1
        return self._folder / f"crosswire-{number:05}.warc.gz"


def _length_of(path: Path) -> Path:
    """The file beside an archive in which the length up to its last whole record is noted."""
    return path.with_name(f".{path.name}.length")


def _note(path: Path, whole: int) -> None:
    beside = _length_of(path)
    new = beside.with_suffix(".new")
    new.write_text(str(whole), encoding="ascii")
    new.replace(beside)


def _cut(path: Path) -> None:
    """Cuts off what a stop left behind the last whole record of an archive."""
    try:
        whole = int(_length_of(path).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return  # not written by an archive of this kind: left as it is
    if path.stat().st_size > whole:
        os.truncate(path, whole)
