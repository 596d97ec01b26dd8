"""crosswire sensitivity, over a fake desk: the page, its files, and what it says of wrong use."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from crosswire.model.sensitivity import EventMeasures, Measures, ReportValue, Revisions, RuledEvent
from crosswire.model.words import ClaimKind
from tests.cli.conftest import Run
from tests.cli.fake_desk import FakeDesk, NotFound
from tests.publishing.plots.made import found, question

MEASURED = Measures(
    variable="killed",
    several=2,
    events=9,
    reports=33,
    mean_dscore=0.8889,
    normalised=0.1778,
    mean_sd=None,
    mean_range=1.111,
    share=4 / 9,
    event_level=0.2,
    modal_confidence=0.78,
)
REPORT = ReportValue(
    report_id="r1", outlet="=The Oru Post", published=("2031-03-04", "2031-03-04"),
    numbers=(("killed", 11.0),), words=(("place", "Oru"),),
)  # fmt: skip
DIFFER = EventMeasures("killed", 3, 1, 0.25, 0.5, 2.0)
RAID = RuledEvent("e1wells", "Raid near Oru, Belland, 4 March 2031", "2031-03-04", (question(),), (REPORT,), (DIFFER,))


@pytest.fixture(autouse=True)
def desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fake desk finds the raid under four rules."""

    def sensitivity(self: FakeDesk, *events: str, each: Any, progress: Any, rules: Any, **options: Any) -> Any:
        self.calls.append(("sensitivity", (events, list(rules), options)))
        if "nowhere" in events:
            raise NotFound("there is no event 'nowhere'")
        each(RAID)
        progress(1, 1, RAID.label)
        made = found(question(), wordless=1)
        return type(made)(
            rules=made.rules, events=50, reports=120, kinds=made.kinds, moved=made.moved, measures=(MEASURED,),
            revisions=(Revisions(ClaimKind.KILLED, 12, 7, 5, 2, 8),),
        )  # fmt: skip

    monkeypatch.setattr(FakeDesk, "sensitivity", sensitivity, raising=False)


def test_the_page_over_the_store(run: Run) -> None:
    shown = run("sensitivity")
    lines = [line.rstrip() for line in shown.out.splitlines()]
    assert (shown.code, shown.err) == (0, "")
    assert lines[0] == "50 events under four rules  120 reports"
    assert lines[2] == "KILLED  3,105 to 5,010 killed in 40 events, as the rule has it"
    rows = {line.split()[0]: line for line in lines if line.startswith("  ")}
    assert "├─────○──" in rows["majority-of-origins"] and "→" in rows["majority-of-origins"]
    assert rows["conservative"].split()[1:4] == ["3,105", "3,105", "5,010+"] and "●" in rows["conservative"]
    assert rows["informative"].rstrip().endswith("●")
    assert rows["airwars"].split()[2] == "–" and rows["airwars"].endswith("40")
    assert "  One event has words and no number; only rules that make a number of words count them." in lines
    at = lines.index("KILLED: THE EVENTS THAT MOVE MOST  7 of 40 move")
    assert lines[at + 2 : at + 5] == [
        "  Raid near Oru, Belland, 4 March 2031  e1",
        "                       ●───○  11 to 13, disputed: 11 by two voices, 13 by one voice",
        "    11 majority-of-origins, conservative · 13 informative · can’t tell: airwars",
    ]
    assert rows["killed"].split() == ["killed", "12", "7", "5", "2", "8"]
    assert any(
        line.split() == ["killed", "9", "33", "44", "%", "0.89", "0.1778", "–", "1.11", "78", "%"] for line in lines
    )
    assert all(len(line) <= 100 for line in lines)


def test_the_page_of_one_event(run: Run) -> None:
    lines = [line.rstrip() for line in run("sensitivity", "1").out.splitlines()]
    assert lines[0].startswith("Raid near Oru, Belland, 4 March 2031") and lines[0].endswith("e1wells")
    assert lines[2].startswith("KILLED") and lines[2].endswith("disputed")
    assert lines[3] == "  Army and police say 11, the ministry says 13."
    assert lines[4] == "  majority-of-origins  11  ●──────────────┤  Because."
    assert lines[7] == "  airwars               –  ├──────────────┤  Because."


def test_what_is_asked_of_the_desk(run: Run) -> None:
    run("sensitivity", "1", "2", "--rule", "latest", "--rule", "own.toml", "--kind", "missing", "--most", "3")
    options = {"kinds": [ClaimKind.MISSING], "most": 3}
    assert FakeDesk.calls[-1] == ("sensitivity", (("1", "2"), ["latest", "own.toml"], options))


def test_json(run: Run) -> None:
    told = json.loads(run("sensitivity", "1", "--json").out)
    assert (told["type"], told["events"], told["kinds"][0]["least"]) == ("sensitivity", 50, 3105)
    assert told["kinds"][0]["totals"][3]["best"] is None
    assert [f["best"] for f in told["moved"][0]["figures"]] == [11, 11, 13, None]
    assert told["under_rules"][0]["reports"][0]["killed"] == 11
    assert json.loads(run("sensitivity", "--json").out)["under_rules"] == []


def test_tables(run: Run, tmp_path: Path) -> None:
    rows = list(csv.DictReader(run("sensitivity", "--csv", "-").out.splitlines()))
    assert [(r["rule"], r["best"], r["question"]) for r in rows][2:] == [
        ("informative", "13", "killed"),
        ("airwars", "", "killed"),
    ]
    shown = run("sensitivity", "--csv", "out.csv", "--table", "totals")
    assert shown.out.startswith("50 events")
    assert Path("out.csv").read_text(encoding="utf-8").splitlines()[2] == (
        "killed,40,1,0,7,conservative,40,0,3105,3105,5010,1"
    )
    for table, line in (
        ("disagreement", "e1wells,killed,3,1,0.25,0.5,2"),
        ("measures", "killed,2,9,33,0.8889,0.1778,,1.111,0.4444444444444444,0.2,0.78"),
        ("revisions", "killed,12,7,5,2,8"),
        ("reports", "e1wells,r1,'=The Oru Post,2031-03-04,11,,,,,,,Oru,,"),
    ):
        assert run("sensitivity", "--csv", "-", "--table", table).out.splitlines()[1] == line


def test_the_plot(run: Run) -> None:
    assert run("sensitivity", "--plot", "-").out.startswith("<svg ")
    shown = run("sensitivity", "1", "--plot", "raid.svg")
    assert shown.code == 0 and "KILLED" in shown.out
    assert Path("raid.svg").read_text(encoding="utf-8").startswith("<svg ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere"], "there is no event 'nowhere'"),
        (["--kind", "angry"], "nobody is counted as “angry”"),
        (["--json", "--csv", "-"], "only one of --json and --csv can go to standard output"),
        (["--table", "totals"], "name a file with --csv"),
        (["--csv", "-", "--table", "tables"], "there is no table “tables”"),
        (["--csv", "nowhere/a.csv"], "there is no such folder"),
        (["--plot", "."], "is a folder"),
    ],
)
def test_wrong_use_is_one_sentence(run: Run, arguments: list[str], sentence: str) -> None:
    shown = run("sensitivity", *arguments)
    assert shown.code in (1, 2) and sentence in shown.err
    assert (shown.out, len(shown.err.splitlines())) == ("", 1)
