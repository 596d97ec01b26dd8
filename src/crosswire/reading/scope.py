"""Scope: whether a figure is of this incident, stands for long, or is another incident's. Every verdict has its reason.

What tells is looked for in this order: the story it stands in (a story pasted in is another), cues in its clause
(`data/scope.toml`), and dates and years that do not fit the incident's own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosswire.model.calendar import DAY_OR_FINER
from crosswire.model.claim import Feature
from crosswire.model.moment import Moment
from crosswire.model.span import Span
from crosswire.model.words import Scope
from crosswire.reading.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of `data/scope.toml`."""

    name: str
    scope: Scope
    reach: str
    pattern: re.Pattern[str]
    example: str


@cache
def cues() -> tuple[Cue, ...]:
    """The cues of `data/scope.toml`."""
    table = tomllib.loads(files("crosswire.reading").joinpath("data/scope.toml").read_text(encoding="utf-8"))
    return tuple(
        Cue(e["name"], Scope(e["scope"]), e["reach"], re.compile(e["pattern"], re.IGNORECASE), e["example"])
        for e in table["cue"]
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """A scope with the reason for it; `reason` is null where nothing speaks against the incident itself."""

    scope: Scope
    reason: Feature | None


@dataclass(frozen=True, slots=True)
class DatedWords:
    """An expression of time with what it says of the incident: `fits` is false where it names another time; `lasting`
    is true for a stretch of time or a repeated one ("since 2014", "every winter"); `of_event` where it names a day on which something happened, not one of speaking."""

    span: Span
    sentence: int
    moment: Moment
    fits: bool | None
    lasting: bool = False
    of_event: bool = False


EVENT = Verdict(Scope.EVENT, None)
CLAUSE_BREAK = re.compile(
    r"[;:—–]|,?\s+(?:while|whereas|but|although|though|when|with|as|before|and|after)\s+|,\s|\.\s", re.IGNORECASE
)
"""What parts a figure from a cue that stands behind it."""
STRONG_BREAK = re.compile(r"[;—–]|,?\s+(?:while|whereas|but|although|though)\s+|\.\s", re.IGNORECASE)
"""What parts a cue from a figure that stands behind it: what a sentence begins with holds further than what it ends with."""
SUPERLATIVE = re.compile(
    r"\b(?:deadliest|worst|bloodiest|biggest|largest|first|second|third|latest|most \w+|highest|heaviest)\b[^.;]*$",
    re.IGNORECASE,
)
"""Before a cue that sums up a time: "one of the deadliest attacks this year" ranks this incident, it counts no other."""
GOES_BACK = re.compile(
    r"\s*[“\"]?(?:that (?:attack|incident|raid|strike|fire|crash|accident|blast|explosion|disaster|operation|case|time|quake|flood|year)|it (?:was|had)|those|at the time|then|its|they (?:were|had)|the (?:earlier|previous)|in that|a further|another|among them|of those|of them)\b",
    re.IGNORECASE,
)
LEAD_SENTENCES = 2
"""Sentences at the head of a report that speak of its own incident unless a year says otherwise."""


def scope_at(document: Document, sentence: Sentence, span: Span, dated: Sequence[DatedWords]) -> Verdict:
    """The scope of a figure whose words stand at `span` in `sentence`."""
    if sentence.story:
        return Verdict(Scope.OTHER, Feature("scope", "stands in another story that was pasted into the text"))
    found = _by_cue(document, sentence, span) or _by_date(document, sentence, span, dated)
    if found is None and sentence.index >= LEAD_SENTENCES:
        found = _carried(document, sentence)
    return found or EVENT


def _by_cue(document: Document, sentence: Sentence, span: Span) -> Verdict | None:
    words = sentence.span.of(document.masked)
    nearest: tuple[int, int, Verdict] | None = None
    for order, cue in enumerate(cues()):
        if sentence.index == 0 and cue.reach in ("paragraph", "sentence"):
            continue
        for match in cue.pattern.finditer(words):
            at = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            if not _reaches(cue, at, sentence, span, document.masked):
                continue
            distance = max(0, at.start - span.end, span.start - at.end)
            if nearest is None or (distance, order) < nearest[:2]:
                found = Verdict(cue.scope, Feature("scope", f"{cue.name} (“{at.of(document.text).strip()}”)"))
                nearest = (distance, order, found)
    return nearest[2] if nearest else None


def _reaches(cue: Cue, at: Span, sentence: Sentence, span: Span, masked: str) -> bool:
    if cue.reach in ("sentence", "paragraph"):
        return cue.reach == "sentence" or at.start <= span.start
    if cue.reach == "after":
        return at.end <= span.end and not at.covers(span)
    if cue.scope is Scope.BACKGROUND and SUPERLATIVE.search(masked[sentence.span.start : at.start]):
        return False
    return same_clause(masked, at, span)


def same_clause(masked: str, a: Span, b: Span) -> bool:
    """True where nothing that parts clauses stands between two spans of one sentence."""
    if a.overlaps(b):
        return True
    if a.start < b.start:
        return not STRONG_BREAK.search(masked[a.end : b.start])
    return not CLAUSE_BREAK.search(masked[b.end : a.start])


def _by_date(document: Document, sentence: Sentence, span: Span, dated: Sequence[DatedWords]) -> Verdict | None:
    here = [d for d in dated if d.sentence == sentence.index]
    if any(d.fits for d in here if same_clause(document.masked, d.span, span)):
        return None
    for d in here:
        if d.fits is False and same_clause(document.masked, d.span, span):
            words = d.span.of(document.text)
            coarse = d.moment.precision not in DAY_OR_FINER
            scope = Scope.BACKGROUND if d.lasting or (coarse and _plural_events(sentence, document)) else Scope.OTHER
            return Verdict(scope, Feature("scope", f"tells of another time (“{words}”)"))
    return None


def _plural_events(sentence: Sentence, document: Document) -> bool:
    return bool(
        re.search(
            r"\b(?:attacks|strikes|bombings|shootings|crashes|accidents|incidents|operations|clashes|raids|fires|floods)\b",
            sentence.span.of(document.masked),
            re.IGNORECASE,
        )
    )


def _carried(document: Document, sentence: Sentence) -> Verdict | None:
    """A sentence that goes back to what the sentence before told of has that sentence's scope."""
    before = next((s for s in document.sentences if s.index == sentence.index - 1), None)
    if before is None or before.paragraph != sentence.paragraph:
        return None
    words = before.span.of(document.masked)
    for cue in cues():
        if cue.scope is Scope.OTHER and cue.reach in ("paragraph", "sentence", "clause"):
            match = cue.pattern.search(words)
            opens = match is not None and match.start() <= 40
            if opens and (cue.reach == "paragraph" or GOES_BACK.match(document.masked, sentence.span.start)):
                return Verdict(
                    Scope.OTHER, Feature("scope", f"goes on with what the sentence before tells of ({cue.name})")
                )
    return None
