"""Surveyed: the survey of a store, worked out in a process of its own while the store is in use, and kept.

Always holds: asking takes no longer the larger the store is; what is handed out says whether the store was written to since.
A small store is surveyed at once.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any

from crosswire.model.plain import from_plain, to_plain
from crosswire.model.survey import Contents, Survey
from crosswire.reading.places.cache import cache_folder
from crosswire.workbench.desk import Desk
from crosswire.workbench.results import DeskError

AT_ONCE = 30
"""Events up to which a store is surveyed at once, some milliseconds each."""

EVERY = 0.25
"""Seconds between two messages of how far it is."""

FileState = tuple[tuple[int, int], ...]
"""When the store's files were written to and how long they are: what tells, when it is opened again, that it is as it was."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a store's contents and of its outlets and rules, each null until it is worked out.

    `contents_current` and `survey_current` are false where the store was written to since; `contents_of` and `survey_of` are
    when it had last been written to before they were worked out (UTC, to the second).
    """

    contents: Contents | None = None
    contents_current: bool = False
    contents_of: str | None = None
    survey: Survey | None = None
    survey_current: bool = False
    survey_of: str | None = None


@dataclass(frozen=True, slots=True)
class UnderWay:
    """How far the work beside is: `done` events of `total`; null where they are only being counted."""

    done: int
    total: int | None


class Surveyed:
    """The surveys of one open store. Usable from several threads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = threading.RLock()
        self._kept = Kept()
        self._seen: dict[str, int] = {}
        self._under_way: UnderWay | None = None
        self._process: Any = None
        self._thread: threading.Thread | None = None
        self.trouble: str | None = None
        self._take_up()

    def kept(self) -> Kept:
        """What is known, each part with whether it is of the store as it is. Surveys a small store at once."""
        with self._lock:
            now = self._desk.writes_seen()
            if self._seen.get("survey") != now and not self._desk.holds_more_events_than(AT_ONCE):
                self._put(now, _written(self._desk.path), self._desk.contents(), self._desk.survey())
            return replace(
                self._kept,
                contents_current=self._seen.get("contents") == now,
                survey_current=self._seen.get("survey") == now,
            )

    @property
    def under_way(self) -> UnderWay | None:
        """How far the work is that is going on beside; null where there is none."""
        return self._under_way

    def begin(self, *, survey: bool) -> None:
        """Has the contents counted anew beside, and the survey made where that is wanted; does nothing while one is under way."""
        with self._lock:
            if self._under_way is not None:
                return
            self._under_way, self.trouble = UnderWay(0, None), None
            here, there = multiprocessing.get_context("spawn").Pipe(duplex=False)
            make = multiprocessing.get_context("spawn").Process
            # A daemon: it ends with this process, whatever it is at.
            self._process = make(target=_work, args=(self._desk.path, survey, there), daemon=True)
            now, written = self._desk.writes_seen(), _written(self._desk.path)
            self._process.start()
            there.close()
            self._thread = threading.Thread(target=self._listen, args=(here, now, written), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Returns when nothing is under way any more."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def close(self) -> None:
        """Ends what is under way."""
        with self._lock:
            process = self._process
        if process is not None:
            process.terminate()
        self.wait()

    def _listen(self, pipe: Connection, now: int, written: str | None) -> None:
        """Takes what the process beside has to say until it is done."""
        finished = False
        with suppress(EOFError, OSError), pipe:
            while True:
                said = pipe.recv()
                if isinstance(said, UnderWay):
                    self._under_way = said
                elif isinstance(said, str):
                    self.trouble, finished = said, True
                elif said is None:
                    finished = True
                    break
                else:
                    with self._lock:
                        self._put(now, written, *said)
                        self._keep(now)
        self._process.join()
        if not finished:
            self.trouble = "the work beside was ended from outside (is there memory enough?); begin it again"
        self._under_way = None

    def _put(self, now: int, written: str | None, contents: Contents, survey: Survey | None) -> None:
        self._kept = replace(self._kept, contents=contents, contents_of=written)
        self._seen["contents"] = now
        if survey is not None:
            self._kept = replace(self._kept, survey=survey, survey_of=written)
            self._seen["survey"] = now

    def _file(self) -> Path:
        named = blake2b(str(self._desk.path.absolute()).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
        return cache_folder() / f"survey-{named}.json"

    def _keep(self, now: int) -> None:
        """Writes down what is known beside the other things that can be made again; where that fails, it is made again."""
        state = _files(self._desk.path) if self._desk.writes_seen() == now else ()
        kept = {"state": state, "seen": sorted(self._seen), "kept": to_plain(self._kept)}
        with suppress(OSError):
            self._file().parent.mkdir(parents=True, exist_ok=True)
            scratch = self._file().with_suffix(f".{os.getpid()}")
            scratch.write_text(json.dumps(kept), encoding="utf-8")
            scratch.replace(self._file())

    def _take_up(self) -> None:
        """Takes up what an earlier run wrote down; nothing where there is nothing, or nothing that can be read."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            found = json.loads(self._file().read_text(encoding="utf-8"))
            self._kept = from_plain(Kept, found["kept"])
            now = self._desk.writes_seen()
            if found["state"] and found["state"] == [list(one) for one in _files(self._desk.path)]:
                self._seen = dict.fromkeys(found["seen"], now)


def _files(store: Path) -> FileState:
    """The state of the store's files."""
    found = (store, store.with_name(f"{store.name}-wal"))
    return tuple((s.st_mtime_ns, s.st_size) for s in (p.stat() for p in found if p.exists()) if s.st_size)


def _written(store: Path) -> str | None:
    """When the store's files were last written to."""
    times = [changed for changed, _ in _files(store)]
    return datetime.fromtimestamp(max(times) // 10**9, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if times else None


def _work(store: Path, survey: bool, pipe: Connection) -> None:
    """The work of the process beside: says how far it is, then the contents and the survey, then null; or what went wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError, AttributeError):
        os.nice(10)  # who is looking at pages goes first
    last = 0.0

    def told(done: int, total: int | None, _doing: str) -> None:
        nonlocal last
        if monotonic() - last > EVERY or done == total:
            last = monotonic()
            pipe.send(UnderWay(done, total))

    try:
        with Desk(store, create=False) as desk, desk.snapshot():
            contents = desk.contents()
            pipe.send((contents, None))
            if survey:
                pipe.send((contents, desk.survey(progress=told)))
        pipe.send(None)
    except DeskError as error:
        pipe.send(str(error))
