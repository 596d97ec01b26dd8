import json
from pathlib import Path

import pytest

from accuracy import sets
from accuracy.__main__ import main
from tests.accuracy.miniature import REPORTS, make_shared


def test_without_the_sets_one_sentence_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--shared", str(tmp_path / "nowhere"), "--only", "muc4"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "no part of the repository" in err


def test_an_unknown_set_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--only", "nothing"])
    assert stop.value.code == 2


def measured(_: Path, __: Path, ___: int) -> dict[str, float]:
    return {"core": 1.0, "all": 0.9, "event": 0.0}


def test_a_figure_under_its_floor_ends_with_exit_code_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sets.SETS, "seeds", measured)
    monkeypatch.setattr("accuracy.measures.read", lambda name: {"seeds": {"event": 1.0}} if "floors" in name else TABLE)
    assert main(["--shared", str(tmp_path), "--only", "seeds"]) == 1
    out, err = capsys.readouterr()
    assert "below its floor" in out
    assert "accuracy: seeds: the event is 0.000, under its floor of 1.0" in err


TABLE = {
    "seeds": {
        "what": "five",
        "measures": {"core": {"words": "core facts", "goal": 1.0}, "event": {"words": "the event", "goal": 1.0}},
    }
}


def test_figures_as_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sets.SETS, "seeds", measured)
    main(["--shared", str(tmp_path), "--only", "seeds", "--json"])
    assert json.loads(capsys.readouterr().out) == {"seeds": {"core": 1.0, "all": 0.9, "event": 0.0}}


@pytest.mark.slow
def test_a_set_is_read_and_its_record_scored(tmp_path: Path) -> None:
    shared = make_shared(tmp_path / "shared")
    for name in ("one", "all", "topics"):
        (tmp_path / name).mkdir()
    kept = sets.incidents(shared, tmp_path / "one", 1)
    everything = sets.grouping(shared, tmp_path / "all", 1)
    by_topic = sets.ecbplus(shared, tmp_path / "topics", 1)
    assert 0 < kept["reports"] == kept["gold"] < len(REPORTS)
    assert everything["reports"] == by_topic["reports"] == len(REPORTS)
    assert by_topic["inner.f1"] == 0.5
