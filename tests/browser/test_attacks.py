"""A browser over a store in which all words are attacks: nothing runs, nothing is asked of another host, no policy is breached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page

from tests.browser.conftest import Served
from tests.web.attacks.loading import Attack, attacks, make_attacked_store

pytestmark = pytest.mark.slow
EVERY = [attack for attack in attacks() if attack.name != "null_code"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A store of all attacks, and the event of each."""
    path = tmp_path_factory.mktemp("attacks") / "attacks.db"
    return path, make_attacked_store(path, EVERY)


@pytest.fixture(scope="module")
def served(store: tuple[Path, dict[str, str]]) -> Iterator[Served]:
    """A server over that store."""
    opened = Served(store[0])
    yield opened
    opened.stop()


WATCH = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (event) => window.breaches.push(event.violatedDirective + " " + event.blockedURI));
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = () => { window.breaches.push("called " + name); return null; };
}
"""


@pytest.fixture
def watched(context: BrowserContext, page: Page, served: Served) -> Iterator[Page]:
    """A page on which nothing may run, ask another host, breach the policy or be wider than its window."""
    asked: list[str] = []
    dialogs: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    context.add_init_script(WATCH)
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", dismissed)
    yield page
    assert dialogs == []
    assert {
        url for url in asked if not url.startswith((served.address + "/", "data:", "blob:" + served.address))
    } == set()


def look(page: Page, address: str) -> None:
    """Opens the page at that address, down to its foot, with all that loads as it comes near."""
    page.goto(address)
    if "claim=" in address:
        page.keyboard.press("j")
        page.keyboard.press("Enter")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.breaches") == [], address
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


@pytest.mark.parametrize("attack", EVERY, ids=lambda a: a.name)
def test_nothing_of_the_words_runs(
    watched: Page, served: Served, store: tuple[Path, dict[str, str]], attack: Attack
) -> None:
    event = store[1][attack.name]
    first, second = (r.id for r in served.desk.reports(event=event))
    claim = served.desk.claims(report=first)[0].id
    for path in (f"/events/{event}", f"/reports/{first}?claim={claim}", f"/reports/{first}/beside/{second}"):
        look(watched, served.address + path)


@pytest.mark.parametrize("path", ["/events", "/review", "/decisions", "/store", "/agreement"])
@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_runs_where_all_attacks_stand_together(watched: Page, served: Served, path: str, width: int) -> None:
    watched.set_viewport_size({"width": width, "height": 900})
    look(watched, served.address + path)
