"""Wording: how the public format's words, counts and lists are said on a page for people."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

CONTROL_CODES = (*range(9), 11, *range(14, 32), *range(127, 133), *range(134, 160))
DIRECTION_MARKS = (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
UNSAFE: dict[int, None] = dict.fromkeys(CONTROL_CODES + DIRECTION_MARKS)
"""Characters that must not reach a terminal from a report: control codes and marks of writing direction."""


QUOTATION_MARKS = ' "“”„«»,'


@cache
def words_of(table: str) -> dict[str, str]:
    """One table of `data/words.toml`: how each word of a closed vocabulary is said.

    Raises KeyError where there is no such table.
    """
    read = tomllib.loads(files("crosswire.publishing").joinpath("data/words.toml").read_text(encoding="utf-8"))
    found = read[table]
    return {str(key): str(value) for key, value in found.items()}


def harmless(words: str) -> str:
    """`words` without control codes and marks of writing direction; lone surrogates as the replacement character."""
    if words.isascii() and words.isprintable():
        return words
    return words.translate(UNSAFE).encode("utf-8", "replace").decode("utf-8")


def clean(words: str) -> str:
    """`harmless` words on one line, with single blanks."""
    return " ".join(harmless(words).split())


def small_number(number: int) -> str:
    """A count as a newspaper writes it: in words up to twelve, with the thousands marked beyond."""
    return words_of("number").get(str(number), f"{number:,}")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun: "no outlets", "one voice", "five outlets", "21 reports"."""
    return f"{small_number(number)} {noun if number == 1 else plural or noun + 's'}"


def counted_between(fewest: int, most: int, noun: str) -> str:
    """A count that is not sure: "two voices", "two or three voices", "two to five voices"."""
    if most <= fewest:
        return counted(fewest, noun)
    joint = "or" if most == fewest + 1 else "to"
    return f"{small_number(fewest)} {joint} {counted(most, noun)}"


def listed(things: Sequence[str], joint: str = "and", most: int | None = None) -> str:
    """Things in a sentence: "A", "A and B", "A, B and C"; beyond `most`, "A, B and three more"."""
    shown = list(things)
    if most is not None and len(shown) > most + 1:
        shown = [*shown[:most], f"{small_number(len(shown) - most)} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {joint} {shown[-1]}" if shown else ""


def letter(index: int) -> str:
    """The letter that names a question's position: A, B … Z, AA, AB …"""
    return (letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


TONES = "abcdef"
"""The tones and patterns in which answers, places and passages are told apart, by the letters that style sheets name them by."""


def tone(index: int) -> str:
    """The tone of what has that index, from 0; after the last they begin anew."""
    return TONES[index % len(TONES)]


def capital(words: str) -> str:
    """`words` with their first letter as a capital; the rest stays."""
    return words[:1].upper() + words[1:]


def quoted(words: str) -> str:
    """`words` between quotation marks, without those that they bring along."""
    return f"“{words.strip(QUOTATION_MARKS)}”"
