"""The golden table: claims in plain words, and the low, best, high and status that they come to."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crosswire.model.question import Question
from tests.reconciling.factories import told

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent.parent / "cases" / "reconciling.toml").read_text(encoding="utf-8")
)["case"]


def said(question: Question | None) -> str:
    if question is None:
        return "absent"
    values = ["-" if v is None else f"{v:g}" for v in (question.low, question.best, question.high)]
    return " ".join([*values, question.status.value])


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_case(case: dict[str, Any]) -> None:
    event = told(case["claims"]).event()
    assert {key: said(event.question(key)) for key in case["expect"]} == case["expect"]
    assert [key for key in case.get("absent", []) if event.question(key)] == []
    for key, bests in case.get("rules", {}).items():
        found = {rule: told(case["claims"]).event(rule).question(key) for rule in bests}
        assert {rule: q.best if q else None for rule, q in found.items()} == bests


def test_every_case_has_its_own_name() -> None:
    assert len({c["name"] for c in CASES}) == len(CASES)
