"""Alternation: a pattern for any of many phrases that does not try each of them at each place of a text.

Phrases that begin alike share what they begin with, so that a letter rules out all that it does not lead to. Always holds:
the longest phrase that fits is taken, as where the phrases stood one after the other, longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

Node = dict[str, "Node"]
END = ""
"""The key under which a node says that a phrase ends there."""


def alternation(phrases: Iterable[str], atoms: Mapping[str, str]) -> str:
    """A pattern for any of `phrases`, in no group; `atoms` are the patterns of characters that stand for more than themselves."""
    root: Node = {}
    for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
        node = root
        for character in phrase:
            node = node.setdefault(atoms.get(character) or re.escape(character), {})
        node.setdefault(END, {})
    return "|".join(atom + _rest(child) for atom, child in root.items())


def _rest(node: Node) -> str:
    """The pattern of what may follow a node."""
    branches = [atom + _rest(child) for atom, child in node.items() if atom != END]
    if not branches:
        return ""
    if END in node:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
