"""The benchmark of coded tables: its table is one that reconciles whole, and floors are held."""

import csv
from pathlib import Path

import pytest

from benchmarks.coded_speed import Turn, bare, below, header, main, rows, table, turn


def test_the_invented_table_reconciles_whole_and_is_the_same_every_time(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header(), *rows(60)])
    assert list(rows(60)) == list(rows(60))
    assert turn(path, "informative").reports == 60
    assert bare(path) == len({row[1] for row in rows(60)}) * len(header())


def test_what_is_shown_and_held() -> None:
    turns = [Turn("latest", 2.0, 1.0, 500), Turn("ucdp", 4.0, 1.0, 500)]
    shown = " ".join(table(turns)[0].split())
    assert shown == "latest 500 reports 2.00 s 250 a second 0.50 times as fast as the bare pass"
    assert below(turns, 0.3) == ["ucdp is 0.25 times as fast as the bare pass; the floor is 0.3"]


def test_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--reports", "40"]) in (0, 1)
    assert len(capsys.readouterr().out.splitlines()) == 4
