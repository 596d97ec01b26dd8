"""Patterns of names that no gazetteer has: what stands around a village's, a wadi's, a street's or a building's name.

Always holds: group `name` is the name; the group `whole`, where there is one, holds the name with its type word.
"""

from __future__ import annotations

from functools import cache

from crosswire.reading.patterns import Patterns
from crosswire.reading.places.lexicon import alternatives
from crosswire.reading.quick import Quick

_WORD = r"[A-ZÀ-ÞĀ-Ž‘’ʻ][\w’'ʻ‘]*\w"
_ARTICLE = r"(?:al|el|as|ash|ad|ar|az|ed|ez|es|er)"
_LINK = r"(?:al|el|as|ash|ad|ar|az|ez|ed|es|er|de|del|la|las|los|of|do|da|du|bin)"
NAME = rf"(?:{_ARTICLE}[\s\-])?{_WORD}(?:[\s\-](?:{_LINK}[\s\-])*{_WORD}){{0,3}}"
"""A capitalised name of up to four words, with articles and particles inside."""

_QUOTE = r"[“\"‘]?"


@cache
def named_patterns() -> tuple[tuple[str, ...], Patterns]:
    """The patterns in the order in which they are tried, after the hint that each gives."""
    towns, districts = alternatives("settlement_types"), alternatives("district_types")
    provinces, nature, near = alternatives("admin1_types"), alternatives("nature_types"), alternatives("near_types")
    every = f"{towns}|{districts}|{provinces}|{near}|{nature}"
    heads = alternatives("nature_heads")
    street, site = alternatives("street_types"), alternatives("facility_types")
    street_heads = alternatives("street_heads")
    at = alternatives("at_place")
    capital = r"[A-ZÀ-Þ][\w’']*\.?"
    number = r"\d{1,3}(?:st|nd|rd|th)"
    named = (
        ("site", Quick(
            rf"\b(?P<name>(?:(?:\d[\d,]*(?:-\d+)?)\s+)?(?:block\s+of\s+)(?:(?:[NSEW]|North|South|East|West|NW|NE|SW|SE)\.?\s+)?"
            rf"(?:{capital}|{number})(?:\s+(?:{capital}|{number})){{0,3}})")),
        ("site", Quick(
            rf"\b(?P<name>(?:\d{{1,5}}\s+)?(?:(?:[NSEW]|North|South|East|West|NW|NE|SW|SE)\.?\s+)?(?:{capital}|{number})"
            rf"(?:\s+{capital}){{0,2}}\s+(?i:{street}))(?![\w’'])")),
        ("site", Quick(rf"\b(?:{at}|of|to|from|into)\s+(?:the\s+)?(?:[a-z][a-z\-]+\s+){{0,2}}"
            rf"(?P<name>(?:{capital}\s+){{1,4}}(?i:{site}))(?![\w’'\-])")),
        ("site", Quick(rf"\b(?:{at}|of|to|from|into|on)\s+(?:the\s+)?(?P<name>(?:Hotel|Hospital|Camp|Club|Church of|Mosque"
            rf"|Stadium|Café|Cafe)\s+{NAME})")),
        ("site", Quick(rf"\b(?:on|in|at|along|off|of|near|down|up)\s+(?:the\s+)?(?P<name>(?:{street_heads})\s+{NAME})")),
        ("site", Quick(
            r"\b(?:on|in|at|off|near|to|from)\s+(?:the\s+)?(?P<name>[A-ZÀ-Þ][^\W\d_]*"
            r"(?:markt|marktplatz|platz|strasse|straße|straat|plein|gasse|allee|gade|gatan|torget|torvet|plads|kade|gracht))\b")),
        ("head", Quick(rf"(?<![\w\-])(?P<name>(?i:{heads})\s+{NAME})")),
        ("headed", Quick(rf"(?<![\w\-])(?P<whole>(?i:{alternatives('settlement_heads')})\s+(?P<name>{NAME}))")),
        ("typed", Quick(
            rf"\b(?P<type>(?i:(?:{every}|{alternatives('of_heads')})s?))(?:\s+(?:[Nn]o\.?\s*)?\d{{1,3}})?\s+(?i:of|called|named|known\s+as)\s+(?:the\s+)?{_QUOTE}(?P<name>{NAME})")),
        ("tail", Quick(rf"(?<![\w\-])(?P<name>{NAME})[\s\-](?i:(?:rural\s+|urban\s+)?(?:{every}))\b(?!\s+[A-Z])")),
    )  # fmt: skip
    return tuple(hint for hint, _ in named), Patterns([pattern for _, pattern in named])


@cache
def explained() -> Quick:
    """A name that the text itself says is a settlement: "Tel Zarfan, a hamlet some 14 km east of the town"."""
    towns, districts = alternatives("settlement_types"), alternatives("district_types")
    nature = alternatives("nature_types")
    words = r"(?:[\w’'\-]+\s+){0,4}?"
    aside = r"(?:\s*\((?:also|or)\s+[^)\n]{2,40}\),?)?"
    # What may follow the type word: "a town in", "a village,"; "the district coordinator" is somebody.
    follows = (
        r"(?=\s*(?:[,.;:!?()\[\]–—“\"]|$|(?:of|in|on|at|near|some|about|around|roughly|where|which|that|who|with|the|a|an|outside"
        r"|close|just|not|whose|known|called|named|home|is|was|has|had|between|by|and|under|along|inside|from|to|for|far|high|deep"
        r"|north\w*|south\w*|east\w*|west\w*|\d[\d.,]*|\w+teen|\w+ty|ten|twelve|nestled|perched|set|lying|located|situated|as|but|so)\b))"
    )
    return Quick(
        rf"(?<![\w\-])(?P<name>{NAME}){aside}(?:,\s+|\s+[–—-]\s+|\s+\(|,?\s+(?:which|that)\s+is\s+)"
        rf"(?:also\s+)?(?:a|an|the|another|one\s+of\s+the)\s+{words}(?i:{towns}|{districts}|{nature})\b{follows}"
    )


@cache
def distant() -> Quick:
    """A name with a distance after it: "Qala Zarin, 20 km from the town", "Qala Zarin, close to the border"."""
    near, directions = alternatives("nearness"), alternatives("directions")
    unit = r"(?:kms?|kilomet(?:er|re)s?|miles?|mi|metres|meters)"
    rough = r"(?:about|some|around|roughly|just|nearly|almost|approximately|only)"
    number = r"(?:a\s+few|\w+teen|\w+ty(?:[\s-]\w+)?|ten|eleven|twelve|\d[\d.,]*)"
    amount = rf"(?:{rough}\s+){{0,2}}{number}[\s-]*"
    return Quick(
        rf"(?<![\w\-])(?P<name>{NAME}),?\s+(?:{amount}{unit}\b|(?:just\s+|not\s+)?(?:close\s+to|far\s+from)"
        rf"|(?:just\s+)?(?:{directions})\s+of|(?<=,\s)(?:{near})\s+(?:the\s+)?[A-Z])"
    )


@cache
def contained() -> Quick:
    """A name after a preposition of place, with what follows; the name is kept where a known place follows it."""
    return Quick(
        rf"\b(?P<lead>{alternatives('at_place')}|to|from|into|towards?)\s+(?:the\s+)?(?P<name>{NAME})(?=,|\s+(?:in|outside|near)\b|[’']s|\s*\(|[.;:]|\s)"
    )


@cache
def struck() -> Quick:
    """A name after a verb of coming or of impact: "the shells fell on Qala Zarin"."""
    return Quick(rf"\b(?P<lead>{alternatives('impact_verbs')})\s+(?:the\s+)?(?P<name>{NAME})")
