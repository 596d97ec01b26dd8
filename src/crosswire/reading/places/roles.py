"""Roles: what a place is named for in its sentence, and the words that put something by it.

Always holds: a role is read from the words right around the mention; nothing outside its sentence counts but the lead.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.model.span import Span
from crosswire.reading.places.candidates import Candidate
from crosswire.reading.places.lexicon import alternatives
from crosswire.reading.places.mention import PlaceRole
from crosswire.reading.quick import Quick

HEAD_SENTENCES = 2
LEAD_SENTENCES = 3
"""Sentences: news tells the place of what it is about in the first of them (the inverted pyramid)."""


@cache
def _relation() -> Quick:
    near, directions = alternatives("nearness"), alternatives("directions")
    types = "|".join(
        alternatives(k) for k in ("admin1_types", "district_types", "settlement_types", "near_types", "nature_types")
    )
    unit = r"(?:kms?|kilomet(?:er|re)s?|miles?|mi|metres|meters)\b\.?"
    distance = rf"\d[\d.,]*(?:\s+to\s+\d+)?\s*[-\s]?{unit}\s*(?:\([^)]*\)\s*)?"
    return Quick(
        rf"((?:(?:about|some|around|just|roughly)\s+)?(?:{distance}(?:(?:to\s+the\s+)?(?:{directions})\s+of|from|outside|away\s+from|off)"
        rf"|(?:{near})|(?:to\s+the\s+|just\s+)?(?:{directions})\s+of))\s+(?:the\s+)?(?:(?:{types})\s+(?:of\s+)?)?(?:the\s+)?(?:city\s+of\s+)?$",
        re.IGNORECASE,
    )


@cache
def _part() -> Quick:
    return Quick(rf"\b((?:far\s+)?(?:{alternatives('directions')}))[\s\-]$", re.IGNORECASE)


@cache
def _origin_before() -> Quick:
    return Quick(
        rf"(?:\b(?:{alternatives('origin_before')})\s+(?:(?:a|the|an)\s+)?(?:\w+\s+(?:in|at)\s+)?(?:nearby\s+)?|\b\d{{1,3}},?\s+(?:both\s+|all\s+)?of\s+|[a-z]\s*\(\w+\)\s+of\s+"
        rf"|\bfrom\s+(?:the\s+)?(?:\w+\s+(?:of\s+))?)$",
        re.IGNORECASE,
    )


@cache
def _origin_after() -> Quick:
    return Quick(rf"\s+(?:{alternatives('origin_after')})\b|-(?:born|based|bred|registered|flagged)\b", re.IGNORECASE)


@cache
def _government() -> Quick:
    return Quick(rf"(?:[’'‘]s?)?\s+(?:[a-z]+\s+)?(?:{alternatives('government_bodies')})\b", re.IGNORECASE)


@cache
def _speaks() -> Quick:
    return Quick(rf"(?:\s+also|\s+has|\s+had|\s+on\s+\w+day)?\s+(?:{alternatives('metonym_verbs')})\b", re.IGNORECASE)


@cache
def _thing() -> Quick:
    """A noun right behind a country's initials, which tell whose it is: "a U.S. convoy"."""
    return Quick(
        r"\s+(?!(?:and|or|in|on|at|to|of|for|from|by|with|as|is|are|was|were|has|have|had|will|would|who|which|that|when|where|while"
        r"|after|before|but)\b)[a-z]{3,}"
    )


@cache
def _local() -> Quick:
    return Quick(rf"(?:[’'‘]s?)?\s+(?:{alternatives('local_bodies')})\b", re.IGNORECASE)


@cache
def _police() -> Quick:
    return Quick(
        r"(?:[’'‘]s?)?\s+(?:city\s+|county\s+)?(?:police|authorities|officials|sheriff|fire|mayor|detectives|prosecutor|coroner|officers|cops|firefighters)",
        re.IGNORECASE,
    )


@cache
def _at() -> Quick:
    types = "|".join(alternatives(k) for k in ("admin1_types", "district_types", "settlement_types", "nature_types"))
    # "in the southern Ecuadorian city of", "near the dusty market town called": what the place is, before its name.
    described = (
        rf"(?:the|a|an|its|one\s+of\s+the)\s+(?:[\w’'\-]+,?\s+){{0,5}}?(?:{types})\s+(?:of|called|named|known\s+as)"
    )
    return Quick(
        rf"\b(?:{alternatives('at_place')})\s+{described}\s+(?:the\s+)?[“\"‘]?$"
        rf"|\b(?:{alternatives('parts_of_place')})\s+(?:the\s+)?$"
        rf"|\b(?:{alternatives('impact_verbs')})\s+(?:the\s+)?(?:(?:{types})\s+of\s+)?$"
        rf"|\b(?:{alternatives('at_place')})\s+(?:(?:the|a|its)\s+)?(?:(?:{alternatives('directions')}|\w+ern|\w+ly|tiny|small|restive|town|city)\s+)*"
        rf"(?:(?:{types})\s+(?:of\s+)?)?(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _opening() -> Quick:
    return Quick(
        r"(?:^|[.!?”\"]\s+)\s*(?:Meanwhile,?\s+)?(?:back\s+)?in\s+(?:the\s+)?(?:capital,?\s+)?$", re.IGNORECASE
    )


@cache
def _reports() -> Quick:
    said = r"said|says|announced|told|confirmed|denied|condemned|declared|warned|issued|reported"
    return Quick(rf",\s+(?:[\w’'.\-]+\s+){{1,7}}(?:{said})\b", re.IGNORECASE)


@cache
def _spoken_in() -> Quick:
    heard = r"(?:reporters|journalists|newsmen|the\s+press|the\s+media|a\s+(?:news|press)\s+(?:conference|briefing))"
    return Quick(
        rf"\b(?:told|informed|briefed|spoke\s+to|speaking\s+to)\s+{heard}\s+in\s+(?:the\s+)?(?:capital,?\s+)?$"
        r"|\b(?:communiqu[eé]s?|statements?|documents?|press\s+releases?|reports?|messages?|bulletins?|leaflets?)\s+(?:\w+ly\s+)?"
        rf"(?:issued|released|distributed|published|circulated|broadcast)\s+(?:{WHEN_SAID}\s+)?in\s+(?:the\s+)?(?:capital,?\s+)?$"
        r"|\b(?:ministry|government|parliament|embassy|consulate)\s+in\s+(?:the\s+)?(?:capital,?\s+)?$",
        re.IGNORECASE,
    )


WHEN_SAID = r"(?:here|today|yesterday|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|on\s+\w+day)"
"""When something was said, between the word for saying and the place."""
SAYING = r"(?:reported|announced|stated|learned|said|disclosed|revealed|known|confirmed|pointed\s+out)"
"""What is done with words, before "that"."""


@cache
def _reported_in() -> tuple[Quick, Quick]:
    return (
        Quick(rf"\b{SAYING}\s+(?:{WHEN_SAID}\s+)?in\s+(?:the\s+)?(?:capital,?\s+)?$", re.IGNORECASE),
        Quick(rf",?\s*(?:{WHEN_SAID}\s*,?\s*)?that\b", re.IGNORECASE),
    )


@cache
def _it_was_said() -> Quick:
    return Quick(rf",?\s+it\s+(?:was|is|has\s+been)\s+(?:\w+ly\s+)?{SAYING}\b", re.IGNORECASE)


def _is_where_it_was_said(head: str, tail: str) -> bool:
    """True for "police reported today in Bogota that" and for "In Bogota it was learned that"."""
    before, after = _reported_in()
    return bool((before.search(head) and after.match(tail)) or (_opening().search(head) and _it_was_said().match(tail)))


@cache
def incident_words() -> Quick:
    """The words that an incident is told with."""
    return Quick(rf"\b(?:{alternatives('incident_words')})\b", re.IGNORECASE)


def aftermath(words: str) -> bool:
    """True for a building that people are brought to after an incident: a hospital, a court, a jail."""
    return bool(re.search(rf"\b(?:{alternatives('aftermath_sites')})\b", words, re.IGNORECASE))


def relation_of(text: str, c: Candidate) -> tuple[str | None, Span]:
    """The words that put something by the candidate or name a part of it, and the span with a part's direction."""
    head_start = max(c.line.words[0].start, c.core.start - 70)
    head = text[head_start : c.core.start]
    m = _part().search(head)
    if m and not re.search(rf"(?:{'of'})\s*$", head):
        start = head_start + m.start(1)
        words = m.group(1)
        if c.before == "":
            return words.lower(), Span(start, c.span.end)
    m = _relation().search(head)
    if m:
        return " ".join(m.group(1).lower().split()), c.span
    if c.type_hint == "near" and c.after:
        return c.after, c.span
    return None, c.span


def role_of(text: str, c: Candidate, sentence: Span, number: int) -> PlaceRole:
    """What the candidate is named for."""
    if c.organisation and not _police().match(text, c.core.end):
        return PlaceRole.OTHER
    head = text[max(sentence.start, c.span.start - 70) : c.core.start]
    tail = text[c.span.end : min(sentence.end, c.span.end + 90)]
    in_lead = number < LEAD_SENTENCES
    telling = bool(incident_words().search(text, sentence.start, sentence.end))
    at = bool(_at().search(head)) or (
        c.relation is not None and (c.relation.endswith("from") or not _origin_before().search(head))
    )
    if _police().match(tail):
        return PlaceRole.SPEAKER
    if re.fullmatch(r"(?:[A-Z]\.){2,}", c.core.of(text)) and _thing().match(tail):
        return PlaceRole.ORIGIN
    if not at and _government().match(tail):
        return PlaceRole.SPEAKER
    if not at and not head.rstrip().lower().endswith((" of", " to", " from", " with")) and _speaks().match(tail):
        return PlaceRole.SPEAKER
    beside = c.relation is not None and c.relation.endswith("from")
    if _origin_before().search(head) and not beside:
        return PlaceRole.ORIGIN
    if _origin_after().match(tail):
        # "A Larne man was charged": local news calls people by the town where it happened, and it does so at its head.
        return PlaceRole.OTHER if telling and number < HEAD_SENTENCES and not c.organisation else PlaceRole.ORIGIN
    if re.search(r"\b[A-Z][\w’'.]+,?\s+of\s+(?:[a-z]+\s+)?$", head) and re.match(r",|\s+(?:was|died|who|had)\b", tail):
        return PlaceRole.ORIGIN
    if _opening().search(head) and _reports().match(tail):
        return PlaceRole.SPEAKER  # "In Baghdad, officials said": where it was said
    if _spoken_in().search(head) or _is_where_it_was_said(head, tail):
        return PlaceRole.ORIGIN  # "told reporters in Baghdad", "the ministry in Baghdad": where words come from
    if at and (telling or in_lead):
        return PlaceRole.INCIDENT
    if _local().match(tail) and telling:
        return PlaceRole.INCIDENT
    return PlaceRole.OTHER
