"""A store that is read again by a newer reader, in a program that is killed: it is whole, and the next run ends the work."""

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.command import begin, crosswire, environment, outcome

REPORTS = 96
READER = """
import os, re, time
from crosswire.reading.outside import reading_of

class SlowReader:
    name = "slow"
    version = os.environ["SLOW_VERSION"]

    def read(self, report):
        time.sleep(float(os.environ.get("SLOW_SECONDS", "0")))
        kinds = ["killed", "injured"] if self.version != "1" else ["killed"]
        found = re.finditer(r"(\\d+) (?P<kind>killed|injured)", report.text)
        return reading_of(self, report, [
            {"kind": f["kind"], "low": int(f[1]), "high": int(f[1]), "evidence": {"quote": f[0]}}
            for f in found if f["kind"] in kinds
        ])
"""


def changes(folder: Path, version: str, seconds: float = 0.0) -> dict[str, str | None]:
    source = Path(__file__).parents[2] / "src"
    package = os.pathsep.join([str(source), str(folder / "package")])
    return {"PYTHONPATH": package, "SLOW_VERSION": version, "SLOW_SECONDS": str(seconds)}


def prepare(folder: Path) -> None:
    metadata = folder / "package" / "slow_reader-1.dist-info"
    metadata.mkdir(parents=True)
    (folder / "package" / "slow_reader.py").write_text(READER, encoding="utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: slow-reader\nVersion: 1\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[crosswire.readers]\nslow = slow_reader:SlowReader\n", encoding="utf-8")
    (folder / "reports").mkdir()
    for n in range(REPORTS):
        text = f"Shaft {n}: {n + 1} killed and {n + 200} injured on {n % 28 + 1} May 2031."
        (folder / "reports" / f"{n:03}.txt").write_text(text, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of Unix")
def test_a_reread_that_was_killed_is_taken_up_again(tmp_path: Path) -> None:
    prepare(tmp_path)
    old, new = changes(tmp_path, "1"), changes(tmp_path, "2")
    assert crosswire(tmp_path, "--store", "a.db", "add", "reports", "--reader", "slow", changes=old).code == 0
    assert crosswire(tmp_path, "--store", "b.db", "add", "reports", "--reader", "slow", changes=new).code == 0
    slowly = environment(changes(tmp_path, "2", 0.01))
    moments = random.Random(3)
    for _ in range(4):
        program = begin(tmp_path, "--store", "a.db", "reread", env=slowly)
        time.sleep(moments.uniform(0.5, 1.8))
        program.send_signal(signal.SIGKILL)
        program.communicate()
        assert crosswire(tmp_path, "--store", "a.db", "check", changes=new).code == 0
    last = outcome(begin(tmp_path, "--store", "a.db", "reread", env=slowly))
    assert last.out.endswith(f"In the store: {REPORTS} read by slow/2.\n")
    exports = [crosswire(tmp_path, "--store", f"{name}.db", "export", changes=new).out for name in ("a", "b")]
    assert exports[0] == exports[1]
