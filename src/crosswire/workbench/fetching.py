"""Fetching for the desk: how addresses among what is added are visited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.model.report import Report
from crosswire.sources.refusal import Refusal

if TYPE_CHECKING:
    from crosswire.sources.web.visiting import Visitor


@dataclass(frozen=True)
class Web:
    """How the web is visited: hosts that may be in a private network, the folder in which pages are kept as WARC (null:
    they are not kept), and seconds between two fetches from one host.
    """

    allowed_hosts: tuple[str, ...] = field(default=())
    archive: Path | None = None
    rest: float = 1.0

    def visit(self, url: str) -> Iterator[Report | Refusal]:
        """The reports at `url`."""
        yield from self._visitor.reports(url)

    @cached_property
    def _visitor(self) -> Visitor:
        from crosswire.sources.web.archive import Archive
        from crosswire.sources.web.client import Client
        from crosswire.sources.web.visiting import Visitor

        return Visitor(Client(self.allowed_hosts, self.rest), Archive(self.archive) if self.archive else None)
