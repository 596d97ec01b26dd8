"""Parts of the front-end build that only tests use."""

from pathlib import Path

import pytest

WHERE = Path(__file__).parents[2] / "tools" / "front_end" / "node_modules" / "axe-core" / "axe.min.js"


def axe_source() -> str:
    """The script of axe-core. Skips the test where the front-end parts are not installed."""
    if not WHERE.is_file():
        pytest.skip("the parts of the front end are not installed")
    return WHERE.read_text(encoding="utf-8")
