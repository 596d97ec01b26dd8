"""What holds for every page in a browser: it is quick and light, reads in a narrow window, and axe finds nothing.

Pictures of every page, wide and narrow, light and dark, are left in the folder that CROSSWIRE_PICTURES names, for a
person to look at.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.conftest import Served
from tests.browser.every_page import every_page
from tests.support.front_end import axe_source

pytestmark = pytest.mark.slow

LARGEST = 300_000
"""Bytes of a page with all that it loads, without the map."""
FIRST_PAINT = 1.0
"""Seconds; on a busy machine one of `TRIES` must do."""
TRIES = 5
OF_THE_MAP = ("maplibre", "/shapes/", "/map")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]
WINDOWS: tuple[tuple[str, int, Scheme], ...] = (
    ("wide-light", 1280, "light"),
    ("wide-dark", 1280, "dark"),
    ("narrow-light", 320, "light"),
    ("narrow-dark", 320, "dark"),
)


@pytest.fixture(params=WINDOWS, ids=lambda window: window[0])
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Page]]:
    """A page in a window of that width and scheme."""
    name, width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield name, context.new_page()
    context.close()


def opened(page: Page, address: str) -> None:
    """Opens a page with all of its sections."""
    page.goto(address)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # which fills what would come when it is scrolled to
    expect(page.locator("[data-src], [aria-busy]")).to_have_count(0, timeout=20_000)
    page.wait_for_load_state("networkidle")


def test_every_page_stands_in_every_window(demo: Served, window: tuple[str, Page]) -> None:
    """No page scrolls sideways, axe finds no breach of WCAG 2.2 AA, and each heading follows the one above."""
    name, page = window
    axe = axe_source()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(f"{page.url}: {error}"))
    for of, path in every_page(demo.desk).items():
        opened(page, demo.address + path)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            troubles.append(f"{of} ({name}): {wide} px too wide")
        page.evaluate(axe)
        found = page.evaluate("(tags) => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", WCAG)[
            "violations"
        ]
        troubles += [
            f"{of} ({name}): {rule['id']}: {rule['help']}: {[node['html'][:160] for node in rule['nodes'][:3]]}"
            for rule in found
        ]
        folder = os.environ.get("CROSSWIRE_PICTURES")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{of}-{name}.png", full_page=True)
    assert not troubles, "\n".join(troubles)


def what_it_loads(page: Page) -> list[Response]:
    """The answers that the page gets from now on."""
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))
    return loaded


def test_every_page_is_light_and_asks_nobody_else(demo: Served, browser: Browser) -> None:
    """What a page loads, without the map, is under 300 kB, and all of it comes from the workbench itself."""
    troubles: list[str] = []
    for of, path in every_page(demo.desk).items():
        context = browser.new_context()
        page = context.new_page()
        loaded = what_it_loads(page)
        opened(page, demo.address + path)
        troubles += [f"{of}: {r.url}" for r in loaded if not r.url.startswith((demo.address, "data:", "blob:"))]
        weights = {r.url: len(r.body()) for r in loaded if r.ok and not any(part in r.url for part in OF_THE_MAP)}
        if sum(weights.values()) > LARGEST:
            heaviest = sorted(weights.items(), key=lambda each: -each[1])[:5]
            troubles.append(f"{of}: {sum(weights.values())} bytes, {heaviest}")
        context.close()
    assert not troubles, "\n".join(troubles)


def test_every_page_is_painted_within_a_second(demo: Served, browser: Browser) -> None:
    troubles: list[str] = []
    for of, path in every_page(demo.desk).items():
        times = []
        for _ in range(TRIES):
            context = browser.new_context()
            page = context.new_page()
            page.goto(demo.address + path)
            painted = page.evaluate(
                """() => new Promise((resolve) => new PerformanceObserver((list) => {
                  const first = list.getEntriesByName('first-contentful-paint')[0];
                  if (first) resolve(first.startTime / 1000);
                }).observe({type: 'paint', buffered: true}))"""
            )
            context.close()
            times.append(float(painted))
            if min(times) < FIRST_PAINT:
                break
        if min(times) >= FIRST_PAINT:
            troubles.append(f"{of}: {min(times):.2f} s")
    assert not troubles, "\n".join(troubles)


def test_every_page_works_without_script(demo: Served, browser: Browser) -> None:
    """Without script a page has its heading, and every section that would load is a link."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in every_page(demo.desk).values():
        page.goto(demo.address + path)
        assert page.locator("h1").count() == 1, path
        for section in page.locator("section[data-src]").all():
            assert section.locator("a[href]").count() >= 1, path
    context.close()
