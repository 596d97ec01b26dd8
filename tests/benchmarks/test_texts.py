import json
import re
from pathlib import Path

from benchmarks.texts import from_json_lines, generated, text_of


def test_the_same_number_gives_the_same_report_and_no_two_numbers_do() -> None:
    assert list(generated(5, first=10)) == list(generated(8, first=10))[:5]
    assert len({r.id for r in generated(300)}) == len({r.text for r in generated(300)}) == 300


def test_every_slot_is_filled() -> None:
    assert [n for n in range(300) if re.search(r"[{}]", text_of(n))] == []


def test_a_report_is_as_long_as_a_newspaper_s() -> None:
    words = [len(text_of(n).split()) for n in range(200)]
    assert min(words) > 100
    assert 250 < sum(words) / len(words) < 450


def test_reports_come_from_any_json_lines(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    lines = [{"text": "A bridge fell.", "outlet": "The Span"}, {"html": "<p>Nothing</p>"}, {"text": ""}]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines) + "\n", encoding="utf-8")
    assert [(r.text, r.outlet) for r in from_json_lines(file)] == [("A bridge fell.", "The Span")]
