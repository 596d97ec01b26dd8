from pathlib import Path

from accuracy.prepare import attribution, by_topic, incidents_kept, is_tuned_on, muc4, read_lines
from tests.accuracy.miniature import REPORTS, lines, make_shared


def test_the_half_that_was_not_tuned_on_goes_in_with_its_events(tmp_path: Path) -> None:
    kept = [(d, i) for d, i, _ in REPORTS if not is_tuned_on(i)]
    assert kept
    assert len(kept) < len(REPORTS)
    data = make_shared(tmp_path / "shared") / "data/incidents"
    reports, gold, truth = (list(read_lines(path)) for path in incidents_kept(data, tmp_path))
    assert [(r["id"], r["event"]) for r in reports] == kept
    assert [(g["doc_id"], g["incident_id"]) for g in gold] == kept
    assert {t["incident_id"] for t in truth} == {i for _, i in kept}


def test_the_halves_are_of_one_size_and_never_move() -> None:
    assert 440 < sum(map(is_tuned_on, range(1000))) < 560
    assert [is_tuned_on(i) for i in (1, 2, 3, 4, "1")] == [False, False, True, True, False]


def test_a_file_a_topic(tmp_path: Path) -> None:
    files = by_topic(make_shared(tmp_path / "shared") / "data/ecbplus", tmp_path)
    assert [(f.name, [r["id"] for r in read_lines(f)]) for f in files] == [
        ("topic-0.jsonl", ["0_d1", "0_d3"]),
        ("topic-1.jsonl", ["1_d2", "1_d4"]),
    ]


def test_both_parts_of_muc4_go_in_without_their_keys(tmp_path: Path) -> None:
    for part in ("tst1", "tst2"):
        lines(tmp_path / f"{part}.jsonl", [{"doc_id": part, "text": "A BRIDGE WAS BLOWN UP.", "templates": [1]}])
    reports, keys = (list(read_lines(path)) for path in muc4(tmp_path, tmp_path))
    assert reports == [{"id": part, "text": "A BRIDGE WAS BLOWN UP."} for part in ("tst1", "tst2")]
    assert [k["templates"] for k in keys] == [[1], [1]]


def test_marks_of_attribution_stay_out(tmp_path: Path) -> None:
    lines(tmp_path / "dev.jsonl", [{"id": "a", "text": "He left, she said.", "outlet": None, "attributions": [1]}])
    assert list(read_lines(attribution(tmp_path, tmp_path))) == [
        {"id": "a", "outlet": None, "published": None, "text": "He left, she said."}
    ]
