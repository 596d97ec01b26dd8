"""Voices: who stands behind a claim once copies, shared statements and the names of one speaker are folded."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OriginReason:
    """The label of a claim's origin, and why it is that one, in a sentence.

    `clear` is false where a fold on the way to it is only likely, and `why` then says so. `apart` is equal for two claims
    that are one voice without any such fold: see `voices_behind`.
    """

    label: str
    why: str
    clear: bool = True
    apart: str = ""


def voices_behind(reasons: Iterable[OriginReason]) -> tuple[int, int]:
    """How many voices stand behind claims: at least, with every fold; at most, without those that are only likely."""
    found = list(reasons)
    fewest = len({r.label for r in found})
    return fewest, max(fewest, len({r.apart or r.label for r in found}))
