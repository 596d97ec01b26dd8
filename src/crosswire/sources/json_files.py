"""JSON files: which of the formats written in JSON a file is (JSON Feed, ninjs)."""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from crosswire.model.report import Report
from crosswire.sources.feeds import JSON_FEED, LARGEST_FEED, read_feed
from crosswire.sources.ninjs import read_ninjs
from crosswire.sources.refusal import Refusal, megabytes

OF_FEED = re.compile(rb'"version"\s*:\s*"' + re.escape(JSON_FEED.encode()).replace(rb"/", rb"\\?/"))


def read_json(stream: BinaryIO, where: str) -> Iterator[Report | Refusal]:
    """The reports of a JSON file."""
    data = stream.read(LARGEST_FEED + 1)
    if len(data) > LARGEST_FEED:
        yield Refusal(where, f"is over {megabytes(LARGEST_FEED)}, and a feed is at most that; split it")
    elif not data.strip():
        yield Refusal(where, "is empty; give a JSON Feed or a ninjs item")
    elif OF_FEED.search(data):
        yield from read_feed(io.BytesIO(data), where)
    else:
        yield from read_ninjs(io.BytesIO(data), where)
