from tests.cli.conftest import Run, golden


def test_an_event(run: Run) -> None:
    explained = run("explain", "1")
    assert (explained.code, explained.err, explained.out) == (0, "", golden("explain.txt"))


def test_all_pairs_and_all_claims(run: Run) -> None:
    assert run("explain", "1", "--all").out == golden("explain-all.txt")


def test_one_question(run: Run) -> None:
    assert run("explain", "1", "Injured").out == "injured\n  2 positions\n"


def test_a_kind_stands_for_its_groups(run: Run) -> None:
    explained = run("explain", "1", "killed").out
    assert [line for line in explained.splitlines() if line.startswith("killed")] == [
        "killed/smugglers",
        "killed/civilians",
    ]


def test_a_question_that_is_not_asked_is_wrong_use(run: Run) -> None:
    explained = run("explain", "1", "kiled")
    assert (explained.code, explained.out) == (2, "")
    assert "there is killed/smugglers, killed/civilians, injured" in explained.err


def test_two_reports(run: Run) -> None:
    assert run("explain", "r1wire", "r2courier").out == golden("explain-pair.txt")


def test_what_is_not_there_is_wrong_use(run: Run) -> None:
    assert (run("explain", "e9").code, run("explain", "r1wire", "r9").code) == (2, 2)


def test_an_event_of_one_report(run: Run) -> None:
    assert run("explain", "2").out == golden("explain-grounding.txt")
