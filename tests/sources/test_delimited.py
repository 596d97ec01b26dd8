"""Records of delimited text: what is quoted is told apart from what is not, and broken marks cost one record."""

from hypothesis import given
from hypothesis import strategies as st

from crosswire.sources.delimited import records


def fields(text: str, delimiter: str = ",", missing: frozenset[str] = frozenset()) -> list[list[str | None]]:
    return [record.fields for record in records(text, delimiter, missing)]


def test_a_bare_empty_field_is_null_and_a_quoted_one_is_not() -> None:
    assert fields('a,,""\n,"",\n') == [["a", None, ""], [None, "", None]]


def test_bare_words_for_missing_are_null_and_quoted_ones_are_text() -> None:
    assert fields('NA,"NA",-99', missing=frozenset({"NA", "-99"})) == [[None, "NA", None]]


def test_line_ends_and_delimiters_inside_marks() -> None:
    text = 'a,"two\r\nlines, ""so"""\r\n\r\nb,c'
    assert fields(text) == [["a", 'two\r\nlines, "so"'], ["b", "c"]]
    assert [record.line for record in records(text, ",")] == [1, 4]


def test_other_delimiters_and_line_ends() -> None:
    assert fields("a\tb\r\tc\r", "\t") == [["a", "b"], [None, "c"]]
    assert fields("a;b,c", ";") == [["a", "b,c"]]
    assert fields("a|b\n", "|") == [["a", "b"]]


def test_a_mark_inside_a_bare_field_is_a_letter() -> None:
    assert fields('a 5" gun,b') == [['a 5" gun', "b"]]


def test_text_after_a_closing_mark_breaks_one_record() -> None:
    found = list(records('a,b\n"c"d,e\n"f",g\n', ","))
    assert [(record.line, record.fields, record.broken is not None) for record in found] == [
        (1, ["a", "b"], False),
        (2, [], True),
        (3, ["f", "g"], False),
    ]


def test_a_mark_never_closed_takes_the_rest() -> None:
    found = list(records('a,b\n"c,d\ne,f\n', ","))
    assert [record.line for record in found] == [1, 2]
    assert found[1].broken is not None and "never closed" in found[1].broken


def test_nothing_is_no_record() -> None:
    assert fields("") == [] and fields("\n\n") == []
    assert fields('""') == [[""]]


CELLS = st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.sampled_from('",\n'))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5))
def test_what_is_written_is_read_back(rows: list[list[str | None]]) -> None:
    def field(cell: str | None) -> str:
        return "" if cell is None else '"' + cell.replace('"', '""') + '"'

    text = "".join(",".join(map(field, row)) + "\n" for row in rows)
    assert fields(text) == rows


@given(st.text(st.sampled_from('a",\n\r'), max_size=40))
def test_any_text_ends(text: str) -> None:
    found = list(records(text, ","))
    assert [record.end for record in found] == sorted(record.end for record in found)
    assert all(record.end <= len(text) for record in found)
