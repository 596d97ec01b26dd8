"""Surveyed: the survey of a store, worked out in a process of its own while the store is in use, and kept.

Always holds: asking takes no longer the larger the store is; what is handed out says how much of the store changed since.
A small store is surveyed at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import Any

from crosswire.model.plain import from_plain, to_plain
from crosswire.model.survey import Contents, Survey
from crosswire.reading.places.cache import cache_folder
from crosswire.workbench.desk import Desk
from crosswire.workbench.opened import State
from crosswire.workbench.results import DeskError

AT_ONCE = 30
"""Events up to which a store is surveyed at once, some milliseconds each."""

EVERY = 0.25
"""Seconds between two messages of how far it is."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a store's contents and of its outlets and rules, each null until it is worked out.

    `contents_of` and `survey_of` are the states of the store that they are of.
    """

    contents: Contents | None = None
    contents_of: State | None = None
    survey: Survey | None = None
    survey_of: State | None = None


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
        self._under_way: UnderWay | None = None
        self._process: subprocess.Popen[str] | None = None
        self._begun = threading.Event()
        self._thread: threading.Thread | None = None
        self._kept = self._taken_up()
        self.trouble: str | None = None

    def kept(self) -> Kept:
        """What is known. Surveys a small store at once."""
        with self._lock:
            now = self._desk.state()
            if self._kept.survey_of != now and not self._desk.holds_more_events_than(AT_ONCE):
                with self._desk.snapshot():
                    now = self._desk.state()
                    self._kept = Kept(self._desk.contents(), now, self._desk.survey(), now)
            return self._kept

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
            self._process = None
            self._begun.clear()
            self._thread = threading.Thread(target=self._see_to, args=(survey,), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Returns when nothing is under way any more."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def close(self) -> None:
        """Ends what is under way."""
        if self._thread is not None:
            self._begun.wait()
            if self._process is not None:
                self._process.terminate()
        self.wait()

    def _see_to(self, survey: bool) -> None:
        """Starts the process beside, which takes a while, and hears it out."""
        try:
            self._process = _started(self._desk.path, survey)
        except OSError as error:
            self.trouble = f"the work beside could not be begun ({(error.strerror or 'failed').lower()})"
        finally:
            self._begun.set()
        if self._process is not None and self.trouble is None:
            self._listen(self._process)
        self._under_way = None

    def _listen(self, process: subprocess.Popen[str]) -> None:
        """Takes what the process beside has to say until it is done."""
        finished = False
        with process:
            for line in process.stdout or ():
                said = json.loads(line)
                if "kept" in said:
                    self._take(from_plain(Kept, said["kept"]))
                elif "done" in said:
                    self._under_way = UnderWay(said["done"], said["total"])
                else:
                    self.trouble, finished = said["trouble"], True
        if not finished:
            self.trouble = "the work beside was ended from outside (is there memory enough?); begin it again"

    def _take(self, found: Kept) -> None:
        """Takes in what was found, and writes it down beside the other things that can be made again."""
        with self._lock:
            survey, of = (found.survey, found.survey_of) if found.survey else (self._kept.survey, self._kept.survey_of)
            self._kept = replace(found, survey=survey, survey_of=of)
        with suppress(OSError):  # it is then made again by the next run
            self._file().parent.mkdir(parents=True, exist_ok=True)
            scratch = self._file().with_suffix(f".{os.getpid()}")
            scratch.write_text(json.dumps(to_plain(self._kept)), encoding="utf-8")
            scratch.replace(self._file())

    def _taken_up(self) -> Kept:
        """What an earlier run wrote down; nothing where there is nothing, or nothing that can be read."""
        with suppress(OSError, ValueError):
            return from_plain(Kept, json.loads(self._file().read_text(encoding="utf-8")))
        return Kept()

    def _file(self) -> Path:
        named = str(self._desk.path.absolute()).encode("utf-8", "surrogateescape")
        return cache_folder() / f"survey-{blake2b(named, digest_size=12).hexdigest()}.json"


def _started(store: Path, survey: bool) -> subprocess.Popen[str]:
    """The process beside, which says a JSON object a line. It ends when nobody hears it any more."""
    words = [sys.executable, "-c", f"from {__name__} import beside; beside()", str(store), "survey" if survey else ""]
    source = str(Path(__file__).parents[2])
    searched = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": searched},
    )


def beside() -> None:
    """The work of the process beside: says how far it is, the contents, the survey, and at last null or what went wrong."""
    with suppress(OSError, AttributeError):
        os.nice(10)  # who is looking at pages goes first
    store, survey = Path(sys.argv[1]), sys.argv[2] == "survey"
    last = 0.0

    def say(said: dict[str, Any]) -> None:
        sys.stdout.buffer.write(json.dumps(said).encode("ascii") + b"\n")
        sys.stdout.flush()

    def told(done: int, total: int | None, _doing: str) -> None:
        nonlocal last
        if monotonic() - last > EVERY or done == total:
            last = monotonic()
            say({"done": done, "total": total})

    trouble = None
    try:
        with Desk(store, create=False) as desk, desk.snapshot():
            kept = Kept(desk.contents(), desk.state())
            say({"kept": to_plain(kept)})
            if survey:
                say({"kept": to_plain(replace(kept, survey=desk.survey(progress=told), survey_of=kept.contents_of))})
    except DeskError as error:
        trouble = str(error)
    say({"trouble": trouble})
