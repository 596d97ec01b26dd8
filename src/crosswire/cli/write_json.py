"""JSON on standard output, laid out for reading; UTF-8 whatever the terminal says."""

import json
import sys
from typing import Any

from crosswire.publishing.jsonl import escaped


def write_json(thing: Any) -> None:
    """Writes `thing` with two blanks of indent, letters beyond ASCII as they are."""
    write_bytes((escaped(json.dumps(thing, ensure_ascii=False, allow_nan=False, indent=2)) + "\n").encode("utf-8"))


def write_bytes(data: bytes) -> None:
    """Writes bytes to standard output; to a stand-in that takes only text, their text."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(data.decode("utf-8"))
        return
    sys.stdout.flush()
    stream.write(data)
