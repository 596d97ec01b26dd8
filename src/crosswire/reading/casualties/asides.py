"""Asides: words between a number and its state that do not part them."""

import re

from crosswire.model.span import Span
from crosswire.reading.quick import Quick

ASIDE = Quick(
    r",\s+(?:including|among them|among whom|(?:one|two|three|some|most|all|half|several|"
    r"many) of (?:them|whom)|mostly|mainly|aged|the|an?)\b[^,;:]{2,90},|"
    r"\s[–—-]\s[^–—;:]{2,90}\s[–—-]\s|\s\([^()]{1,60}\)",
    re.IGNORECASE,
)
"""What may stand between a number and its state without parting them: "17 persons, including five civilians, were hurt"."""


def without_aside(gap: str, offset: int) -> tuple[str, Span | None]:
    """`gap` (which begins at `offset`) without its first aside, and where that stands."""
    match = ASIDE.search(gap)
    if match is None:
        return gap, None
    return gap[: match.start()] + gap[match.end() :], Span(offset + match.start(), offset + match.end())
