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


def test_of_an_earlier_time_the_rules_are_laid_over_what_was_out_by_then(client: TestClient, desk: Desk) -> None:
    event = desk.events()[0]
    then = desk.under_rules(event.id, as_of="2021-05-12")
    assert then.questions != desk.under_rules(event.id).questions
    page = unescape(client.get(f"/events/{event.id}/rules?as_of=2021-05-12").text)
    for question in then.questions:
        if question.asked.key not in told_twice([q.asked for q in then.questions]):
            assert all(figure.why in page for figure in question.figures)
    assert f"/events/{event.id}?rule=latest&as_of=2021-05-12" in page
