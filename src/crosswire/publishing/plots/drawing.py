"""A drawing: an SVG put together from words, lines and marks, with a title and a description for who can't see it.

Always holds: what is in it is text and plain shapes, nothing is fetched and nothing runs; a word from a report is escaped and
cut to its room; equal input gives equal bytes.
"""

import unicodedata
from functools import cache
from importlib.resources import files

from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.wording import clean

LETTER = 0.5
"""The width of a letter of a sans serif at size 1, on average; measured over headlines, and on the safe side."""

NO_XML = dict.fromkeys((0xFFFE, 0xFFFF))
"""Characters that XML has no room for, beyond those that no page shows."""

SIZES = {"head": 20.0, "small": 11.0, "kind": 12.0}
"""The sizes of styles of words that have their own in `data/plot.css`; others have `SIZE`."""

SIZE = 12.5
GAP = 1.4
"""Lines of words stand so many sizes apart."""


class Drawing:
    """A sheet `width` wide that is as high as what is put on it. Units are pixels of a picture at its own size."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._things: list[Markup] = []

    def words(
        self,
        x: float,
        y: float,
        words: str,
        style: str = "",
        *,
        anchor: str | None = None,
        room: float | None = None,
        aside: str = "",
    ) -> None:
        """Sets words with their foot at `y`; cut where they are wider than `room`, the whole then on demand.

        `aside` are words that follow them, small and grey.
        """
        said = plain(words)
        shown = said if room is None else cut(said, room / size_of(style))
        whole = tag("title", said) if shown != said else None
        after = tag("tspan", plain(aside), dx=8, class_="small grey aside") if aside else None
        self._things.append(
            tag("text", shown, after, whole, x=number(x), y=number(y), class_=style or None, text_anchor=anchor)
        )

    def paragraph(self, x: float, y: float, words: str, style: str, room: float) -> float:
        """Sets words in as many lines as they need, the first with its foot at `y`; the foot of the last."""
        size = size_of(style)
        lines = wrapped(words, room / size)
        for i, line in enumerate(lines):
            self.words(x, y + i * size * GAP, line, style)
        return y + (len(lines) - 1) * size * GAP

    def path(self, style: str, *points: tuple[float, float]) -> None:
        """Draws a line from point to point."""
        self._things.append(tag("path", d="M" + "L".join(f"{number(x)} {number(y)}" for x, y in points), class_=style))

    def dot(self, x: float, y: float, radius: float, style: str) -> None:
        """Draws a round mark."""
        self._things.append(tag("circle", cx=number(x), cy=number(y), r=number(radius), class_=style))

    def area(self, style: str, *points: tuple[float, float]) -> None:
        """Fills what lies between points."""
        around = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"
        self._things.append(tag("path", d=around, class_=style))

    def curve(self, style: str, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draws a line from left to right that leaves and comes in level."""
        (x, y), (u, v) = start, end
        half = number((x + u) / 2)
        d = f"M{number(x)} {number(y)}C{half} {number(y)} {half} {number(v)} {number(u)} {number(v)}"
        self._things.append(tag("path", d=d, class_=style))

    def bow(self, style: str, x: float, start: float, end: float, depth: float, *, headed: bool) -> None:
        """Draws a line at `x` from the height `start` to `end` that bends out to the right by `depth`, `headed` at its end."""
        far = number(x + depth)
        d = f"M{number(x)} {number(start)}C{far} {number(start)} {far} {number(end)} {number(x)} {number(end)}"
        self._things.append(tag("path", d=d, class_=style))
        if headed:
            self.path("head-of-line", (x + 5, end - 3.5), (x, end), (x + 5, end + 3.5))

    def behind(self, other: "Drawing") -> None:
        """Puts all of `other` behind what is here."""
        self._things[:0] = other._things

    def inline(self, height: float, name: str, title: str, description: str) -> Markup:
        """The SVG as part of a page whose own sheet has the styles; `name` is one that no other on the page has."""
        return tag(
            "svg",
            tag("title", plain(title), id=f"{name}-title"),
            tag("desc", plain(description or title), id=f"{name}-description"),
            *self._things,
            class_="plot",
            viewBox=f"0 0 {self.width} {number(height)}",
            width=self.width,
            height=number(height),
            role="img",
            aria_labelledby=f"{name}-title",
            aria_describedby=f"{name}-description",
        )

    def sign(self, height: float) -> Markup:
        """The SVG as a mark beside words that say what it is."""
        return tag(
            "svg",
            *self._things,
            class_="plot sign",
            viewBox=f"0 0 {self.width} {number(height)}",
            width=self.width,
            height=number(height),
            aria_hidden="true",
        )

    def finished(self, height: float, title: str, description: str) -> bytes:
        """The SVG as a file, `height` high, as UTF-8."""
        body = joined(
            tag("title", plain(title), id="plot-title"),
            tag("desc", plain(description or title), id="plot-description"),
            tag("style", _style()),
            tag("rect", width="100%", height="100%", class_="paper"),
            *self._things,
        )
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {number(height)}" role="img" '
            'aria-labelledby="plot-title plot-description">'
        )
        return f"{head}{body}</svg>\n".replace("><", ">\n<").encode()


def size_of(style: str) -> float:
    """The size of words in a style."""
    return next((SIZES[name] for name in style.split() if name in SIZES), SIZE)


def plain(words: str) -> str:
    """Words on one line, with nothing in them that XML can't hold."""
    return clean(words).translate(NO_XML)


def width_of(words: str) -> float:
    """The width of words at size 1: wide letters count twice, marks that stand over letters nothing."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in words)
    over = sum(unicodedata.combining(c) > 0 for c in words)
    return LETTER * (len(words) + wide - over)


def cut(words: str, room: float) -> str:
    """Words that fit in `room` at size 1, with an ellipsis where something is left off."""
    if width_of(words) <= room:
        return words
    while words and width_of(words) > room - LETTER:
        words = words[:-1]
    return words.rstrip(" ,.:;–-") + "…"


def wrapped(words: str, room: float) -> list[str]:
    """Words broken into lines that fit in `room` at size 1, unless a single word does not."""
    lines = [""]
    for word in plain(words).split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel."""
    return f"{round(value, 1):.10g}"


@cache
def _style() -> Markup:
    """The sheet of styles; it is crosswire's own and has no `<` in it."""
    return Markup(files("crosswire.publishing").joinpath("data/plot.css").read_text(encoding="utf-8"))
