"""Streams: any order, any batches, stopped and begun again, the same events under the same names."""

import random
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.invented_reports import sketches
from crosswire.grouping import Group, Sketch, linking
from crosswire.grouping.stream import Stream

REPORTS = [sketch for sketch, _ in islice(sketches(160, seed=3), 160)]
OVER_DAYS = [sketch for sketch, incident in sketches(1900, seed=4) if incident % 12 == 0]
FEW_LEADERS = 2
SOON_ASLEEP = 1
SOON_WORN = 3


def grouped(reports: list[Sketch], sizes: list[int], stops: bool = False) -> list[Group]:
    """The groups of `reports` added in batches of `sizes`, over and over; if `stops`, begun again from what was kept."""
    stream, at, turn = Stream(), 0, 0
    while at < len(reports):
        size = sizes[turn % len(sizes)]
        stream.add(reports[at : at + size])
        at, turn = at + size, turn + 1
        if stops and turn % 3 == 0:
            stream = Stream.resumed(stream.kept())
    return stream.groups()


def test_invented_incidents_are_found() -> None:
    incident = {sketch.report_id: number for sketch, number in sketches(160, seed=3)}
    groups = grouped(REPORTS, [7])
    assert all(len({incident[r] for r in g.members}) == 1 for g in groups)
    assert len(groups) == len(set(incident.values()))


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**6), st.lists(st.integers(1, 40), min_size=1, max_size=4), st.booleans())
def test_any_order_any_batches_and_stops_give_the_same_events(seed: int, sizes: list[int], stops: bool) -> None:
    order = random.Random(seed).sample(REPORTS, len(REPORTS))
    assert grouped(order, sizes, stops) == grouped(REPORTS, [len(REPORTS)])


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 30))
def test_so_it_is_where_most_keys_have_more_reports_than_leaders_and_many_are_worn_out(seed: int, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(linking, "LEADERS", FEW_LEADERS)
        patch.setattr(linking, "WORN", SOON_WORN)
        patch.setattr(linking, "ASLEEP", SOON_ASLEEP)
        for reports in (REPORTS, OVER_DAYS):
            order = random.Random(seed).sample(reports, len(reports))
            assert grouped(order, [size]) == grouped(reports, [len(reports)])


def test_a_report_that_is_known_changes_nothing() -> None:
    stream = Stream()
    stream.add(REPORTS[:30])
    before = stream.groups()
    assert stream.add(REPORTS[:30]).changes == ()
    assert stream.groups() == before


def test_what_is_joined_is_said() -> None:
    whole = grouped(REPORTS, [len(REPORTS)])
    largest = max(whole, key=lambda g: len(g.members))
    by_id = {s.report_id: s for s in REPORTS}
    told = [by_id[r] for r in largest.members]
    bridge = random.Random(1).sample(told, len(told))
    stream = Stream()
    for report in bridge:
        stream.add([report])
    assert stream.groups() == [largest]
