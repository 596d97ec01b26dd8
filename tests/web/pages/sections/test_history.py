"""The history section has each figure of `crosswire history` with its turn, and the versions of reports with their words."""

from html import unescape
from pathlib import Path

from starlette.testclient import TestClient

from crosswire.web.application import make_application
from crosswire.workbench import Desk
from tests.web.conftest import HERE

FIRST = "A ferry sank off Low Ferring on 7 May 2031, police said. Nine people drowned. The quay was closed all night."
LATER = FIRST.replace("Nine people", "Eleven people")


def test_every_figure_and_what_became_of_the_record_stands_on_the_page(client: TestClient, desk: Desk) -> None:
    event = desk.events()[0]
    page = unescape(client.get(f"/events/{event.id}/history").text)
    twin = client.get(f"/events/{event.id}/history.json").json()
    rows = [row for q in twin["questions"] for move in q["moves"] for row in move["rows"]]
    assert len(rows) == sum(len(f.given) for f in desk.history(event.id).figures)
    for row in rows:
        assert row["outlet"] in page and row["figure"] in page and row["note"] in page
    for question in twin["questions"]:
        assert all(sentence in page for sentence in question["summary"])
    assert "No report is known to have changed after it came out." in page


def test_versions_of_a_report_stand_with_the_words_that_changed(tmp_path: Path) -> None:
    lines = [
        f'{{"text": "{text}", "outlet": "Quay Post", "url": "https://quay.example/a", "published": "{day}"}}'
        for text, day in ((FIRST, "2031-05-08"), (LATER, "2031-05-09"))
    ]
    (tmp_path / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with Desk(tmp_path / "ferry.db") as desk:
        desk.add(tmp_path / "reports.jsonl")
        (event,) = desk.events()
        page = unescape(TestClient(make_application(desk), base_url=HERE).get(f"/events/{event.id}/history").text)
    assert "2 versions" in page
    assert "killed 9 → 11" in page
    assert "<del>Nine</del> <ins>Eleven</ins>" in page
    assert "/beside/" in page
