"""The design page: the design system written down, each part shown alive, its values read from the tokens themselves.

Always holds: every token of `static/tokens.css` is on the page; the contrast of every pair that is text is computed, not claimed.
"""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from crosswire.publishing.wording import TONES
from crosswire.web.page import answer
from crosswire.web.pages.design_specimens import Specimen
from crosswire.web.tokens import Tokens, contrast, tokens

router = APIRouter()

ENOUGH_FOR_TEXT = 4.5
"""WCAG 2.2, 1.4.3: contrast of text with its ground."""

ENOUGH_FOR_MARKS = 3.0
"""WCAG 2.2, 1.4.11: contrast of what one must see to understand a picture or to find a control."""

POSITIONS = tuple(f"position-{letter}" for letter in TONES)

TEXT = (
    *((text, ground) for ground in ("paper", "tint") for text in ("ink", "grey", "accent", "disputed")),
    ("added", "paper"),
    ("removed", "paper"),
    ("ink", "lit"),
    ("paper", "ink"),
    *(("ink", ground) for ground in POSITIONS),
    *(("grey", ground) for ground in POSITIONS),
)
"""Which colours stand as text on which."""

MARKS = (("rule-strong", "paper"), ("accent", "paper"), ("ink", "paper"))
"""Which colours stand as marks, edges of fields and focus on which."""

USES = {
    "serif": "the record’s words and quotations, headlines",
    "sans": "figures, labels, controls",
    "paper": "the page",
    "ink": "words and lines",
    "grey": "what is beside the matter; silence",
    "rule": "hairlines between rows",
    "rule-strong": "edges of fields, heads of tables, lines of plots",
    "tint": "notices, what one points at",
    "lit": "words that carry a claim",
    "accent": "links, focus, marks of plots",
    "disputed": "the word “disputed”, once on a page",
    "added": "words put in",
    "removed": "words cut",
    "position-line": "the lines of patterns",
    "land": "land on maps",
    "sea": "water on maps",
    "border": "borders on maps",
    "veil": "the page behind a dialog",
    "leading": "lines of interface text, in sizes",
    "leading-text": "lines of reports and quotations",
    "leading-tight": "lines of headings",
    "measure": "the width of text, 65 to 75 characters",
    "page": "the width of a page",
    "edge": "what is free beside it",
    "hair": "the thinnest line",
    "target": "the least height of what one presses (WCAG 2.2, 2.5.8)",
}
"""What a token is for, where its name does not say it."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in each drawing."""

    name: str
    light: str
    dark: str
    print: str
    use: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour on another: the contrast in each drawing, and how much it needs."""

    text: str
    ground: str
    light: float
    dark: float
    print: float
    needed: float


@dataclass(frozen=True, slots=True)
class Measure:
    """A size, a space or a face: its value, in pixels where it is a length, what it is on a narrow page where that differs."""

    name: str
    value: str
    pixels: float | None
    narrow: str | None
    use: str


@dataclass(frozen=True, slots=True)
class DesignPage:
    """The design system: faces, sizes of type (the smallest first), spaces, other measures, colours, pairs, and the specimens."""

    faces: tuple[Measure, ...]
    sizes: tuple[Measure, ...]
    spaces: tuple[Measure, ...]
    measures: tuple[Measure, ...]
    colours: tuple[Colour, ...]
    pairs: tuple[Pair, ...]
    specimen: Specimen

    @property
    def letters(self) -> str:
        """The letters of positions that have a tone of their own."""
        return TONES.upper()


@router.get("/design")
def design(request: Request) -> Response:
    """The page."""
    return answer(request, "design.html", design_page(tokens()))


@router.get("/design/drawings.css")
def drawings() -> Response:
    """The tokens of each drawing as a class, so that the three can stand beside each other."""
    found = tokens()
    rules = (
        f".as-{name} {{ {' '.join(f'--{token}: {values[token]};' for token in found.colours)} color-scheme: {scheme}; }}\n"
        for name, values, scheme in (
            ("light", found.light, "light"),
            ("dark", found.dark, "dark"),
            ("print", found.print, "light"),
        )
    )
    return Response("".join(rules), media_type="text/css")


def design_page(found: Tokens) -> DesignPage:
    """The page of those tokens."""
    lengths = [name for name in found.light if name not in found.colours]
    sizes = sorted((n for n in lengths if n.startswith("size-")), key=lambda n: (_pixels(found.light[n]) or 0, n))
    spaces = [n for n in lengths if n.startswith("gap-")]
    faces = [n for n in lengths if n in ("serif", "sans")]
    others = [n for n in lengths if n not in (*sizes, *spaces, *faces)]
    return DesignPage(
        faces=tuple(_measure(n, found) for n in faces),
        sizes=tuple(_measure(n, found) for n in sizes),
        spaces=tuple(_measure(n, found) for n in spaces),
        measures=tuple(_measure(n, found) for n in others),
        colours=tuple(
            Colour(n, found.light[n], found.dark[n], found.print[n], USES.get(n, _use(n))) for n in found.colours
        ),
        pairs=(
            *(_pair(text, ground, found, ENOUGH_FOR_TEXT) for text, ground in TEXT),
            *(_pair(text, ground, found, ENOUGH_FOR_MARKS) for text, ground in MARKS),
        ),
        specimen=Specimen(),
    )


def _use(name: str) -> str:
    return f"answer {name[-1].upper()} of a question" if name in POSITIONS else ""


def _measure(name: str, found: Tokens) -> Measure:
    value = found.light[name]
    return Measure(name, value, _pixels(value), found.narrow.get(name), USES.get(name, ""))


def _pixels(value: str) -> float | None:
    """A length in pixels, where one rem is 16."""
    for unit, each in (("rem", 16.0), ("px", 1.0)):
        number = value.removesuffix(unit)
        if number != value:
            return float(number) * each
    return None


def _pair(text: str, ground: str, found: Tokens, needed: float) -> Pair:
    light, dark, printed = (round(contrast(v[text], v[ground]), 2) for v in (found.light, found.dark, found.print))
    return Pair(text, ground, light, dark, printed, needed)
