"""Passages: which of a round-up's claims belong to which of the incidents that it tells of.

A round-up tells of one incident a passage. A passage belongs to the incident with whose other reports it shares the most
telling words of names; one that names nothing belongs to the incident of the passage before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.grouping.names import name_words
from crosswire.grouping.word_weights import weight
from crosswire.grouping.words import stem
from crosswire.model.claim import Claim


def allotted(text: str, claims: Sequence[Claim], names: Mapping[str, frozenset[str]], home: str) -> dict[str, set[str]]:
    """The ids of the claims of a report with that `text`, by event; each claim belongs to one.

    `names` are the words of names of each event's other reports; claims before the first passage that names any of them
    belong to the event `home`.
    """
    out: dict[str, set[str]] = {event: set() for event in names}
    own = {event: words - _of_others(names, event) for event, words in names.items()}
    current, start = home, 0
    for passage in text.splitlines(keepends=True):
        end = start + len(passage)
        found = {stem(w) for w in name_words(passage)}
        shares = {event: round(sum(weight(w) for w in sorted(found & words)), 6) for event, words in own.items()}
        best = max(shares.values())
        if best > 0 and shares[current] < best:
            current = min(event for event, share in shares.items() if share == best)
        out[current] |= {c.id for c in claims if start <= c.evidence.start < end}
        start = end
    return out


def _of_others(names: Mapping[str, frozenset[str]], event: str) -> frozenset[str]:
    return frozenset().union(*(words for other, words in names.items() if other != event))
