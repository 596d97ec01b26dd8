"""Reviewing by keyboard alone: from the queue to an item, each action on it, undone again, and on to the next."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from crosswire.model.words import DecisionKind
from tests.browser.conftest import Served
from tests.web.acting.posting import disputed

pytestmark = pytest.mark.slow

MOST = 120
"""Steps of the tabulator in which anything on a page is reached."""


def press(page: Page, *keys: str) -> None:
    """Presses those keys one after the other."""
    page.wait_for_load_state("networkidle")  # a key pressed before the scripts are there is lost
    for key in keys:
        page.keyboard.press(key)


def reach(page: Page, wanted: Locator) -> None:
    """Goes on with the tabulator until `wanted` has the focus."""
    for _ in range(MOST):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached by the tabulator")


def sign(page: Page, who: str = "Ana", why: str = "read it") -> None:
    """Gives name and reason in the form that has the focus, and sends it."""
    reach(page, page.locator("form#act [name=who]"))
    press(page, "Control+A")
    page.keyboard.type(who)
    press(page, "Tab")
    page.keyboard.type(why)
    press(page, "Enter")


def said(page: Page) -> Locator:
    """What the page says was just decided."""
    return page.locator("#said")


def kinds(served: Served) -> list[DecisionKind]:
    """The kinds of the decisions in the log."""
    return [d.kind for d in served.desk.decisions()]


def open_dispute(page: Page, served: Served) -> tuple[str, str, list[str]]:
    """Opens the page of the sample's disputed figure; the event, the question and a claim of each position."""
    event, key, claims = disputed(served.desk)
    page.goto(f"{served.address}/review/item?event={event}&matter=disputed/{key}&weight=64")
    return event, key, claims


def test_from_the_queue_to_an_item_and_on(page: Page, own: Served) -> None:
    page.goto(f"{own.address}/review")
    press(page, "j", "j", "k")
    expect(page.locator(".matter.now")).to_have_count(1)
    press(page, "Enter")
    expect(page).to_have_url(re.compile("/review/item"))
    expect(page.locator(".steps")).to_contain_text("1 of 9")
    press(page, "n")
    expect(page.locator(".steps")).to_contain_text("2 of 9")
    press(page, "p")
    expect(page.locator(".steps")).to_contain_text("1 of 9")


def test_confirming_asks_for_a_name_once_and_is_undone_by_a_key(page: Page, own: Served) -> None:
    open_dispute(page, own)
    press(page, "c")
    expect(page.locator("#judging [name=who]")).to_be_focused()
    page.keyboard.type("Ana")
    press(page, "Enter")
    expect(said(page)).to_contain_text("The claim is confirmed, says Ana.")
    press(page, "u")
    expect(said(page)).to_contain_text("The decision is undone")
    press(page, "j", "x")
    expect(said(page)).to_contain_text("The claim is rejected, says Ana.")
    assert kinds(own) == [DecisionKind.CONFIRM, DecisionKind.UNDO, DecisionKind.REJECT]


def test_enter_in_the_name_takes_no_action(page: Page, own: Served) -> None:
    open_dispute(page, own)
    reach(page, page.locator("#judging [name=who]"))
    page.keyboard.type("Ana")
    press(page, "Enter")
    expect(page.locator(".card.now")).to_be_focused()
    assert kinds(own) == []


def fill(page: Page, label: str, words: str) -> None:
    """Types `words` into the field called `label` in the place of what stands there."""
    reach(page, page.get_by_label(label, exact=True))
    press(page, "Control+A")
    page.keyboard.type(words)


def test_correcting_a_claim(page: Page, own: Served) -> None:
    _, _, claims = open_dispute(page, own)
    press(page, "e")
    expect(page.get_by_role("heading", name="Correct a claim")).to_be_visible()
    fill(page, "At least", "12")
    fill(page, "At most", "12")
    sign(page)
    expect(said(page)).to_contain_text("The claim is corrected, says Ana.")
    assert own.desk.claim(claims[0]).low == 12


def test_what_cannot_be_taken_is_told_in_place(context: BrowserContext, own: Served) -> None:
    page = context.new_page()  # a browser logs an answer of 400, which is what is wanted here
    open_dispute(page, own)
    press(page, "e")
    fill(page, "At least", "many")
    fill(page, "At most", "12")
    sign(page)
    expect(page.get_by_role("alert")).to_contain_text("give a number of 0 or more")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("At least", exact=True)).to_have_value("many")
    assert kinds(own) == []


def test_accepting_leads_to_the_next_item(page: Page, own: Served) -> None:
    event, key, _ = open_dispute(page, own)
    press(page, "a")
    page.keyboard.type("Ana")
    press(page, "Enter")
    expect(said(page)).to_contain_text("It is accepted as it stands, says Ana.")
    expect(page).not_to_have_url(re.compile(f"matter=disputed%2F{key.replace('/', '%2F')}"))
    assert own.desk.queue_item(event, f"disputed/{key}") is None


def test_merging_and_splitting(page: Page, own: Served) -> None:
    event, _, _ = open_dispute(page, own)
    other = next(e for e in own.desk.events() if e.id != event)
    press(page, "m")
    reach(page, page.get_by_label("Merge with"))
    page.keyboard.type(other.id)
    sign(page)
    expect(said(page)).to_contain_text("The reports are held together, says Ana.")
    assert len(own.desk.events()) == 3
    press(page, "u")
    expect(said(page)).to_contain_text("The decision is undone")
    assert len(own.desk.events()) == 4
    open_dispute(page, own)
    press(page, "s")
    reach(page, page.get_by_role("checkbox").first)
    press(page, "Space")
    sign(page)
    expect(said(page)).to_contain_text("The reports are held apart, says Ana.")
    assert len(own.desk.events()) == 5


def test_settling_a_place(context: BrowserContext, own: Served) -> None:
    page = context.new_page()  # a browser logs that the map's library is missing where the front end is not built
    event, _, _ = open_dispute(page, own)
    press(page, "w")
    for label, words in (("Name", "Old Ford"), ("Latitude", "-18.7"), ("Longitude", "12.9")):
        fill(page, label, words)
    sign(page)
    expect(said(page)).to_contain_text("The place is settled, says Ana.")
    place = own.desk.event(event).place
    assert place is not None and (place.name, place.lat) == ("Old Ford", -18.7)


def test_adding_a_claim_from_its_form(page: Page, own: Served) -> None:
    report = own.desk.reports()[0]
    page.goto(f"{own.address}/decisions/add?report={report.id}&back=/reports/{report.id}")
    fill(page, "At least", "77")
    fill(page, "At most", "77")
    reach(page, page.get_by_label("Words that state it"))
    page.keyboard.type(" ".join(report.text.split(".")[1].split()[:6]))
    sign(page)
    expect(said(page)).to_contain_text("The claim is added, says Ana.")
    assert kinds(own) == [DecisionKind.ADD]
    expect(page.locator("body")).to_have_attribute("data-room", "Reports")
    page.wait_for_load_state("networkidle")
    press(page, "u")
    expect(said(page)).to_contain_text("The decision is undone")
    assert kinds(own) == [DecisionKind.ADD, DecisionKind.UNDO]


def test_moving_a_report_and_undoing_it_from_the_log(page: Page, own: Served) -> None:
    event, _, _ = disputed(own.desk)
    report = own.desk.event(event).reports[0]
    other = next(e for e in own.desk.events() if e.id != event)
    page.goto(f"{own.address}/decisions/move?report={report}")
    reach(page, page.get_by_label("Move to"))
    page.keyboard.type(f"{own.address}/events/{other.id}")
    sign(page)
    expect(said(page)).to_contain_text("The report is moved, says Ana.")
    press(page, "g", "d")
    expect(page.get_by_role("heading", name="Decisions")).to_be_visible()
    press(page, "j", "u")
    expect(said(page)).to_contain_text("The decision is undone")
    assert kinds(own) == [DecisionKind.MOVE, DecisionKind.UNDO]


def test_the_second_reader_judges_without_seeing(page: Page, own: Served) -> None:
    _, _, claims = disputed(own.desk)
    own.desk.correct(claims[0], {"low": "777", "high": "777"}, who="Ben", when="2031-05-17T10:00:00", why="a slip")
    page.goto(f"{own.address}/review?second=1")
    reach(page, page.get_by_label("Your name"))
    page.keyboard.type("Ana")
    press(page, "Enter")
    expect(page.locator(".lead")).to_contain_text("waits for a second reader, Ana")
    reach(page, page.get_by_role("link", name="Begin"))
    press(page, "Enter")
    expect(page.get_by_role("heading", name="Does the report state this?")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("777")
    press(page, "c")
    expect(said(page)).to_contain_text("The claim is confirmed, says Ana.")
    expect(page.locator("main")).to_contain_text("Nothing that somebody else judged waits for you, Ana.")
    assert own.desk.agreement().blind == 1


@pytest.mark.parametrize("path", ["/review", "/review/next", "/decisions", "/agreement", "/review?second=1"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_fit(page: Page, demo: Served, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{demo.address}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
