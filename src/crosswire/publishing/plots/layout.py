"""Layouts: how wide a plot is and what room its parts have; a narrow one is drawn anew, not shrunk, so that it stays readable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """The width of a sheet, what is left free at its edges, and the height and left edge of the field of figures; in pixels."""

    name: str
    width: int
    margin: int
    field: int
    left: int

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin


FILE = Layout("file", 680, 24, 150, 64)
"""A picture by itself, on paper of its own."""

WIDE = Layout("wide", 560, 0, 168, 40)
"""Part of a page that has room."""

NARROW = Layout("narrow", 288, 0, 140, 32)
"""Part of a page of 320 pixels, with its edges."""

LAYOUTS = {layout.name: layout for layout in (FILE, WIDE, NARROW)}
