"""Columns taken together: what comes out is what some report gives, whichever rule chooses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.reconciling.coded.cells import UNDECIDED
from crosswire.reconciling.coded.map_file import read_map
from crosswire.reconciling.coded.maps import MapError
from crosswire.reconciling.coded.together import joined, parted
from tests.reconciling.coded.tables import cells, reconciled

POINT = """
[rows]
event = "event"
published = "day"
[[columns]]
names = ["lat", "lon"]
type = "coordinate"
precision = "exact"
together = true
"""
ROWS = "event,day,exact,lat,lon\na,2031-05-17,1,1,5\na,2031-05-17,1,1,6\na,2031-05-17,1,2,6\na,2031-05-18,1,3,4\na,,1,3,4\n"
RULES = ("majority-of-origins", "conservative", "representative", "informative", "latest")


def test_a_point_comes_from_one_report() -> None:
    assert cells(reconciled(ROWS, POINT, RULES), "lat", "lon") == [(3, 4)] * 5
    apart = POINT.replace("together = true", "")
    assert cells(reconciled(ROWS, apart, ("representative",)), "lat", "lon") == [(1, 4)]


def test_joined_and_parted() -> None:
    codes, known = joined([[1.0, 1.0, None, None], ["b", "a", None, "a"]])
    assert codes == [3.0, 2.0, None, 1.0]
    assert parted([codes[0], None, UNDECIDED], known, 2) == [[1.0, None, UNDECIDED], ["b", None, UNDECIDED]]


NUMBER = st.sampled_from(["", "1", "2"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NUMBER, NUMBER, NUMBER), min_size=1, max_size=6))
def test_no_point_is_made_up(rows: list[tuple[str, str, str]]) -> None:
    text = "event,day,exact,lat,lon\n" + "".join(f"a,,{exact},{lat},{lon}\n" for exact, lat, lon in rows)
    there = {tuple(None if cell == "" else float(cell) for cell in row[1:]) for row in rows}
    for row in reconciled(text, POINT, RULES).rows:
        assert row.cells[1:3] in there | {(None, None)}


def test_numbered_and_plain_columns_are_not_one_value() -> None:
    with pytest.raises(MapError, match="columns together of which some have"):
        read_map(POINT.replace('"lon"', '"lon{N}"'), "m")
    numbered = POINT.replace('"lat", "lon"', '"lat{N}", "lon{N}"')
    found = reconciled(ROWS.replace("lat,lon", "lat1,lon1"), numbered, ("latest",))
    assert cells(found, "lat1", "lon1") == [(3, 4)]
