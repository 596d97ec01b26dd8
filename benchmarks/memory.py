"""Peak memory of `crosswire add`, over few and over many reports: the second must not grow with the number."""

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.texts import generated

KIB_A_UNIT = 1 / 1024 if sys.platform == "darwin" else 1
"""What the operating system counts peak memory in: KiB, but bytes on macOS."""


def peak_mib(reports: int, workers: int) -> float:
    """The most memory, in MiB, that any one process of `crosswire add` held while it added that many generated reports.

    Runs in a process of its own, since the operating system remembers only the highest peak of all children.
    """
    command = [sys.executable, "-m", "benchmarks.memory", str(reports), str(workers)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _measured(reports: int, workers: int) -> float:
    with tempfile.TemporaryDirectory(prefix="crosswire-") as folder:
        lines = Path(folder) / "reports.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            for report in generated(reports):
                file.write(json.dumps({"id": report.id, "outlet": report.outlet, "text": report.text}) + "\n")
        command = [sys.executable, "-m", "crosswire", "--store", str(Path(folder) / "store.db"), "add", str(lines)]
        environment = {k: v for k, v in os.environ.items() if k != "CROSSWIRE_STORE"}
        subprocess.run([*command, "--workers", str(workers)], check=True, stdout=subprocess.DEVNULL, env=environment)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KIB_A_UNIT / 1024


if __name__ == "__main__":
    print(_measured(int(sys.argv[1]), int(sys.argv[2])))
