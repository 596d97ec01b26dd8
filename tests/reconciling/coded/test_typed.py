"""Cells read as what their columns hold; a cell that cannot be refuses its row, and nothing is guessed."""

from crosswire.model.coded import RefusedRow
from crosswire.reconciling.coded.map_file import read_map
from crosswire.reconciling.coded.typed import TypedRows, typed
from tests.reconciling.coded.tables import MAP, table_of

TYPES = """
[rows]
event = "event"
[[columns]]
names = ["dead"]
type = "count"
[[columns]]
names = ["burnt"]
type = "flag"
[[columns]]
names = ["day"]
type = "start"
[[columns]]
names = ["lat"]
type = "coordinate"
[[columns]]
names = ["town"]
type = "place"
"""


def read(text: str, map_text: str = TYPES) -> TypedRows:
    table = table_of(text)
    return typed(table, read_map(map_text, "m").laid_on(list(table.columns)))


def test_numbers_days_flags_and_words() -> None:
    found = read('event,dead,burnt,day,lat,town\na, 6 ,TRUE,2031/5/7,-0.50,""\nb,1e2,no,,,\nc,"",0,"","",NA\n')
    assert dict(found.cells) == {
        "dead": [6, 100, None],
        "burnt": [1, 0, 0],
        "day": ["2031-05-07", None, None],
        "lat": [-0.5, None, None],
        "town": ["", None, "NA"],
    }
    assert found.refused == ()


def test_an_empty_text_can_be_missing() -> None:
    found = read('event,dead,burnt,day,lat,town\na,,,,,""\n', '[table]\nquoted_empty = "missing"\n' + TYPES)
    assert found.cells["town"] == [None]


def test_decimal_commas_and_days_that_stand_first() -> None:
    told = '[table]\ndecimal = "comma"\ndates = "day-month-year"\n'
    text = 'event,dead,burnt,day,lat,town\na,6,1,17/05/2031,"-0,5",\nb,6,1,,-0.5,\nc,6,1,05/17/2031,,\n'
    found = read(text, told + TYPES)
    assert dict(found.cells) == {"dead": [6], "burnt": [1], "day": ["2031-05-17"], "lat": [-0.5], "town": [None]}
    assert [refused.reason.split("; ")[1] for refused in found.refused] == [
        "give a number in digits, such as 12 or 0,5, without marks between thousands",
        "give a day as day, month and year, such as 17/05/2031, or year first",
    ]


def test_cells_that_cannot_be_read() -> None:
    found = read(
        'event,dead,burnt,day,lat,town\na,six,,,,\nb,"1,200",,,,\nc,nan,,,,\nd,-99,,,,\n'
        "e,,maybe,,,\nf,,,17/05/2031,,\ng,,,,north,\nh,1,,,-3,Oru\n"
    )
    assert (list(found.events), found.cells["dead"]) == (["h"], [1])
    number = "give a number in digits, such as 12 or 0.5, without marks between thousands"
    assert found.refused == (
        RefusedRow(2, f"has 'six' in the column 'dead'; {number}"),
        RefusedRow(3, f"has '1,200' in the column 'dead'; {number}"),
        RefusedRow(4, f"has 'nan' in the column 'dead'; {number}"),
        RefusedRow(5, "has '-99' in the column 'dead'; give a number from 0, or name it as missing in the map"),
        RefusedRow(6, f"has 'maybe' in the column 'burnt'; {number}"),
        RefusedRow(7, "has '17/05/2031' in the column 'day'; give a day as year, month and day, such as 2031-05-17"),
        RefusedRow(8, f"has 'north' in the column 'lat'; {number}"),
    )


HEADER = "event,report,outlet,told_by,published,rank,what,killed\n"


def test_who_told_it_and_when() -> None:
    found = read(HEADER + 'a,1, Wire ,mayor,2031-05-17,,x,1\na,2,Wire,"",2031-05-17T08:30:00Z,,x,1\na,,,,,,x,1\n', MAP)
    assert list(found.voices) == ["mayor", "Wire", "line 4"]
    assert list(found.reports) == ["1", "2", "line 4"]
    assert list(found.days) == ["2031-05-17", "2031-05-17T08:30", None]


def test_a_day_found_by_its_pattern() -> None:
    pattern = MAP.replace('published = "published"', "published = \"outlet\"\npublished_pattern = '\\((.*?)\\)'")
    found = read(HEADER + "a,1,Wire (2031-05-17) x,,,,x,1\na,2,Wire (soon),,,,x,1\na,3,,,,,x,1\n", pattern)
    assert list(found.days) == ["2031-05-17", None, None]


def test_a_report_told_twice_of_an_event_counts_once() -> None:
    found = read(HEADER + "a,1,,,,,x,1\nb,1,,,,,x,1\na,1,,,,,x,2\n", MAP)
    assert list(found.events) == ["a", "b"]
    assert found.refused == (RefusedRow(4, "repeats report '1' of its event, which is in line 2"),)
