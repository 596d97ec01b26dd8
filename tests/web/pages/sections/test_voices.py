"""The voices section says on the page what `crosswire lineage` and `explain` print of voices and of who leans on whom."""

from html import unescape

from starlette.testclient import TestClient

from crosswire.publishing.lineage_words import lineage_page
from crosswire.workbench import Desk


def test_all_that_lineage_tells_of_texts_stands_on_the_page(client: TestClient, desk: Desk) -> None:
    for event in desk.events():
        text = unescape(client.get(f"/events/{event.id}/voices").text)
        told = lineage_page(desk.lineage(event.id), desk.reports(event=event.id), desk.claims(event=event.id))
        for voice in told.board.voices:
            assert voice.label in text
        for reworked in told.reworked:
            assert reworked.sentence in text and reworked.summary in text
            assert all(words in text for words in (*reworked.cut, *reworked.added))
        for sentence in told.leaning:
            assert sentence in text
        assert told.counts.capitalize() in text


def test_each_voice_has_the_reasons_for_its_folds(client: TestClient, desk: Desk) -> None:
    event = desk.events()[0]
    text = unescape(client.get(f"/events/{event.id}/voices").text)
    answering = {i for q in event.questions for p in q.positions for i in p.claim_ids}
    for claim, reason in desk.voice_reasons(event.id).items():
        if claim in answering:
            assert reason.why in text


def test_who_leans_on_nobody_is_said(client: TestClient, desk: Desk) -> None:
    assert "No report was found to lean on another." in client.get(f"/events/{desk.events()[0].id}/voices").text
