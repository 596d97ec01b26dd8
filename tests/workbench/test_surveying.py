"""What a store holds, and how its outlets stand to each other, over invented incidents."""

from collections.abc import Iterator

import pytest

from crosswire.model.plain import to_plain
from crosswire.model.survey import OutletRow, Tally
from crosswire.workbench import Desk
from tests.workbench.desks import add_lines, line, quick

WIRE = (
    "A gas explosion in the harbour quarter of Castries, Saint Lucia, killed three dock workers on Friday, the port office "
    "said. The blast tore through a warehouse shortly after noon and blew out the windows of a school across the road. "
    "Firefighters needed four hours to put the flames out. Nobody at the school was hurt, the port office said."
)
OWN = (
    "Four dock workers died when gas exploded in a warehouse at the harbour of Castries, Saint Lucia, on Friday, the fire "
    "brigade told this newspaper. A fifth man is missing."
)
LATER = (
    "Five dock workers are now known to have died in Friday's gas explosion at the harbour of Castries, Saint Lucia, the fire "
    "brigade told this newspaper on Sunday."
)
ALONE = "Two hikers were injured on Tuesday when a footbridge gave way near Hallstatt, Austria, police said."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with two incidents: one told by three outlets, a reprint and a later figure among them, and one by a single outlet."""
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("surveying") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        given = {"event": "blast"}
        add_lines(
            desk,
            [
                line(WIRE, outlet="Harbour Wire", published="2031-05-09T14:00", **given),
                line(f"{WIRE} The port is closed.", outlet="Morning Post", published="2031-05-10", **given),
                line(OWN, outlet="Evening Star", published="2031-05-10", **given),
                line(LATER, outlet="The Evening Star", published="2031-05-12", **given),
                line(ALONE, outlet="Alpine Courier", published="2031-05-14", event="bridge", language="en"),
            ],
        )
        yield desk


def rows(desk: Desk) -> dict[str, OutletRow]:
    """The outlets by name."""
    return {row.name: row for row in desk.survey().outlets}


def test_who_was_first_alone_and_reprinting(desk: Desk) -> None:
    found = rows(desk)
    assert {name: (r.reports, r.events, r.alone, r.shared, r.first, r.untold) for name, r in found.items()} == {
        "Alpine Courier": (1, 1, 1, 0, 0, 0),
        "Evening Star": (2, 1, 0, 1, 0, 0),
        "Harbour Wire": (1, 1, 0, 1, 1, 0),
        "Morning Post": (1, 1, 0, 1, 0, 0),
    }
    assert found["Morning Post"].leans_on == (Tally("Harbour Wire", 1),)
    assert {name: (r.reprinting, r.reprinted, r.unordered) for name, r in found.items() if r.shared} == {
        "Evening Star": (0, 0, 0),
        "Harbour Wire": (0, 1, 0),
        "Morning Post": (1, 0, 0),
    }


def test_who_changed_a_figure(desk: Desk) -> None:
    star = rows(desk)["Evening Star"]
    assert (star.again, star.changed, star.up, star.down) == (1, 1, 1, 0)
    assert sum(r.again for r in rows(desk).values()) == 1


def test_the_survey_carries_the_sensitivity_of_the_store(desk: Desk) -> None:
    told: list[tuple[int, int | None]] = []
    found = desk.survey(progress=lambda done, total, _: told.append((done, total)))
    assert (found.sensitivity, told) == (desk.sensitivity(), [(1, 2), (2, 2)])


def test_what_the_store_holds(desk: Desk) -> None:
    found = desk.contents()
    assert (found.reports, found.events, found.outlets, found.unnamed) == (5, 2, 4, 0)
    assert (found.first_event, found.last_event) == ("2031-05-09", "2031-05-13")
    assert (found.first_report, found.last_report, found.undated_reports) == ("2031-05-09", "2031-05-14", 0)
    assert found.months == (Tally("2031-05", 2),)
    assert found.countries == (Tally("Austria", 1), Tally("Saint Lucia", 1))
    assert sum(t.count for t in found.statuses) == sum(len(e.questions) for e in desk.events())
    assert [(v.outlets, v.count) for v in found.voices] == [(1, 1), (3, 1)]
    assert found.languages[0].name is None


def test_an_outlet_with_undated_reports_is_neither_first_nor_late(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("undated") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        add_lines(
            desk,
            [
                line(WIRE, outlet="Harbour Wire", published="2031-05-09T14:00", event="blast"),
                line(WIRE + " More follows.", outlet="Morning Post", event="blast"),
            ],
        )
        found = {r.name: (r.shared, r.first, r.untold, r.reprinting, r.unordered) for r in desk.survey().outlets}
    assert found == {"Harbour Wire": (1, 0, 1, 0, 1), "Morning Post": (1, 0, 1, 0, 1)}


def test_an_empty_store(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Desk(tmp_path_factory.mktemp("empty") / "a.db") as desk:
        assert desk.survey().outlets == ()
        found = to_plain(desk.contents())
        assert {name for name, value in found.items() if value} == set()


def test_the_state_of_a_store_tells_what_changed(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("state") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        empty = desk.state()
        add_lines(desk, [line(WIRE, outlet="Harbour Wire", published="2031-05-09")])
        one = desk.state()
        assert (desk.events_changed_since(empty), desk.events_changed_since(one)) == (1, 0)
        assert (desk.holds_more_events_than(0), desk.holds_more_events_than(1)) == (True, False)
        add_lines(desk, [line(WIRE, outlet="Harbour Wire", published="2031-05-09")])
        assert desk.state() == one != empty
