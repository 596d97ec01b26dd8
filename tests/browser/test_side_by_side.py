"""Two reports side by side in a browser: passages light up together and are lined up by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from crosswire.model.words import DependenceKind
from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


def the_copy(served: Served) -> str:
    """The address of a report beside its reprint."""
    found = next(d for d in served.desk.dependences() if d.kind is DependenceKind.COPY)
    return f"{served.address}/reports/{found.a}/beside/{found.b}"


def test_keys_go_from_passage_to_passage_and_line_both_up(page: Page, demo: Served) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(the_copy(demo))
    for number in (1, 2, 3, 4):
        page.keyboard.press("n")
        expect(page.locator(f"#a{number}")).to_be_focused()
        expect(page.locator(f".side .shared.on[data-p='{number}']").first).to_be_visible()
        tops = [page.locator(f"#{side}{number}").bounding_box() for side in "ab"]
        assert tops[0] is not None
        assert tops[1] is not None
        assert abs(tops[0]["y"] - tops[1]["y"]) < 3
    page.keyboard.press("p")
    expect(page.locator("#a3")).to_be_focused()


def test_on_a_narrow_page_a_number_leads_to_the_other_text(page: Page, demo: Served) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(the_copy(demo))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#a2").click()
    expect(page.locator("#b2")).to_be_in_viewport()
    page.locator("#b2").click()
    expect(page.locator("#a2")).to_be_in_viewport()


def test_another_report_is_chosen(page: Page, demo: Served) -> None:
    page.goto(the_copy(demo))
    chooser = page.get_by_role("combobox")
    values = chooser.locator("option").evaluate_all("all => all.map(o => o.value)")
    chooser.select_option(values[0])
    page.get_by_role("button", name="Set", exact=True).click()
    assert page.url.endswith(f"/beside/{values[0]}")
    expect(page.locator(".side")).to_have_count(2)
