from tests.cli.conftest import Run


def test_all_outlets(run: Run) -> None:
    assert run("outlets").out.splitlines() == [
        "OUTLETS  three outlets, 1 of them news agencies",
        "  Harbour Post  PE es · harbour.example · Harbour House · your own",
        "  Marsh Wire    PE es · marsh.example, marsh-wire.example · agency",
        "  Quay Radio    Harbour House",
    ]


def test_one_outlet(run: Run) -> None:
    assert run("outlets", "harbour.example").out.splitlines() == [
        "Harbour Post",
        "",
        "  also     HP",
        "  at       harbour.example",
        "  home     PE es",
        "  owner    Harbour House",
        "  sisters  Quay Radio",
        "",
        "FILE  outlets.toml",
    ]
    assert run("outlets", "Marsh Wire").out.splitlines() == [
        "Marsh Wire  news agency",
        "",
        "  credits  MW",
        "  at       marsh.example, marsh-wire.example",
        "  home     PE es",
    ]


def test_an_outlet_that_is_not_known(run: Run) -> None:
    unknown = run("outlets", "Far Post")
    assert (unknown.code, unknown.out, unknown.err) == (
        2,
        "",
        "crosswire: there is no outlet 'Far Post' in the registry\n",
    )
