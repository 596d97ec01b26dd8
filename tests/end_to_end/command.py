"""The command line in a process of its own, and what came of it. Whatever is given to it, no run ends in a traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support.nursery import PATIENCE, ROOT, nursery

PROGRAM = [sys.executable, "-c", "import sys; from crosswire.cli import main; sys.exit(main())"]


@dataclass(frozen=True)
class Outcome:
    """What one run gave: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def sentences(self) -> list[str]:
        """The lines on standard error without the name before them."""
        lines = self.err.splitlines()
        assert all(line.startswith("crosswire: ") for line in lines), self.err
        return [line.removeprefix("crosswire: ") for line in lines]


def environment(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """The environment of a run: this one's with the source in it; null takes a variable out."""
    out = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    for variable in ("CROSSWIRE_STORE", "CROSSWIRE_DEBUG", "COLUMNS", "FORCE_COLOR"):
        out.pop(variable, None)
    for name, value in (changes or {}).items():
        if value is None:
            out.pop(name, None)
        else:
            out[name] = value
    return out


def heed_interrupts() -> None:
    """Lets Ctrl-C through in a child, which a shell takes away from what it runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def begin(folder: Path, *arguments: str, **options: object) -> subprocess.Popen[bytes]:
    """A run that goes on while the test does."""
    given = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    given = {"preexec_fn": heed_interrupts, "env": environment(), **given}
    return subprocess.Popen([*PROGRAM, *arguments], cwd=folder, **given)  # type: ignore[call-overload, no-any-return]


def outcome(program: subprocess.Popen[bytes]) -> Outcome:
    """What a run gives when it ends."""
    out, err = program.communicate(timeout=PATIENCE)
    said = Outcome(program.returncode, (out or b"").decode("utf-8"), (err or b"").decode("utf-8"))
    assert "Traceback" not in said.err and "should not have happened" not in said.err, said.err
    return said


def crosswire(
    folder: Path, *arguments: str, stdin: bytes = b"", changes: Mapping[str, str | None] | None = None
) -> Outcome:
    """Runs `crosswire` with `arguments` in `folder`: in a child of the nursery, in a changed environment from its beginning."""
    if changes is None and hasattr(os, "fork"):
        ran = nursery().run(folder, arguments, environment(), stdin)
        said = Outcome(ran.code, ran.out.decode("utf-8"), ran.err.decode("utf-8"))
    else:
        done = subprocess.run(
            [*PROGRAM, *arguments],
            input=stdin,
            capture_output=True,
            cwd=folder,
            env=environment(changes),
            timeout=PATIENCE,
            check=False,
        )
        said = Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in said.err and "should not have happened" not in said.err, said.err
    return said
