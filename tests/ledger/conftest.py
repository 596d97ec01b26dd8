"""A fresh store for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.ledger.ledger import Ledger
from crosswire.ledger.opening import open_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "store.crosswire") as opened:
        yield opened
