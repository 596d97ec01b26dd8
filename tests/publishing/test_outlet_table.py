"""The table of outlets: by name or count, a page at a time."""

from crosswire.model.survey import OutletRow, Tally
from crosswire.publishing.outlet_table import AT_ONCE, outlet_page, outlet_rows


def row(name: str, reports: int = 1, alone: int = 0, leans_on: tuple[Tally, ...] = ()) -> OutletRow:
    """An outlet of which little is counted."""
    zero = dict.fromkeys(("shared", "first", "untold", "reprinting", "reprinted", "unordered"), 0)
    steps = dict.fromkeys(("again", "changed", "up", "down"), 0)
    counts = {"reports": reports, "events": reports, "alone": alone, **zero, **steps}
    return OutletRow(key=name.casefold(), name=name, agency=False, leans_on=leans_on, **counts)


def test_the_largest_count_first_equals_by_name() -> None:
    rows = [row("Zeta", 2), row("alpha", 2), row("Mid", 5, alone=1)]
    assert [r.name for r in outlet_page(rows).rows] == ["Mid", "alpha", "Zeta"]
    assert [r.name for r in outlet_page(rows, sort="name").rows] == ["alpha", "Mid", "Zeta"]
    assert [r.name for r in outlet_page(rows, q=" ZE ").rows] == ["Zeta"]


def test_a_page_at_a_time_and_the_last_where_there_is_none_such() -> None:
    rows = [row(f"Outlet {i:03}") for i in range(AT_ONCE + 3)]
    second = outlet_page(rows, page=9)
    assert (second.page, second.pages, len(second.rows), second.found) == (2, 2, 3, AT_ONCE + 3)
    assert outlet_page([], page=2).pages == 1


def test_rows_of_csv_say_whom_an_outlet_leans_on() -> None:
    [line] = outlet_rows([row("A", leans_on=(Tally("Wire", 2), Tally(None, 1)))])
    assert line[:3] == ("A", "no", 1)
    assert "Wire (2); an outlet not known (1)" in line
