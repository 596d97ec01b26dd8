"""Finding: what texts alone show, and what a store holds of the same reports."""

from pathlib import Path

import pytest

from accuracy.rewrites.finding import from_record, from_texts
from accuracy.rewrites.score import figures, written_incident


def test_texts_alone_show_what_was_taken() -> None:
    found = figures(range(12), from_texts)
    assert found["reprint_f1"] == found["reordered_f1"] == 1.0
    assert found["no_false_link"] > 0.98


@pytest.mark.slow
def test_a_store_holds_the_dependences_under_the_reports_own_ids(tmp_path: Path) -> None:
    find = from_record([0], tmp_path, 1)
    reports = written_incident(0)
    texts = {w.draft.id: w.text for w in reports}
    found = list(find(reports))
    assert found
    for d in found:
        assert all(f.a.of(texts[d.a]) and f.b.of(texts[d.b]) for f in d.features)
