"""Candidates: stretches of a sentence that may name a place, with what their own words say about them.

Always holds: candidates of one sentence do not overlap and come in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from crosswire.model.names import fold, without_articles
from crosswire.model.span import Span
from crosswire.reading.places.gazetteer import Entry, Gazetteer, variants
from crosswire.reading.places.lexicon import (
    Alias,
    Region,
    aliases,
    aliases_after_comma,
    alternatives,
    codes,
    demonyms,
    regions,
    words,
)
from crosswire.reading.places.words import ARABIC_ARTICLES, PARTICLES, Line, Word, joined, possessed, run_of
from crosswire.reading.quick import Quick

LARGEST_MISNAMED = 1_000_000
"""People below which a town of a country that writes in one script is not meant by its other names: they are old ones,
or those of its quarters."""
LONGEST_NAME = 6
"""Words in the longest name that is looked up."""


@dataclass(slots=True)
class Candidate:
    """A stretch that may name a place: `core` is the name, `span` the name with its type word ("Anbar province").

    `first`, `last` number the core's words in the line; `type_hint` is admin1, district, settlement, nature, near, site
    or empty; `entries` are the gazetteer's answers. `tentative` ones are places only if they lie where the rest of the
    report does. `chosen`, `inside` and `anchor` are filled in later: the entry taken, the candidate that the text puts
    this one in, and the one it puts this one by.
    """

    line: Line
    first: int
    last: int
    core: Span
    span: Span
    name: str
    entries: tuple[Entry, ...] = ()
    type_hint: str = ""
    before: str = ""
    after: str = ""
    is_alias: bool = False
    accepted: bool = False
    tentative: bool = False
    organisation: bool = False
    in_title: bool = False
    label: str = ""
    chosen: Entry | None = None
    inside: Candidate | None = None
    relation: str | None = None
    anchor: Candidate | None = None
    reasons: list[str] = field(default_factory=list)

    def is_site_like(self) -> bool:
        """True for a street or a building."""
        return self.type_hint == "site"


def find_word(line: Line, offset: int) -> int | None:
    """The number of the word that holds the character at `offset`, or null."""
    return next((n for n, w in enumerate(line.words) if w.start <= offset < w.end), None)


def type_word_pattern(key: str) -> str:
    """The alternatives of one list of type words, with a plural or a capital allowed."""
    return rf"(?:{alternatives(key)})"


def region_entry(region: Region, gazetteer: Gazetteer) -> Entry:
    """A region of our own table in the gazetteer's form."""
    code = region.country or ""
    return Entry(
        None, region.name, "region", code, gazetteer.country_name(code) if code else None, None,
        region.name if region.precision == "admin1" else None, region.lat, region.lon, 0, True, region.precision,
    )  # fmt: skip


def names_in(text: str, line: Line) -> list[tuple[int, int, str]]:
    """Every stretch that could be a name: first word, last word and folded form, longest first at each word."""
    out = []
    w = line.words
    for i, word in enumerate(w):
        starts = word.capital or (word.folded in ARABIC_ARTICLES and i + 1 < len(w) and w[i + 1].capital)
        if (
            not starts
            or not word.text[0].isalpha()
            or (word.folded in _NO_HEADS and not (word.folded == "the" and _begins_with_article(w, i)))
        ):
            continue
        ends = []
        for j in range(i, min(i + LONGEST_NAME, len(w))):
            if j > i and not joined(text, w[j - 1], w[j]) and not possessed(text, w[j - 1], w[j]):
                break
            if w[j].capital:
                ends.append(j)
            elif w[j].folded not in PARTICLES:
                break
        for j in reversed(ends):
            if (
                line.shouting
                and (w[i].folded in PARTICLES or w[j].folded in PARTICLES)
                and i != j
                and w[i].folded not in _HEADS
            ):
                continue
            out.append((i, j, fold(text[w[i].start : w[j].end])))
    return out


_NO_HEADS = frozenset(["the", "in", "at", "on", "of", "and", "to", "from", "by", "for", "as", "a", "an", "near"])


def _begins_with_article(w: tuple[Word, ...], i: int) -> bool:
    """True where "The" belongs to a name: The Hague, The Gambia."""
    return i + 1 < len(w) and w[i + 1].folded in (
        "hague",
        "gambia",
        "bahamas",
        "bronx",
        "dalles",
        "woodlands",
        "villages",
        "valley",
    )


_HEADS = frozenset(["el", "la", "los", "las", "san", "santa", "al", "saint", "st", "new"])

_SHORT_FORMS = frozenset(
    (
        "us",
        "uk",
        "uae",
        "usa",
        "drc",
        "car",
        "prc",
        "dprk",
        "ksa",
        "dc",
        "la",
        "nsw",
        "eu",
        "kp",
        "sf",
        "kzn",
        "nyc",
        "hk",
    )
)
"""Short forms that stand for a place only in capitals."""


@lru_cache(maxsize=1)
def _answers_to_aliases(gazetteer: Gazetteer) -> dict[str, tuple[Entry, ...]]:
    return gazetteer.lookup(a.name for a in [*aliases().values(), *aliases_after_comma().values()])


def find_candidates(text: str, lines: list[Line], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of all lines that the gazetteer, the regions or the aliases know, longest names first."""
    listed = [(line, names_in(text, line)) for line in lines]
    known_regions, known_aliases = regions(), aliases()
    wanted = [v for _, names in listed for _, _, folded in names for v in variants(folded)]
    answers = _answers_to_aliases(gazetteer) | gazetteer.lookup(wanted)
    out: list[Candidate] = []
    for line, names in listed:
        taken = -1
        for i, j, folded in names:
            if i <= taken:
                continue
            if i == j and (folded in words("never") or folded in demonyms()):
                continue
            w = line.words
            written = text[w[i].start : w[j].end]
            entries: tuple[Entry, ...] = ()
            is_alias = False
            if folded in known_aliases:
                a = known_aliases[folded]
                entries = tuple(e for e in answers.get(a.name, ()) if e.country_code == a.country and e.kind == a.kind)[
                    :1
                ]
                is_alias = bool(entries)
            after_comma = _after_comma(text, line, i, j)
            if after_comma is not None:
                found = answers.get(after_comma.name, ())
                entries = tuple(
                    e for e in found if e.country_code == after_comma.country and e.kind == after_comma.kind
                )[:1]
                is_alias = bool(entries)
            if not is_alias or folded == "washington":
                for form in variants(folded):
                    if not (form == without_articles(folded) != folded and entries):
                        entries += answers.get(form, ())
            if folded in known_regions and not any(e.kind in ("country", "admin1") for e in entries):
                entries = (region_entry(known_regions[folded], gazetteer), *entries)
            entries = _unique(entries)
            if not entries or not _case_fits(written, folded, is_alias, line, entries):
                continue
            core = Span(w[i].start, w[j].end)
            if not is_alias and _goes_on(text, core.end) and not any(e.kind in ("country", "region") for e in entries):
                taken = j
                continue
            out.append(Candidate(line, i, j, core, core, written, entries, is_alias=is_alias))
            taken = j
    return out


def _goes_on(text: str, end: int) -> bool:
    """True where a Spanish or Portuguese name goes on behind `end`: "San Luis" in "San Luis del Monte" is another town."""
    return _GOES_ON.match(text, end) is not None


_GOES_ON = re.compile(r"\s(?:del?|d[oa]s?)\s(?:las?\s|los\s|el\s)?[A-ZÀ-Þ][a-zß-ÿ]")


def _unique(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    seen: dict[tuple[int | None, str, str], Entry] = {}
    for e in entries:
        if not e.main and e.country_code in codes("plainly_named") and e.population < LARGEST_MISNAMED:
            continue
        key = (e.geonames_id, e.name, e.kind)
        if key not in seen or (e.main and not seen[key].main):
            seen[key] = e
    return tuple(seen.values())


def _after_comma(text: str, line: Line, i: int, j: int) -> Alias | None:
    """The short form of a province that stands after a capitalised word and a comma ("Canton, Ga.")."""
    w = line.words
    if i != j or i == 0 or not w[i - 1].capital:
        return None
    if not re.fullmatch(r",\s*", text[w[i - 1].end : w[i].start]):
        return None
    known = aliases_after_comma()
    written = w[i].text
    return known.get(written) or known.get(written + text[w[i].end : w[i].end + 1]) or None


def _case_fits(written: str, folded: str, is_alias: bool, line: Line, entries: tuple[Entry, ...]) -> bool:
    """False for short forms in the wrong case ("Us") and for acronyms that happen to be a town's name."""
    if is_alias:
        initials = folded not in _SHORT_FORMS or written.replace(".", "").isupper()
        return initials and (not line.shouting or len(folded) > 2)
    if folded in _SHORT_FORMS:
        return (
            written.replace(".", "").isupper()
            and any(e.kind in ("country", "region") for e in entries)
            and (not line.shouting or "." in written or len(folded) > 2)
        )
    if line.shouting:
        return len(folded) > 3
    if written.isupper() and " " not in written:
        return len(written) > 4 and any(e.kind != "city" or e.population >= 15_000 for e in entries)
    return len(folded) > 1


@cache
def _tail_type(key: str) -> re.Pattern[str]:
    return re.compile(rf"[\s\-]({type_word_pattern(key)})\b(?!-)(?!\s+of\b)", re.IGNORECASE)


@cache
def _type_word(key: str) -> re.Pattern[str]:
    return re.compile(type_word_pattern(key), re.IGNORECASE)


def widen(text: str, candidate: Candidate) -> None:
    """Takes the type word beside a name into its span and notes what it says ("Anbar province", "village of X")."""
    tail = text[candidate.core.end : candidate.core.end + 40]
    head = text[max(0, candidate.core.start - 45) : candidate.core.start]
    for hint, key in _TYPES:
        m = _tail_type(key).match(tail)
        if m and not (
            hint == "settlement" and m.group(1).lower() in ("camp", "quarter", "port", "island", "community", "capital")
        ):
            candidate.type_hint = hint
            candidate.after = m.group(1).lower()
            candidate.span = Span(candidate.core.start, candidate.core.end + m.end(1))
            break
    m = _head_types().search(head) if head.rstrip(' “"').lower().endswith(HEAD_LINKS) else None
    if m:
        for hint, key in _TYPES:
            if _type_word(key).fullmatch(m.group(1)):
                candidate.type_hint = candidate.type_hint or hint
                candidate.before = m.group(1).lower()
                break


_TYPES = (
    ("admin1", "admin1_types"),
    ("district", "district_types"),
    ("settlement", "settlement_types"),
    ("nature", "nature_types"),
    ("near", "near_types"),
)


HEAD_LINKS = ("of", "called", "named", "as", "the")
"""The last words of what `_head_types` looks for."""


@cache
def _head_types() -> Quick:
    every = "|".join(alternatives(key) for _, key in _TYPES)
    return Quick(rf"\b({every})\s+(?:of|called|named|known\s+as)\s+(?:the\s+)?[“\"]?$", re.IGNORECASE)


def run_around(text: str, candidate: Candidate) -> tuple[list[str], list[str]]:
    """The capitalised words before and after a candidate's span in its run, folded."""
    a, b = run_of(text, candidate.line, candidate.first, candidate.last)
    w = candidate.line.words
    left = [x.folded for x in w[a : candidate.first]]
    right = [x.folded for x in w[candidate.last + 1 : b + 1] if x.start >= candidate.span.end]
    return left, right
