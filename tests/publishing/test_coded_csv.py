"""Reconciled tables as CSV and JSON Lines: null and the empty string stay apart, numbers are whole where they are."""

import json

from crosswire.publishing.coded_csv import by_event_csv, diagnostics_csv, number_text, table_csv, table_json_lines
from crosswire.sources.delimited import records
from tests.reconciling.coded.tables import reconciled

HEADER = "event,report,outlet,told_by,published,rank,what,killed\n"
FOUND = reconciled(
    HEADER + 'ferry,1,Courier,hospital,,2,"a ""raid"", by night\nor dawn",6\nwell,2,Post,,,1,"",\n',
    rules=("representative", "latest"),
)


def test_a_line_an_event_and_rule() -> None:
    assert b"".join(table_csv(FOUND)).decode() == (
        '"event","what","killed","killed_low","killed_high","killed_status","killed_reason","killed_why","n_reports","rule"\n'
        '"ferry","a ""raid"", by night\nor dawn",6,,,,,,1,"representative"\n'
        '"well","",,,,,,,1,"representative"\n'
        '"ferry","a ""raid"", by night\nor dawn",6,6,6,"single_origin","Hospital alone gives 6, in one report, and no other figure stands.","One voice says 6, and no other figure stands.",1,"latest"\n'
        '"well","",,,,,,,1,"latest"\n'
    )
    assert len(list(table_csv(FOUND, "latest"))) == 3


def test_what_is_written_is_read_back() -> None:
    text = b"".join(table_csv(FOUND)).decode()
    first, *rows = records(text, ",")
    assert tuple(first.fields) == FOUND.columns
    wanted = [[c if c is None or isinstance(c, str) else number_text(c) for c in row.cells] for row in FOUND.rows]
    assert [row.fields for row in rows] == wanted


def test_json_lines_tell_the_positions() -> None:
    lines = [json.loads(line) for line in table_json_lines(FOUND)]
    assert [(line["event"], line["rule"], line["cells"]["killed"]) for line in lines] == [
        ("ferry", "representative", 6), ("well", "representative", None), ("ferry", "latest", 6), ("well", "latest", None),
    ]  # fmt: skip
    assert lines[2]["figures"]["killed"] == {
        "low": 6,
        "best": 6,
        "high": 6,
        "status": "single_origin",
        "reason": "Hospital alone gives 6, in one report, and no other figure stands.",
        "why": "One voice says 6, and no other figure stands.",
        "positions": [{"low": 6, "high": 6, "reports": ["1"], "origins": ["hospital"], "stands": True}],
    }
    assert len(list(table_json_lines(FOUND, "latest"))) == 2


def test_measures() -> None:
    assert b"".join(diagnostics_csv(FOUND)).decode() == (
        '"column","type","events","reports","dscore","normalised","sd","range","share","modal_confidence"\n'
        '"what","category",2,2,0,0,,,0,1\n'
        '"killed","count",2,2,0,0,,0,0,1\n'
    )
    assert b"".join(by_event_csv(FOUND, "event")).decode() == (
        '"event","reports","what_dscore","what_disagreement","killed_dscore","killed_disagreement"\n'
        '"ferry",1,0,0,0,0\n'
        '"well",1,0,0,0,\n'
    )


def test_numbers() -> None:
    assert [number_text(n) for n in (6.0, 0.1, 4.10, 1 / 3, 1e20)] == ["6", "0.1", "4.1", "0.333333333333333", "1e+20"]
    assert [number_text(n, 17) for n in (6.0, 0.1, 1 / 3)] == ["6", "0.1", "0.3333333333333333"]
