"""Page files: a page as a browser or a crawler saved it."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.making import UnfitError
from crosswire.sources.pages.page import LARGEST_PAGE, read_page
from crosswire.sources.refusal import Refusal

SAVED_FROM = re.compile(
    rb"<!-- saved from url=\(\d+\)(\S{8,2000}?)\s*-->|^\s*url:\s*(https?://\S{4,2000})", re.MULTILINE
)
"""How browsers (and SingleFile) note in a saved page where it came from."""


def read_page_file(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The report on a saved page."""
    data = stream.read(LARGEST_PAGE + 1)
    saved = SAVED_FROM.search(data, 0, 4096)
    address = (saved.group(1) or saved.group(2)).decode("ascii", "ignore") if saved else None
    try:
        yield read_page(data, address)
    except UnfitError as unfit:
        yield Refusal(where, unfit.advising("it is no article, or not in the page"))
