"""--as-of: the record as it stood then, with what changed since at its head."""

import json

from tests.cli.conftest import Run

HEAD = """\
As it stood at the end of 3 March 2031, from one of five reports
  Three reports came out later: The Salt Road Courier, Evening Lantern and Dune Radio
  One report without a date is left out: unnamed outlet r5leaf
  since then
    killed, smugglers  11, single voice → 11–13, disputed
    injured            not told         → 2–4, best 4, ranged
"""


def test_the_page_begins_with_what_it_is_and_what_changed(run: Run) -> None:
    shown = run("show", "1", "--as-of", "2031-03-03")
    assert (shown.code, shown.err) == (0, "")
    assert f"\n\n{HEAD}\n" in shown.out
    assert "INJURED  not stated by any report" in shown.out


def test_an_explanation_has_the_same_head(run: Run) -> None:
    explained = run("explain", "1", "--as-of", "2031-03-03").out
    assert HEAD in explained and "WHAT PLACINGS DID" not in explained


def test_json_keeps_its_shape(run: Run) -> None:
    now, then = (json.loads(run("show", "1", "--json", *rest).out) for rest in ((), ("--as-of", "2031-03-03")))
    assert list(then) == list(now) and list(then["event"]) == list(now["event"])
    assert [r["id"] for r in then["reports"]] == ["r1wire"] == then["event"]["reports"]
    assert {c["report_id"] for c in then["claims"]} == {"r1wire"}


def test_what_is_no_time_is_wrong_use_in_a_sentence(run: Run) -> None:
    for verb in ("show", "explain"):
        shown = run(verb, "1", "--as-of", "soon")
        assert (shown.code, shown.out) == (2, "") and shown.err.count("\n") == 1


def test_two_reports_are_compared_as_they_are(run: Run) -> None:
    explained = run("explain", "r1wire", "r2courier", "--as-of", "2031-03-03")
    assert explained.code == 2 and "--as-of looks back at one event" in explained.err
