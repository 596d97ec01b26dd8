"""The workbench over the sample, asked without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from crosswire.web.application import make_application
from crosswire.workbench import Desk
from tests.support.demo_store import copy_of

HERE = "http://127.0.0.1"


@pytest.fixture(scope="session")
def desk(demo_store: Path) -> Iterator[Desk]:
    """The open store of the sample; only for looking."""
    with Desk(demo_store) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(desk: Desk) -> TestClient:
    """Asks the workbench over the sample; only for looking. Redirects are not followed."""
    return TestClient(make_application(desk), base_url=HERE, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture
def own_desk(demo_store: Path, tmp_path: Path) -> Iterator[Desk]:
    """An open copy of the sample's store, to write into."""
    with Desk(copy_of(demo_store, tmp_path)) as opened:
        yield opened


@pytest.fixture
def own_client(own_desk: Desk) -> TestClient:
    """Asks the workbench over `own_desk`."""
    return TestClient(make_application(own_desk), base_url=HERE, follow_redirects=False, raise_server_exceptions=False)
