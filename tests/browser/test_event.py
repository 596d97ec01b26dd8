"""The event's page in a browser: cells and whys open in the matrix, the slider looks back, keys lead on, and it fits 320 px."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


@pytest.fixture
def raid(demo: Served) -> str:
    """The address of the sample's raid."""
    found = next(e.id for e in demo.desk.events() if e.event_type == "raid")
    return f"{demo.address}/events/{found}"


def test_a_cell_opens_beneath_its_row_and_escape_gives_the_focus_back(page: Page, raid: str) -> None:
    page.goto(raid)
    cell = page.locator("#killed a.open").first
    cell.click()
    panel = page.get_by_role("region", name="Meridian News Agency on killed")
    expect(panel).to_be_focused()
    expect(panel.locator("mark").first).to_contain_text("killed")
    expect(panel.locator(".who").first).to_have_text("the command")
    expect(panel.get_by_role("link", name="Meridian News Agency").first).to_have_attribute(
        "href", re.compile(r"/reports/r\w+\?claim=c\w+")
    )
    expect(panel.get_by_role("heading", name="Says otherwise")).to_be_visible()
    expect(cell).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(cell).to_be_focused()


def test_from_a_cell_to_the_one_that_differs(page: Page, raid: str) -> None:
    page.goto(raid)
    page.locator("#killed a.open").first.click()
    page.locator(".opened a[data-cell]", has_text="Brandberg Standard").click()
    expect(page.locator(".opened-heading")).to_have_text(re.compile("Brandberg Standard on killed"))
    expect(page.locator(".opened")).to_have_count(1)


def test_why_and_who_says_so_in_two_clicks_from_the_event(page: Page, raid: str) -> None:
    page.goto(raid)
    page.locator("#killed a.why").click()
    panel = page.locator(".opened")
    expect(panel).to_contain_text("Most voices (two voices) say 13")
    expect(panel.locator(".why-answer")).to_have_count(2)
    expect(
        panel.locator(".why-voice", has_text="Ministry of the Interior").first.locator("blockquote").first
    ).to_be_visible()


def test_from_the_list_to_why_and_who_says_so_in_three_clicks(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/events")
    page.get_by_role("link", name=re.compile("9 to 11 killed")).first.click()
    page.locator("#killed a.why").click()
    panel = page.locator(".opened")
    expect(panel.get_by_role("heading", name=re.compile("Why killed, all together: 9–11, disputed"))).to_be_visible()
    for answer in ("9", "11"):
        expect(panel.locator(".why-answer > h4", has_text=answer).first).to_be_visible()
    expect(panel.locator("blockquote mark", has_text="11").first).to_be_visible()
    panel.locator("figcaption a").first.click()
    expect(page).to_have_url(re.compile(r"/reports/r\w+\?claim=c\w+"))


def test_by_keys_alone(page: Page, raid: str) -> None:
    page.goto(raid)
    page.keyboard.press("j")
    expect(page.locator("#killed a.open").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#killed a.open").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".opened")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#killed-northern-hill-front a.open").nth(1)).to_be_focused()
    page.keyboard.press("w")
    expect(page.locator(".opened-heading")).to_have_text(re.compile("Why killed, Northern Hill Front"))


def test_the_slider_looks_back_in_place(page: Page, raid: str) -> None:
    page.goto(raid)
    slider = page.get_by_role("slider", name="As it stood")
    slider.focus()
    page.keyboard.press("Home")
    expect(page.get_by_text("As it stood on 6 October 2021, 15:10, from one of six reports.")).to_be_visible()
    expect(page.locator(".matrix thead th[scope=col]")).to_have_count(3)
    expect(page.get_by_role("slider", name="As it stood")).to_be_focused()
    assert "as_of=2021-10-06T15%3A10" in page.url
    page.keyboard.press("End")
    expect(page.locator(".matrix thead th[scope=col]")).to_have_count(8)
    assert page.url == raid


def test_another_rule_shows_what_it_moves_at_once(page: Page, raid: str) -> None:
    page.goto(raid)
    page.get_by_label("Rule").select_option("conservative")
    expect(page.locator(".moved")).to_contain_text("killed, all together")
    expect(page.locator("#killed .rule")).to_have_text("best 11, conservative")


def test_a_reading_is_confirmed_where_its_cell_is_open(page: Page, own: Served) -> None:
    found = next(e.id for e in own.desk.events() if e.event_type == "raid")
    page.goto(f"{own.address}/events/{found}")
    page.locator("#killed a.open").first.click()
    panel = page.locator(".opened")
    panel.get_by_text("Judge this reading").first.click()
    panel.get_by_label("Your name").first.fill("Ada")
    panel.get_by_role("button", name="Confirm").first.click()
    expect(page.locator("#killed td.cell").first).to_contain_text("confirmed")
    expect(page.locator(".strip")).to_contain_text("one claim judged")
    expect(page.locator("#said")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 640, 800, 1280])
def test_the_page_is_never_wider_than_the_window(page: Page, raid: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(raid)
    page.locator("#killed a.open").first.click()
    expect(page.locator(".opened")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_every_cell_and_why_is_a_page_and_the_form_looks_back(
    browser_without_script: Page, raid: str
) -> None:
    page = browser_without_script
    page.goto(raid)
    page.locator("#killed a.open").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Meridian News Agency on killed"))
    page.locator(".crumb a").click()
    page.locator("#killed a.why").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Why killed"))
    page.goto(raid)
    page.get_by_label("As it stood").select_option("2021-10-07")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("from three of six reports")).to_be_visible()


@pytest.fixture
def browser_without_script(request: pytest.FixtureRequest) -> Page:
    """A page in a window in which no script runs."""
    made = request.getfixturevalue("browser").new_context(java_script_enabled=False)
    request.addfinalizer(made.close)
    page: Page = made.new_page()
    return page
