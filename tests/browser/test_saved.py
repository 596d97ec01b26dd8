"""A saved record in a browser that is on no network: it opens, keeps within a narrow window, and its links stay in it."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("width", [320, 1280])
def test_a_saved_record_stands_by_itself(context: BrowserContext, demo: Served, tmp_path: Path, width: int) -> None:
    kept = tmp_path / "record.html"
    kept.write_bytes(context.request.get(f"{demo.address}/events/1/saved.html").body())
    context.set_offline(True)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(kept.as_uri())
    assert page.get_by_role("heading", level=1).inner_text().startswith("Rail crash")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#matrix a[href^='#why-']").first.click()
    assert page.locator(":target").count() == 1
    assert told == []


def test_the_page_of_an_event_offers_both_files(context: BrowserContext, demo: Served) -> None:
    page = context.new_page()
    page.goto(f"{demo.address}/events/1")
    for words, ending in (("as one HTML file", ".html"), ("as PDF", ".pdf")):
        with page.expect_download() as coming:
            page.get_by_role("link", name=words).click()
        assert coming.value.suggested_filename.endswith(ending)
