"""Refusals: input that was not taken, and why. Always holds: the reason is one clear sentence that says what to do."""

import os
from dataclasses import dataclass
from pathlib import Path

LARGEST_REPORT = 1_000_000
"""Bytes: a report's text is at most 1 MB. The longest newspaper pieces are under 0.2 MB; more is not one."""

LARGEST_LINE = 20_000_000
"""Bytes: a JSONL line is at most 20 MB, room for a report of the largest size with every character escaped."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One piece of input that was refused: `where` it stands ("reports.jsonl line 12") and the reason, a sentence."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


def shown(path: Path) -> str:
    """A path as it can be printed anywhere: bytes of its name that are no text become question marks."""
    return os.fsencode(path).decode("utf-8", "replace").replace("\ufffd", "?")


def why(error: OSError) -> str:
    """What the system says went wrong, as a sentence: "cannot be read: permission denied"."""
    return f"cannot be read: {(error.strerror or type(error).__name__).lower()}; check that the file is there and yours"


def megabytes(size: int) -> str:
    """A size in bytes as megabytes with one decimal, as a reader knows them: 1 MB is a million bytes."""
    return f"{size / 1_000_000:.1f} MB"


def too_large(size: int) -> str:
    """The reason for refusing a report of `size` bytes."""
    return f"holds {megabytes(size)}, and a report is at most {megabytes(LARGEST_REPORT)}; give its reports one by one"
