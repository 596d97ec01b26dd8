"""Paper: lines of set text on a terminal or in a pipe.

Always holds: no line is wider than the paper, unless a single word is, and none ends in blanks. In a pipe there is no
colour and the width is fixed, so that equal records give equal bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

PIPE_WIDTH = 100
WIDEST, NARROWEST = 100, 40
"""Columns: wider terminals get a margin, so that lines stay short enough to read."""

STYLES = {
    "headline": "bold",
    "label": "bold",
    "accent": "bold dark_cyan",
    "quote": "italic",
    "grey": "bright_black",
    "disputed": "bold red",
    "claim": "underline",
    "plain": "",
}
"""The few styles there are; red is kept for what is disputed, and no style is the only sign of anything."""

Piece = str | tuple[str, str]
"""A stretch of words, or of words with the name of their style."""


class Paper:
    """A stream to set text on, with its width in columns."""

    def __init__(self, stream: TextIO | None = None, width: int | None = None) -> None:
        self.console = _console(stream or sys.stdout)
        self.on_terminal = self.console.is_terminal
        self.full_width = self.console.width if self.on_terminal else PIPE_WIDTH
        self.width = width or max(NARROWEST, min(WIDEST, self.full_width))
        self._margin = ""

    def line(self, *pieces: Piece, indent: int = 0, hang: int | None = None) -> None:
        """Sets a paragraph: its first line at `indent`, further ones at `hang` columns (default: the same)."""
        self.row("", indent, *pieces, hang=hang)

    def row(self, lead: Piece, at: int, *pieces: Piece, hang: int | None = None) -> None:
        """Sets `lead` at the left and the pieces from column `at` on; a lead that is too long takes its own line."""
        head = styled(lead)
        if head.cell_len and head.cell_len >= at:
            self._print(head)
            head = styled("")
        head.pad_right(at - head.cell_len)
        rest = at if hang is None else hang
        body = styled(*pieces)
        first = self._wrapped(body, self._room - at)
        lines = [first[0]] if first else []
        if len(first) > 1:
            left = body[len(first[0].plain) :]
            left = left[len(left.plain) - len(left.plain.lstrip()) :]
            lines += self._wrapped(left, self._room - rest)
        for number, text in enumerate(lines):
            self._print(head + text if number == 0 else styled(" " * rest) + text)
        if not lines:
            self._print(head)

    def flow(self, units: Sequence[Sequence[Piece]], lead: Piece = "", at: int = 0, hang: int | None = None) -> None:
        """Sets units one after the other with a dot between, a new line before a unit that does not fit."""
        room = self._room - at
        lines: list[list[Piece]] = [[]]
        used = 0
        for unit in units:
            size = styled(*unit).cell_len
            if used and used + 3 + size > room:
                lines.append([])
                used, room = 0, self._room - (at if hang is None else hang)
            if used:
                lines[-1].append((" · ", "grey"))
            lines[-1] += unit
            used += size + (3 if used else 0)
        for number, pieces in enumerate(lines):
            if number == 0:
                self.row(lead, at, *pieces, hang=hang)
            else:
                self.line(*pieces, indent=at if hang is None else hang)

    def spread(self, left: Sequence[Piece], right: Sequence[Piece], indent: int = 0) -> None:
        """Sets pieces at both ends of a line, or under each other where there is no room."""
        start, end = styled(" " * indent, *left), styled(*right)
        gap = self._room - start.cell_len - end.cell_len
        if gap >= 2 or not end.cell_len:
            self._print(start + styled(" " * max(0, gap)) + end)
        else:
            self.line(*left, indent=indent)
            self.line(*right, indent=indent)

    def columns(self, rows: Sequence[Sequence[Piece]], right_aligned: Sequence[int] = (), indent: int = 0) -> None:
        """Sets rows as aligned columns, two blanks apart, at their full width whatever the paper's."""
        set_rows = [[styled(cell) for cell in row] for row in rows]
        widths = [max(row[i].cell_len for row in set_rows) for i in range(len(set_rows[0]))] if set_rows else []
        for row in set_rows:
            out = styled(" " * indent)
            for i, cell in enumerate(row):
                gap = " " * (widths[i] - cell.cell_len)
                out += styled(gap) + cell if i in right_aligned else cell + styled(gap)
                out += styled("  ")
            self._print(out)

    def width_of(self, rows: Sequence[Sequence[Piece]]) -> int:
        """The columns that `columns` would need for these rows."""
        cells = [[styled(cell).cell_len for cell in row] for row in rows]
        return sum(max(column) + 2 for column in zip(*cells, strict=True)) - 2 if cells else 0

    def blank(self) -> None:
        """Sets an empty line."""
        self._print(styled(""))

    @contextmanager
    def margin(self, mark: str) -> Iterator[None]:
        """Sets what is inside behind a mark at the left of each line."""
        before, self._margin = self._margin, self._margin + mark
        try:
            yield
        finally:
            self._margin = before

    @property
    def _room(self) -> int:
        return self.width - len(self._margin)

    def _wrapped(self, text: Text, width: int) -> list[Text]:
        return list(text.wrap(self.console, max(12, width))) if text.plain else []

    def _print(self, text: Text) -> None:
        out = styled((self._margin, "grey")) + text
        out.rstrip()
        self.console.print(out, soft_wrap=True, highlight=False, markup=False, emoji=False)


def styled(*pieces: Piece) -> Text:
    """The pieces as one rich text."""
    from rich.text import Text

    out = Text(end="\n")
    for piece in pieces:
        words, style = (piece, "plain") if isinstance(piece, str) else piece
        out.append(words, style=STYLES[style] or None)
    return out


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    class Quiet(Console):
        """A console that leaves a broken pipe to the way out."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Quiet(file=stream, highlight=False, markup=False, emoji=False, legacy_windows=False)
