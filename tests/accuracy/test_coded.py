"""The comparison with another program's tables, on a table written for the test."""

from pathlib import Path

from accuracy.coded import RULES, Rows, close, coded_figures, measured, rows_in, share_equal
from crosswire.publishing.coded_csv import by_event_csv, table_csv
from crosswire.workbench import reconcile_table

HEADER = (
    "id,event_id,country,election,certain,certain1,date_start,date_end,city,location,latitude,longitude,"
    "geo_precision,actor1,actor1_id,actor1_type,actor1_subtype,actor1_party,actor1_violence,actor1_precision,"
    "actor1_initiator,actor1_perpetrator,actor1_intervener,actor1_bystander,actor1_victim,event_context,target,"
    "deaths_best,deaths_low,deaths_high,injuries_best,injuries_low,injuries_high,displacement,damage,source,"
    "source_author,source_type,source_classification,sampling"
)
COMMON = 'Sarn,S-2031,1,1,2031-05-17,2031-05-17,Oru,"",4.1,21.4,3,Guard,G1,Militia,,,Shooting,3,1,1,0,0,0,Rally,Voters'
REPORTS = [
    f"r1,e1,{COMMON},6,6,6,1,1,1,0,1,Courier (2031-05-18),Courier,Paper,2,0",
    f"r2,e1,{COMMON},9,9,9,,,,0,0,Wire (2031-05-19),Wire,Agency,1,0",
    f"r3,e2,{COMMON},0,0,0,0,0,0,0,0,Wire (2031-05-21),Wire,Agency,1,0",
]
MEAN = {"mean_dscore": "0.5", "mean_dscore_normalized": "0.1666666666666667", "mean_sd": "2.12132034355964", "mean_range": "1.5",
        "share_disagreement": "0.5", "modal_confidence": "0.75"}  # fmt: skip


def make(folder: Path, changed: str = "") -> Path:
    """A folder as MAVERICK's, with what crosswire makes of the reports as the package's output, one text put in."""
    (folder / "expected").mkdir(parents=True)
    table = folder / "input_reports.csv"
    table.write_text("\n".join([HEADER, *REPORTS]) + "\n")
    for rule in RULES:
        found = reconcile_table(table, "eventreport", rule=rule)
        text = b"".join(table_csv(found)).decode()
        (folder / f"expected/{rule}.csv").write_text(text.replace("Militia", changed or "Militia"))
    for name, mean in MEAN.items():
        (folder / f"expected/diagnostics_{name}.csv").write_text(f'"variable","x"\n"deaths_best",{mean}\n')
    (folder / "expected/diagnostics_dscore.csv").write_text('"event_id","dscore_deaths_best"\n"e1",1\n"e2",0\n')
    (folder / "expected/diagnostics_event_level_disagreement.csv").write_text(
        '"event_id","deaths_best","injuries_best"\n"e1",0.5000000001,0\n"e2",0,0\n'
    )
    (folder / "expected/timings.csv").write_text(
        '"rule","run","elapsed_s"\n"conservative",1,60\n"conservative",2,0\n"representative",1,60\n"informative",1,60\n'
    )
    return folder


def test_the_same_table_is_equal_and_slower_is_told(tmp_path: Path) -> None:
    figures = coded_figures(make(tmp_path))
    assert figures == {"conservative": 1, "representative": 1, "informative": 1, "diagnostics": 1, "faster": 2 / 3}


def test_one_cell_that_is_wrong_shows(tmp_path: Path) -> None:
    wrong = coded_figures(make(tmp_path, "Guards"))["conservative"]
    assert wrong < 1 and wrong > 0.9
    many: Rows = {str(i): {"x": "1"} for i in range(10_000)}
    assert share_equal({**many, "7": {"x": None}}, many) == 0.999
    assert share_equal({**many, "more": {"x": "1"}}, many) == 0.999
    assert share_equal({"a": {}}, {"a": {"x": None}}) == 0


def test_null_and_the_empty_string_are_not_close_to_each_other(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('"e","x","y"\n"1",,""\n')
    assert rows_in(tmp_path / "a.csv") == {"1": {"x": None, "y": ""}}
    assert close(None, None) and close(1.0, 1 + 1e-10)
    assert not close(None, 0.0) and not close(1.0, 1 + 1e-8)


def test_measures_by_the_names_of_the_files(tmp_path: Path) -> None:
    found = reconcile_table(make(tmp_path) / "input_reports.csv", "eventreport", rule="conservative")
    told = measured(found)
    assert told["dscore", "e1", "deaths_best"] == 1
    assert told["mean_range", "deaths_best", ""] == 1.5
    assert b'"e1",2,' in b"".join(by_event_csv(found, "event_id"))
