"""Pieces: what a report is put together from, each with the source that it goes back to, and their places in its text.

Always holds: two pieces of one source in two reports are the passage that those two share; `text[start:end]` is the
piece.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accuracy.rewrites.phrasing import Path, Telling, capital, exchanged, small


@dataclass(frozen=True)
class Piece:
    """A sentence or a speaker's sentence. `frame` holds "{s}" where a speaker's words stand in the outlet's own."""

    source: str
    telling: Telling
    path: Path
    values: Mapping[str, str]
    frame: str = "{s}"
    text: str = ""

    @property
    def core(self) -> str:
        """The words that are the source's."""
        found = self.text or self.telling.words(self.path, self.values)
        return found if self.frame.startswith(("{s}", "“{s}")) or ": “{s}" in self.frame else small(found)

    def reworded(self, strength: float, values: Mapping[str, str], rng: random.Random) -> "Piece":
        """The piece in other words: each turn of phrase taken otherwise with the probability `strength`."""
        new = {**self.values, **values}
        path = self.telling.other(self.path, strength, rng)
        plain = exchanged(self.telling.words(path, new), strength, rng) if not self.telling.choices else ""
        return replace(self, path=path, values=new, text=plain)

    def placed(self) -> tuple[str, str, str]:
        """What stands before the source's words, those words, and what stands after them."""
        before, _, after = self.frame.partition("{s}")
        return capital(before), self.core, after


Paragraphs = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True)
class Draft:
    """A report before it is written: its own id, its parts, what it was taken from and how (null: its own work)."""

    id: str
    outlet: str
    published: str
    hour: int
    title: str
    paragraphs: Paragraphs
    head: str = ""
    foot: tuple[str, ...] = ()
    taken: str | None = None
    made_from: str | None = None
    typography: tuple[tuple[str, str], ...] = ()
    gap: str = "\n\n"


@dataclass(frozen=True)
class Written:
    """A report as text, with the place of each source's words in it."""

    draft: Draft
    text: str
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def written(draft: Draft) -> Written:
    """The draft, written."""
    out = draft.head + (draft.gap if draft.head and draft.head[-1] != "—" else " " if draft.head else "")
    spans = {}
    for at, paragraph in enumerate(draft.paragraphs):
        out += draft.gap if at else ""
        for number, piece in enumerate(paragraph):
            before, core, after = (_set(part, draft.typography) for part in piece.placed())
            out += (" " if number else "") + before
            spans[piece.source] = (len(out), len(out) + len(core))
            out += core + after
    return Written(draft, draft.gap.join([out, *draft.foot]), spans)


def _set(text: str, typography: Iterable[tuple[str, str]]) -> str:
    for old, new in typography:
        text = text.replace(old, new)
    return text


def in_paragraphs(pieces: Sequence[Piece], rng: random.Random) -> Paragraphs:
    """Pieces in paragraphs of one or two."""
    out, at = [], 0
    while at < len(pieces):
        size = rng.choice((1, 1, 2))
        out.append(tuple(pieces[at : at + size]))
        at += size
    return tuple(out)
