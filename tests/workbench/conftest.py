"""The fixtures of these tests."""

from tests.workbench.desks import quick
from tests.workbench.other_readers import register

__all__ = ["quick", "register"]
