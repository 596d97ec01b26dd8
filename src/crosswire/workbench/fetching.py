"""Fetching for the desk: how addresses among what is added are visited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.model.report import Report
from crosswire.sources.links import is_address
from crosswire.sources.making import UnfitError
from crosswire.sources.refusal import Refusal
from crosswire.workbench.results import DeskError

if TYPE_CHECKING:
    from crosswire.sources.web.client import Client
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
        yield from self.visitor.reports(url)

    @cached_property
    def client(self) -> Client:
        """Who asks the hosts."""
        from crosswire.sources.web.client import Client

        return Client(self.allowed_hosts, self.rest)

    @cached_property
    def visitor(self) -> Visitor:
        """Who makes reports of what came."""
        from crosswire.sources.web.archive import Archive
        from crosswire.sources.web.visiting import Visitor

        return Visitor(self.client, Archive(self.archive) if self.archive else None)


def feeds_named(named: Sequence[str]) -> list[str]:
    """The feeds that addresses and OPML files name. Raises DeskError for what is neither."""
    from crosswire.sources.opml import feeds_in

    out: list[str] = []
    for each in named:
        if is_address(each):
            out.append(each)
            continue
        try:
            out += feeds_in(Path(each))
        except UnfitError as unfit:
            raise DeskError(str(unfit)) from None
    return list(dict.fromkeys(out))
