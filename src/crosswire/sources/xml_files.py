"""XML files: which of the formats written in XML a file is (RSS, Atom, NewsML-G2, a page), told by its first element."""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.feeds import LARGEST_FEED, read_feed
from crosswire.sources.newsml import read_newsml
from crosswire.sources.pages.files import read_page_file
from crosswire.sources.refusal import Refusal, megabytes

FIRST_ELEMENT = re.compile(rb"<(?:[\w.\-]+:)?([A-Za-z][\w.\-]*)[\s>/]")
FEEDS = frozenset({"rss", "rdf", "feed", "channel"})


def read_xml(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The reports of an XML file."""
    data = stream.read(LARGEST_FEED + 1)
    if len(data) > LARGEST_FEED:
        yield Refusal(where, f"is over {megabytes(LARGEST_FEED)}, and a feed is at most that; split it")
        return
    plain = data.replace(b"\0", b"")[:100_000]  # UTF-16 looks like this too
    first = FIRST_ELEMENT.search(plain)
    name = first.group(1).decode("ascii", "ignore").lower() if first else ""
    if name in FEEDS:
        yield from read_feed(io.BytesIO(data), where)
    elif name == "html":
        yield from read_page_file(io.BytesIO(data), where)
    elif name:
        yield from read_newsml(io.BytesIO(data), where)
    else:
        yield Refusal(where, "is no XML; give a feed, NewsML-G2, or a page as .html")
