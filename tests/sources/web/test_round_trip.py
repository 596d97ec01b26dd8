"""One site by each road: its pages one by one, its feed, its archive and its saved files give the same 200 reports."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from crosswire.model.report import Report
from crosswire.sources.paths import read_paths
from crosswire.sources.refusal import Refusal
from crosswire.sources.web.archive import Archive
from crosswire.sources.web.client import Client
from crosswire.sources.web.visiting import Visitor
from tests.sources import site as made
from tests.sources.web.server import Answer, Site, serving

LEAST = 0.98
"""Share of the reports of which outlet, title, byline and time must be right by each road."""


@pytest.fixture(scope="module")
def served() -> Iterator[Site]:
    with serving() as site:
        for path, page in made.pages(site.address).items():
            site.answers[path] = Answer(page.encode(), headers={"Content-Type": "text/html; charset=utf-8"})
        site.answers["/feed"] = Answer(made.rss(site.address).encode(), headers={"Content-Type": "application/rss+xml"})
        yield site


def visitor(archive: Path | None = None) -> Visitor:
    return Visitor(Client({"127.0.0.1"}, rest=0.0), Archive(archive) if archive else None)


def reports(found: Sequence[Report | Refusal]) -> dict[int, Report]:
    """The reports by their story's number."""
    kept = [f for f in found if isinstance(f, Report)]
    return {int((r.url or "").rpartition("-")[2]): r for r in kept}


def share_right(found: dict[int, Report]) -> float:
    """The share of the site's stories whose outlet, title, byline and time are right, the words without anything else."""

    def right(each: made.Story) -> bool:
        report = found.get(each.number)
        if report is None or report.text != "\n\n".join(each.paragraphs):
            return False
        return (report.outlet, report.title, report.byline, report.published.start) == made.expected(each)

    return sum(map(right, made.STORIES)) / made.PAGES


def test_every_road_gives_the_same_reports(served: Site, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    saved.mkdir()
    for path, page in made.pages(served.address).items():
        (saved / f"{path.rpartition('/')[2]}.html").write_text(page, encoding="utf-8")
    (tmp_path / "site.warc.gz").write_bytes(made.archive(served.address))
    (tmp_path / "list.urls").write_text("".join(f"{served.address}{s.path}\n" for s in made.STORIES), encoding="utf-8")
    kept = tmp_path / "kept"
    roads = {
        "pages": read_paths([tmp_path / "list.urls"], visit=visitor().reports),
        "feed": read_paths([f"{served.address}/feed"], visit=visitor(kept).reports),
        "archive": read_paths([tmp_path / "site.warc.gz"]),
        "saved": read_paths([saved]),
    }
    found = {road: reports(list(items)) for road, items in roads.items()}
    found["kept"] = reports(list(read_paths([kept])))
    assert {road: len(each) for road, each in found.items()} == dict.fromkeys(found, made.PAGES)
    assert {road: share_right(each) >= LEAST for road, each in found.items()} == dict.fromkeys(found, True)
    # When each road saw the page is its own matter.
    alike = [{n: replace(r, captured=None) for n, r in each.items()} for each in found.values()]
    assert all(each == alike[0] for each in alike)


def test_what_a_page_leaves_out_is_taken_from_the_feed(served: Site) -> None:
    bare = "".join(f"<p>{p}</p>" for p in made.STORIES[0].paragraphs)
    served.answers["/bare-0"] = Answer(f"<html><body><article>{bare}</article></body></html>".encode())
    item = (
        f"<item><title>Taken over</title><link>{served.address}/bare-0</link><author>Ada Holm</author>"
        "<pubDate>Sat, 01 Mar 2025 07:30:00 +0200</pubDate><source url='https://wire.example/rss'>Coast Wire</source></item>"
    )
    feed = f'<rss version="2.0"><channel><title>x</title>{item}</channel></rss>'
    served.answers["/other"] = Answer(feed.encode(), headers={"Content-Type": "text/xml"})
    [found] = visitor().reports(f"{served.address}/other")
    assert isinstance(found, Report)
    assert (found.outlet, found.title, found.byline) == ("Coast Wire", "Taken over", "Ada Holm")
    assert found.published.start == "2025-03-01T07:30"


def test_an_entry_whose_page_is_gone_is_taken_as_far_as_the_feed_has_it(served: Site) -> None:
    item = f"<item><title>Gone</title><link>{served.address}/gone-1</link><description>Two died.</description></item>"
    feed = f'<rss version="2.0"><channel><title>Gazette</title>{item}{item.replace("Two died.", "")}</channel></rss>'
    served.answers["/short"] = Answer(feed.encode(), headers={"Content-Type": "text/xml"})
    first, second = visitor().reports(f"{served.address}/short")
    assert isinstance(first, Report) and first.text == "Two died."
    assert second == Refusal(f"{served.address}/gone-1", "is answered with status 404")


def test_what_is_no_page_is_refused(served: Site) -> None:
    served.answers["/x.png"] = Answer(b"\x89PNG", headers={"Content-Type": "image/png"})
    assert list(visitor().reports(f"{served.address}/x.png")) == [
        Refusal(f"{served.address}/x.png", "is image/png, which is not read; give a page or a feed")
    ]
    assert [str(f) for f in read_paths([f"{served.address}/x.png"])] == [
        f"{served.address}/x.png: is an address, and nothing is fetched here; give what was saved of it"
    ]
