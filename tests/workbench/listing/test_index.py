"""The list under filters: what a plain pass over the rows gives, whatever changed since it was last asked."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger
from crosswire.ledger.records import EventRecord
from crosswire.model.decision import Decision
from crosswire.model.event import Event
from crosswire.model.words import DecisionKind
from crosswire.workbench.listing.filters import ListingFilter, Sort
from crosswire.workbench.listing.index import ListingIndex
from crosswire.workbench.listing.page import ListingPage, PeriodUnit
from tests.workbench.listing.making import drop_event, put_event

MANY = 120


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Ledger, list[EventRecord]]]:
    with open_ledger(tmp_path_factory.mktemp("list") / "store") as ledger:
        yield ledger, [put_event(ledger, number) for number in range(1, MANY + 1)]


def page_of(ledger: Ledger, wanted: ListingFilter, most: int = 2 * MANY) -> ListingPage:
    return ListingIndex().page(ledger, wanted, 0, most)


def first_day(event: Event) -> str:
    return event.date.start or ""


def has_matter(record: EventRecord, sort: str) -> bool:
    return any(m.sort == sort for m in record.matters or ())


def killed(event: Event) -> tuple[float, float]:
    question = event.questions[0]
    assert question.low is not None and question.high is not None
    return question.low, question.high


CASES: list[tuple[ListingFilter, Callable[[EventRecord], bool]]] = [
    (ListingFilter(), lambda r: True),
    (ListingFilter(first="2022"), lambda r: first_day(r.event) >= "2022"),
    (ListingFilter(first="2021-03", last="2022-06"), lambda r: "2021-03" <= first_day(r.event)[:7] <= "2022-06"),
    (ListingFilter(country="belmora"), lambda r: r.event.place is not None and r.event.place.country == "Belmora"),
    (ListingFilter(place="Town3"), lambda r: r.event.place is not None and r.event.place.name == "Town3"),
    (ListingFilter(place="Duneland"), lambda r: r.event.place is not None and r.event.place.admin1 == "Duneland"),
    (ListingFilter(type="flood"), lambda r: r.event.event_type == "flood"),
    (ListingFilter(least=12), lambda r: killed(r.event)[1] >= 12),
    (ListingFilter(least=8, most=10), lambda r: killed(r.event)[1] >= 8 and killed(r.event)[0] <= 10),
    (ListingFilter(status="disputed"), lambda r: r.event.questions[0].status.value == "disputed"),
    (ListingFilter(outlets=5, voices=2), lambda r: r.event.n_outlets >= 5 and r.event.n_origins >= 2),
    (ListingFilter(matter="place"), lambda r: has_matter(r, "place")),
    (ListingFilter(matter="any"), lambda r: bool(r.matters)),
    (ListingFilter(q="Harbour-Master ferry OLA17"), lambda r: r.event.label.endswith(" 17")),
    (ListingFilter(q="nowhere-to-be-found"), lambda r: False),
    (ListingFilter(q="?!"), lambda r: False),
    (ListingFilter(reviewed=True), lambda r: False),
    (
        ListingFilter(box=(100, -40, 130, 0)),
        lambda r: (
            r.event.place is not None and r.event.place.country == "Belmora" and r.event.place.precision == "near"
        ),
    ),
    (
        ListingFilter(box=(100, -90, -60, 90)),
        lambda r: (
            r.event.place is not None and r.event.place.country != "Arvenia" and r.event.place.precision == "near"
        ),
    ),
    (
        ListingFilter(country="Corvia", type="fire", status="agreed"),
        lambda r: (
            r.event.place is not None
            and (r.event.place.country, r.event.event_type) == ("Corvia", "fire")
            and r.event.questions[0].status.value == "agreed"
        ),
    ),
]


@pytest.mark.parametrize(("wanted", "keeps"), CASES)
def test_a_filter_leaves_what_a_pass_over_all_events_would(
    filled: tuple[Ledger, list[EventRecord]], wanted: ListingFilter, keeps: Callable[[EventRecord], bool]
) -> None:
    ledger, records = filled
    kept = [r for r in records if keeps(r)]
    found = page_of(ledger, wanted)
    assert sorted(row.event_id for row in found.rows) == sorted(r.event.id for r in kept)
    assert ListingIndex().every_id(ledger, wanted) == {r.event.id for r in kept}
    assert (found.total, found.of_all) == (len(kept), MANY)
    assert sum(b.n for b in found.bars) + found.undated == len(kept)
    assert all(sum(n for n, _ in b.parts) == b.n for b in found.bars if b.parts)
    assert sum(b.n for b in found.bins) + found.unplaced == len(kept)


def test_each_count_is_what_choosing_the_value_would_leave(filled: tuple[Ledger, list[EventRecord]]) -> None:
    ledger, _ = filled
    narrowed = {"type": "fire", "least": 5.0}
    found = page_of(ledger, ListingFilter(**narrowed))  # type: ignore[arg-type]
    for name in ("type", "country", "status", "outlet", "matter"):
        assert found.facet(name).options, name
        for option in found.facet(name).options:
            one = page_of(ledger, ListingFilter(**{**narrowed, name: option.value}))  # type: ignore[arg-type]
            assert (name, option.value, one.total) == (name, option.value, option.n)


def test_the_orders(filled: tuple[Ledger, list[EventRecord]]) -> None:
    ledger, _ = filled
    for sort, key in (
        (Sort.DATE, lambda row: row.date_start or ""),
        (Sort.TOLL, lambda row: row.killed_high),
        (Sort.OUTLETS, lambda row: row.n_outlets),
        (Sort.WEIGHT, lambda row: max((m.weight for m in row.matters or ()), default=0.0)),
    ):
        keys = [key(row) for row in page_of(ledger, ListingFilter(sort=sort)).rows]
        assert keys == sorted(keys, reverse=True), sort
    days = [row.date_start for row in page_of(ledger, ListingFilter(sort=Sort.OLDEST)).rows]
    assert days == sorted(days, key=lambda day: (day is None, day or ""))
    index, every = ListingIndex(), page_of(ledger, ListingFilter()).rows
    pages = [index.page(ledger, ListingFilter(), at, 50).rows for at in (0, 50, 100)]
    assert [row for page in pages for row in page] == list(every)


def test_it_follows_the_store(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "store") as ledger:
        records = [put_event(ledger, number) for number in range(1, 41)]
        index = ListingIndex()
        wanted = ListingFilter(country="Arvenia")
        index.page(ledger, wanted, 0, 50)
        put_event(ledger, 3, version=1)
        drop_event(ledger, records[4])
        put_event(ledger, 41)
        for each in (ListingFilter(), wanted, ListingFilter(q="ferry"), ListingFilter(matter="place")):
            assert index.page(ledger, each, 0, 50) == ListingIndex().page(ledger, each, 0, 50)
        for number in range(1, 42):
            put_event(ledger, number, version=2)
        assert index.page(ledger, wanted, 0, 50) == ListingIndex().page(ledger, wanted, 0, 50)


def test_an_event_is_reviewed_by_what_was_decided_of_it_and_stands(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "store") as ledger:
        records = [put_event(ledger, number) for number in range(1, 6)]
        index = ListingIndex()

        def reviewed() -> set[str]:
            rows = index.page(ledger, ListingFilter(reviewed=True), 0, 50)
            assert {row.event_id for row in rows.rows} == rows.reviewed
            return set(rows.reviewed)

        def decide(name: str, kind: DecisionKind, *subjects: str) -> None:
            with ledger.transaction():
                ledger.append_decision(Decision(name, kind, subjects, "Ada", "2031-05-17T12:00", ""))

        assert reviewed() == set()
        decide("d1", DecisionKind.CONFIRM, records[0].claims[0].id)
        decide("d2", DecisionKind.MERGE, records[1].event.reports[0], records[2].event.reports[0])
        assert reviewed() == {r.event.id for r in records[:3]}
        put_event(ledger, 1, version=1)
        assert reviewed() == {r.event.id for r in records[:3]}
        decide("d3", DecisionKind.UNDO, "d2")
        assert reviewed() == {records[0].event.id}


@pytest.mark.parametrize(
    "ends", [("0001", ""), ("", "9999"), ("0001", "9999-12-31"), ("1900", "2022"), ("2021", "2150")]
)
def test_a_timeline_of_ages_shows_no_more_than_there_is(
    filled: tuple[Ledger, list[EventRecord]], ends: tuple[str, str]
) -> None:
    ledger, _ = filled
    found = page_of(ledger, ListingFilter(first=ends[0], last=ends[1]))
    assert sum(b.n for b in found.bars) == found.total > 0
    assert len(found.bars) <= 60


def test_a_timeline_is_as_fine_as_the_time_asked_for(filled: tuple[Ledger, list[EventRecord]]) -> None:
    ledger, _ = filled
    units = {f: page_of(ledger, ListingFilter(first=f, last=f)).unit for f in ("2022", "2022-03")}
    assert units == {"2022": PeriodUnit.MONTH, "2022-03": PeriodUnit.DAY}
    whole = page_of(ledger, ListingFilter(first="2022", last="2022"))
    assert [b.first for b in whole.bars] == [f"2022-{m:02}-01" for m in range(1, 13)]
    assert Counter(len(b.parts) for b in whole.bars) == {31: 7, 30: 4, 28: 1}
