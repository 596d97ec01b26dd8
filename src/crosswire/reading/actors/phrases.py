"""Finding many fixed phrases in a text: a table by first word, longest phrase first. Offsets are the text's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from crosswire.model.span import Span
from crosswire.reading.quick import Quick

WORD = Quick(r"[^\W_](?:[\w’'.\-]*\w)?\.?", re.UNICODE)
LETTERS = re.compile(r"[^\W_]+")
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "\u00a0": " ", "‑": "-", "–": "-"})


def plain(text: str) -> str:
    """`text` with one kind of apostrophe, hyphen and blank; the same length."""
    return text.translate(APOSTROPHES)


@dataclass(slots=True)
class PhraseTable:
    """Phrases with what each stands for. Case counts, but a phrase is also found when written all in upper case."""

    by_first: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str]]) -> PhraseTable:
        """A table of (phrase, meaning); where two meanings claim one phrase the first has it."""
        made = cls()
        seen: set[str] = set()
        for phrase, meaning in entries:
            # The upper-case form of a short mixed-case name ("Tass") would catch ordinary words of headlines.
            for form in (phrase, phrase.upper()) if len(phrase) > 4 else (phrase,):
                if form not in seen:
                    seen.add(form)
                    made.by_first.setdefault(_first(form), []).append((plain(form), meaning))
        for entries_of_word in made.by_first.values():
            entries_of_word.sort(key=lambda e: (-len(e[0]), e[0]))
        return made

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """The phrases in `text`, left to right, none inside another, with their meanings."""
        flat, heads = _heads(text)
        end = 0
        for start, head in heads:
            if start < end:
                continue
            for phrase, meaning in self.by_first.get(head, ()):
                stop = _ends(flat, start, phrase)
                if stop:
                    end = stop
                    yield Span(start, stop), meaning
                    break


@lru_cache(maxsize=2)
def _heads(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """`text` made plain, and the letters that begin each of its words, with where they stand; several tables ask for them."""
    flat = plain(text)
    return flat, tuple(
        (m.start(), h.group()) for m in WORD.finditer(flat) if (h := LETTERS.match(flat, m.start(), m.end()))
    )


def _first(phrase: str) -> str:
    """The key of a phrase: the letters that begin it."""
    match = LETTERS.match(plain(phrase))
    return match.group() if match else phrase


def _ends(flat: str, start: int, phrase: str) -> int | None:
    """Where `phrase` ends if it stands at `start` as whole words (blanks may be several), else null."""
    position = start
    for number, part in enumerate(phrase.split(" ")):
        if number:
            blank = position
            while position < len(flat) and flat[position] in " \n\r\t":
                position += 1
            if position == blank:
                return None
        if not flat.startswith(part, position):
            return None
        position += len(part)
    if position < len(flat) and (flat[position].isalnum() or flat[position] == "_"):
        return None
    return position
