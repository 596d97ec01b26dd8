"""Lineage: who copied or quoted whom, and how many independent voices stand behind a value."""

from crosswire.lineage.dependences import dependences
from crosswire.lineage.origins import origin_reasons, origins

__all__ = ["dependences", "origin_reasons", "origins"]
