"""One event's record as a file: everything in it, nothing that leads out of it, equal bytes for equal records."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from crosswire.web.application import make_application
from crosswire.web.saving.file import style
from crosswire.workbench import Desk
from tests.web.conftest import HERE
from tests.workbench.desks import add_lines, line

HOSTILE = (
    "Three fishermen <script>alert(1)</script> were killed at Gaza port on Monday, said “#eval(“1”) *x* $y$ = z” @ref. "
    'قال متحدث إن ثلاثة صيادين قتلوا. \u202etxet\u202c <img src=x onerror=alert(1)> #image("/etc/passwd") \\ 攻撃 '
    "Two boats burned, the coast guard said."
)


class Links(HTMLParser):
    """Every place that the file leads to or fetches from."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.to: list[str] = []
        self.names: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "action", "data", "srcset", "xlink:href"):
                self.to.append(value or "")
            assert not name.startswith("on") and name != "style"


@pytest.fixture(scope="module")
def saved(client: TestClient) -> str:
    """The sample's first event as a file."""
    return client.get("/events/1/saved.html").text


def test_the_file_holds_the_page_its_sections_the_reasons_and_the_reports(
    client: TestClient, saved: str, desk: Desk
) -> None:
    event = desk.events()[0]
    for heading in ("Who says what", "How the figures moved", "Why each stands as it does", "How this record was made"):
        assert heading in saved
    for report in desk.reports(event=event.id):
        assert f'id="report-{report.id}"' in saved
    assert "majority-of-origins: The figure that most independent origins give" in saved
    answer = client.get("/events/1/saved.html")
    assert answer.headers["content-disposition"].startswith('attachment; filename="record-rail-crash-near-zestaponi')


def test_nothing_in_the_file_leads_out_of_it_or_runs(saved: str) -> None:
    found = Links(saved)
    assert len(found.ids) == len(set(found.ids))
    assert {to for to in found.to if to.removeprefix("#") not in found.ids} == set()
    assert found.names.isdisjoint({"script", "form", "button", "input", "link", "iframe", "img"})
    assert "url(" not in style() and "@import" not in style()
    policy = re.findall(r'Content-Security-Policy" content="([^"]+)"', saved)[0]
    assert policy.startswith("default-src &#39;none&#39;; style-src &#39;sha256-")


def test_equal_records_are_equal_bytes_whoever_asks(client: TestClient, saved: str, desk: Desk) -> None:
    again = TestClient(make_application(desk), base_url=HERE)
    assert again.get("/events/1/saved.html").text == saved
    assert again.get("/events/1/saved.pdf").content == client.get("/events/1/saved.pdf").content


def test_the_pdf_is_titled_tagged_and_dated_by_the_record(client: TestClient) -> None:
    answer = client.get("/events/1/saved.pdf")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-1.7")
    for said in (b"/StructTreeRoot", b"/Lang(en-GB)", b"pdfuaid:part>1<", b"D:20210515"):
        assert said in answer.content


def test_under_a_rule_and_as_of_a_time(client: TestClient) -> None:
    found = client.get("/events/1/saved.html", params={"as_of": "2021-05-12", "rule": "conservative"}).text
    assert "conservative: " in found
    assert "as it stood at the end of 12 May 2021" in found
    assert client.get("/events/1/saved.pdf", params={"as_of": "2021-05-12"}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("nothing/saved.html", 404),
        ("1/saved.pdf?rule=x.toml", 404),
        ("1/saved.html?as_of=x", 400),
        ("nothing/saved.pdf", 404),
    ],
)
def test_what_is_not_there(client: TestClient, path: str, status: int) -> None:
    assert client.get(f"/events/{path}").status_code == status


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The workbench over a report that is up to no good."""
    with Desk(Path(tmp_path_factory.mktemp("hostile")) / "a.db") as desk:
        given = {
            "outlet": '<i>#panic("x")',
            "title": "= $ #set page()",
            "language": "ar-EG",
            "url": "javascript:alert(1)",
        }
        add_lines(desk, [line(HOSTILE, published="2031-05-05", **given)])
        yield TestClient(make_application(desk), base_url=HERE, raise_server_exceptions=False)


def test_hostile_words_stay_words(hostile: TestClient) -> None:
    text = hostile.get("/events/1/saved.html").text
    found = Links(text)
    assert found.names.isdisjoint({"script", "img", "i"})
    assert {to for to in found.to if not to.startswith("#")} == set()
    assert "&lt;script&gt;" in text and "\u202e" not in text
    answer = hostile.get("/events/1/saved.pdf")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
