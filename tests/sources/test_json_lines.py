"""JSON Lines: the contract's keys, and a refusal by line number for whatever is not a report."""

import io
import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.moment import Publication
from crosswire.model.report import Report, report_id
from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.sources import json_lines
from crosswire.sources.json_lines import read_json_lines
from crosswire.sources.refusal import LARGEST_REPORT, Refusal
from tests.sources import invented


def read(data: bytes | str) -> list[Report | Refusal]:
    return list(read_json_lines(io.BytesIO(data.encode() if isinstance(data, str) else data), "in.jsonl"))


def reason(line: str | bytes) -> str:
    """The reason for which a line is refused; the good line after it must come through."""
    data = line.encode() if isinstance(line, str) else line
    refusal, report = read(data + b'\n{"text": "A good line."}\n')
    assert isinstance(report, Report)
    assert isinstance(refusal, Refusal)
    assert refusal.where == "in.jsonl line 1"
    return refusal.reason


def test_every_key() -> None:
    given_keys = {
        "id": "7",
        "outlet": "Harbour Gazette",
        "url": "https://gazette.example/7",
        "title": "Ferry fire",
        "byline": "A. Writer",
        "language": "en",
        "published": "2031-05-17T23:41:00+02:00",
        "text": " Two died.\r\n",
        "event": "ferry",
        "colour": ["passed", "over"],
    }
    expected = Report(
        id=report_id(
            " Two died.\r\n",
            external_id="7",
            outlet="Harbour Gazette",
            url="https://gazette.example/7",
            title="Ferry fire",
            byline="A. Writer",
            published="2031-05-17T23:41:00+02:00",
            given_event="ferry",
        ),
        text=" Two died.\r\n",
        external_id="7",
        outlet="Harbour Gazette",
        url="https://gazette.example/7",
        title="Ferry fire",
        byline="A. Writer",
        language="en",
        published=Publication("2031-05-17T23:41", "2031-05-17T23:41", TimePrecision.MINUTE, PublicationBasis.METADATA),
        given_event="ferry",
    )
    assert read(json.dumps(given_keys)) == [expected]


def test_null_and_blank_are_absent() -> None:
    bare = Report(id=report_id("Two died."), text="Two died.")
    line = {"text": "Two died.", "outlet": None, "title": " ", "published": "", "event": None, "html": None}
    assert read(json.dumps(line)) == [bare]


def test_html_stands_in_the_place_of_text() -> None:
    [report] = read('{"html": "<p>Two died.</p><p>One was hurt.</p>"}')
    assert isinstance(report, Report)
    assert report.text == "Two died.\n\nOne was hurt."
    [report] = read('{"html": "<p>Two died.</p>", "text": "Given text."}')
    assert isinstance(report, Report)
    assert report.text == "Given text."


def test_a_page_in_html_gives_its_article_and_what_it_states() -> None:
    [report] = read(json.dumps({"html": invented.page(), "url": "https://www.gazette.example/7"}))
    assert isinstance(report, Report)
    assert (report.text, report.title, report.outlet, report.byline, report.language, report.url) == (
        invented.BODY,
        invented.TITLE,
        invented.OUTLET,
        "A. Writer, B. Second",
        "en-GB",
        "https://www.gazette.example/7",
    )
    assert report.published.start == "2031-05-17T23:41"


def test_what_is_given_beside_a_page_goes_before_what_it_states() -> None:
    beside = {
        "outlet": "Amber Post",
        "title": "T",
        "byline": "B",
        "published": "2031-05-18",
        "language": "en",
        "id": "7",
    }
    [report] = read(json.dumps({"html": invented.page(), **beside}))
    assert isinstance(report, Report)
    assert (report.outlet, report.title, report.byline, report.language, report.external_id) == (
        "Amber Post",
        "T",
        "B",
        "en",
        "7",
    )
    assert (report.text, report.published.start) == (invented.BODY, "2031-05-18")
    [refused] = read(json.dumps({"html": invented.page(), "published": "soon"}))
    assert isinstance(refused, Refusal)


def test_a_page_without_an_article_gives_its_words() -> None:
    [report] = read('{"html": "<html><body>Two died.<br>One was hurt.</body></html>", "outlet": "Amber Post"}')
    assert isinstance(report, Report)
    assert (report.text, report.outlet) == ("Two died.\nOne was hurt.", "Amber Post")


def test_blank_lines_are_passed_over_but_counted() -> None:
    found = read('\ufeff{"text": "a"}\r\n\n  \n[]\n{"text": "b"}')
    assert [r.text if isinstance(r, Report) else str(r) for r in found] == [
        "a",
        "in.jsonl line 4: is a list, not an object; give one object with a text a line",
        "b",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{bad", "is not JSON (expecting property name enclosed in double quotes at column 2); give one object a line"),
        ('{"text": "a"} {"text": "b"}', "is not JSON (extra data at column 15); give one object a line"),
        ("7", "is a number, not an object; give one object with a text a line"),
        ("null", "is null, not an object; give one object with a text a line"),
        ('"text"', "is a string, not an object; give one object with a text a line"),
        ("{}", "has no text; give the body as text, or as html"),
        ('{"text": "\\n "}', "has no text; give the body as text, or as html"),
        ('{"html": "<p> </p>"}', "has no text; give the body as text, or as html"),
        ('{"text": 7}', "has a number as its text; give a string, or leave it out"),
        ('{"text": "a", "id": 12}', "has a number as its id; give a string, or leave it out"),
        ('{"text": "a", "outlet": ["b"]}', "has a list as its outlet; give a string, or leave it out"),
        ('{"text": "a", "event": {}}', "has an object as its event; give a string, or leave it out"),
        ('{"text": "a", "html": true}', "has true or false as its html; give a string, or leave it out"),
        ('{"text": "a\\ud800"}', "has half a character in its text (a lone surrogate); write the whole character"),
        (
            '{"text": "a", "title": "\\udc00"}',
            "has half a character in its title (a lone surrogate); write the whole character",
        ),
        ('{"text": "a\\u0000b"}', "has a NUL character in its text; take it out"),
        (
            '{"text": "a", "published": "17/05/2031"}',
            "has '17/05/2031' as its published time; give an ISO 8601 date or date-time such as 2031-05-17, "
            "or leave it out",
        ),
        (b'{"text": "caf\xe9"}', "is not UTF-8 at byte 13; save it as UTF-8"),
        ("[" * 100_000, "is nested too deep to be a report; give one flat object a line"),
    ],
)
def test_a_bad_line_is_refused_and_costs_no_other(line: str | bytes, expected: str) -> None:
    assert reason(line) == expected


def test_a_number_of_any_length_is_passed_over() -> None:
    assert [r.text for r in read('{"text": "a", "n": ' + "9" * 10_000 + "}") if isinstance(r, Report)] == ["a"]


def test_a_pair_of_surrogates_is_one_character() -> None:
    assert [r.text for r in read('{"text": "\\ud83d\\ude00"}') if isinstance(r, Report)] == ["😀"]


def test_a_last_line_cut_short_is_refused_and_the_others_kept() -> None:
    first, last = read('{"text": "Two died."}\n{"text": "Three di')
    assert isinstance(first, Report)
    assert str(last) == "in.jsonl line 2: is cut short or is not JSON; end the file with a whole line"


@pytest.mark.parametrize("data", ["", "\n \n", "\ufeff"])
def test_an_empty_stream_is_refused(data: str) -> None:
    assert read(data) == [Refusal("in.jsonl", "is empty; give one JSON object a line, each with its text")]


def test_utf_16_is_refused_once() -> None:
    data = '{"text": "a"}\n{"text": "b"}\n'.encode("utf-16")
    assert read(data) == [Refusal("in.jsonl", "is UTF-16; JSON Lines are UTF-8, save it as UTF-8")]


def test_a_text_over_the_limit_is_refused_with_its_size() -> None:
    line = json.dumps({"text": "é" * (LARGEST_REPORT // 2 + 60_000)}, ensure_ascii=False)
    assert reason(line) == "holds 1.1 MB, and a report is at most 1.0 MB; give its reports one by one"


def test_a_line_over_the_limit_is_passed_over_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LARGEST_LINE", 1_000)
    stream = io.BytesIO(b'{"text": "' + b"a" * 30_000_000 + b'"}\n{"text": "b"}\n')
    tracemalloc.start()
    found = list(read_json_lines(stream, "in.jsonl"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8_000_000
    assert [r.text if isinstance(r, Report) else r.reason for r in found] == [
        "holds 30.0 MB, and a line is at most 20 MB; split it",
        "b",
    ]


@given(st.lists(st.binary(max_size=40), max_size=4))
def test_any_bytes_are_reports_or_refusals(lines: list[bytes]) -> None:
    assert all(isinstance(found, Report | Refusal) for found in read(b"\n".join(lines)))


@given(st.dictionaries(st.sampled_from(["text", "outlet", "id", "event", "title"]), st.text(), min_size=1))
def test_what_is_given_is_kept(line: dict[str, str]) -> None:
    [found] = read(json.dumps(line))
    if isinstance(found, Report):
        assert found.text == line["text"]
        assert found.outlet == (line.get("outlet", "").strip() or None)
