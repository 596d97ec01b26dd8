"""crosswire reconcile over the bundled sample: what goes where, and exit codes."""

import json
import sys
from pathlib import Path

import pytest

import crosswire.workbench
from tests.cli.conftest import Outcome, Run

CODED = crosswire.workbench.sample_folder().parent / "sample_coded"
TABLE, MAP = str(CODED / "reports.csv"), str(CODED / "map.toml")


@pytest.fixture
def reconcile(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `crosswire reconcile` over the real workbench; it needs no store."""
    monkeypatch.setitem(sys.modules, "crosswire.workbench", crosswire.workbench)

    def go(*arguments: str, stdin: bytes = b"") -> Outcome:
        return run("reconcile", *arguments, stdin=stdin)

    return go


def test_a_row_an_event_and_a_summary_aside(reconcile: Run) -> None:
    done = reconcile(TABLE, "--map", MAP)
    assert done.code == 0
    assert [line.split(",")[0] for line in done.out.splitlines()] == [
        '"event"',
        '"bridge"',
        '"ferry"',
        '"school"',
        '"well"',
    ]
    assert done.err.splitlines()[:5] == [
        "Four events of eleven reports; three events have more than one.",
        "",
        "  column       events differ  can't tell",
        "  killed                   3           1",
        "  killed_low               3           –",
    ]
    assert not Path("crosswire.db").exists()


def test_several_rules_in_one_table_or_a_file_each(reconcile: Run) -> None:
    rules = ("--rule", "ucdp", "--rule", "latest")
    done = reconcile(TABLE, "--map", MAP, *rules)
    assert len(done.out.splitlines()) == 9
    assert "Can't tell four cells under ucdp and eight cells under latest." in done.err
    Path("out").mkdir()
    assert reconcile(TABLE, "--map", MAP, *rules, "-o", "out").out == ""
    assert sorted(path.name for path in Path("out").iterdir()) == ["latest.csv", "ucdp.csv"]
    ucdp, latest = (Path("out", f"{name}.csv").read_text().splitlines() for name in ("ucdp", "latest"))
    assert ucdp + latest[1:] == done.out.splitlines()


def test_measures_in_files(reconcile: Run) -> None:
    reconcile(TABLE, "--map", MAP, "-o", "o.csv", "--diagnostics", "d.csv", "--by-event", "e.csv")
    assert Path("d.csv").read_text().startswith('"column","type","events","reports","dscore"')
    assert len(Path("e.csv").read_text().splitlines()) == 5
    assert Path("o.csv").read_text() == reconcile(TABLE, "--map", MAP).out


def test_json_lines(reconcile: Run) -> None:
    lines = [json.loads(line) for line in reconcile(TABLE, "--map", MAP, "--json").out.splitlines()]
    assert [line["figures"]["killed"]["best"] for line in lines] == [4, 6, 0, None]


def test_refused_rows_are_named_and_the_rest_is_done(reconcile: Run) -> None:
    rows = "".join(f"well,r{i},many\n" for i in range(25))
    Path("m.toml").write_text('[rows]\nevent = "event"\n[[columns]]\nnames = ["killed"]\ntype = "count"\n')
    done = reconcile(
        "-", "--map", "m.toml", "--rule", "conservative", stdin=f"event,id,killed\nwell,a,3\n{rows}".encode()
    )
    assert done.code == 1
    assert done.out.splitlines()[1:] == ['"well",3,1,"conservative"']
    said = done.err.splitlines()
    assert said[0] == (
        "crosswire: refused standard input line 3: has 'many' in the column 'killed'; give a number in digits, such as 12 or "
        "0.5, without marks between thousands"
    )
    assert said[20:] == [
        "crosswire: refused five more rows",
        "One event of one report; no events have more than one; 25 rows refused.",
        "",
        "Left out, since the map does not name them: id.",
    ]


def test_wrong_use(reconcile: Run) -> None:
    for arguments, code, words in (
        ((TABLE,), 2, "missing option '--map'"),
        (
            (TABLE, "--map", "nothing"),
            2,
            "there is no map 'nothing'; give a file, or the name of a bundled one: eventreport",
        ),
        ((TABLE, "--map", MAP, "--rule", "nothing"), 2, "there is no rule 'nothing'"),
        ((TABLE, "--map", "eventreport"), 1, "has no column"),
        (("no.csv", "--map", MAP), 1, "no.csv is not there; check the path"),
    ):
        done = reconcile(*arguments)
        assert (done.code, done.out) == (code, "")
        assert words in done.err and len(done.err.splitlines()) == 1
