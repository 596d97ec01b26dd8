"""A report in a browser: from claim to claim by keys, opened where it is named, judged there, and words selected to add one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

pytestmark = pytest.mark.slow


def first_report(served: Served) -> str:
    """The first report of the sample's raid."""
    raid = next(e for e in served.desk.events() if e.event_type == "raid")
    return served.desk.reports(event=raid.id)[0].id


def test_keys_go_from_claim_to_claim_and_open_one(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/reports/{first_report(demo)}")
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("k")
    lit = page.locator(".entry.on")
    expect(lit).to_have_attribute("id", "c2")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    opened = page.locator("#c3 details")
    expect(opened).to_have_attribute("open", "")
    expect(opened.get_by_role("button", name="Confirm")).to_be_visible()
    expect(page.locator("article .claim.on")).to_have_text(["killed 11 fighters of the Northern Hill Front"])


def test_numbers_stand_in_the_margin_and_none_on_another(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/reports/{first_report(demo)}")
    expect(page.locator("article.in-margin")).to_be_visible()
    boxes = page.locator("article .n").evaluate_all("all => all.map(n => n.getBoundingClientRect().toJSON())")
    text = page.locator("article p").first.bounding_box()
    assert text is not None
    assert all(box["right"] <= text["x"] for box in boxes)
    places = [(round(box["x"]), round(box["y"])) for box in boxes]
    assert len(set(places)) == len(places)


def test_ticks_show_and_hide(page: Page, demo: Served) -> None:
    page.goto(f"{demo.address}/reports/{first_report(demo)}")
    page.get_by_label("statements").uncheck()
    assert page.locator(".entry[data-sort=statements]:visible").count() == 0
    assert page.locator("article .n[data-sort=statements]:visible").count() == 0
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".entry.on")).to_have_attribute("id", "c2")


def test_a_claim_leads_to_its_cell_and_back(page: Page, demo: Served) -> None:
    report = first_report(demo)
    page.goto(f"{demo.address}/reports/{report}#c3")
    page.locator("#c3 .way").first.click()
    page.wait_for_url(re.compile(rf"/events/.*#cell-killed-{report}$"))
    cell = page.locator(f"#cell-killed-{report}")
    expect(cell).to_be_visible()


def test_a_claim_is_confirmed_where_it_stands(page: Page, own: Served) -> None:
    page.goto(f"{own.address}/reports/{first_report(own)}#c3")
    page.locator("#c3").get_by_label("Your name").fill("Ada Quill")
    page.locator("#c3").get_by_role("button", name="Confirm").click()
    expect(page.locator("#c3 .verdict")).to_contain_text("confirmed by Ada Quill")
    expect(page.locator("#c3 details")).to_have_attribute("open", "")


SELECT = """
([from, to]) => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.includes(from)) range.setStart(node, node.data.indexOf(from));
    if (node.data.includes(to)) { range.setEnd(node, node.data.indexOf(to) + to.length); break; }
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
"""


def test_words_that_are_selected_are_told_in_characters_of_the_text(page: Page, own: Served) -> None:
    text = "Beacon 🧭🧭 at Oru: \u202ahe\u202c said\r\nשלום עליכם, then four miners died 𝔘nder the 🏔 ridge."
    folder = own.desk._path.parent / "more"
    folder.mkdir()
    (folder / "oru.txt").write_bytes(text.encode("utf-8"))
    own.desk.add(folder)
    report = next(r for r in own.desk.reports() if "Beacon" in r.text)
    page.goto(f"{own.address}/reports/{report.id}")
    for begin, end in (("four", "died"), ("said", "four"), ("nder", "ridge")):
        page.evaluate("getSelection().removeAllRanges()")
        link = page.get_by_role("link", name="Add a claim")
        expect(link).to_be_hidden()
        page.evaluate(SELECT, [begin, end])
        expect(link).to_be_visible()
        found = re.search(r"start=(\d+)&end=(\d+)", link.get_attribute("href") or "")
        assert found is not None
        chosen = report.text[int(found[1]) : int(found[2])]
        assert (chosen.startswith(begin), chosen.endswith(end)) == (True, True), chosen
    page.get_by_role("link", name="Add a claim").click()
    expect(page.get_by_role("heading", name="Add a claim")).to_be_visible()
