"""The list of events in a browser: the sentence, the bars and the keys narrow it and lead on without loading the page anew."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


@pytest.fixture
def events(page: Page, demo: Served) -> Page:
    """The list of the sample, marked so that loading it anew would be seen."""
    page.goto(f"{demo.address}/events")
    page.evaluate("window.kept = true")
    return page


def rows(page: Page) -> list[str]:
    return [words.split()[0] for words in page.locator(".rows .name a").all_inner_texts()]


def test_a_word_of_the_sentence_narrows_everything_at_once(events: Page) -> None:
    events.get_by_label("Kind of incident").focus()
    events.get_by_label("Kind of incident").select_option("fire")
    expect(events.locator("h1")).to_have_text("1 of 4 events")
    assert rows(events) == ["Fire"]
    assert events.evaluate("window.kept") is True
    expect(events).to_have_url(re.compile(r"/events\?type=fire$"))
    expect(events.get_by_label("Kind of incident")).to_be_focused()
    events.get_by_label("Country").select_option("Guatemala")
    expect(events).to_have_url(re.compile(r"country=Guatemala&type=fire$"))
    events.go_back()
    events.go_back()
    expect(events.locator("h1")).to_have_text("4 events")
    assert events.evaluate("window.kept") is True


def test_drawing_across_bars_chooses_their_time(events: Page) -> None:
    bars = events.locator(".bars a")
    first, last = bars.nth(0).bounding_box(), bars.nth(5).bounding_box()
    assert first and last
    events.mouse.move(first["x"] + first["width"] / 2, first["y"] + 30)
    events.mouse.down()
    events.mouse.move(last["x"] + last["width"] / 2, last["y"] + 30, steps=4)
    events.mouse.up()
    expect(events).to_have_url(re.compile(r"from=2021-05&to=2021-10$"))
    expect(events.locator("h1")).to_have_text("2 of 4 events")
    events.get_by_role("link", name="All time").click()
    expect(events.locator("h1")).to_have_text("4 events")


def test_a_bar_is_a_link_for_the_keyboard(events: Page) -> None:
    events.locator(".bars a").first.focus()
    events.keyboard.press("Enter")
    expect(events).to_have_url(re.compile(r"from=2021-05&to=2021-05$"))
    expect(events.locator("h1")).to_have_text("1 of 4 events")


def test_j_and_k_go_along_the_rows_and_enter_opens(events: Page) -> None:
    for key in ("j", "j", "k", "j"):
        events.keyboard.press(key)
    second = events.locator(".rows .name a").nth(1)
    expect(second).to_be_focused()
    address = second.get_attribute("href")
    events.keyboard.press("Enter")
    expect(events).to_have_url(re.compile(rf"{address}$"))


def test_it_fits_a_narrow_window(events: Page) -> None:
    for width in (320, 640, 1280):
        events.set_viewport_size({"width": width, "height": 800})
        assert events.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
