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
for (const name of ["alert", "confirm", "prompt", "print", "open", "eval"]) {
  const own = window[name];
  window[name] = (...given) => { window.breaches.push("called " + name); return name === "eval" ? own(...given) : null; };
}
"""


@pytest.mark.parametrize("attack", EVERY, ids=lambda a: a.name)
def test_nothing_of_the_words_runs(
    context: BrowserContext, page: Page, served: Served, store: tuple[Path, dict[str, str]], attack: Attack
) -> None:
    asked: list[str] = []
    dialogs: list[str] = []
    context.add_init_script(WATCH)
    page.on("request", lambda request: asked.append(request.url))

    def dismissed(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismissed)
    event = store[1][attack.name]
    reports = [r.id for r in served.desk.reports(event=event)]
    claim = served.desk.claims(report=reports[0])[0].id
    for path in (
        f"/events/{event}",
        f"/reports/{reports[0]}?claim={claim}",
        f"/reports/{reports[0]}/beside/{reports[1]}",
        "/events",
    ):
        page.goto(served.address + path)
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.breaches") == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert dialogs == []
    assert {
        url for url in asked if not url.startswith((served.address + "/", "data:", "blob:" + served.address))
    } == set()
