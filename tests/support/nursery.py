"""A process in which crosswire is loaded; its children are runs of the command line.

Each run is a process of its own, as a user's is, with a folder, an environment and streams of its own, but without the
seconds in which a program begins and the language model loads. What Python itself takes from the environment as it begins
(its encoding, the seed of its hashes) is the nursery's. Only where processes can be forked.
"""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 300
"""Seconds after which a run counts as hung, and is killed."""

LOADED = """
import gc, importlib, json, os, pkgutil, signal, sys
import alembic.command
import crosswire
for module in pkgutil.walk_packages(crosswire.__path__, "crosswire."):
    if not module.name.endswith("__main__") and ".migrations" not in module.name:
        importlib.import_module(module.name)
from crosswire.cli import main
from crosswire.model.report import Report
from crosswire.reading.rules import RulesReader
RulesReader().read(Report(id="r1", text="BAGHDAD (Wire) - Two people were killed on Monday, police said."))
gc.freeze()
requests, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
for line in requests:
    asked = json.loads(line)
    child = os.fork()
    if not child:
        signal.alarm(asked["patience"])
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["environment"])
        for number, path in enumerate(asked["streams"]):
            opened = os.open(path, os.O_RDWR | os.O_APPEND)
            os.dup2(opened, number)
            os.close(opened)
        code = main(asked["arguments"])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=answers, flush=True)
"""


@dataclass(frozen=True)
class Ran:
    """What one run gave: its exit code (negative: the signal that ended it) and what it wrote."""

    code: int
    out: bytes
    err: bytes


class Nursery:
    """Runs the command line in children of one process, one after the other."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-c", LOADED],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(self._program.communicate)

    def run(
        self,
        folder: Path,
        arguments: tuple[str, ...],
        environment: Mapping[str, str],
        stdin: bytes = b"",
        *,
        merged: bool = False,
    ) -> Ran:
        """Runs `crosswire` in `folder`; `merged` gives what it writes on both streams as `out`."""
        assert self._program.stdin is not None and self._program.stdout is not None
        with tempfile.TemporaryDirectory() as kept:
            given, out, err = (Path(kept) / name for name in ("in", "out", "err"))
            given.write_bytes(stdin)
            out.touch()
            err.touch()
            asked = {
                "folder": str(folder),
                "arguments": arguments,
                "environment": dict(environment),
                "streams": [str(given), str(out), str(out if merged else err)],
                "patience": PATIENCE,
            }
            print(json.dumps(asked), file=self._program.stdin, flush=True)
            code = int(self._program.stdout.readline())
            return Ran(code, out.read_bytes(), err.read_bytes())


@cache
def nursery() -> Nursery:
    """The one nursery of this process, which ends with it."""
    return Nursery()
