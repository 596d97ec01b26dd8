"""Broken input: whatever bytes a reader is given, it gives reports and refusals back, soon, and raises nothing."""

import io
import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.model.report import Report
from crosswire.sources.formats import FAULT, FORMATS, Format
from crosswire.sources.refusal import Refusal
from tests.sources import invented

WHOLE = {
    "text": invented.BODY.encode(),
    "jsonl": json.dumps({"text": invented.BODY}).encode(),
    "csv": invented.csv_table((invented.BODY, invented.OUTLET, invented.PUBLISHED)),
    "parquet": invented.parquet_table((invented.BODY, invented.OUTLET, invented.PUBLISHED)),
    "page": invented.page().encode(),
    "feed": invented.RSS.encode(),
    "json": json.dumps(invented.NINJS).encode(),
    "warc": invented.warc((invented.ADDRESS, "text/html", invented.page().encode()), packed=False),
    "wacz": invented.wacz(invented.warc((invented.ADDRESS, "text/html", invented.page().encode()))),
    "mail": invented.MAIL.encode(),
    "pdf": invented.pdf("Two people died."),
    "docx": invented.docx(*invented.PARAGRAPHS),
}
LONGEST_WAIT = 10.0
"""Seconds that one input may take."""


def outcome(kind: Format, data: bytes) -> list[Report | Refusal]:
    begun = time.monotonic()
    found = list(kind.read(io.BytesIO(data), "input"))
    assert time.monotonic() - begun < LONGEST_WAIT
    assert all(isinstance(f, Report) or not f.reason.startswith(FAULT) for f in found)
    return found


@pytest.mark.parametrize("kind", FORMATS, ids=lambda f: f.name)
def test_whole_input_is_read(kind: Format) -> None:
    assert [type(f) for f in outcome(kind, WHOLE[kind.name])][:1] == [Report]


@pytest.mark.parametrize("kind", FORMATS, ids=lambda f: f.name)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damaged_input_is_survived(kind: Format, data: st.DataObject) -> None:
    whole = WHOLE[kind.name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 200)))
    put = data.draw(st.binary(max_size=60) | st.sampled_from([b"<", b"&", b'"', b"\0", b"\xff\xfe", b"}", b"9" * 5000]))
    outcome(kind, whole[:start] + put + whole[end:])


@pytest.mark.parametrize(
    ("name", "was", "put"),
    [
        ("feed", b"<title>Ferry", b"<title>&#x110000;<b>Ferry"),
        ("feed", b'<?xml version="1.0" encoding="utf-8"?>', b"\x1f\x8b\x08\xf7"),
        ("mail", b"06:00:00 +0200", b"06:00:00 +999999999999999999999"),
        ("mail", b"18 May 2031", b"18 May 99999999999999999999"),
    ],
)
def test_damage_that_parsers_stumbled_on(name: str, was: bytes, put: bytes) -> None:
    kind = next(f for f in FORMATS if f.name == name)
    assert was in WHOLE[name]
    outcome(kind, WHOLE[name].replace(was, put))


def test_a_docx_of_broken_parts_is_survived() -> None:
    whole = WHOLE["docx"]
    for at in range(30, len(whole) - 1, 7):
        outcome(next(f for f in FORMATS if f.name == "docx"), whole[:at] + b"\xff" + whole[at + 1 :])


def test_a_parser_that_fails_costs_its_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(stream: object, where: str) -> list[Report]:
        raise ZeroDivisionError

    monkeypatch.setattr("crosswire.sources.mail.read_mail", failing)
    kind = next(f for f in FORMATS if f.name == "mail")
    assert list(kind.read(io.BytesIO(b""), "a.eml")) == [
        Refusal("a.eml", f"{FAULT} (ZeroDivisionError); please report it")
    ]


@pytest.mark.parametrize("kind", FORMATS, ids=lambda f: f.name)
@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_survived(kind: Format, data: bytes) -> None:
    outcome(kind, data)


@pytest.mark.parametrize("kind", FORMATS, ids=lambda f: f.name)
@pytest.mark.parametrize("piece", [b"<div>", b"<p><b>", b"[", b'{"a":', b"<!--", b"&#x41;", b"\n\n", b"<a href='"])
def test_long_monotony_is_survived(kind: Format, piece: bytes) -> None:
    outcome(kind, piece * 40_000)
