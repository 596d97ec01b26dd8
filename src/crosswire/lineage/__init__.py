"""Lineage: who copied or quoted whom, and how many independent voices stand behind a value."""

from crosswire.lineage.dependences import dependences
from crosswire.lineage.families import families
from crosswire.lineage.joining import joined
from crosswire.lineage.origins import origin_reasons, origins
from crosswire.lineage.reworking import reworking
from crosswire.lineage.versioning import version_steps

__all__ = ["dependences", "families", "joined", "origin_reasons", "origins", "reworking", "version_steps"]
