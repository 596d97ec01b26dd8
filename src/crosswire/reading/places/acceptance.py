"""Acceptance: whether a candidate of the gazetteer is a place here, or a person, an organisation, a common word.

Always holds: a name on the stop lists is accepted only on what the text says, never on its population.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.places.candidates import Candidate, run_around
from crosswire.reading.places.lexicon import alternatives, demonyms, personal_names, stop_words, words
from crosswire.reading.places.words import ARABIC_ARTICLES
from crosswire.reading.quick import Quick

PLACE_LABELS = ("GPE", "LOC", "FAC")

LARGE_TOWN = 100_000
"""People: a town of this size is news under its bare name; a smaller one wants a preposition or a container."""

AGED_OF = Quick(r"\b\d{1,3},?\s+(?:both\s+|all\s+)?of\s+(?:\w+\s+)?$")
"""Before a home town: "34, of Springfield"."""

CONTRARY_LABELS = ("PERSON", "in PERSON", "ORG", "in ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "NORP", "DATE")

BODY_LABELS = (
    "ORG", "in ORG", "PRODUCT", "in PRODUCT", "WORK_OF_ART", "in WORK_OF_ART", "EVENT", "in EVENT", "in LAW",
)  # fmt: skip

SMALL_TOWN = 15_000
"""People: below this a bare name is as often a surname."""

LEAST_LETTERS = 4
"""Letters of a second name that is taken for a town's own without other signs."""

LARGE_HYPHENATED = 300_000
"""People: a town of this size keeps its name in a hyphenated pair ("the Lagos-Ibadan road"); a smaller one is a part."""

Labels = list[tuple[int, int, str]]


@cache
def _locative() -> Quick:
    directions = alternatives("directions")
    return Quick(rf"\b(?:{alternatives('locative')})\s+(?:the\s+)?(?:(?:{directions})\s+)?$", re.IGNORECASE)


@cache
def _site() -> Quick:
    """A street or a hospital with its name. Roads are left out: they are called after the towns that they lead to."""
    types = r"Street|St\.|Avenue|Ave\.|Drive|Dr\.|Lane|Boulevard|Blvd\.|Court|Terrace|Hospital|Medical\s+Cent(?:er|re)"
    return Quick(rf"\b([A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)?)\s+(?:{types})(?!\w)")


@cache
def _by_it() -> Quick:
    return Quick(r"\b(?:on|at|along|off|and)\s+$")


@cache
def _local_body() -> Quick:
    return Quick(rf"(?:[’']s?)?\s+(?:{alternatives('local_bodies')})\b", re.IGNORECASE)


@cache
def _direction_of() -> Quick:
    return Quick(
        rf"\b(?:{alternatives('directions')}|outskirts|suburbs?|outside|countryside|border|km|kilomet\w+|miles)\s+of\s+$",
        re.IGNORECASE,
    )


@cache
def _own_police() -> Quick:
    """A town's or a county's own bodies, which no outside thing is called after."""
    return Quick(
        r"\s+(?:(?i:police)\b|Fire\s+(?:Department|Rescue)|County\s+Sheriff|Sheriff[’']s|City\s+Council|Town(?:ship)?\b)"
    )


def has_locative(text: str, c: Candidate) -> bool:
    """True where a preposition of place stands right before the candidate."""
    head = text[max(0, c.core.start - 40) : c.core.start]
    return bool(_locative().search(head) or _direction_of().search(head) or AGED_OF.search(head) or c.before)


def label_over(text: str, labels: Labels, c: Candidate) -> str:
    """The label that the model gives the candidate's own words, or empty; an exact match wins over a wider one."""
    best = ""
    for start, end, label in labels:
        if start <= c.core.start and c.core.end <= end:
            if not re.search(r"[A-Z]", text[start : c.core.start].replace("The ", "")) and end <= c.span.end + 2:
                return label
            best = f"in {label}"
        elif start < c.core.end and c.core.start < end and not best:
            best = label
    return best


def accept(text: str, candidates: list[Candidate], labels: Labels, title: str) -> None:
    """Marks the candidates that are places; fills in `label`, `organisation` and `accepted`.

    A name that stands in the report's `title` too has one sign more for it.
    """
    people = _people(text, candidates, labels)
    sites = frozenset(m[1] for m in _site().finditer(text))
    for c in candidates:
        c.in_title = c.name in title and re.search(rf"(?<!\w){re.escape(c.name)}(?!\w)", title) is not None
        c.label = label_over(text, labels, c)
        c.accepted = _is_place(text, c, people)
        if c.accepted and c.name in sites and _is_the_site(text, c):
            c.accepted = False
            c.reasons.append("short for a street or a building")
    # A town's second name ("Bombay") is a place where its first one is.
    entries = {
        e.geonames_id for c in candidates if c.accepted and not c.tentative for e in c.entries if e.kind == "city"
    }
    for c in candidates:
        known = c.entries[0].geonames_id in entries and c.entries[0].kind == "city" and len(c.name) >= LEAST_LETTERS
        if not c.accepted and known and not c.reasons and c.name.lower() not in people and not _weak_word(c):
            c.accepted = not c.organisation
    # What is a place once under good evidence is one elsewhere in the report too, unless it is somebody's name there.
    sure = {c.name for c in candidates if c.accepted}
    for c in candidates:
        if not c.accepted and c.name in sure and not c.reasons and c.name.lower() not in people and not _weak_word(c):
            c.accepted = not c.organisation
            c.tentative = all(o.tentative for o in candidates if o.name == c.name and o.accepted and o is not c)


def _is_the_site(text: str, c: Candidate) -> bool:
    """True for a name that the report has as a street's or a building's, where it stands short for it: "on Carson"."""
    plain = c.inside is None and not c.type_hint
    return plain and bool(_by_it().search(text[max(0, c.core.start - 8) : c.core.start]))


def _weak_word(c: Candidate) -> bool:
    folded = c.name.casefold()
    return folded in stop_words()


def _people(text: str, candidates: list[Candidate], labels: Labels) -> frozenset[str]:
    """Words of names of persons in the report, in lower case."""
    found: set[str] = set()
    for start, end, label in labels:
        if label == "PERSON":
            parts = text[start:end].split()
            if len(parts) > 1:
                found.update(p.strip("’'s.,").lower() for p in (parts[0], parts[-1]))
    for c in candidates:
        left, _ = run_around(text, c)
        if (
            left
            and (left[-1] in words("titles") or left[-1] in personal_names())
            and c.entries
            and c.entries[0].kind == "city"
        ):
            found.add(c.name.lower())
    return frozenset(found)


def _is_place(text: str, c: Candidate, people: frozenset[str]) -> bool:
    folded = c.name.casefold().replace(".", "")
    left, right = run_around(text, c)
    left = _without_openers(left)
    best = c.entries[0]
    kinds = {e.kind for e in c.entries}
    big = bool(kinds & {"country", "region"}) or c.is_alias
    named = " " in c.name or len(c.name) > 12
    locative = has_locative(text, c)
    typed = bool(c.type_hint) and c.type_hint != "near"
    after = text[c.span.end : c.span.end + 1]
    if (c.inside is not None or c.is_alias) and (not left or c.label in PLACE_LABELS):
        return True  # "Paris, Texas": the text itself says that it is a place
    if text[c.core.end : c.core.end + 1] in "-‑" and text[c.core.end + 1 : c.core.end + 2].islower():
        c.organisation = True  # "US-led", "Sydney-based": a place, but never where something was
        return big or "admin1" in kinds or (best.population >= LARGE_TOWN and best.main)
    if re.match(r"(?:@|\.(?:com|org|net|gov|co\b|edu))", text[c.core.end : c.core.end + 5]) or text[
        c.core.start - 1 : c.core.start
    ] in ("@", "#", "/"):
        c.reasons.append("part of an address")
        return False
    if _is_part_by_hyphen(text, c) and c.label not in ("GPE", "LOC") and best.population < LARGE_HYPHENATED and not big:
        c.reasons.append("part of a hyphenated name")
        return False
    if not c.line.shouting and not c.line.headline:
        if left and left[-1] in words("titles") and not typed:
            c.reasons.append("after a title")
            return False
        if _organisation_follows(text, c, right):
            c.organisation = True
        elif (left and not typed and c.label not in PLACE_LABELS and not (big and named)) or (
            left
            and typed
            and not c.before
            and c.label not in PLACE_LABELS
            and (best.population < LARGE_TOWN or c.label.startswith("in "))
            and not big
            and left[-1] not in words("settlement_heads")
        ):
            c.reasons.append("end of a longer name")
            return False
        elif right and (big or (best.population >= 1_000_000 and named)):
            c.organisation = not _plain_after(right)  # "the U.S. Centers for …"
        elif right and not typed and c.label not in PLACE_LABELS and not _plain_after(right):
            c.reasons.append("beginning of a longer name")
            return False
    if folded in stop_words():
        fitting = {"admin1": "admin1", "district": "admin2", "settlement": "city"}.get(c.type_hint, "")
        ok = (typed and (locative or bool(c.before)) and fitting in kinds) or (
            locative and c.label in PLACE_LABELS and best.population >= 20_000
        )
        return ok or (folded in ("us", "uk") and big)
    local = bool(_local_body().match(text, c.span.end))
    if folded in personal_names():
        if c.name.lower() in people and not (locative or typed):
            return False
        return locative or typed or local or c.label in PLACE_LABELS
    if big:
        return True
    large = c.label == "GPE" and best.main and best.population >= LARGE_TOWN
    if c.name.lower() in people and not (locative or typed or large):
        return False
    if c.label in ("PERSON", "in PERSON", "NORP", "DATE", "LANGUAGE", "TIME") and not (
        locative or typed or local or "admin1" in kinds
    ):
        return False
    if c.label in CONTRARY_LABELS and best.population < SMALL_TOWN and locative and not typed:
        c.tentative = True
    sign = locative or typed or local or c.in_title or "admin1" in kinds or best.population >= 1_000_000
    if c.label in BODY_LABELS and not c.organisation and not sign:
        return False
    if "admin1" in kinds or typed:
        return not (c.line.shouting and len(folded) < 5 and not locative)
    if c.line.shouting:
        c.tentative = best.population < 1_000_000
        return best.kind == "city" and (
            (locative and best.population >= 2_000) or (best.population >= LARGE_TOWN and len(folded) > 4)
        )
    if c.line.headline:
        return (best.main and best.population >= LARGE_TOWN) or c.label in PLACE_LABELS or locative
    if best.population >= LARGE_TOWN and best.main:
        return True
    # A small town needs two signs, a middling one a single sign.
    signs = (
        (2 if locative and c.label not in CONTRARY_LABELS else int(locative))
        + 2 * int(bool(_own_police().match(text, c.core.end)))
        + int(local)
        + int(c.label in PLACE_LABELS)
        + int(bool(c.before))
        + int(c.in_title)
    )
    if best.population < SMALL_TOWN or not best.main:
        c.tentative = signs == 1
        return signs >= 1
    return signs >= 1 or (after == "," and not c.label and best.population >= 50_000)


def _is_part_by_hyphen(text: str, c: Candidate) -> bool:
    """True where a hyphen binds another capitalised word to the candidate: "Jar" in "Kyzyl-Jar"."""
    after = re.match(r"[-‑]([^\W\d_]+)", text[c.core.end : c.core.end + 30])
    if after and after.group(1)[0].isupper() and after.group(1).casefold() not in words("directions"):
        return True
    before = re.search(r"([^\W\d_]+)[-‑]$", text[max(0, c.core.start - 30) : c.core.start])
    if before is None or not before.group(1)[0].isupper():
        return False
    first = before.group(1).casefold()
    return first not in ARABIC_ARTICLES and first not in words("directions") and first not in demonyms()


def _without_openers(left: list[str]) -> list[str]:
    """The words before a candidate without those that only begin a sentence, name a direction, a day or a people."""
    kept = list(left)
    drop = (
        words("never")
        | words("directions")
        | words("locative")
        | words("organisation_types")
        | words("settlement_types")
    )
    while kept and (kept[-1] in words("directions") or kept[-1] in words("locative") or kept[-1] in demonyms()):
        kept.pop()
    if kept and kept[-1] in ("city", "town", "village", "north", "south", "police", "downtown", "metro", "old", "gmt"):
        return []
    while kept and kept[0] in drop:
        kept.pop(0)
    return kept


def _plain_after(right: list[str]) -> bool:
    """True where the capitalised word after a candidate is no part of its name: a day, a people."""
    return (
        right[0] in words("never")
        or right[0] in demonyms()
        or right[0] in words("locative")
        or right[0] in words("local_bodies")
    )


def _organisation_follows(text: str, c: Candidate, right: list[str]) -> bool:
    """True where capitalised words after the candidate make it part of a body's or a building's name."""
    if not right or (c.type_hint and c.span.end > c.core.end and len(right) == 0):
        return False
    phrases = {" ".join(right[:n]) for n in (1, 2, 3)} | set(right[:4])
    listed = words("organisation_types") | words("facility_types") | words("government_bodies") | words("street_types")
    return bool(phrases & listed)
