"""Killed while it follows a feed, a hundred times: what the feed named is all there in the end, and each report once."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crosswire.workbench import Desk
from tests.end_to_end.command import environment
from tests.sources import site as made
from tests.sources.web.server import Answer, Site, serving
from tests.support.nursery import PATIENCE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of Unix"),
]

KILLS = 100
LONGEST = 0.3
"""Seconds of following after which it is killed at the latest: about what a round takes."""

STORIES = made.STORIES[:KILLS]
"""One for each round."""

NURSERY = """
import json, os, signal, sys, threading
from importlib.metadata import EntryPoint
from crosswire.cli import main
from crosswire.workbench import adding, choosing, intake, watching

choosing.entry_points = lambda group: [EntryPoint("lines", "tests.workbench.other_readers:LineReader", choosing.GROUP)]
for line in sys.stdin:
    seconds, arguments = json.loads(line)
    child = os.fork()
    if not child:
        if seconds:
            threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGKILL)).start()
        os._exit(main(arguments))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""A process in which everything is loaded; its children are the command line, each killed (SIGKILL) after some seconds."""


class Nursery:
    """Runs the command line in children of one process."""

    def __init__(self, program: "subprocess.Popen[str]", feed: str) -> None:
        self._program, self._feed = program, feed

    def follow(self, store: str, seconds: float = 0.0) -> int:
        """Follows the feed for at most `seconds` (0: to its end); the exit code, -9 where it was killed."""
        verb = ["--store", store, "watch", self._feed, "--once", "--allow-host", "127.0.0.1", "--reader", "lines"]
        assert self._program.stdin is not None and self._program.stdout is not None
        print(json.dumps([seconds, verb]), file=self._program.stdin, flush=True)
        lines = iter(self._program.stdout.readline, "")
        # What the verb prints comes before its exit code, which stands alone on its line.
        return next(int(line) for line in lines if line.strip().lstrip("-").isdecimal())


@contextmanager
def nursery(folder: Path, feed: str) -> Iterator[Nursery]:
    root = Path(__file__).parents[2]
    program = subprocess.Popen(
        [sys.executable, "-c", NURSERY],
        cwd=folder,
        env=environment({"PYTHONPATH": f"{root}:{root / 'src'}"}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield Nursery(program, feed)
    finally:
        program.communicate(timeout=PATIENCE)


class Feed:
    """A feed that forgets a story as soon as its reader has shown that it took note of it, and not before."""

    def __init__(self, site: Site) -> None:
        self._base, self.offered, self._noted = site.address, 0, 0

    def __call__(self, asked: dict[str, str]) -> Answer:
        noted = int(asked.get("if-none-match", '"0"').strip('"'))
        self._noted = max(self._noted, noted)
        if noted == self.offered:
            return Answer(status=304)
        body = made.rss(self._base, STORIES[self._noted : self.offered]).encode()
        return Answer(body, headers={"Content-Type": "text/xml", "ETag": f'"{self.offered}"'})


def events(store: Path) -> list[tuple[str, tuple[str, ...]]]:
    """The events with their reports."""
    with Desk(store) as desk:
        assert desk.check() == []
        return [(e.id, e.reports) for e in desk.events()]


def test_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    chance, killed = random.Random(7), 0
    with serving() as site:
        for path, page in made.pages(site.address).items():
            site.answers[path] = Answer(page.encode())
        feed = site.answers["/feed"] = Feed(site)
        with nursery(tmp_path, f"{site.address}/feed") as runs:
            for number in range(1, KILLS + 1):
                feed.offered = number
                killed += runs.follow("a.db", chance.uniform(0.03, LONGEST)) == -9
            assert runs.follow("a.db") == 0
            site.answers["/feed"] = whole = Feed(site)
            whole.offered = len(STORIES)
            assert runs.follow("b.db") == 0
    assert killed > KILLS / 4
    with Desk(tmp_path / "a.db") as desk:
        urls = sorted(r.url or "" for r in desk.reports())
    assert urls == sorted(site.address + s.path for s in STORIES)
    assert events(tmp_path / "a.db") == events(tmp_path / "b.db")
