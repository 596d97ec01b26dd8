"""As of a time: the record as if no later report existed, and the record as it is where none is later."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from crosswire.publishing.objects import claim_object, dependence_object, event_object, report_object
from crosswire.workbench import Desk, DeskError, NotFound, Stood
from crosswire.workbench.deriving import case_of
from tests.workbench.desks import add_lines, line, quick, sample_lines

pytestmark = pytest.mark.usefixtures("quick")

DAYS = ("2021-10-06", "2021-10-07", "2021-10-08", "2021-10-09", "2021-10-12", "2021-12-31")


def keyed(lines: list[str]) -> list[str]:
    """The reports of one incident, held together by their sender."""
    return [each.replace("{", '{"event": "one", ', 1) for each in lines]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with the raid, all of whose reports have a date, and a fire of which one has none."""
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("then") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        add_lines(desk, keyed(sample_lines("raid")))
        yield desk


def objects(stood: Stood) -> str:
    """All that a record of an earlier time holds, as it is exported."""
    things: dict[str, Any] = {
        "event": event_object(stood.event),
        "reports": [report_object(r, [stood.event]) for r in stood.reports],
        "claims": sorted((claim_object(c) for c in stood.claims), key=lambda c: str(c["id"])),
        "dependences": [dependence_object(d) for d in stood.dependences],
    }
    return json.dumps(things, ensure_ascii=False)


def the_event(desk: Desk) -> str:
    [event] = desk.events()
    return event.id


def test_after_the_last_report_it_is_the_record_as_it_is(desk: Desk) -> None:
    event = desk.event(the_event(desk))
    for when in ("2029-01-01", "2029-01-01T00:00Z", date(2029, 1, 1), datetime(2029, 1, 1, 12, 30)):
        stood = desk.stood(event.id, when)
        assert stood.event == event == stood.now
    assert desk.reports(event=event.id, as_of="2029") == desk.reports(event=event.id)
    assert desk.claims(event=event.id, as_of="2029") == desk.claims(event=event.id)
    assert desk.dependences(event=event.id, as_of="2029") == desk.dependences(event=event.id)
    assert stood.reports == tuple(desk.reports(event=event.id)) and stood.claims == tuple(desk.claims(event=event.id))
    assert stood.dependences == tuple(desk.dependences(event=event.id))
    case = case_of(desk._ledger, event.id, stood.parted.out)
    assert case.reconciled()[0] == event and sorted(case.claims, key=lambda c: c.id) == sorted(
        stood.claims, key=lambda c: c.id
    )


def test_it_is_the_record_of_a_store_that_holds_those_reports_alone(desk: Desk, tmp_path: Path) -> None:
    event = the_event(desk)
    lines = {json.loads(each)["text"]: each for each in keyed(sample_lines("raid"))}
    tried = set()
    for day in DAYS:
        try:
            stood = desk.stood(event, day)
        except NotFound:
            continue
        if stood.parted.inferred or stood.parted.out in tried:
            continue
        tried.add(stood.parted.out)
        with Desk(tmp_path / f"{day}.db") as alone:
            add_lines(alone, [lines[r.text] for r in stood.reports])
            there = alone.stood(the_event(alone), "2029")
            assert objects(there) == objects(stood).replace(event, there.event.id)
    assert len(tried) > 1


def test_reports_only_come_and_never_go(desk: Desk) -> None:
    event, before = the_event(desk), set[str]()
    for day in DAYS:
        try:
            now = set(desk.event(event, as_of=day).reports)
        except NotFound:
            now = set()
        assert before <= now
        before = now
    assert before == set(desk.event(event).reports)


def test_the_order_in_which_reports_came_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    with Desk(tmp_path / "b.db") as other:
        for each in reversed(keyed(sample_lines("raid"))):
            add_lines(other, [each])
        [a], [b] = desk.events(), other.events()
        assert a == b
        for day in DAYS[2:]:
            assert objects(desk.stood(a.id, day)) == objects(other.stood(b.id, day))


def test_under_another_rule(desk: Desk) -> None:
    event = desk.event(the_event(desk), rule="latest", as_of=DAYS[-2])
    assert {q.rule for q in event.questions} == {"latest"}
    assert desk.stood(event.id, "2029", rule="latest").event == desk.event(event.id, rule="latest")


def test_explanations_are_of_that_time(desk: Desk) -> None:
    event = desk.stood(the_event(desk), DAYS[2]).event
    told = desk.explain(event.id, as_of=DAYS[2])
    assert told.event == event and {q.key for q in told.questions} == {q.key for q in event.questions}
    assert all({link.a, link.b} <= set(event.reports) for link in told.links)


def test_what_is_no_time_and_what_is_too_early(desk: Desk) -> None:
    event = the_event(desk)
    for wrong in ("", "soon", "2024-13-01", "2024-02-30", "24:00", "9999-12-31", "x" * 300):
        with pytest.raises(NotFound, match="is no time; give a day"):
            desk.event(event, as_of=wrong)
    with pytest.raises(
        NotFound, match="no report of this incident is known to have been out by 5 October 2021; the first"
    ):
        desk.event(event, as_of="2021-10-05")
    with pytest.raises(DeskError, match="name it with event="):
        desk.reports(as_of="2029")


def test_reports_without_a_date_are_left_out_and_named(tmp_path: Path) -> None:
    with Desk(tmp_path / "c.db") as desk:
        add_lines(
            desk,
            [
                line("A dyke broke near the mill and three people drowned.", event="dyke", published="2031-02-03"),
                line("Four people drowned at the mill when the dyke broke.", event="dyke"),
            ],
        )
        stood = desk.stood(the_event(desk), "2031-02-04")
        assert (len(stood.parted.out), len(stood.parted.undated)) == (1, 1)
        assert stood.event.reports == stood.parted.out
    with Desk(tmp_path / "d.db") as desk:
        add_lines(desk, [line("Four people drowned at the mill when the dyke broke.")])
        with pytest.raises(NotFound, match="has a date, so nothing is known"):
            desk.event(the_event(desk), as_of="2031-02-04")


def test_all_events_as_of_a_time(tmp_path: Path) -> None:
    with Desk(tmp_path / "e.db") as desk:
        add_lines(desk, sample_lines("raid", "fire"))
        now = desk.events()
        assert desk.events(as_of="2029") == now
        then = desk.events(as_of="2021-10-07")
        assert [e.id for e in then] == [e.id for e in now if e.date.day == "2021-10-06"]
        assert then == [desk.event(e.id, as_of="2021-10-07") for e in then] and desk.events(as_of="1999") == []
        with pytest.raises(NotFound, match="is no time"):
            desk.events(as_of="soon")
