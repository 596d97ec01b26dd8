"""Web archives: the articles in WARC and WACZ files, whatever else stands in them."""

import io
from datetime import UTC, datetime

from crosswire.model.report import Report
from crosswire.sources.pages import read_page
from crosswire.sources.refusal import Refusal
from crosswire.sources.web_archives import read_wacz, read_warc
from tests.sources.invented import ADDRESS, page, wacz, warc

PAGE = (ADDRESS, "text/html; charset=utf-8", page().encode())
OTHERS = (
    ("https://gazette.example/x.png", "image/png", b"\x89PNG"),
    ("https://gazette.example/empty", "text/html", b"<html></html>"),
)


def read(data: bytes) -> list[Report | Refusal]:
    return list(read_warc(io.BytesIO(data), "crawl.warc.gz"))


def test_an_archive_gives_the_report_that_the_page_gives() -> None:
    alone = read_page(PAGE[2], ADDRESS, seen=datetime(2031, 5, 18, 6, tzinfo=UTC))
    assert (alone.captured or "")[:10] == "2031-05-18"
    for packed in (True, False):
        first, refused = read(warc(PAGE, *OTHERS, packed=packed))
        assert first == alone
        assert isinstance(refused, Refusal)
        assert refused.where == "crawl.warc.gz https://gazette.example/empty"


def test_a_wacz_gives_what_its_archives_give() -> None:
    data = wacz(warc(PAGE), warc(*OTHERS))
    found = list(read_wacz(io.BytesIO(data), "site.wacz"))
    assert [isinstance(f, Report) for f in found] == [True, False]


def test_a_cut_archive_gives_what_stands_before_the_cut() -> None:
    second = ("https://gazette.example/8", "text/html", page(linked=None).encode())
    whole = warc(PAGE, second)
    found = read(whole[:-200])
    assert isinstance(found[0], Report)
    assert all(isinstance(f, Refusal) or f.url != ADDRESS for f in found[1:])


def test_what_is_no_archive() -> None:
    assert [type(f) for f in read(b"")] == [Refusal]
    assert [type(f) for f in read(b"no archive at all\n" * 100)] == [Refusal]
    assert [str(f) for f in read_wacz(io.BytesIO(b"PK"), "site.wacz")] == [
        "site.wacz: is damaged or no WACZ package (File is not a zip file); give it again whole"
    ]
    assert [str(f) for f in read_wacz(io.BytesIO(wacz()), "site.wacz")] == [
        "site.wacz: holds no archive/ folder with WARC files; give a WACZ package"
    ]


def test_a_bomb_is_not_unpacked() -> None:
    data = wacz(b"\0" * 20_000_000)
    assert [str(f) for f in read_wacz(io.BytesIO(data), "site.wacz")] == [
        "site.wacz archive/0.warc.gz: unpacks to far more than it holds; it is not read"
    ]
