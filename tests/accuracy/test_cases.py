import json
from pathlib import Path

import pytest

from accuracy.cases import counted
from tests.accuracy.miniature import lines


@pytest.mark.slow
def test_facts_are_counted_by_whether_they_are_core(tmp_path: Path) -> None:
    (tmp_path / "000.txt").write_text("Four miners were killed on Monday near Osh, police said.\n", encoding="utf-8")
    report = {"id": "mail-7", "text": "Two miners were injured in the blast."}
    (tmp_path / "reports.jsonl").write_text(json.dumps(report) + "\n", encoding="utf-8")
    killed = {"report": "000", "kind": "killed", "low": 4, "evidence_has": "Four miners", "core": True}
    injured = {"report": "mail-7", "kind": "injured", "low": 2, "evidence_has": "Two miners", "core": True}
    wrong = {"report": "mail-7", "kind": "injured", "low": 3, "evidence_has": "Two miners", "core": False}
    lines(tmp_path / "expected.jsonl", [killed, injured, wrong])
    counts = counted(tmp_path)
    assert {k: counts[k, "facts"] for k in ("core", "all")} == {"core": 2, "all": 3}
    assert {k: counts[k, "held"] for k in ("core", "all")} == {"core": 2, "all": 2}
