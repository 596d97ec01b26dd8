"""Signatures: a report's smallest shingle hashes, by which near-copies find each other.

A bottom-k sketch (Cohen & Kaplan, "Summarizing data using bottom-k sketches", 2007): of all five-word shingles the
`KEPT` smallest hashes. The share of the smallest of both that stands in both estimates the Jaccard likeness.
"""

import hashlib
import re
from collections.abc import Collection

SHINGLE = 5
"""Words in a shingle: long enough that two writers rarely hit on the same one."""

KEPT = 48
"""Hashes kept: the likeness is then known to about 0.07 either way."""

WORD = re.compile(r"\w+")


def signature(text: str) -> tuple[int, ...]:
    """The `KEPT` smallest hashes (48 bits) of the five-word shingles of `text`, in rising order."""
    words = [w.casefold() for w in WORD.findall(text)]
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(max(0, len(words) - SHINGLE + 1))}
    hashes = {
        int.from_bytes(hashlib.blake2b(s.encode("utf-8", "surrogatepass"), digest_size=6).digest()) for s in shingles
    }
    return tuple(sorted(hashes)[:KEPT])


def likeness(a: Collection[int], b: Collection[int]) -> float:
    """The estimated Jaccard likeness of two signatures' texts, 0 to 1; 0 where either is empty."""
    if not a or not b:
        return 0.0
    smallest = sorted(set(a) | set(b))[: min(KEPT, max(len(a), len(b)))]
    both = set(a) & set(b)
    return sum(h in both for h in smallest) / len(smallest)
