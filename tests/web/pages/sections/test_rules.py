"""The rules section: every question under every rule, with why."""

from html import unescape

from starlette.testclient import TestClient

from crosswire.publishing.standpoints import told_twice
from crosswire.workbench import Desk


def test_each_question_has_each_rule_and_its_reason(client: TestClient, desk: Desk) -> None:
    event = desk.events()[1]
    page = unescape(client.get(f"/events/{event.id}/rules").text)
    found = desk.under_rules(event.id)
    twice = told_twice([q.asked for q in found.questions])
    for question in found.questions:
        if question.asked.key in twice:
            continue
        for figure in question.figures:
            assert figure.rule in page and figure.why in page
    moving = sum(len({(f.low, f.best, f.high) for f in q.figures}) > 1 for q in found.questions)
    assert moving and 'class="plot"' in page


def test_of_an_earlier_time_it_says_that_it_is_of_now(client: TestClient, desk: Desk) -> None:
    event = desk.events()[0]
    page = client.get(f"/events/{event.id}/rules?as_of=2021-05-12").text
    assert "The rules are laid over the record as it stands now." in page
