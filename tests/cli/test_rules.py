from tests.cli.conftest import Run, golden


def test_rules_and_statuses(run: Run) -> None:
    assert run("rules").out == golden("rules.txt")


def test_one_rule(run: Run) -> None:
    assert run("rules", "highest").out.splitlines() == [
        "highest",
        "The figure.",
        "",
        "  origins  Each independent origin has one vote.",
        "  lowest   Keeps the lowest figure.",
        "",
        "AFTER  A codebook.",
        "FILE   rules/highest.toml",
    ]
    unheard = run("rules", "unheard")
    assert (unheard.code, unheard.out, unheard.err) == (
        2,
        "",
        "crosswire: there is no rule 'unheard'; there is majority\n",
    )
