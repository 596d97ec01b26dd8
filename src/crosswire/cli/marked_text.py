"""Marked text: a report with the words of its claims marked and numbered, and what was passed over marked as such.

Always holds: taking the marks away gives the text back, but for control codes. Marks may lie in each other or cross:
each ends with its own numbers.
"""

from collections import defaultdict
from collections.abc import Sequence

from crosswire.cli.paper import Piece
from crosswire.model.claim import Claim
from crosswire.model.span import Span
from crosswire.publishing.wording import UNSAFE

NEWLINES = "\r\n\x0b\x0c\x85\u2028\u2029"


def marked_lines(
    text: str, claims: Sequence[Claim], noise: Sequence[tuple[Span, str]], *, guillemets: bool
) -> list[list[Piece]]:
    """The lines of `text` with marks: «words»[1] (without the guillemets: underlined words[1]), ⟨passed over⟩.

    `claims` are in the order of their numbers, from 1. Stretches outside the text are cut to it.
    """
    spans: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, claim in enumerate(claims, start=1):
        start, end = max(0, claim.evidence.start), min(len(text), claim.evidence.end)
        if start < end:
            spans[start, end].append(number)
    passed = [(max(0, s.start), min(len(text), s.end)) for s, _ in noise]
    passed = [(start, end) for start, end in passed if start < end]
    lines: list[list[Piece]] = [[]]
    edges = sorted({0, len(text), *(e for span in (*spans, *passed) for e in span)})
    for at, until in zip(edges, [*edges[1:], edges[-1]], strict=True):
        lines[-1] += _marks_at(at, spans, passed, guillemets)
        in_noise = any(start <= at < end for start, end in passed)
        in_claim = any(start <= at < end for start, end in spans)
        _lay(lines, text[at:until], "grey" if in_noise else "claim" if in_claim else "plain")
    return lines


def _marks_at(
    at: int, spans: dict[tuple[int, int], list[int]], passed: list[tuple[int, int]], guillemets: bool
) -> list[Piece]:
    """The marks at one place: those that end, the inner first, then those that begin, the outer first."""
    out: list[Piece] = [("⟩", "grey") for _, end in passed if end == at]
    for (_, end), numbers in sorted(spans.items(), key=lambda item: -item[0][0]):
        if end == at:
            out.append(("»" if guillemets else "", "plain"))
            out.append((f"[{','.join(map(str, numbers))}]", "accent"))
    out += [("⟨", "grey") for start, _ in passed if start == at]
    out += [("«", "plain") for start, _ in spans if start == at and guillemets]
    return out


def _lay(lines: list[list[Piece]], words: str, style: str) -> None:
    """Adds words to the last line, and a line for each line's end in them."""
    words = words.replace("\r\n", "\n")
    for mark in NEWLINES:
        words = words.replace(mark, "\n")
    for number, part in enumerate(words.replace("\t", " ").split("\n")):
        if number:
            lines.append([])
        safe = part.translate(UNSAFE)
        if safe:
            lines[-1].append((safe, style))
