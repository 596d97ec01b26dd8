"""The benchmark of sources: its pages are such as it says, both passes find them all, and floors are held."""

import pytest

from benchmarks.invented_pages import LARGEST, SMALLEST, address, archive, page
from benchmarks.sources import Turn, bare, line, main, reports
from benchmarks.texts import text_of
from crosswire.sources.pages import read_page


def test_pages_are_of_the_size_of_news_pages_and_the_same_every_time() -> None:
    pages = [page(number) for number in range(12)]
    assert pages == [page(number) for number in range(12)]
    assert min(map(len, pages)) > SMALLEST and max(map(len, pages)) < LARGEST + 10_000
    assert all(mark in pages[0] for mark in (b"<script>", b"<nav", b'class="ad"', b'class="card"', b"<footer>"))


@pytest.mark.parametrize("number", range(8))
def test_a_page_is_read_as_it_was_made(number: int) -> None:
    report = read_page(page(number), address(number))
    assert report.text.split() == text_of(number).split()
    assert (report.url, report.published.start is not None, bool(report.byline)) == (address(number), True, True)


def test_both_passes_find_every_page() -> None:
    data = archive(3, 4)
    assert (reports(data), bare(data)) == (4, 4)


def test_what_is_shown() -> None:
    assert line(Turn(100, 2.0, 1.0).and_then(Turn(100, 2.0, 3.0))) == (
        "200 pages   crosswire 50.0 a second   the parts alone 50.0 a second   ratio 1.00"
    )


def test_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--pages", "6", "--block", "4"]) in (0, 1)
    assert [shown.split(" pages")[0] for shown in capsys.readouterr().out.splitlines()] == ["4", "6"]
