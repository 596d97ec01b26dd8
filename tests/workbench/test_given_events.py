"""The sender's own grouping: reports with one `event` key are one event, and grouping leaves it so."""

from pathlib import Path

import pytest

from crosswire.workbench import Desk
from tests.workbench.desks import add_lines, exported, line, sample_lines

pytestmark = pytest.mark.usefixtures("quick")

FIRE = "Four people died in a fire at a mill in Tarn Bridge on Monday, the fire service said."
FLOOD = "The river Ostel flooded the town of Low Ferring; 300 people were displaced on 7 June, the council said."


def grouping(desk: Desk) -> list[set[str | None]]:
    """The events as sets of the senders' own report ids."""
    external = {r.id: r.external_id for r in desk.reports()}
    return sorted(({external[r] for r in e.reports} for e in desk.events()), key=sorted)


def test_reports_that_have_nothing_in_common_are_one_event_where_the_sender_says_so(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FIRE, id="a", event="x"), line(FLOOD, id="b", event="x")])
        assert grouping(desk) == [{"a", "b"}]
        assert desk.check() == []


def test_reports_that_are_alike_are_two_events_where_the_sender_says_so(tmp_path: Path) -> None:
    lines = [line(FIRE, id="a", event="x"), line(FIRE + " ", id="b", event="y")]
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, lines)
        assert grouping(desk) == [{"a"}, {"b"}]


def test_a_later_report_joins_its_key_and_not_its_likeness(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(FIRE, id="a", event="x"), line(FLOOD, id="b", event="y")])
        add_lines(desk, [line(FIRE + " More is not known.", id="c", event="y")])
        assert grouping(desk) == [{"a"}, {"b", "c"}]


def test_a_report_without_a_key_may_join_and_keys_stay_apart(tmp_path: Path) -> None:
    raid = sample_lines("raid")
    keyed = [each.replace("{", '{"event": "ours", ', 1) for each in raid[:2]]
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, keyed + raid[2:])
        [ours] = {e for r in desk.reports() if r.given_event == "ours" for e in desk.events_of(r.id)}
        assert len(desk.event(ours).reports) >= 2
        with_all = exported(desk)
    with Desk(tmp_path / "b") as desk:
        for each in reversed(keyed + raid[2:]):
            add_lines(desk, [each])
        assert exported(desk) == with_all


def test_a_key_is_kept_as_written(tmp_path: Path) -> None:
    odd = ["1", "01", "É", "e" * 2000, "a\nb"]
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, [line(f"{FIRE} Number {n}.", event=key, id=str(n)) for n, key in enumerate(odd)])
        assert sorted(r.given_event or "" for r in desk.reports()) == sorted(odd)
        assert len(desk.events()) == len(odd)
        assert desk.check() == []


def test_one_sender_id_on_two_texts_is_two_reports(tmp_path: Path) -> None:
    with Desk(tmp_path / "a") as desk:
        added = add_lines(desk, [line(FIRE, id="a"), line(FLOOD, id="a"), line(FIRE, id="a")])
        assert (added.added, added.known) == (2, 1)
