"""From the list to "why is this 11 to 13, and who says so": at most three clicks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


def test_why_a_figure_is_disputed_is_three_clicks_from_the_list(demo: Served, page: Page) -> None:
    event = next(e for e in demo.desk.events() if any(q.status == "disputed" for q in e.questions))
    question = next(q for q in event.questions if q.status == "disputed")
    page.goto(f"{demo.address}/events")
    page.get_by_role("row").get_by_role("link", name=event.label).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("disputed"))
    page.locator(f"a[href*='/why/{question.key}']").first.click()
    main = page.locator("main")
    for position in question.positions:
        for origin in position.origins:
            if not origin.label.startswith("report "):  # an outlet's own account: the page calls it by its outlet
                expect(main).to_contain_text(origin.label)
    by_id = {claim.id: claim for claim in demo.desk.claims(event.id)}
    for position in question.positions:
        words = by_id[position.claim_ids[0]].text
        expect(main).to_contain_text(words)
