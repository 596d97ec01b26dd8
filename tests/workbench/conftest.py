"""The fixtures of these tests."""

from tests.workbench.desks import quick

__all__ = ["quick"]
