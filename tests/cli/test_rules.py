from tests.cli.conftest import Run, golden


def test_rules_and_statuses(run: Run) -> None:
    assert run("rules").out == golden("rules.txt")
