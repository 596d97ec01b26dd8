"""Tokens: the sizes, spaces and colours of `static/tokens.css`, as values, for what cannot read a style sheet with names in it.

Always holds: the sheet is the one place where a value stands; light is the sheet's ground, dark and print say what differs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.web.templating import STATIC

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKEN = re.compile(r"--([\w-]+)\s*:\s*([^;}]+)")
NAMED = re.compile(r"var\(--([\w-]+)\)")
HEX = re.compile(r"#[0-9a-fA-F]{3,8}")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The values by name in each drawing of a page: `light`, `dark` and `print` hold every name, `narrow` what differs there."""

    light: dict[str, str]
    dark: dict[str, str]
    print: dict[str, str]
    narrow: dict[str, str]

    @property
    def colours(self) -> list[str]:
        """The names of colours, in the sheet's order."""
        return [name for name, value in self.light.items() if HEX.fullmatch(value)]


@cache
def tokens() -> Tokens:
    """The tokens of the sheet."""
    sheet = COMMENT.sub("", (STATIC / "tokens.css").read_text(encoding="utf-8"))
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    printed: dict[str, str] = {}
    narrow: dict[str, str] = {}
    for media, block in _blocks(sheet):
        found = {name: " ".join(value.split()) for name, value in TOKEN.findall(block)}
        if not media:
            light |= found
        elif "dark" in media:
            dark |= found
        elif "print" in media:
            printed |= found
        else:
            narrow |= found
    return Tokens(light, light | dark, light | printed, narrow)


def resolved(sheet: str, values: dict[str, str]) -> str:
    """`sheet` with every name in it as its value; a name that is no token stays."""
    while (found := NAMED.sub(lambda m: values.get(m[1], m[0]), sheet)) != sheet:
        sheet = found
    return sheet


def contrast(one: str, other: str) -> float:
    """The contrast of two opaque colours (#rgb or #rrggbb), from 1 to 21: WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of a colour: WCAG 2.2."""
    digits = colour.lstrip("#")
    if len(digits) in (3, 4):
        digits = "".join(d * 2 for d in digits)
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _blocks(sheet: str) -> list[tuple[str, str]]:
    """The blocks of the sheet at its top, each with what stands before it where that is a condition."""
    out, at = [], 0
    while (start := sheet.find("{", at)) >= 0:
        depth, end = 1, start + 1
        while depth and end < len(sheet):
            depth += {"{": 1, "}": -1}.get(sheet[end], 0)
            end += 1
        head = sheet[at:start].strip()
        out.append((head if head.startswith("@") else "", sheet[start + 1 : end - 1]))
        at = end
    return out
