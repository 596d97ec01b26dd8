"""Scope: whether a figure is of this incident, stands for long, or is another incident's. Every verdict has its reason.

The story it stands in decides first (a story pasted in is another); then the nearest of the cues in its clause
(`data/scope.toml`) and of the dates and years that do not fit the incident's own; last, what the sentence goes on with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.model.calendar import DAY_OR_FINER
from crosswire.model.claim import Feature
from crosswire.model.moment import Moment
from crosswire.model.span import Span
from crosswire.model.words import Scope
from crosswire.reading.document import Document, Sentence
from crosswire.reading.incident_terms import incident_terms
from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of `data/scope.toml`."""

    name: str
    scope: Scope
    reach: str
    pattern: Quick
    example: str


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of `data/scope.toml`."""
    return tuple(
        Cue(e["name"], Scope(e["scope"]), e["reach"], Quick(e["pattern"], re.IGNORECASE), e["example"])
        for e in data_table("scope")["cue"]
    )


@cache
def _cue_patterns() -> Patterns:
    return Patterns([cue.pattern for cue in cues()])


@dataclass(frozen=True, slots=True)
class Verdict:
    """A scope with the reason for it; `reason` is null where nothing speaks against the incident itself."""

    scope: Scope
    reason: Feature | None


@dataclass(frozen=True, slots=True)
class DatedWords:
    """An expression of time with what it says of the incident: `fits` is false where it names another time; `lasting`
    is true for a stretch of time or a repeated one ("since 2014", "every winter"); `of_event` where it names a day on
    which something happened, not one of speaking.
    """

    span: Span
    sentence: int
    moment: Moment
    fits: bool | None
    lasting: bool = False
    of_event: bool = False


EVENT = Verdict(Scope.EVENT, None)
CLAUSE_BREAK = Quick(
    r"[;:—–]|,?\s+(?:while|whereas|but|although|though|when|with|as|before|and(?!\s+(?:[\w-]+\s+){1,3}(?:injured|wounded|hurt)\b)|after)\s+"
    r"|,\s|\.\s",
    re.IGNORECASE,
)
"""What parts a figure from a cue that stands behind it; "nine died and 13 were hurt in …" is said of both."""
STRONG_BREAK = Quick(
    r"[;—–]|,?\s+(?:while|whereas|but|although|though)\s+|\.\s|,\s+this\s+(?:one|time|attack|incident|raid)\b"
    r"|,\s+(?:\w+\s+)?(?:said|says|told|announced|confirmed|reported|added|claimed|insisted|explained)\b",
    re.IGNORECASE,
)
"""What parts a cue from a figure that stands behind it: what a sentence begins with holds further than what it ends with."""
SUPERLATIVE = Quick(
    r"\b(?:deadliest|worst|bloodiest|latest (?:in|of)|heaviest|most \w+)\b[^.;]*$"
    r"|\b(?:biggest|largest|first|second|third|highest)\s+(?:\w+\s+){0,2}?"
    r"(?:attacks?|strikes?|bombings?|shootings?|crash(?:es)?|accidents?|incidents?|operations?|clash(?:es)?|raids?|fires?"
    r"|floods?|disasters?|tolls?|blasts?|explosions?|quakes?|earthquakes?|tragedy|tragedies|wrecks?|riots?|loss(?:es)?)\b[^.;]*$",
    re.IGNORECASE,
)
"""Before a cue that sums up a time: "one of the deadliest attacks this year" ranks this incident, it counts no other."""
GOES_BACK = Quick(
    r"\s*[“\"]?(?:that (?:attack|incident|raid|strike|fire|crash|accident|blast|explosion|disaster|operation|case|time|quake"
    r"|flood|year)|it (?:was|had)|those|at the time|then|its|they (?:were|had)|the (?:earlier|previous)|in that|a further"
    r"|another|among them|of those|of them)\b",
    re.IGNORECASE,
)
ANOTHER_TIME = "tells of another time"
LEAD_SENTENCES = 2
"""Sentences at the head of a report that speak of its own incident unless a year says otherwise."""


def scope_at(document: Document, sentence: Sentence, span: Span, dated: Sequence[DatedWords]) -> Verdict:
    """The scope of a figure whose words stand at `span` in `sentence`: what the nearest cue or date says of it."""
    if sentence.story:
        return Verdict(Scope.OTHER, Feature("scope", "stands in another story that was pasted into the text"))
    own = any(d.fits for d in dated if d.sentence == sentence.index and same_clause(document.masked, d.span, span))
    found = [
        *_by_cue(document, sentence, span, dated),
        *([] if own else _by_date(document, sentence, span, dated)),
    ]
    if found:
        return min(found, key=lambda f: (f[0], f[1]))[2]
    carried = _carried(document, sentence, dated) if sentence.index >= LEAD_SENTENCES else None
    return carried or EVENT


Found = tuple[int, int, Verdict]
"""How far a cue stands from the figure (characters), its order among the rules, and what it says."""


def _by_cue(document: Document, sentence: Sentence, span: Span, dated: Sequence[DatedWords]) -> Iterator[Found]:
    for order, cue, start, end in _cues_in(document.masked, sentence.span):
        if sentence.index == 0 and cue.reach in ("paragraph", "sentence"):
            continue
        at = Span(sentence.span.start + start, sentence.span.start + end)
        # "in March last year" is one time; "between January and April" sums up.
        several = document.masked[at.start : at.start + 7].lower().startswith(("between", "from"))
        definite = not several and any(d.span.overlaps(at) and _is_definite(d) for d in dated)
        exact = cue.scope is Scope.BACKGROUND and definite
        if not exact and _reaches(cue, at, sentence, span, document.masked):
            reason = Feature("scope", f"{cue.name} (“{at.of(document.text).strip()}”)")
            scope = Scope.OTHER if cue.scope is Scope.BACKGROUND and _is_of_its_start(document, at, span) else cue.scope
            yield _distance(at, span), order, Verdict(scope, reason)


@lru_cache(maxsize=64)
def _cues_in(masked: str, sentence: Span) -> tuple[tuple[int, Cue, int, int], ...]:
    """The cues in a sentence with their order and offsets; kept, since each figure of the sentence asks for them."""
    found = _cue_patterns().in_piece(masked, sentence.start, sentence.end)
    return tuple((number, cues()[number], match.start(), match.end()) for number, match in found)


def _is_definite(words: DatedWords) -> bool:
    """True for a month of a year or a day: "in March last year" tells of one time, it sums up none."""
    hint = words.moment.hint
    return not words.lasting and hint is not None and (hint.month is not None or hint.day is not None)


def _distance(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)


def _reaches(cue: Cue, at: Span, sentence: Sentence, span: Span, masked: str) -> bool:
    if _aside(sentence, at, span):
        return False
    if cue.reach in ("sentence", "paragraph"):
        return cue.reach == "sentence" or at.start <= span.start or same_clause(masked, at, span)
    if cue.reach == "after":
        return at.end <= span.end and not at.covers(span)
    if cue.scope is Scope.BACKGROUND and SUPERLATIVE.search(masked[sentence.span.start : at.start]):
        return False
    return same_clause(masked, at, span)


def _aside(sentence: Sentence, at: Span, span: Span) -> bool:
    """True where `at` stands in a relative clause and the figure at `span` does not: "the rebels, who have fought since
    1998, lost two men"."""
    token = next((t for t in sentence.tokens if t.idx >= at.start and not t.is_punct), None)
    if token is None or token.idx >= at.end:
        return False
    clause = next((a for a in (token, *token.ancestors) if a.dep_ == "relcl"), None)
    if clause is None:
        return False
    inner = Span(clause.left_edge.idx, clause.right_edge.idx + len(clause.right_edge))
    return not inner.overlaps(span) and clause.head.left_edge.i < clause.i and inner.covers(at)


def same_clause(masked: str, a: Span, b: Span) -> bool:
    """True where nothing that parts clauses stands between two spans of one sentence."""
    if a.overlaps(b):
        return True
    if a.start < b.start:
        return not STRONG_BREAK.search(masked[a.end : b.start])
    return not CLAUSE_BREAK.search(masked[b.end : a.start])


def _by_date(document: Document, sentence: Sentence, span: Span, dated: Sequence[DatedWords]) -> Iterator[Found]:
    for d in dated:
        if d.sentence != sentence.index:
            continue
        told_of = d.fits is False and not d.lasting and _opens_on(document, d.span, span)
        if not told_of and not same_clause(document.masked, d.span, span):
            continue
        if d.fits is not False and not _opens_with_a_day(sentence, d, dated):
            continue
        if _aside(sentence, d.span, span):
            continue
        upto = not _is_definite(d) and (d.lasting or THIS.match(d.moment.text) is not None)
        if upto and SUPERLATIVE.search(document.masked[sentence.span.start : d.span.start]):
            continue
        coarse = d.moment.precision not in DAY_OR_FINER
        since = SINCE.search(document.masked, max(sentence.span.start, d.span.start - SINCE_REACH), d.span.start)
        ranks = SUPERLATIVE.search(document.masked[sentence.span.start : d.span.start])
        upto = d.lasting or (since is not None and ranks is None) or THIS.match(d.moment.text) is not None
        summed = upto or (coarse and _plural_events(sentence, document))
        reason = Feature("scope", f"{ANOTHER_TIME} (“{d.span.of(document.text)}”)")
        summed = summed and not _is_of_its_start(document, d.span, span) and not _of_one_incident(document, d.span)
        yield _distance(d.span, span), len(cues()), Verdict(Scope.BACKGROUND if summed else Scope.OTHER, reason)


START = re.compile(r"(?:(?!\band\b)[^.;]){0,30}?,?\s*\b(?:when|in which|that|which|where|after which)\b")


def _is_of_its_start(document: Document, at: Span, span: Span) -> bool:
    """True for a figure of what a time began with: "the first murder since 2019, when two were shot"."""
    words = document.masked[max(0, at.start - 7) : at.end].lower()
    return at.end <= span.start and "since" in words and START.match(document.masked, at.end, span.end) is not None


WHEN = re.compile(r"\s*,\s*(?:when|in which)\b")
ONE_INCIDENT = re.compile(r"\s+(?:[\w-]+\s+){0,1}?(?P<what>[a-z]+)\b")


def _opens_on(document: Document, at: Span, span: Span) -> bool:
    """True for a figure of the time that the words name: "nobody has forgotten 1988, when 30 people died"."""
    opened = WHEN.match(document.masked, at.end, span.end) if at.end <= span.start else None
    return opened is not None and not STRONG_BREAK.search(document.masked[opened.end() : span.start])


def _of_one_incident(document: Document, at: Span) -> bool:
    """True for "a 2020 blaze": the year is one incident's, and sums up none."""
    behind = ONE_INCIDENT.match(document.masked, at.end)
    article = re.search(r"\b(?:an?|the)\s+$", document.masked[max(0, at.start - 5) : at.start], re.IGNORECASE)
    return article is not None and behind is not None and behind["what"] in incident_terms()[0]


LATER_SENTENCES = 3
"""Sentences from the head behind which a day of the calendar at a sentence's beginning can be that of something else."""


def _opens_with_a_day(sentence: Sentence, day: DatedWords, dated: Sequence[DatedWords]) -> bool:
    """True for "On May 4, …" in a report without a date of its own that tells its incident by the day of the week."""
    hint = day.moment.hint
    if hint is None or hint.month is None or hint.day is None or hint.weekday is not None or day.fits is True:
        return False
    if sentence.index < LATER_SENTENCES or day.span.start - sentence.span.start > len("On the "):
        return False
    lead = [d.moment.hint for d in dated if d.sentence < LATER_SENTENCES and d.fits is not False]
    return any(h is not None and h.weekday is not None and h.month is None for h in lead)


THIS = Quick(r"(?:in |during |so far )?this (?:year|month|season|winter|summer)\b", re.IGNORECASE)
"""A time that is not over: what it is said of is summed up."""
SINCE = Quick(r"\bsince\b[^.,;:]*$", re.IGNORECASE)
SINCE_REACH = 40
"""Characters before a date in which "since" makes it the beginning of a time."""
PLURAL_EVENTS = Quick(
    r"\b(?:deaths|fatalities|homicides|murders|killings|drownings|violence|counted|recorded|registered|documented|attacks|strikes|bombings|shootings|crashes|accidents|incidents|operations|clashes|raids|fires|floods)\b",
    re.IGNORECASE,
)


def _plural_events(sentence: Sentence, document: Document) -> bool:
    return bool(PLURAL_EVENTS.search(sentence.span.of(document.masked)))


def _carried(document: Document, sentence: Sentence, dated: Sequence[DatedWords]) -> Verdict | None:
    """A sentence that goes back to what the sentence before told of has that sentence's scope."""
    number = bisect_left(document.sentences, sentence.index, key=lambda s: s.index)
    before = document.sentences[number - 1] if number else None
    if _is_listed(document, sentence):
        return Verdict(Scope.OTHER, Feature("scope", "stands in a list of other stories"))
    if before is None or before.paragraph != sentence.paragraph or RETURNS.search(sentence.span.of(document.masked)):
        return None
    if ALONE.search(sentence.span.of(document.masked)):
        for _, cue, _, _ in _cues_in(document.masked, before.span):
            if cue.scope is Scope.BACKGROUND:
                return Verdict(
                    cue.scope, Feature("scope", f"is a part of what the sentence before sums up ({cue.name})")
                )
    told: set[int] = set()
    for number, cue, start, _ in _cues_in(document.masked, before.span):
        if number not in told and cue.scope is Scope.OTHER and cue.reach in ("paragraph", "sentence", "clause"):
            told.add(number)
            opens = start <= OPENS
            if opens and (cue.reach == "paragraph" or GOES_BACK.match(document.masked, sentence.span.start)):
                return Verdict(
                    Scope.OTHER, Feature("scope", f"goes on with what the sentence before tells of ({cue.name})")
                )
    return _dated_before(document, sentence, before, dated)


ALONE = Quick(r"\balone\b", re.IGNORECASE)


@cache
def furniture() -> re.Pattern[str]:
    """A heading over the headlines of other stories, from `data/scope.toml`."""
    return re.compile(data_table("scope")["furniture"], re.IGNORECASE)


LONGEST_LIST = 5
LONGEST_HEADLINE = 120
"""Characters of a line that may be a headline in such a list."""


def _is_listed(document: Document, sentence: Sentence) -> bool:
    """True for a headline under a heading such as "More stories"; the heading itself may have been passed over as noise."""
    begin = document.text.rfind("\n", 0, sentence.span.start) + 1
    above = document.text[max(0, begin - LONGEST_LIST * LONGEST_HEADLINE) : begin].split("\n")
    for line in [line for line in reversed(above) if line.strip()][:LONGEST_LIST]:
        if furniture().search(line):
            return True
        if len(line) > LONGEST_HEADLINE:
            return False
    return False


OPENS = 40
"""Characters from a sentence's beginning within which a cue says what all of it is about."""
RETURNS = Quick(
    r"\b(?:this|the latest|the current|the new|now|so far|today|yesterday|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?[’']?s?\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
"""Words with which the writer comes back to the incident itself."""


def _dated_before(
    document: Document, sentence: Sentence, before: Sentence, dated: Sequence[DatedWords]
) -> Verdict | None:
    """The verdict for a sentence behind one that opens with another time and tells of an incident then; null elsewhere."""
    opening = next((d for d in dated if d.sentence == before.index and d.span.start - before.span.start <= OPENS), None)
    if opening is None or opening.fits is not False or any(d.sentence == sentence.index for d in dated):
        return None
    if opening.lasting or THIS.match(opening.moment.text) or SUPERLATIVE.search(before.span.of(document.masked)):
        return None
    nouns, verbs = incident_terms()
    told = any(
        (t.pos_ == "NOUN" and t.lemma_.lower() in nouns) or (t.pos_ == "VERB" and t.lemma_.lower() in verbs)
        for t in before.tokens
    )
    why = Feature("scope", f"goes on with what the sentence before tells of (“{opening.span.of(document.text)}”)")
    return Verdict(Scope.OTHER, why) if told else None
