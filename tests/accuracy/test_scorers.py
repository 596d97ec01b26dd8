from pathlib import Path

import pytest

from accuracy.scorers import flat, scored, seeds_scored
from tests.accuracy.miniature import lines


def program(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_figures_inside_figures_get_names_with_dots() -> None:
    assert flat({"all_f1": 0.5, "killed": {"p": 1, "f1": 0.25}}) == {"all_f1": 0.5, "killed.p": 1.0, "killed.f1": 0.25}


def test_a_scorer_that_fails_says_why(tmp_path: Path) -> None:
    broken = program(tmp_path / "score", "raise SystemExit('no gold')")
    with pytest.raises(RuntimeError, match="score failed: no gold"):
        scored(broken, tmp_path)


def test_seeds_by_what_is_said_of_them(tmp_path: Path) -> None:
    said = "000 killed «two dead»: not found\nevent: the five are not one\ncore facts 3/4, event problems 1, claims 9\n"
    checker = program(tmp_path / "check", f"print({said!r}, end='')\nraise SystemExit(1)")
    lines(tmp_path / "expected.jsonl", [{"report": "000"}] * 8)
    assert seeds_scored(checker, tmp_path, tmp_path / "expected.jsonl") == {"core": 0.75, "all": 0.875, "event": 0.0}
