"""The lower sections in a browser: they come into the event's page, fit 320 px, and show the drawing that has room."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from crosswire.web.pages.event import SECTIONS
from tests.browser.conftest import Served

pytestmark = pytest.mark.slow

BUT_THE_MAP = [name for name, _, _ in SECTIONS if name != "map"]


@pytest.fixture
def fire(demo: Served) -> str:
    """The address of the sample's fire, of which one report has another's text."""
    found = next(e.id for e in demo.desk.events() if e.event_type == "fire")
    return f"{demo.address}/events/{found}"


def test_each_section_comes_into_the_page_of_the_event(page: Page, fire: str) -> None:
    page.goto(fire)
    for name in BUT_THE_MAP:
        section = page.locator(f"#{name}")
        section.scroll_into_view_if_needed()
        expect(section.locator("[data-waiting]")).to_have_count(0)
        expect(section.locator("h2")).to_have_count(1)
    expect(page.locator("h1")).to_have_count(1)


def test_of_two_drawings_the_one_that_has_room_is_shown(page: Page, fire: str) -> None:
    for width, shown, hidden in ((1280, ".on-wide", ".on-narrow"), (320, ".on-narrow", ".on-wide")):
        page.set_viewport_size({"width": width, "height": 900})
        for name in ("figures", "voices", "timeline", "rules"):
            page.goto(f"{fire}/{name}")
            expect(page.locator(f"{shown} svg").first).to_be_visible()
            expect(page.locator(f"{hidden} svg").first).to_be_hidden()


def test_nothing_is_wider_than_a_narrow_page_with_all_opened(page: Page, fire: str) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    for name in BUT_THE_MAP:
        page.goto(f"{fire}/{name}")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_without_script_a_section_is_a_link_to_its_page(browser: Browser, fire: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(fire)
    plain.locator("#voices [data-waiting] a").click()
    expect(plain.locator("h1")).to_have_text("Five outlets, ten voices")
    expect(plain.locator("svg.plot[role=img]").first).to_be_visible()
    context.close()


def test_the_reasons_of_a_fold_open_by_key(page: Page, fire: str) -> None:
    page.goto(f"{fire}/voices")
    summary = page.get_by_text("Why these are so many voices and no more")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".reasons dt").first).to_be_visible()


def test_printing_waits_for_what_did_not_come_yet(page: Page, fire: str) -> None:
    page.goto(fire)
    assert page.locator("[data-waiting]").count() > 0
    # As the browser does it: what is missing when the handlers are done is missing on the paper.
    left = page.evaluate("dispatchEvent(new Event('beforeprint')), document.querySelectorAll('[data-waiting]').length")
    assert left == 0
    expect(page.locator("#history h2")).to_have_text("Who gave which figure when")
