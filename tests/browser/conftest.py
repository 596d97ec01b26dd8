"""The workbench in a browser: chromium, a server over the sample, and what every page must hold.

Where no chromium is found these tests are skipped, with the reason.
"""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from crosswire.web.application import make_application
from crosswire.workbench import Desk
from tests.support.demo_store import copy_of

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
"""The tests may run as root, and draw maps on machines without a graphics card."""


class Served:
    """A server of the workbench on a free port, over a desk of its own."""

    def __init__(self, store: Path) -> None:
        self.desk = Desk(store)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        options = uvicorn.Config(make_application(self.desk), log_config=None, access_log=False, lifespan="off")
        self._server = uvicorn.Server(options)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)

    def stop(self) -> None:
        """Stops it and closes its store."""
        self._server.should_exit = True
        self._thread.join()
        self.desk.close()


@pytest.fixture(scope="session")
def demo(demo_store: Path) -> Iterator[Served]:
    """A server over the sample; only for looking."""
    served = Served(demo_store)
    yield served
    served.stop()


@pytest.fixture
def own(demo_store: Path, tmp_path: Path) -> Iterator[Served]:
    """A server over a copy of the sample, to write into."""
    served = Served(copy_of(demo_store, tmp_path))
    yield served
    served.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, the one that CROSSWIRE_BROWSER names or one of the usual names."""
    found = os.environ.get("CROSSWIRE_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no chromium is installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh window of 1280 × 900."""
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page. A script's failure, a line on the console or a breach of the policy fails the test."""
    troubles: list[str] = []
    opened = context.new_page()
    opened.on("pageerror", lambda error: troubles.append(f"script: {error}"))
    opened.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    yield opened
    assert troubles == []
