"""What is said of a record of an earlier time: from what it is, what it leaves out, and what changed since."""

from dataclasses import replace

from crosswire.model.event import Event
from crosswire.model.out_by import out_by
from crosswire.model.question import Group
from crosswire.publishing.looking_back import looking_back, since
from crosswire.publishing.outlet_labels import report_labels
from tests.publishing.hand_made import EARLIER, INJURED_ALL, KILLED_SMUGGLERS, LEAFLET, RAID, REPORTS, WIRE

THEN = replace(RAID, questions=EARLIER)
LABELS = report_labels(REPORTS)
PUBLISHED = {r.id: r.published for r in REPORTS}


def test_the_wire_alone() -> None:
    back = looking_back(THEN, RAID, out_by(PUBLISHED, "2031-03-03"), LABELS)
    assert back.stood == "as it stood at the end of 3 March 2031, from one of five reports"
    assert back.left_out == (
        "Three reports came out later: The Salt Road Courier, Evening Lantern and Dune Radio",
        f"One report without a date is left out: {LABELS[LEAFLET.id]}",
    )
    assert back.since == (
        ("killed, smugglers", "11, single voice", "11–13, disputed"),
        ("injured", "not told", "2–4, best 4, ranged"),
    )


def test_an_hour_of_a_day() -> None:
    back = looking_back(THEN, RAID, out_by(PUBLISHED, "2031-03-04T09:00"), LABELS)
    assert back.stood == "as it stood on 4 March 2031, 09:00, from one of five reports"
    assert back.left_out[1] == (
        "Two reports are left out, as they may have come out later: The Salt Road Courier and Evening Lantern"
    )


def test_a_record_beside_itself_has_nothing_changed() -> None:
    assert since(RAID, RAID) == []


def test_a_group_under_another_name_is_told_by_its_claims() -> None:
    renamed = replace(KILLED_SMUGGLERS, key="killed/militants", of=Group("militants"))
    then = replace(RAID, questions=(renamed, INJURED_ALL))
    assert since(then, replace(RAID, questions=(KILLED_SMUGGLERS, INJURED_ALL))) == []


def test_what_is_no_longer_asked_is_said(raid: Event = RAID) -> None:
    assert since(raid, replace(raid, questions=(KILLED_SMUGGLERS, INJURED_ALL))) == [
        ("killed, civilians", "none, single voice", "no longer told apart")
    ]


def test_place_and_date_come_first() -> None:
    then = replace(RAID, place=None, date=replace(RAID.date, start=None, end=None))
    assert [what for what, before, _ in since(then, RAID) if before == "not told"] == ["place", "date"]


def test_reports_that_others_date_are_named() -> None:
    from crosswire.model.words import PublicationBasis

    placed = replace(WIRE, published=replace(WIRE.published, basis=PublicationBasis.SIBLINGS))
    back = looking_back(THEN, RAID, out_by({placed.id: placed.published}, "2031-03-03"), LABELS)
    assert back.left_out == ("Only the other reports settle the day of Harbour Wire",)
