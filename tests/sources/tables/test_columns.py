"""Columns: found by their names, or by what a person says of them."""

import tomllib

import pytest

from crosswire.sources.json_lines import KEYS
from crosswire.sources.making import UnfitError
from crosswire.sources.tables.columns import NAMES, known_names, letters, places_in, report_of
from tests.sources import invented

LISTED = tomllib.loads(NAMES.read_text(encoding="utf-8"))


def test_every_key_has_its_list() -> None:
    assert list(LISTED) == sorted(KEYS, key=list(LISTED).index)
    assert set(LISTED) == set(KEYS)


@pytest.mark.parametrize(("key", "name"), [(key, name) for key in LISTED for name in (key, *LISTED[key]["names"])])
def test_every_name_is_known_in_any_dress_and_of_one_key_alone(key: str, name: str) -> None:
    assert [k for k, names in known_names().items() if letters(name) in names] == [key]
    assert known_names()[key].count(letters(name)) == 1
    for written in (name, name.upper(), name.title().replace(" ", "_"), f" {name.replace(' ', '-')}. "):
        assert places_in([written, "text", "x"] if key != "text" else [written, "x"], {})[key] == 0


def test_the_surest_name_is_taken_and_no_column_twice() -> None:
    header = ["Date", "Source", "Outlet", "Pub. date", "Content", "Body"]
    assert places_in(header, {}) == {"text": 5, "outlet": 2, "published": 3}
    assert places_in(header, {"title": "source", "outlet": "", "text": "Content"}) == {
        "title": 1,
        "text": 4,
        "published": 3,
    }


@pytest.mark.parametrize(
    ("header", "named", "reason"),
    [
        (["a", "b"], {}, "has no column of text; its columns are 'a', 'b'; name one with --columns text=NAME"),
        (["Body"], {"text": "Words"}, "has no column 'Words' for the text; its columns are 'Body'"),
        (["Body"], {"text": ""}, "has no column of text; its columns are 'Body'; name one with --columns text=NAME"),
    ],
)
def test_a_table_without_text_is_refused_with_its_columns(
    header: list[str], named: dict[str, str], reason: str
) -> None:
    with pytest.raises(UnfitError) as refused:
        places_in(header, named)
    assert str(refused.value) == reason


def test_many_columns_are_not_all_told() -> None:
    with pytest.raises(UnfitError, match="'c29' and 70 more"):
        places_in([f"c{n}" for n in range(100)], {})


def test_a_header_of_very_many_columns_is_none() -> None:
    with pytest.raises(UnfitError, match="has 10,001 columns"):
        places_in(["text", *["x"] * 10_000], {})


def test_a_row_is_read_as_leniently_as_a_feed() -> None:
    places = {"text": 0, "published": 1, "title": 2}
    report = report_of(["Two died.", "Sat, 17 May 2031 23:41:00 +0200", " Ferry\n fire "], places)
    assert (report.published.start, report.title) == ("2031-05-17T23:41", "Ferry fire")
    assert report_of(["Two died.", "soon", ""], places).published.start is None


def test_html_stands_in_the_place_of_text() -> None:
    report = report_of([invented.page(), "", "Another title"], {"html": 0, "text": 1, "title": 2})
    assert (report.text, report.title, report.outlet) == (invented.BODY, "Another title", invented.OUTLET)
