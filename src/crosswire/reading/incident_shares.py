"""What a report is about: how much each type of incident that its words show has of it. Pure.

The title, the first sentences and those that tell of people hit say what happened. A word further down says less, as
does one of what set it off ("after a flood"), of another incident or of what did not happen.

Holds: the shares of a report come to 1, or there are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from crosswire.model.incident_types import incident_types
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.casualties.certainty import is_unreal
from crosswire.reading.document import Document
from crosswire.reading.incident_terms import incident_terms, lemmas, passing_terms
from crosswire.reading.incidents import LONGEST_TERM, Showing, Surroundings
from crosswire.reading.quick import Quick

TITLE = 6.0
RANKS = (5.0, 2.5, 2.0)
"""The weight of a word in the title, and in the first sentences, in order; one further down weighs 1."""
WITH_TOLL = 2.0
"""Added where the sentence tells of people hit."""
MOST_OF_BODY = 5.0
"""The weight that words further down have together at most, for one type."""
SCOPES = {Scope.EVENT: 1.0, Scope.BACKGROUND: 0.3, Scope.OTHER: 0.1}
SET_OFF = 0.35
"""What is left of a word for what set the incident off, where its sentence names another type."""
LASTING = 0.4
HINTING = 0.4
LATER = 0.7
"""What is left of a word where its sentence has named another type before."""
UNREAL = 0.1
GENERAL = "attack"
"""The type whose words say no more than that somebody was attacked: it adds to whichever attack the report tells of."""
CAUSE = Quick(
    r"\b(?:after|following|amid|during|because of|due to|caused by|triggered by|blamed on|owing to|thanks to|set off by"
    r"|sparked by|result of|wake of|in protest at|over)\s+"
    r"(?:(?:an?|the|heavy|days of|several|recent|severe|major|its|their)\s+){0,3}$",
    re.IGNORECASE,
)
UNTOLD = Quick(
    r"\b(?:no|not|without|avert\w*|prevent\w*|avoid\w*|fears? of|feared|risk of|threat of|danger of|possible|potential"
    r"|rule[sd]? out|den(?:y|ied|ies)|against|warn\w* of|rather than|instead of)\s+(?:(?:an?|the|any|new|further)\s+){0,2}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a report that a type of incident has, from 0 to 1, and where its words stand."""

    part: float
    where: str


def shares(
    document: Document,
    showings: Sequence[Showing],
    tolls: Collection[int],
    scope_of: Callable[[Showing], Scope],
) -> dict[str, Share]:
    """The share of each type in the report; `tolls` are the sentences, by index, that tell of people hit in its incident."""
    ranks = {s.index: rank for rank, s in enumerate(s for s in document.sentences if not s.story)}
    weights: dict[str, float] = defaultdict(float)
    body: dict[str, float] = defaultdict(float)
    where: dict[str, list[str]] = defaultdict(list)
    for code in title_types(document):
        weights[code] += TITLE
        where[code].append("title")
    types = [s for s in showings if s.kind is ClaimKind.INCIDENT]
    for showing in types:
        beside = [s for s in types if s.sentence == showing.sentence and s.code != showing.code and not s.hinting]
        rank = ranks.get(showing.sentence, len(RANKS))
        part = SCOPES[scope_of(showing)] * _told(document, showing, beside)
        hit = WITH_TOLL if showing.sentence in tolls else 0.0
        if rank < len(RANKS):
            weights[showing.code] += part * (RANKS[rank] + hit)
            where[showing.code].append("first sentences")
        else:
            body[showing.code] += part * (1.0 + hit)
            where[showing.code].append("people hit" if hit else "further down")
    for code, weight in body.items():
        weights[code] += min(weight, MOST_OF_BODY)
    _give_to_special(weights)
    whole = sum(weights.values())
    return {c: Share(round(w / whole, 3), ", ".join(dict.fromkeys(where[c]))) for c, w in weights.items() if w > 0}


def _told(document: Document, showing: Showing, beside: Sequence[Showing]) -> float:
    """How far the words tell of an incident that happened, from 0 to 1; `beside` are the other types of their sentence."""
    head = document.masked[max(0, showing.span.start - 60) : showing.span.start]
    part = LASTING if showing.lasting else 1.0
    if showing.hinting:
        part *= HINTING
    tokens = document.parsed.char_span(showing.span.start, showing.span.end)
    verb = tokens.root if tokens is not None and tokens.root.pos_ == "VERB" else None
    if verb is not None and (is_unreal(verb) or any(c.dep_ == "neg" for c in verb.children)):
        return part * UNREAL
    if verb is None and UNTOLD.search(head):
        return part * UNREAL
    if beside and CAUSE.search(head):
        return part * SET_OFF
    return part * LATER if any(s.span.start < showing.span.start for s in beside) else part


def _give_to_special(weights: dict[str, float]) -> None:
    """Gives the weight of the general type to the types of violence that the report names, in their proportion. In place."""
    known = incident_types()
    special = [
        c for c in weights if c != GENERAL and c in known and known[c].plover[:1] == ("ASSAULT",) and weights[c] > 0
    ]
    total = sum(weights[c] for c in special)
    if GENERAL not in weights or total < weights[GENERAL] / 4:
        return
    general = weights.pop(GENERAL)
    for code in special:
        weights[code] += general * weights[code] / total


WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def title_types(document: Document) -> list[str]:
    """The types that the words of the report's title show, by their forms alone, in order."""
    words = [w.casefold() for w in WORDS.findall(document.report.title or "")]
    if not words:
        return []
    return list(dict.fromkeys(_types_among(words, Surroundings.of(document))))


def _types_among(words: Sequence[str], about: Surroundings) -> Iterable[str]:
    nouns, verbs = incident_terms()
    at = 0
    while at < len(words):
        size = 1
        for length in range(min(LONGEST_TERM, len(words) - at), 0, -1):
            forms = [" ".join([*words[at : at + length - 1], last]) for last in lemmas(words[at + length - 1])]
            if any(f in passing_terms() for f in forms):
                size = length
                break
            term = next((f for f in forms if f in nouns or (length == 1 and f in verbs)), None)
            if term is not None and words[at] != "march":
                code = about.type_of(term, nouns.get(term) or verbs[term], words)
                if code:
                    yield code
                size = length
                break
        at += size
