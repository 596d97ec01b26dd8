"""The table of rules: for a few claims the status, its reason in a sentence, and the best figure under every rule."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosswire.reconciling.rulebook import bundled_rules
from tests.reconciling.factories import told

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "rules.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    story = told(case["claims"])
    found = {rule: story.event(rule).question(case["question"]) for rule in bundled_rules()}
    assert {(q.status.value, q.reason) for q in found.values() if q} == {(case["status"], case["reason"])}
    assert {rule: "-" if q is None or q.best is None else q.best for rule, q in found.items()} == case["best"]
    for question in found.values():
        assert question is not None and question.why.endswith(".")
        assert (question.best is None) == question.why.startswith("Can't tell, because ")


def test_every_case_has_its_own_name() -> None:
    assert len({c["name"] for c in CASES}) == len(CASES)
