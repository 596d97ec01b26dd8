"""What holds for every test: no test depends on the machine's speed, and none is skipped where nothing may be missing.

With CROSSWIRE_REQUIRE_ALL=1 a skip counts as a failure, unless its reason is one of `EXCUSED` (a fact of the machine,
not a missing part) or is for want of the folder `shared` beside the repository, and that folder is really not there.
"""

import os
import subprocess
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.demo_store import make_demo_store
from tests.support.shared import NOT_HERE, SHARED

EXCUSED = ("a thing of Unix", "can be mounted by root only")

settings.register_profile("crosswire", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("crosswire")


def excused(reason: str) -> bool:
    """Whether a test may be skipped for `reason` where every part is required."""
    return any(words in reason for words in EXCUSED) or (NOT_HERE in reason and not SHARED.is_dir())


def required(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turns a skip into a failure where every part is required and the reason is no excuse."""
    if os.environ.get("CROSSWIRE_REQUIRE_ALL") != "1" or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not excused(reason):
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: skipped where nothing may be missing: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Looks at each test's report."""
    report = yield
    required(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Looks at each file's report: a whole file may skip itself."""
    report = yield
    required(report)
    return report


@pytest.fixture
def repository() -> Path:
    """The folder that holds the repository."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample that nobody writes to."""
    return make_demo_store(tmp_path_factory.mktemp("demo") / "demo.db")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
