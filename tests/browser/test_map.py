"""Maps in a browser: drawn from our own files, moved by keyboard, a filter of the list, and still without script."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from crosswire.web.shapes import FOLDER
from tests.browser.conftest import Served

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (FOLDER / "index.json").is_file(), reason="the front end is not built"),
]


def event(served: Served, words: str) -> str:
    return next(e.id for e in served.desk.events() if words in e.label)


def wait_for_maps(page: Page, how_many: int) -> None:
    """Waits until so many maps are drawn: without a graphics card that takes a while."""
    expect(page.locator(".live[data-ready]")).to_have_count(how_many, timeout=30_000)


def test_an_events_map_can_be_moved_by_keyboard_and_fetches_nothing_from_elsewhere(page: Page, demo: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{demo.address}/events/{event(demo, 'Peterborough')}/map")
    wait_for_maps(page, 2)
    canvas = page.get_by_role("region", name=re.compile("Map of Australia")).first
    letter = page.locator(".map-mark.letter", has_text="A")
    before = letter.bounding_box()
    canvas.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "x => document.querySelector('.map-mark.letter').getBoundingClientRect().x < x - 20", arg=before and before["x"]
    )
    page.get_by_role("button", name="All of it again").first.click()
    after = letter.bounding_box()
    assert before is not None and after is not None and abs(before["x"] - after["x"]) < 2
    assert {url for url in asked if not url.startswith((demo.address, "data:"))} == set()
    assert any("maplibre-gl-worker" in url for url in asked)


def test_what_is_in_view_filters_the_list(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/events")
    wait_for_maps(page, 1)
    page.get_by_role("region", name=re.compile("Map of 4 events")).focus()
    for _ in range(3):
        page.get_by_role("button", name="Closer").click()
    page.get_by_role("link", name="Only what is in view").click()
    expect(page).to_have_url(re.compile(r"bbox=-?\d"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"^[0-3] of 4 events"))
    page.get_by_role("link", name="All the map again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("4 events")


def test_without_script_the_still_map_leads_to_the_event(browser: Browser, demo: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{demo.address}/events")
    page.get_by_role("link", name=re.compile("Peterborough")).first.click()
    expect(page).to_have_url(re.compile(event(demo, "Peterborough")))
    context.close()


def test_in_print_the_still_map_stands(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/events/{event(demo, 'Zestaponi')}/map")
    wait_for_maps(page, 1)
    page.emulate_media(media="print")
    expect(page.locator(".map .live")).to_be_hidden()
    expect(page.get_by_role("img", name=re.compile("Map of Georgia"))).to_be_visible()


def fields(page: Page) -> dict[str, str]:
    """The fields of the form of settling."""
    return {name: page.input_value(f"form.act [name={name}]") for name in ("name", "lat", "precision", "geonames_id")}


def test_a_place_is_settled_by_search_and_by_the_arrow_keys(page: Page, own: Served) -> None:
    page.goto(f"{own.address}/decisions/place?event={event(own, 'Zestaponi')}")
    wait_for_maps(page, 1)
    page.get_by_role("searchbox", name=re.compile("Find a place")).press_sequentially("terjola, imer")
    page.get_by_role("button", name=re.compile("^Terjola, Imereti")).click()
    assert fields(page) == {"name": "Terjola", "lat": "42.18058", "precision": "exact", "geonames_id": "611682"}
    expect(page.locator(".picked")).to_have_text(re.compile("^A dot at 42.18"))
    page.get_by_role("button", name=re.compile("^The point")).press("ArrowUp")
    moved = fields(page)
    assert float(moved["lat"]) > 42.18058 and moved["geonames_id"] == ""
    page.get_by_label("How precisely").select_option("near")
    expect(page.locator(".picked")).to_have_text(re.compile("^A circle of 25 km"))
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Settle").click()
    page.wait_for_url(re.compile(r"/(review|events)"))
    place = own.desk.event(event(own, "Terjola")).place
    assert place is not None and f"{place.lat:.4f}" == f"{float(moved['lat']):.4f}"
