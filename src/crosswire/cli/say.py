"""Sentences on standard error: what a person should know that is no part of the answer."""

import sys

from crosswire.publishing.wording import clean


def say(words: str) -> None:
    """Writes one sentence to standard error under crosswire's name; a stream that is gone is passed over."""
    try:
        print(f"crosswire: {clean(words)}", file=sys.stderr, flush=True)
    except (OSError, ValueError):
        return
