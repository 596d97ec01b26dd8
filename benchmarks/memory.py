"""Peak memory of reading, over few and over many reports: the second must not grow with the number."""

import re
import resource
import subprocess
import sys
from pathlib import Path

from benchmarks.texts import generated
from crosswire.workbench.readers import Readers

UNITS_A_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""What the operating system counts peak memory in: KiB, but bytes on macOS."""

REPORTS_A_STEP = 32
"""Reports handed over together, as `crosswire add` does."""


def peak_mib(reports: int, workers: int) -> float:
    """The most memory, in MiB, that any one process held while that many generated reports were read and let go again.

    Runs in a process of its own, since the operating system remembers only the highest peak.
    """
    command = [sys.executable, "-m", "benchmarks.memory", str(reports), str(workers)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _measured(reports: int, workers: int) -> float:
    with Readers(workers) as read_all:
        for at in range(0, reports, REPORTS_A_STEP):
            for _ in read_all(list(generated(min(REPORTS_A_STEP, reports - at), first=at))):
                pass
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / UNITS_A_MIB
    return max(own_peak_mib(), children)


def own_peak_mib() -> float:
    """The most memory, in MiB, that this process has held.

    Linux counts into `ru_maxrss` what the process held that started this one; the peak of its own stands in /proc.
    """
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="utf-8")) if status.exists() else None
    return int(found[1]) / 1024 if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / UNITS_A_MIB


if __name__ == "__main__":
    print(_measured(int(sys.argv[1]), int(sys.argv[2])))
