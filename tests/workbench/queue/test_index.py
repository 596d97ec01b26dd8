"""The queue held in order: taking in one change after the other gives what reading all anew gives; firsts follow by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from crosswire.ledger.listings import WaitingRow
from crosswire.workbench.queue.index import QueueIndex

MATTERS = st.lists(
    st.tuples(st.sampled_from(["disputed/killed", "place", "date", "voices"]), st.sampled_from([10.0, 35.0, 60.5])),
    max_size=3,
    unique_by=lambda m: m[0],
)


@dataclass
class Rows:
    """What the index needs of a store: rows that come, change and go, and which did since a number."""

    known: dict[str, WaitingRow] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)

    def put(self, event: str, row: WaitingRow | None) -> None:
        """Puts in the row of an event, or takes it out."""
        self.known.pop(event, None)
        if row is not None:
            self.known[event] = row
        self.changes.append(event)

    def snapshot(self) -> Rows:
        """One state."""
        return self

    def __enter__(self) -> Rows:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def listing_changed(self, after: int) -> tuple[int, list[str]]:
        """See `crosswire.ledger.listings.Listings`."""
        return len(self.changes), list(dict.fromkeys(self.changes[after:]))

    def waiting(self, event_ids: list[str] | None = None) -> list[WaitingRow]:
        """See `crosswire.ledger.listings.Listings`."""
        return [self.known[e] for e in (event_ids if event_ids is not None else self.known) if e in self.known]


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, WaitingRow | None]:
    """An event that comes, changes or goes."""
    event = draw(st.sampled_from("abcd"))
    if draw(st.integers(0, 3)) == 0:
        return event, None
    kind, country = draw(st.sampled_from([None, "raid", "fire"])), draw(st.sampled_from([None, "Norland", "Sudland"]))
    outlets = tuple(draw(st.lists(st.sampled_from(["Post", "Echo"]), unique=True)))
    date = draw(st.sampled_from([None, "2031-05-17", "2031-05-18"]))
    return event, WaitingRow(event, kind, country, date, outlets, tuple(draw(MATTERS)))


@given(
    st.lists(changes(), max_size=12),
    st.lists(st.sets(st.sampled_from("abcd")), min_size=1, max_size=12),
    st.integers(1, 4),
)
def test_change_by_change_is_as_all_anew(
    told: list[tuple[str, WaitingRow | None]], looked: list[set[str]], step: int
) -> None:
    rows = Rows()
    held = QueueIndex(rows)  # type: ignore[arg-type]
    for number, (event, row) in enumerate(told):
        rows.put(event, row)
        if number % step == 0:
            held.refresh(looked[number % len(looked)])
    held.refresh(looked[0])
    anew = QueueIndex(rows)  # type: ignore[arg-type]
    anew.refresh(looked[0])
    assert held.page("", None, 0, 99) == anew.page("", None, 0, 99)
    assert held.counts(None) == anew.counts(None)
    for within in ({"a"}, {"a", "b", "d"}):
        assert held.page("", within, 0, 99) == [k for k in anew.page("", None, 0, 99) if k[1] in within]
        assert held.count("", within) == sum(held.counts(within).values()) == len(held.page("", within, 0, 99))


def test_few_events_and_many_are_counted_as_one_by_one() -> None:
    rows = Rows()
    names = [f"{n:02}" for n in range(40)]
    for n, event in enumerate(names):
        matters = (("place", float(n % 7)), ("disputed/killed", float(n % 5)))
        rows.put(event, WaitingRow(event, None, None, None, (), matters[: n % 3]))
    index = QueueIndex(rows)  # type: ignore[arg-type]
    index.refresh(())
    for events in (1, 3, 5, 20, 40):
        within = set(names[::-1][:events])
        for sort in ("", "place", "disputed"):
            items = [key for key in index.page(sort, None, 0, 99) if key[1] in within]
            assert index.page(sort, within, 0, 99) == items
            assert index.page(sort, within, 2, 3) == items[2:5]
            assert index.count(sort, within) == len(items)
            assert [index.place(key, sort, within) for key in items] == list(range(len(items)))
            assert sort == "" or index.counts(within)[sort] == len(items)


def test_the_way_there_and_back() -> None:
    rows = Rows()
    for event in "abc":
        rows.put(event, WaitingRow(event, None, None, None, (), (("place", 35.0),)))
    index = QueueIndex(rows)  # type: ignore[arg-type]
    index.refresh(())
    first, second, third = index.page("place", None, 0, 9)
    assert index.after(None, "", None) == first
    assert (index.after(first, "", None), index.after(third, "", None)) == (second, None)
    assert index.after(third, "", None, back=True) == second
    assert index.after(first, "", {"c"}) == third
    rows.put("b", None)
    index.refresh(())
    assert index.after(second, "", None) == third  # the place of what is gone is still a place
    assert [index.place(k, "", None) for k in (first, third)] == [0, 1]


def test_the_first_of_its_kind_is_the_earliest() -> None:
    rows = Rows()
    rows.put("b", WaitingRow("b", "raid", None, "2031-05-18", (), ()))
    index = QueueIndex(rows)  # type: ignore[arg-type]
    index.refresh(())
    assert [k[1:] for k in index.page("first", None, 0, 9)] == [("b", "first")]
    rows.put("a", WaitingRow("a", "raid", None, "2031-05-17", (), ()))
    index.refresh(())
    assert [k[1:] for k in index.page("first", None, 0, 9)] == [("a", "first")]
    index.refresh({"a"})
    assert index.page("first", None, 0, 9) == []


def test_events_whose_matters_nobody_asked_for_are_counted() -> None:
    rows = Rows()
    rows.put("a", WaitingRow("a", None, None, None, (), (), is_known=False))
    rows.put("b", WaitingRow("b", None, None, None, (), ()))
    index = QueueIndex(rows)  # type: ignore[arg-type]
    index.refresh(())
    assert index.unknown == 1
    rows.put("a", WaitingRow("a", None, None, None, (), ()))
    index.refresh(())
    assert index.unknown == 0
