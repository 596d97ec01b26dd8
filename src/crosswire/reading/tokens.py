"""Tokens: the words of a parsed text with what the parse says of each, as plain objects.

The names of attributes are spaCy's, and so are their meanings; but they are worked out once, where spaCy makes an object
and a string anew whenever one is asked for. Always holds: a token of no sentence is its own head and bears no labels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload
from unicodedata import category

NAMING = ("NOUN", "PROPN")


class Token:
    """A word or a mark. `i` counts the text's tokens from 0, `idx` is its offset; `head` is itself at a sentence's root."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_punct",
        "is_space",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "tag_",
        "text",
    )  # fmt: skip

    def __init__(
        self, doc: Tokens, i: int, idx: int, text: str, labels: tuple[str, str, str, str], flags: Flags
    ) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = text.lower()
        self.tag_, self.dep_, self.pos_, self.lemma_ = labels
        if self.pos_ in NAMING and any(category(mark) == "So" for mark in text):
            self.pos_ = "SYM"  # an emoji, which the tagger takes for a name and so for somebody
        self.is_space, self.is_punct, self.like_num = flags
        self.ent_type_ = ""
        self.head = self
        self.children: list[Token] = []
        """The tokens whose head it is, in the order of the text."""

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        """Characters."""
        return len(self.text)

    @property
    def whitespace_(self) -> str:
        """The blank behind it, if there is one."""
        end = self.idx + len(self.text)
        following = self.doc[self.i + 1].idx if self.i + 1 < len(self.doc) else len(self.doc.text)
        return " " if following > end else ""

    @property
    def is_alpha(self) -> bool:
        """True where all its characters are letters."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """True where all its letters are small."""
        return self.text.islower()

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children behind it."""
        return [c for c in self.children if c.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, its head's head, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """True where `other` hangs on it, directly or not."""
        return any(a is self for a in other.ancestors)

    @property
    def left_edge(self) -> Token:
        """The first token of all that hangs on it, itself counted."""
        return self.doc.tokens[self.doc.first[self.i]]

    @property
    def right_edge(self) -> Token:
        """The last token of all that hangs on it, itself counted."""
        return self.doc.tokens[self.doc.last[self.i]]

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs on it."""
        for token in self.lefts:
            yield from token.subtree
        yield self
        for token in self.rights:
            yield from token.subtree

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The tokens that it is joined to by "and", "or" or a comma."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [c for c in token.children if c.dep_ == "conj" and c.i > token.i]
        return tuple(t for t in found if t is not self)

    @property
    def sent(self) -> Stretch:
        """The sentence that it stands in."""
        return self.doc.sentence_of(self.i)

    def nbor(self, step: int = 1) -> Token:
        """The token so many steps behind it, before it where `step` is negative. Raises IndexError beyond the text."""
        if not 0 <= self.i + step < len(self.doc):
            raise IndexError(self.i + step)
        return self.doc[self.i + step]


Flags = tuple[bool, bool, bool]
"""Of a word whether it is blank, a mark, like a number."""


class Stretch(Sequence[Token]):
    """Tokens that follow each other, from `start` to `end` - 1; of a name, also its `label_`."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Tokens, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Stretch: ...
    def __getitem__(self, at: int | slice) -> Token | Stretch:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Stretch(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """The offset of its first character."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The offset behind its last character."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its characters, without a blank behind the last token."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """The token nearest to its sentence's root; the first of several."""
        tokens = self.doc.tokens[self.start : self.end]
        outward = [t for t in tokens if not self.start <= t.head.i < self.end or t.head is t]
        top = next((t for t in outward if t.head is t), None)
        if top is not None or not outward:
            return top or tokens[0]
        return outward[0] if len(outward) == 1 else min(outward, key=lambda t: sum(1 for _ in t.ancestors))


class Tokens:
    """All tokens of a text, with the names found among them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.first: list[int] = []
        self.last: list[int] = []
        """By a token's number those of the first and of the last token of all that hangs on it."""
        self.ents: list[Stretch] = []
        """The names, in order; `label_` says what each stands for."""

    def hang(self, heads: list[int]) -> None:
        """Hangs each token on its head; `heads` are the numbers of the heads, a token's own where it hangs on none."""
        tokens = self.tokens
        for i, head in enumerate(heads):
            if head != i:
                tokens[i].head = tokens[head]
                tokens[head].children.append(tokens[i])
        self.first, self.last = list(range(len(tokens))), list(range(len(tokens)))
        while _spread(heads, self.first, self.last):
            pass

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Stretch: ...
    def __getitem__(self, at: int | slice) -> Token | Stretch:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Stretch(self, start, max(start, end))
        return self.tokens[at]

    def char_span(self, start: int, end: int) -> Stretch | None:
        """The tokens that stand, even in part, between two offsets; null where either lies outside the text."""
        if start < 0 or not start < end <= len(self.text):
            return None
        first, last = bisect_right(self._offsets, start) - 1, bisect_right(self._offsets, end - 1)
        if first < 0 or last < 1:
            return None
        token = self.tokens[first]
        if start == token.idx + len(token.text):
            first += 1  # the blank behind a token is no part of it
        return Stretch(self, first, last) if first < last else None

    def sentence_of(self, i: int) -> Stretch:
        """The sentence with the token of that number."""
        at = bisect_right(self._sentence_starts, i)
        start = self._sentence_starts[at - 1] if at else 0
        return Stretch(self, start, self._sentence_starts[at] if at < len(self._sentence_starts) else len(self.tokens))

    @cached_property
    def _offsets(self) -> list[int]:
        return [t.idx for t in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return sorted({t.left_edge.i for t in self.tokens if t.head is t and t.dep_})


def _spread(heads: list[int], first: list[int], last: list[int]) -> bool:
    """Carries each token's edges on to its head; true where more is left to carry, which only arcs that cross need."""
    forwards = range(len(heads))
    for order, left in ((forwards, True), (reversed(forwards), False)):
        for i in order:
            head = heads[i]
            if head > i if left else head < i:
                if first[i] < first[head]:
                    first[head] = first[i]
                if last[i] > last[head]:
                    last[head] = last[i]
    return any(first[i] < first[head] or last[i] > last[head] for i, head in enumerate(heads))
