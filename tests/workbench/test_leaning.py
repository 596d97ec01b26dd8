"""The lineage of events from a store: passages hold in their texts, families stand in several reports, and one whole."""

from pathlib import Path

import pytest

from crosswire.model.leaning import Lineage
from crosswire.model.report import Report
from crosswire.model.statement import EditKind
from crosswire.model.words import DependenceKind
from crosswire.workbench import Desk
from tests.support.shared import NOT_HERE, SHARED
from tests.workbench.desks import add_lines, sample_lines


def lineage_of(path: Path, *incidents: str) -> tuple[Lineage, dict[str, Report]]:
    with Desk(path / "a.db") as desk:
        add_lines(desk, sample_lines(*incidents))
        found = desk.lineage("1")
        assert desk.lineage("1") == found
        return found, {r.id: r for r in desk.reports(event="1")}


def assert_it_holds(found: Lineage, reports: dict[str, Report]) -> None:
    """Every span lies in its text, edits cover both passages, and a family has two reports or more, each once."""
    for family in found.families:
        first = family.variants[0]
        assert len(set(family.report_ids)) == len(family.variants) > 1
        for variant in family.variants:
            assert variant.span.of(reports[variant.report_id].text).strip()
            if variant.difference is not None:
                edits = variant.difference.edits
                assert (edits[0].a.start, edits[-1].a.end) == (first.span.start, first.span.end)
                assert (edits[0].b.start, edits[-1].b.end) == (variant.span.start, variant.span.end)
    for carrier in found.carriers:
        assert carrier.report_id in found.event.reports and carrier.claim_ids


def test_a_reprint_is_told_sentence_by_sentence(tmp_path: Path) -> None:
    found, reports = lineage_of(tmp_path, "fire")
    assert_it_holds(found, reports)
    (copy,) = [x for x in found.leanings if x.dependence.kind is DependenceKind.COPY]
    assert copy.reworking is not None and not copy.first_known
    a, b = reports[copy.dependence.a], reports[copy.dependence.b]
    either = {s.of(a.text) for s in copy.reworking.cut} | {s.of(b.text) for s in copy.reworking.added}
    assert "He declined to comment on the locked gate." in either


def test_one_statement_in_three_reports(tmp_path: Path) -> None:
    found, reports = lineage_of(tmp_path, "shooting")
    assert_it_holds(found, reports)
    widest = found.families[0]
    assert (widest.voice, len(widest.variants), widest.first_known) == ("Inspector Carla Venning", 3, True)
    added = [
        e.b.of(reports[v.report_id].text).strip()
        for v in widest.variants
        if v.difference
        for e in v.difference.edits
        if e.kind is EditKind.ADDED
    ]
    assert added == ["that"]


@pytest.mark.skipif(not SHARED.is_dir(), reason=NOT_HERE)
def test_real_reports_of_one_statement(tmp_path: Path) -> None:
    files = sorted((SHARED / "seeds").glob("0*.txt"))
    with Desk(tmp_path / "a.db") as desk:
        desk.add(*files)
        found, reports = desk.lineage("1"), {r.id: r for r in desk.reports(event="1")}
    assert_it_holds(found, reports)
    quoted = [f for f in found.families if f.voice is not None and any(v.same_as for v in f.variants)]
    assert max(len(f.variants) for f in quoted) >= 4
    ids = {r.text: r.id for r in reports.values()}
    third, fourth = (ids[path.read_text(encoding="utf-8")] for path in files[2:4])
    (linked,) = [x.dependence for x in found.leanings if {x.dependence.a, x.dependence.b} == {third, fourth}]
    assert len(linked.passages) >= 2
