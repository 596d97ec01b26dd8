"""What was looked up is given out again while the store stays as it is, and looked up anew once anything in it changed."""

from pathlib import Path

from crosswire.workbench import Desk
from crosswire.workbench.kept import Kept
from tests.support.demo_store import make_demo_store


def test_a_thing_is_made_once_for_its_name() -> None:
    kept, made = Kept(), list[str]()

    def make() -> str:
        made.append("made")
        return "thing"

    assert [kept.once("a", make), kept.once("a", make), kept.once("b", make)] == ["thing"] * 3
    assert len(made) == 2
    kept.forget()
    kept.once("a", make)
    assert len(made) == 3


def test_of_many_those_asked_for_last_are_kept() -> None:
    kept = Kept(most=2)
    for name in ("a", "b", "a", "c"):
        kept.once(name, lambda name=name: name)  # type: ignore[misc]
    assert kept.once("a", lambda: "anew") == "a"
    assert kept.once("b", lambda: "anew") == "anew"


def test_a_change_of_the_store_is_seen_at_once(tmp_path: Path) -> None:
    with Desk(make_demo_store(tmp_path / "demo.db")) as desk:
        event = desk.events()[0]
        with desk.snapshot():
            first = desk.stood(event.id, None)
            assert desk.stood(event.id, None) is first
            assert desk.history(event.id) is desk.history(event.id)
        with desk.snapshot():
            assert desk.stood(event.id, None) is first
        desk.split(event.id, event.reports[0], who="ana", when="2031-05-17", why="another crash")
        with desk.snapshot():
            now = desk.stood(desk.events_of(event.reports[1])[0], None)
        assert event.reports[0] not in now.event.reports
