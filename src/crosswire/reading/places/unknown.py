"""Names that no gazetteer has: villages, wadis, streets and buildings, found by the words around them.

Always holds: a candidate of this module has no entries; its words are kept as they are.
"""

from __future__ import annotations

import re

from crosswire.model.names import fold
from crosswire.model.span import Span
from crosswire.reading.number_words import number_words
from crosswire.reading.places.candidates import Candidate, find_word
from crosswire.reading.places.lexicon import demonyms, personal_names, stop_words, words
from crosswire.reading.places.unknown_patterns import contained, distant, explained, named_patterns, struck
from crosswire.reading.places.words import ARABIC_ARTICLES, Line, is_function_word
from crosswire.reading.quick import Quick

Labels = list[tuple[int, int, str]]

NO_NAMES = ("NORP", "DATE", "TIME", "LANGUAGE", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL")
"""Labels of the model that are no place's, whatever stands around."""

BODIES = ("PERSON", "ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT")
"""Labels that the model often gives to a village it does not know."""

REST_IN = ("in", "near", "outside", "nearby", "around", "inside", "central", "downtown", "at", "above")
"""Prepositions that a place stands after and a person hardly ever does."""

ABOUT = ("near", "outside", "nearby", "around", "above")
"""Of these, the ones that no body stands after either."""

PEOPLES = Quick(r"(?:ish|ian|ean|ese|ic|can|man)$")
"""How adjectives of peoples end: "the Flemish city"."""

LEAST_LETTERS = 4
"""Letters of a name that is looked for in the rest of the report."""


def find_unknown(text: str, line: Line, known: list[Candidate], labels: Labels) -> list[Candidate]:
    """The unknown names of one line that do not overlap the `known` candidates.

    `labels` are the model's names (start, end, label): a person's or an organisation's name is none unless the words
    around it say so, a place's name is taken after a preposition of place.
    """
    if line.shouting or not line.words:
        return []
    start, end = line.words[0].start, line.words[-1].end
    end += 1 if text[end : end + 1] in (".", ",") else 0
    out: list[Candidate] = []
    taken = [c.span for c in known if c.accepted]
    hints, patterns = named_patterns()
    for number, m in patterns.finditer(text, start, end):
        hint = hints[number]
        span = _trimmed(text, line, _one_name(text, Span(*m.span("name")), hint), hint)
        if span is None or (any(span.overlaps(s) for s in taken) and hint != "site"):
            continue
        if hint == "site" and (any(c.is_site_like() and c.span.overlaps(span) for c in out) or line.headline):
            continue
        if hint == "site" and not _is_site(text, line, span):
            continue
        if hint in ("tail", "typed", "headed") and not _is_named_so(text, line, span, hint, m, labels):
            continue
        whole = Span(m.start("whole"), span.end) if hint == "headed" else span
        _add(_candidate(text, line, span, whole, hint), out, taken)
    for pattern, hint in ((explained(), "explained"), (distant(), "distant")):
        for m in pattern.finditer(text, start, end):
            span = _trimmed(text, line, Span(*m.span("name")), hint)
            if span is None or any(span.overlaps(s) for s in taken) or _labelled(labels, span, NO_NAMES):
                continue
            if _is_body(span.of(text)) or _is_titled(text, span) or (hint == "distant" and _is_person(labels, span)):
                continue
            _add(_candidate(text, line, span, span, hint), out, taken)
    if line.headline:
        return out
    for pattern, hint in ((contained(), "contained"), (struck(), "struck")):
        for m in pattern.finditer(text, start, end):
            span = _trimmed(text, line, _one_name(text, Span(*m.span("name")), hint), hint)
            if span is None or any(span.overlaps(s) for s in taken):
                continue
            if _is_place_after(text, span, m.group("lead").casefold(), known, labels, hint):
                _add(_candidate(text, line, span, span, hint), out, taken)
    return out


def find_again(text: str, line: Line, found: list[Candidate], labels: Labels) -> list[Candidate]:
    """The names that the report elsewhere says are places, where they stand in `line` without such words.

    `found` are the accepted candidates of the report. A person's name is none, nor part of a longer name.
    """
    if line.shouting or not line.words:
        return []
    sites = {fold(n) for c in found if c.is_site_like() and (n := _own_name(c.name))}
    names = sites | {
        fold(c.name)
        for c in found
        if c.accepted
        and not c.entries
        and c.type_hint not in ("site", "nature")
        and len(c.name) >= LEAST_LETTERS
        and not _is_body(c.name)
    }
    if not names:
        return []
    out: list[Candidate] = []
    taken = [c.span for c in found if c.line.index == line.index]
    longest = max(len(n.split()) for n in names)
    w = line.words
    for first in range(len(w)):
        for last in range(min(first + longest + 1, len(w)) - 1, first - 1, -1):
            span = Span(w[first].start, w[last].end)
            if not w[first].capital and w[first].folded not in ARABIC_ARTICLES:
                break
            if fold(span.of(text)) not in names or any(span.overlaps(s) for s in taken):
                continue
            if _continues(text, span) or _is_titled(text, span) or _labelled(labels, span, NO_NAMES):
                continue
            hint = "site" if fold(span.of(text)) in sites else "again"
            _add(_candidate(text, line, span, span, hint), out, taken)
            break
    return out


def _own_name(site: str) -> str:
    """A building's name without the small word that says what it is ("La Rosa market"), where two words are left."""
    words_of = site.split()
    return " ".join(words_of[:-1]) if len(words_of) > 2 and words_of[-1].islower() else ""


def _add(found: Candidate | None, out: list[Candidate], taken: list[Span]) -> None:
    if found is not None:
        out.append(found)
        taken.append(found.span)


def _is_named_so(text: str, line: Line, span: Span, hint: str, m: re.Match[str], labels: Labels) -> bool:
    """True where the type word beside a name makes it a place's."""
    name = span.of(text)
    barred = NO_NAMES if hint == "tail" and PEOPLES.search(name) else tuple(n for n in NO_NAMES if n != "NORP")
    if line.headline or _labelled(labels, span, barred) or _is_body(name):
        return False
    if hint == "tail":
        tail = m.group()[m.end("name") - m.start() :].strip(" -")
        if tail[0].isupper() and fold(tail) in words("organisation_types"):
            return False  # "the Northern Reed Front": a front with a capital is somebody
        return not (
            _labelled(labels, span, ("PERSON",)) or _is_demonym(name) or _is_titled(text, span) or _capitals(name)
        )
    if hint == "typed":
        # "the Department of Justice": the type word is part of a body's name.
        head = m.start("type")
        if m.group("type")[0].isupper() and any(
            label == "ORG" and s <= head and span.start < e for s, e, label in labels
        ):
            return False
        return not (m.group("type").casefold() in ("front", "people", "mayor", "mayors") and _is_person(labels, span))
    return True


def _one_name(text: str, span: Span, hint: str) -> Span:
    """Of "Sinam Dor of Upper Lesk" the name that is meant: the last before a type word, the first after a preposition."""
    parts = [m.span() for m in re.finditer(r"\s+of\s+(?:the\s+)?", span.of(text))]
    if not parts or hint not in ("tail", "contained", "struck"):
        return span
    if hint == "tail":
        return Span(span.start + parts[-1][1], span.end)
    return Span(span.start, span.start + parts[0][0])


def _is_place_after(text: str, span: Span, lead: str, known: list[Candidate], labels: Labels, hint: str) -> bool:
    """True where a name after a preposition or a verb is a place's: by its label, or by what follows it."""
    if _labelled(labels, span, NO_NAMES) or _is_body(span.of(text)):
        return False
    if _labelled(labels, span, ("GPE", "LOC")):
        return True
    barred = _labelled(labels, span, BODIES)
    if hint == "struck":
        return lead.startswith(("fell", "landed", "crashed", "arrived", "descended", "rained")) and not _capitals(
            span.of(text)
        )
    follows = any(
        0 < c.span.start - span.end <= 3 and text[span.end : c.span.start] in (", ", " (") for c in known if c.accepted
    )
    if follows and not barred and lead not in ("to", "from"):
        return True
    if lead not in REST_IN or _capitals(span.of(text)) or _is_titled(text, span):
        return False
    if follows:
        return True
    if _is_demonym(span.of(text)) or span.of(text).split()[0].casefold() in personal_names():
        return False
    organised = _labelled(labels, span, ("ORG",)) and lead not in ABOUT
    # "at Sinam Dor of Upper Lesk district": the text itself puts it somewhere.
    if re.match(r"\s+of\s+[A-Z]", text[span.end : span.end + 6]) and lead != "in":
        organised = False
    return not organised and not _continues(text, span)


def _continues(text: str, span: Span) -> bool:
    """True where a hyphen or a capitalised word makes the name part of a longer one."""
    after, before = text[span.end : span.end + 2], text[max(0, span.start - 2) : span.start]
    if re.match(r"[-‑ ][^\W\d_a-zß-ÿ]", after) or re.search(r"\w[-‑]$", before):
        return True
    return bool(re.match(r"[’']s\s+[A-Z]", text[span.end : span.end + 4]))


def _is_titled(text: str, span: Span) -> bool:
    """True after a person's title."""
    before = re.search(r"([\w.]+)\s+$", text[max(0, span.start - 25) : span.start])
    return before is not None and fold(before.group(1)) in words("titles") and before.group(1)[0].isupper()


def _is_person(labels: Labels, span: Span) -> bool:
    return _labelled(labels, span, ("PERSON",))


def _capitals(name: str) -> bool:
    """True for an abbreviation: "in RFB" is no place."""
    return name.isupper() and len(name) < 6


def _is_demonym(name: str) -> bool:
    """True for a people's adjective, with or without a number before it: "Two Dutch border guards"."""
    parts = name.split()
    if len(parts) > 1 and parts[0].casefold() in number_words().words:
        parts = parts[1:]
        if PEOPLES.search(parts[-1]):
            return True
    return fold(" ".join(parts)) in demonyms() or fold(parts[0]) in demonyms()


def _is_body(name: str) -> bool:
    """True for a body or a thing that is written with a capital."""
    folded = fold(name)
    parts = folded.split()
    return (
        folded in words("no_places")
        or folded in words("organisation_types")
        or folded in demonyms()
        or parts[0] in words("titles")
        or bool(words("body_words") & set(parts))
    )


def _is_site(text: str, line: Line, span: Span) -> bool:
    """True where a building's or a street's name has a word of its own: "The road", "Pakistani checkpoint" have none."""
    first = span.of(text).split()[0]
    folded = fold(first)
    rest = span.of(text).split()[1:]
    own = [w for w in [first, *rest[:-1]] if w[0].isupper() or w[0].isdigit()]
    telling = [
        w
        for w in own
        if fold(w) not in words("never") and fold(w) not in demonyms() and fold(w) not in words("directions")
    ]
    if not telling:
        return False
    # A sentence's first word is a name only where more of a name follows.
    if any(f" {w}" in f" {fold(span.of(text))}" for w in ("red crescent", "red cross")):
        return False
    at_start = bool(line.words) and line.words[0].start == span.start
    return not (at_start and len(telling) == 1 and folded in stop_words())


def _candidate(text: str, line: Line, core: Span, span: Span, hint: str) -> Candidate | None:
    first, last = find_word(line, core.start), find_word(line, core.end - 1)
    if first is None or last is None:
        return None
    return Candidate(
        line, first, last, core, span, core.of(text),
        type_hint={"head": "nature", "site": "site", "headed": "settlement"}.get(hint, ""),
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
    if hint not in ("site", "head") and (first == 0 or len(kept.of(text)) < 3) and kept.of(text) in ("The", "A", "An"):
        return None
    if first == last and hint not in ("site", "explained", "headed") and line.words[first].folded in stop_words():
        return None
    return kept if len(kept.of(text)) >= 3 else None


def _article_of_name(line: Line, first: int, last: int) -> bool:
    return first < last and line.words[first].folded in ARABIC_ARTICLES


def _labelled(labels: Labels, span: Span, kinds: tuple[str, ...]) -> bool:
    return any(label in kinds and start < span.end and span.start < end for start, end, label in labels)
