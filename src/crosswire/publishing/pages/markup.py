"""Markup: HTML put together from tags and words. Always holds: a plain string never becomes markup, whatever is in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import escape

from crosswire.publishing.wording import harmless

PLAIN = re.compile(r"[ !#-%(-;=?-~\u2018-\u201d\u2013\u2014]*")
"""Words that stand on a page as they are: most of them, so this is asked first."""

EMPTY_TAGS = frozenset({"br", "meta", "input"})


class Markup(str):
    """HTML that may be set as it is; only this module makes it out of words or takes what a template made."""

    __slots__ = ()

    def __html__(self) -> str:
        """What templates ask of a value before they escape it."""
        return self


def text(words: str) -> Markup:
    """Words as HTML: escaped, without control codes and marks of writing direction; lone surrogates are replaced."""
    return Markup(_escaped(words))


def _escaped(words: str) -> str:
    return words if PLAIN.fullmatch(words) else escape(harmless(words), quote=True)


def trusted(html: str) -> Markup:
    """HTML that a template set, which escaped every word in it."""
    return Markup(html)


def joined(*children: str | Markup | None) -> Markup:
    """Pieces one after the other; what is no markup is escaped."""
    return Markup(_set(children))


def _set(children: Sequence[str | Markup | None]) -> str:
    return "".join([c if isinstance(c, Markup) else _escaped(c) for c in children if c is not None])


def tag(name: str, /, *children: str | Markup | None, **attributes: str | int | bool | None) -> Markup:
    """An element. An attribute that is null or false is left out; `class_` is `class`, and `_` within a name is `-`."""
    said = []
    for key, value in attributes.items():
        if value is True:
            said.append(f" {_name(key)}")
        elif value is not None and value is not False:
            said.append(f' {_name(key)}="{_escaped(str(value))}"')
    head = f"<{name}{''.join(said)}>"
    return Markup(head if name in EMPTY_TAGS else f"{head}{_set(children)}</{name}>")


@cache
def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
