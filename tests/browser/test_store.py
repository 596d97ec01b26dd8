"""The store's page in a browser: outlets are found and sorted by links alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


def test_outlets_are_found_and_sorted(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/store")
    rows = page.locator(".outlets tbody tr")
    expect(rows).to_have_count(13)
    expect(rows.first).to_contain_text("Meridian News Agency")
    page.locator(".outlets thead").get_by_role("link", name="Outlet", exact=True).click()
    expect(rows.first).to_contain_text("Altiplano Press Agency")
    page.get_by_label("Outlets whose name holds").fill("kaoko")
    page.keyboard.press("Enter")
    expect(rows).to_have_count(1)
    page.locator(".outlets tbody a").click()
    expect(page).to_have_url(f"{demo.address}/events?outlet=The+Kaoko+Ledger")
