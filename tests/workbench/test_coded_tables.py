"""Coded tables from files: the bundled sample and maps, and the sentence for all that cannot be."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crosswire
from crosswire.publishing.coded_csv import table_csv
from crosswire.sources.delimited import records
from crosswire.workbench import BadMap, BadRule, DeskError, NotFound, reconcile_table, sample_folder

CODED = sample_folder().parent / "sample_coded"
MAP = '[rows]\nevent = "event"\n[[columns]]\nnames = ["killed"]\ntype = "count"\n'


def killed(**wanted: object) -> list[object]:
    found = reconcile_table(CODED / "reports.csv", CODED / "map.toml", **wanted)  # type: ignore[arg-type]
    at = found.columns.index("killed")
    return [row.cells[at] for row in found.rows]


def test_the_sample_under_some_rules() -> None:
    assert killed() == [4, 6, 0, None]
    assert killed(rule="representative") == [4, 9, 0, 3]
    assert killed(rule=["conservative", "informative"]) == [2, 6, 0, 3, 4, 9, 0, 4]
    assert crosswire.reconcile_table is reconcile_table


def test_the_sample_names_every_column() -> None:
    found = reconcile_table(CODED / "reports.csv", CODED / "map.toml")
    assert (found.left_out, found.refused, found.n_events, found.n_reports) == ((), (), 4, 11)


def test_a_rule_of_one_s_own(tmp_path: Path) -> None:
    own = tmp_path / "half.toml"
    own.write_text('definition = "x"\n[figures]\nsteps = ["more-than-half"]\n[columns]\nwhat = "mode"\n')
    with pytest.raises(BadRule, match="is no type of column"):
        killed(rule=own)
    own.write_text('definition = "x"\n[figures]\nsteps = ["more-than-half"]\n[columns]\ncount = "max"\n')
    assert killed(rule=own) == [4, 9, 0, 4]
    twin = tmp_path / "latest.toml"
    twin.write_text(own.read_text())
    with pytest.raises(BadRule, match="two of the rules are called latest"):
        killed(rule=["latest", twin])
    (tmp_path / "rules").mkdir()
    own.rename(tmp_path / "rules/most.toml")
    assert killed(rule="most", store=tmp_path / "x.db") == [4, 9, 0, 4]


def test_a_table_by_any_delimiter_and_columns_left_out(tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(MAP)
    (tmp_path / "t.tsv").write_text("event\tkilled\tnote\nwell\t3\tx\n")
    found = reconcile_table(tmp_path / "t.tsv", tmp_path / "map.toml", rule="conservative")
    assert [row.cells for row in found.rows] == [("well", 3, 1, "conservative")]
    assert found.left_out == ("note",)


def test_what_cannot_be(tmp_path: Path) -> None:
    table, own = tmp_path / "t.csv", tmp_path / "map.toml"
    table.write_text("event,killed\nwell,3\n")
    own.write_text(MAP)
    for error, words, path, by, rule in (
        (
            NotFound,
            "there is no map 'eventreprt'; give a file, or the name of a bundled one: eventreport",
            table,
            "eventreprt",
            "latest",
        ),
        (NotFound, "there is no rule 'last'", table, own, "last"),
        (DeskError, "is not there", tmp_path / "no.csv", own, "latest"),
        (DeskError, "has no column 'event_id'", table, "eventreport", "latest"),
        (BadRule, "no rule is named", table, own, []),
        (BadMap, "cannot be read as a map", table, tmp_path, "latest"),
    ):
        with pytest.raises(error, match=words):
            reconcile_table(path, by, rule=rule)
    own.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadMap, match="is not text in UTF-8"):
        reconcile_table(table, own)
    own.write_text(MAP + 'always = "most"\n')
    with pytest.raises(BadMap, match="always = 'most'"):
        reconcile_table(table, own)
    own.write_text("x" * 300_000)
    with pytest.raises(BadMap, match="too large to be a map"):
        reconcile_table(table, own)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_bytes_are_a_table_or_a_sentence(tmp_path: Path, data: st.DataObject) -> None:
    bytes_ = bytearray((CODED / "reports.csv").read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(bytes_) - 1))
        bytes_[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=4) | st.sampled_from([b'"', b",", b"\n"])
        )
    (tmp_path / "t.csv").write_bytes(bytes_)
    try:
        found = reconcile_table(tmp_path / "t.csv", CODED / "map.toml", rule=["conservative", "airwars"])
    except DeskError as error:
        assert str(error)
    else:
        read = list(records(b"".join(table_csv(found)).decode(), ","))
        assert [len(record.fields) for record in read] == [len(found.columns)] * (1 + 2 * found.n_events)
