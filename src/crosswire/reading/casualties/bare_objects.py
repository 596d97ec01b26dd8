"""Bare objects: "killed eight last week", where the number stands alone behind the verb and a time or place follows.

The parse counts the week by such a number. Holds: the verb is active, and nothing that could be counted follows the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

VERBS = Quick(
    r"\b(?:(?P<killed>kill(?:s|ed|ing))|(?P<injured>(?:injur|wound)(?:e?s|ed|ing)))\s+(?:another\s+|as many as\s+)?$",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:was|were|been|being|are|is|people|persons)\s+(?:\w+ly\s+)?\w+\s*$", re.IGNORECASE)
BEHIND = re.compile(
    r"\s+(?:last|this|yesterday|today|overnight|earlier|early|late|there|here|on|in|at|near|outside|when|as|"
    r"and (?:injur|wound|kill)\w+)\b",
    re.IGNORECASE,
)
LONGEST_VERB = 30
"""Characters before the number in which the verb stands."""


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """The tolls of verbs of harm whose object is a number alone."""
    for n in numbers:
        if n.role != "count" or not n.quantity.high or not BEHIND.match(masked, n.span.end, sentence.span.end):
            continue
        verb = VERBS.search(masked, max(sentence.span.start, n.span.start - LONGEST_VERB), n.span.start)
        if verb is None or PASSIVE.search(masked[sentence.span.start : verb.start() + len(verb[0].rstrip())]):
            continue
        kind = ClaimKind.KILLED if verb["killed"] else ClaimKind.INJURED
        trigger = Span(verb.start(), verb.start() + len(verb[0].split()[0]))
        yield Toll(kind, n.quantity, sentence.index, trigger, n.span, n.span, "bare object")
