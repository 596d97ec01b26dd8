"""The page of a report: its head, its marked text, its list, and its ways to the matrix and back."""

import re

import pytest
from starlette.testclient import TestClient

from crosswire.model.report import Report
from crosswire.workbench import Desk
from tests.web.parsed import parsed


@pytest.fixture(scope="session")
def wire(desk: Desk) -> Report:
    """The first report of the sample's raid."""
    raid = next(e for e in desk.events() if e.event_type == "raid")
    return desk.reports(event=raid.id)[0]


def test_the_head_says_what_it_is_where_it_is_from_and_of_what_it_tells(client: TestClient, wire: Report) -> None:
    page = parsed(client.get(f"/reports/{wire.id}").text)
    head = page.find_class("report-head")[0]
    assert head.xpath("string(.//h1)") == wire.title
    said = " ".join(head.text_content().split())
    assert "by Ilse Garvand" in said
    assert "published 6 October 2021, 15:10 (given with the report)" in said
    link = head.xpath(".//a[@rel='noreferrer']")[0]
    assert (link.get("href"), link.text_content()) == (wire.url, wire.url)
    assert head.xpath("string(.//p[@class='trail']/a)").startswith("Raid in Hoarusib")


def test_every_claim_is_marked_listed_and_numbered_alike(client: TestClient, desk: Desk, wire: Report) -> None:
    page = parsed(client.get(f"/reports/{wire.id}").text)
    claims = len(desk.claims(report=wire.id))
    assert page.xpath("//li[contains(@class, 'entry')]/@id") == [f"c{n}" for n in range(1, claims + 1)]
    assert sorted(page.xpath("//article//a[@data-n]/@data-n"), key=int) == [str(n) for n in range(1, claims + 1)]
    for piece in page.xpath("//article//span[@data-at]"):
        words = piece.text_content()
        assert wire.text[int(piece.get("data-at")) :].startswith(words)


def test_a_claim_leads_to_its_cell_of_the_matrix(client: TestClient, desk: Desk) -> None:
    for event in desk.events():
        ids = set(parsed(client.get(f"/events/{event.id}").text).xpath("//@id"))
        ways = set()
        for report in event.reports:
            page = parsed(client.get(f"/reports/{report}").text)
            ways |= set(page.xpath("//a[@class='way'][span]/@href"))
        assert ways
        assert {w for w in ways if w.partition("#")[2] not in ids} == set()


def test_a_claim_of_a_position_has_its_tone_and_letter(client: TestClient, wire: Report) -> None:
    page = parsed(client.get(f"/reports/{wire.id}").text)
    killed = page.xpath("//article//span[contains(@class, 'claim')][starts-with(., 'killed 11')]")[0]
    number = killed.get("data-c").split()[0]
    assert "position-a" in killed.get("class")
    assert page.xpath(f"//article//a[@data-n='{number}']/@data-letter") == ["A"]


def test_an_address_opens_a_claim(client: TestClient, desk: Desk, wire: Report) -> None:
    claim = next(c for c in desk.claims(report=wire.id) if c.kind == "killed")
    page = parsed(client.get(f"/reports/{wire.id}?claim={claim.id}").text)
    opened = page.xpath("//li[contains(@class, 'entry')][.//details[@open]]")
    assert [e.xpath("string(.//bdi[contains(@class, 'value')])") for e in opened] == ["11"]
    assert opened[0].xpath(".//a[@autofocus]")
    alone = parsed(client.get(f"/reports/{wire.id}/claims/{claim.id}").text)
    assert alone.xpath("//li/@id") == opened[0].xpath("./@id")


def test_words_can_be_made_a_claim_without_a_script(client: TestClient, wire: Report) -> None:
    form = parsed(client.get(f"/reports/{wire.id}").text).find_class("by-words")[0]
    assert (form.get("action"), form.method) == ("/decisions/add", "GET")
    assert dict(form.form_values()) == {"report": wire.id, "back": f"/reports/{wire.id}"}
    assert form.xpath(".//input[@name='words'][@required]")


def test_the_twin_has_text_claims_and_noise(client: TestClient, desk: Desk, wire: Report) -> None:
    twin = client.get(f"/reports/{wire.id}.json").json()
    assert twin["report"]["text"] == wire.text
    assert [c["id"] for c in twin["claims"]] != []
    assert {c["id"] for c in twin["claims"]} == {c.id for c in desk.claims(report=wire.id)}
    assert twin["noise"][0][1] == "dateline"


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/reports/rnone", 404, "There is no report"),
        ("/reports/{}?claim=cnone", 404, "The report states nothing"),
        ("/reports/{}/claims/cnone", 404, "The report states nothing"),
        (f"/reports/{{}}?claim={'x' * 200}", 400, "“claim”"),
    ],
)
def test_bad_addresses_are_told(client: TestClient, wire: Report, path: str, status: int, sentence: str) -> None:
    answered = client.get(path.format(wire.id))
    assert answered.status_code == status
    assert sentence in re.sub(r"\s+", " ", answered.text)


def test_what_people_judged_is_said_with_its_maker(own_client: TestClient, own_desk: Desk, wire: Report) -> None:
    claim = next(c for c in own_desk.claims(report=wire.id) if c.kind == "killed")
    own_desk.confirm(claim.id, who="Ada <b>Quill", when="2031-03-04T10:00:00Z", why="read it")
    page = parsed(own_client.get(f"/reports/{wire.id}").text)
    assert [e.text_content() for e in page.find_class("verdict")] == [
        "confirmed by Ada <b>Quill on 4 March 2031: read it"
    ]
