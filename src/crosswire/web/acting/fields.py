"""Fields and forms as plain data; `parts/form.html` sets them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crosswire.publishing.matrix.passages import Piece
from crosswire.publishing.wording import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its `sort` is text, long (several lines), number, select, checks or hidden; `options` are values with words.

    `value` is what stands in it; of checks several may be chosen, which `chosen` names. `hint` says what to give.
    """

    name: str
    label: str
    sort: str = "text"
    value: str = ""
    chosen: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a form is about, set above it: a claim in its sentence (`pieces`), or an event or a report by its name, with the
    `address` of its page; `said` is the rest there is to say of it, in a few words.
    """

    label: str
    address: str
    said: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of one action: where it is sent, what it is headed, what it is about, its fields, what its button says.

    `trouble` is the sentence that says why the last try was not taken, and null at first. `note` says what it will do.
    """

    action: str
    heading: str
    button: str
    note: str = ""
    trouble: str | None = None
    shown: tuple[Shown, ...] = ()
    fields: tuple[Field, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    back: str = ""
    who: str = ""
    why: str = ""


def options(table: str, words: Iterable[str], none: str | None = None) -> tuple[tuple[str, str], ...]:
    """The words of a closed vocabulary as options, said as `publishing` says them; `none` is what choosing none is called."""
    said: Mapping[str, str] = words_of(table)
    found = tuple((word, said.get(word) or word.replace("_", " ")) for word in words)
    return (("", none), *found) if none is not None else found
