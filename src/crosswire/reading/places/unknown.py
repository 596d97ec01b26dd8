"""Names that no gazetteer has: villages, wadis, streets and buildings, found by the words around them.

Always holds: a candidate of this module has no entries; its words are kept as they are.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.model.span import Span
from crosswire.reading.places.candidates import Candidate, find_word
from crosswire.reading.places.lexicon import alternatives, stop_words
from crosswire.reading.places.words import Line, is_function_word

_WORD = r"[A-ZÀ-ÞĀ-Ž‘’ʻ][\w’'ʻ‘]*\w"
_ARTICLE = r"(?:al|el|as|ash|ad|ar|az|ed|ez|es|er)"
_LINK = r"(?:al|el|as|ash|ad|ar|az|ez|ed|es|er|de|del|la|las|los|of|do|da|du|bin)"
NAME = rf"(?:{_ARTICLE}[\s\-])?{_WORD}(?:[\s\-](?:{_LINK}[\s\-])*{_WORD}){{0,3}}"
"""A capitalised name of up to four words, with articles and particles inside."""


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns with the hint that each gives, in the order in which they are tried; group 1 is the name."""
    towns, districts = alternatives("settlement_types"), alternatives("district_types")
    provinces, nature, near = alternatives("admin1_types"), alternatives("nature_types"), alternatives("near_types")
    every = f"{towns}|{districts}|{provinces}|{near}|{nature}"
    heads = "|".join(h for h in (alternatives("nature_heads"),))
    street, site = alternatives("street_types"), alternatives("facility_types")
    at = alternatives("at_place")
    capital = r"[A-Z][\w’']*\.?"
    number = r"\d{1,3}(?:st|nd|rd|th)"
    return (
        ("site", re.compile(
            rf"\b((?:(?:\d[\d,]*(?:-\d+)?)\s+)?(?:block\s+of\s+)(?:(?:[NSEW]|North|South|East|West|NW|NE|SW|SE)\.?\s+)?"
            rf"(?:{capital}|{number})(?:\s+(?:{capital}|{number})){{0,3}})")),
        ("site", re.compile(
            rf"\b((?:\d{{1,5}}\s+)?(?:(?:[NSEW]|North|South|East|West|NW|NE|SW|SE)\.?\s+)?(?:{capital}|{number})"
            rf"(?:\s+{capital}){{0,2}}\s+(?i:{street}))(?![\w’'])")),
        ("site", re.compile(rf"\b(?:{at}|of|to)\s+(?:the\s+)?((?:{capital}\s+){{1,4}}(?i:{site}))(?![\w’'\-])")),
        ("site", re.compile(rf"\b(?:{at}|of|to)\s+(?:the\s+)?((?:Hotel|Hospital|Camp|Club|Church of|Mosque"
            rf"|Stadium|Café|Cafe)\s+{NAME})")),
        ("head", re.compile(rf"(?<![\w\-])((?i:{heads})\s+{NAME})")),
        ("typed", re.compile(rf"\b(?i:{every})\s+(?:of|called|named|known\s+as)\s+(?:the\s+)?[“\"‘]?({NAME})")),
        ("tail", re.compile(rf"(?<![\w\-])({NAME})[\s\-](?:{every})\b")),
    )  # fmt: skip


@cache
def contained() -> re.Pattern[str]:
    """A name after a preposition of place, with what follows; the name is kept where a known place follows it."""
    return re.compile(
        rf"\b(?:{alternatives('at_place')}|to|from|into|towards?)\s+(?:the\s+)?({NAME})(?=,|\s+(?:in|outside|near)\b|[’']s|\s*\(|[.;]|\s)"
    )


def find_unknown(text: str, line: Line, known: list[Candidate], labels: list[tuple[int, int, str]]) -> list[Candidate]:
    """The unknown names of one line that do not overlap the `known` candidates.

    `labels` are the model's names (start, end, label): a person's or an organisation's name is none, a place's name is
    taken after a preposition of place.
    """
    if line.shouting or not line.words:
        return []
    start, end = line.words[0].start, line.words[-1].end
    out: list[Candidate] = []
    taken = [c.span for c in known if c.accepted]
    for hint, pattern in patterns():
        for m in pattern.finditer(text, start, end):
            span = _trimmed(text, line, Span(m.start(1), m.end(1)), hint)
            if span is None or (any(span.overlaps(s) for s in taken) and hint != "site"):
                continue
            if hint == "site" and (any(c.is_site_like() and c.span.overlaps(span) for c in out) or line.headline):
                continue
            if hint in ("tail", "typed") and (
                line.headline or _labelled(labels, span, ("PERSON", "NORP", "DATE", "TIME", "LANGUAGE"))
            ):
                continue
            found = _candidate(text, line, span, hint)
            if found is not None:
                out.append(found)
                taken.append(found.span)
    if line.headline:
        return out
    for m in contained().finditer(text, start, end):
        span = _trimmed(text, line, Span(m.start(1), m.end(1)), "contained")
        if span is None or any(span.overlaps(s) for s in taken):
            continue
        place = _labelled(labels, span, ("GPE", "LOC"))
        barred = _labelled(
            labels,
            span,
            ("PERSON", "ORG", "NORP", "DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT", "LANGUAGE"),
        )
        follows = any(
            0 < c.span.start - span.end <= 3 and text[span.end : c.span.start] in (", ", " (")
            for c in known
            if c.accepted
        )
        if not barred and (place or (follows and not re.match(r"(?:to|from)\b", m.group()))):
            found = _candidate(text, line, span, "contained")
            if found is not None:
                out.append(found)
                taken.append(found.span)
    return out


def _candidate(text: str, line: Line, span: Span, hint: str) -> Candidate | None:
    first, last = find_word(line, span.start), find_word(line, span.end - 1)
    if first is None or last is None:
        return None
    return Candidate(
        line, first, last, span, span, span.of(text), type_hint={"head": "nature", "site": "site"}.get(hint, ""),
        accepted=True, reasons=[f"unknown name: {hint}"],
    )  # fmt: skip


def _trimmed(text: str, line: Line, span: Span, hint: str) -> Span | None:
    """The span without leading words that are no part of a name; null where nothing is left."""
    first = find_word(line, span.start)
    last = find_word(line, span.end - 1)
    if first is None or last is None:
        return None
    while (
        first <= last
        and hint != "site"
        and (is_function_word(line.words[first]) and not _article_of_name(line, first, last))
    ):
        first += 1
    while last >= first and hint != "site" and is_function_word(line.words[last]):
        last -= 1
    if first > last:
        return None
    # Words end before a possessive, so the span does too.
    kept = Span(line.words[first].start, line.words[last].end)
    if (
        hint in ("tail", "typed", "contained")
        and (first == 0 or len(kept.of(text)) < 3)
        and kept.of(text) in ("The", "A", "An")
    ):
        return None
    if first == last and hint != "site" and line.words[first].folded in stop_words():
        return None
    return kept if len(kept.of(text)) >= 3 else None


def _article_of_name(line: Line, first: int, last: int) -> bool:
    return first < last and line.words[first].folded in (
        "al",
        "el",
        "as",
        "ash",
        "ad",
        "ar",
        "az",
        "ez",
        "es",
        "er",
        "ed",
    )


def _labelled(labels: list[tuple[int, int, str]], span: Span, kinds: tuple[str, ...]) -> bool:
    return any(label in kinds and start < span.end and span.start < end for start, end, label in labels)
