import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import reconciling_speed
from benchmarks.invented_events import incident, incidents
from benchmarks.reconciling_speed import FLOORS, Pass, Result, bare, below, measured, table
from benchmarks.store_of_events import Derived, derived_store
from crosswire.ledger.rows import as_json

EVERY = Pass(10_000, 25_000, 100_000, 1.0, 40.0, 20.0, 90.0)
BIG = (Pass(1, 50, 200, 0.0, 0.5, 0.5, 90.0), Pass(1, 500, 2_000, 0.0, 100.0, 25.0, 90.0))
RESULT = Result(2, EVERY, Derived(100.0, 60.0, 1.5, 200, 1), BIG)


def test_an_incident_is_a_function_of_its_number() -> None:
    assert list(incidents(5)) == [incident(n) for n in range(5)]
    ids = [told.report.id for some in incidents(50) for told in some]
    assert len(set(ids)) == len(ids)


def test_claims_stand_in_their_reports() -> None:
    for told in incident(7, 40):
        assert told.claims
        for claim in told.claims:
            assert claim.report_id == told.report.id and claim.evidence.stands_in(told.report.text)
            for said in claim.attribution:
                assert said.start is not None and told.report.text[said.start : said.end] == said.text


def test_the_bare_pass_takes_the_commonest_number() -> None:
    claims = [c for told in incident(3, 5) for c in told.claims]
    assert set(bare([as_json(c) for c in claims])) >= {("killed", "people")}


def test_what_a_run_shows() -> None:
    assert (RESULT.ratio, RESULT.seconds, RESULT.growth) == (20.0, 10.0, 1.25)
    assert table(RESULT).splitlines() == [
        "incidents            10,000 with 25,000 reports (at most 60 each) and 100,000 claims",
        "processes            2",
        "bare pass            1.0 s of processor time",
        "reconciling          20.0 s, 10.0 s on 2 cores; 20.0 times bare",
        "  of 100,000 claims  10.0 s on 2 cores",
        "lineage before it    40.0 s, 20.0 s on 2 cores",
        "most memory          90 MiB a process",
        "in a store           100.0 s of processor time with loading and writing, 60.0 s by the clock",
        "one more report      1.50 s in an incident of 200 reports, 1 event touched",
        "50 reports           lineage 0.50 s, reconciling 0.50 s (200 claims)",
        "500 reports          lineage 100.00 s, reconciling 25.00 s (2,000 claims)",
        "growth               a pair of reports costs 1.25 times as much in the largest as in the smallest",
    ]


def test_a_figure_over_its_limit_is_named() -> None:
    limits = {"ratio": 20.0, "seconds": 10.0, "growth": 1.25, "peak_mib": 90.0}
    assert below(RESULT, limits) == []
    slow = replace(RESULT, every=replace(EVERY, reconciling=62.0, most=91.0))
    assert below(slow, limits | {"growth": 1.2}) == [
        "reconciling takes 62.0 times as long as the bare pass; it may 20",
        "100,000 claims take 31.0 s to reconcile; they may 10",
        "two reports cost 1.25 times as much in a big incident; they may 1.2",
        "a process held 91 MiB; it may hold 90",
    ]
    assert set(tomllib.loads(FLOORS.read_text(encoding="utf-8"))["reconciling"]) == set(limits)


def test_an_incident_is_worked_out() -> None:
    found = measured("e", incident(7, 4))
    assert (found.events, found.reports) == (1, 4) and found.claims > 8 and found.reconciling > 0 < found.lineage


@pytest.mark.slow
def test_a_small_run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reconciling_speed, "BIG", (5, 10))
    reconciling_speed.main(["--events", "20", "--workers", "2", "--no-store", "--json"])
    shown = json.loads(capsys.readouterr().out)
    assert (shown["every"]["events"], shown["store"], len(shown["big"])) == (20, None, 2)
    assert derived_store(tmp_path / "store", 5, 1, lambda _: None).touched == 1
