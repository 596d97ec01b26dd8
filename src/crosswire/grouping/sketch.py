"""Sketches: what grouping compares of a report, kept small.

A sketch is a pure function of one report and its claims. Only claims about the report's own incident (scope `event`)
enter; background figures and other incidents stay out, so that two reports do not meet over a shared explainer.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from crosswire.grouping.incident_types import types_in
from crosswire.grouping.meaning import meaning
from crosswire.grouping.names import aged, ages, bare, blocks, name_words, people, sites, spellings
from crosswire.grouping.phrases import named_in
from crosswire.grouping.signature import signature
from crosswire.grouping.word_weights import weight
from crosswire.grouping.words import content_words, fold, stem
from crosswire.model.calendar import resolve
from crosswire.model.claim import Claim
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Polarity, Scope, SpeakerRole

LEAD = 900
"""Characters: the head of a report, where the incident is told; about the first 150 words."""

WHOLE = 6000
"""Characters in which people and named spots are looked for: what comes after is mostly other stories' headlines."""

HEAD = 600
"""Characters: where a report names its own place, whatever part it plays; below that the part decides."""

TELLING_ROLES = ("incident", "dateline", "speaker")
"""The parts of a place in a report that point at where the incident was, as the reader notes them in `role`."""

MOST_WORDS = 300
"""Content words kept of a report, the first ones."""

MOST_LEAD = 40
"""Content words of the text that its lead holds beside those of the title: two or three sentences."""

BYLINE = re.compile(
    r"(?:\b[Bb]y:?|\bBY:?|[Pp]hoto(?:graph)?s?:?|[Cc]redit:|[Pp]osted by|[Ww]ritten by|[Rr]eporter:?)\s+(?:[Bb]y:?\s+)?"
    r"([A-Z][\w’'.\-]+(?:\s[A-Z][\w’'.\-]*){1,2})"
)
YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|[\r\n]{2,}")


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """A casualty figure: the kind, its bounds, the class of those counted and their actor id ("" where none)."""

    kind: str
    low: float | None
    high: float | None
    group: str
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A report's digest. Days are ISO dates; people, sites, words and names are folded; all tuples are sorted.

    `published` is the publication day, `moments` when the incident was (resolved or with hints only), `places` where;
    `year` is the latest year that the text names, `blocks` the blocks of streets. `words` are the content words, `counts`
    how often each stands there, `lead` those of title and first sentences; `names` are the words of names, `spellings`
    the consonant skeletons of the names in the lead and in the claims' sentences; `meaning` is where the words that are
    of no name point. `stages` are the stages of the
    aftermath that title and lead tell of.
    """

    report_id: str
    given_event: str | None = None
    outlet: str | None = None
    published: str | None = None
    day: str | None = None
    year: int | None = None
    moments: tuple[Moment, ...] = ()
    places: tuple[Place, ...] = ()
    figures: tuple[Figure, ...] = ()
    actors: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    aged: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    lead: tuple[str, ...] = ()
    meaning: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    signature: tuple[int, ...] = ()


def sketch(report: Report, claims: Sequence[Claim], day: str | None = None) -> Sketch:
    """The digest of `report` and its claims that grouping compares; the claims' order does not matter."""
    own = sorted(
        (c for c in claims if c.scope is Scope.EVENT and not _is_passing(c)),
        key=lambda c: (c.evidence.start, c.evidence.end, c.id),
    )
    told = told_text(report, own)
    place_words = {w for c in own if c.where for w in fold(c.where.text).split()}
    whole = report.text[:WHOLE]
    speakers = {w for c in own for a in c.attribution for w in fold(a.label or a.text).split()[-1:]}
    bylines = {bare(r) for r in BYLINE.findall(whole)} | set(people(report.byline or ""))
    named = {
        n
        for n in {*people(whole), *_named_parties(own)}
        if not place_words & set(n.split()) and n.split()[-1] not in speakers and n not in bylines
    }
    title, body = content_words(report.title or ""), content_words(whole)
    counted = Counter(title + body)
    kept = _unique(list(counted)[:MOST_WORDS])
    years = YEAR.findall(whole)
    names = _unique(stem(w) for w in name_words(whole))
    named_words = set(names)
    head = (report.title or "") + "\n" + report.text[:LEAD]
    return Sketch(
        report_id=report.id,
        given_event=report.given_event,
        outlet=report.outlet,
        published=report.published.day,
        day=day,
        year=int(max(years)) if years else None,
        moments=_moments(own, report.published.day),
        places=_places(own),
        figures=_figures(own),
        actors=_actors(own),
        people=tuple(sorted(named)),
        sites=sites(whole),
        blocks=blocks(whole),
        ages=ages(whole),
        aged=aged(whole),
        types=_types(own, head),
        weapons=_unique(w for c in own if c.kind is ClaimKind.WEAPON for w in content_words(c.text)),
        stages=_unique(named_in("stages", head)),
        words=kept,
        counts=tuple(counted[w] for w in kept),
        lead=_unique(title + body[:MOST_LEAD]),
        meaning=meaning((w, weight(w) * (1.0 + log(counted[w]))) for w in kept if w not in named_words),
        names=names,
        spellings=spellings(told),
        signature=signature(report.text),
    )


def _is_passing(claim: Claim) -> bool:
    """True for a place that a report names far from its head and puts nothing in: two incidents of a region share such."""
    role = claim.feature("role") if claim.kind is ClaimKind.PLACE else None
    return role is not None and role not in TELLING_ROLES and claim.evidence.start >= HEAD


def told_text(report: Report, claims: Iterable[Claim]) -> str:
    """The lead and the sentences that state the event's claims, each once, a line each."""
    text = report.text
    spans = [Span(0, _sentence(text, min(LEAD, len(text))).end if len(text) > LEAD else len(text))]
    for claim in claims:
        found = _sentence(text, claim.evidence.start)
        if not any(s.overlaps(found) for s in spans):
            spans.append(found)
    return "\n".join(s.of(text) for s in sorted(spans))


def _sentence(text: str, offset: int) -> Span:
    """The sentence round the character at `offset`, by its end marks."""
    before = [m.end() for m in SENTENCE_END.finditer(text, 0, offset)]
    after = SENTENCE_END.search(text, offset)
    return Span(before[-1] if before else 0, after.start() + 1 if after else len(text))


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words)))


def _moments(claims: list[Claim], publication_day: str | None) -> tuple[Moment, ...]:
    """The moments of date claims; where there are none, those that other claims carry. Resolved as far as may be."""
    dated = [c.when for c in claims if c.kind is ClaimKind.DATE and c.when]
    every = dated or [c.when for c in claims if c.when]
    telling = [resolve(m, publication_day) for m in every if m.start or m.hint]
    return tuple(sorted(set(telling), key=lambda m: (m.start or "", m.end or "", m.text, repr(m))))


def _places(claims: list[Claim]) -> tuple[Place, ...]:
    stated = {c.where for c in claims if c.where and c.where.text}
    return tuple(
        sorted(
            stated, key=lambda p: (p.text, p.name or "", p.geonames_id or 0, p.admin1 or "", p.country or "", repr(p))
        )
    )


def _figures(claims: list[Claim]) -> tuple[Figure, ...]:
    found = set()
    for c in claims:
        if c.kind in PEOPLE_KINDS and c.polarity is Polarity.ASSERTED and (c.low is not None or c.high is not None):
            group = c.of.party_class.value if c.of else "unknown"
            found.add(Figure(c.kind.value, c.low, c.high, group, (c.of.actor_id if c.of else None) or ""))
    return tuple(sorted(found, key=lambda f: (f.kind, f.low or -1.0, f.high or -1.0, f.group, f.actor, f.low is None)))


def _actors(claims: list[Claim]) -> tuple[str, ...]:
    parties = [p for c in claims for p in (c.of, c.by) if p and p.actor_id]
    speakers = [a.actor_id for c in claims for a in c.attribution if a.actor_id and a.role is not SpeakerRole.OUTLET]
    return _unique([p.actor_id for p in parties if p.actor_id] + speakers)


def _named_parties(claims: list[Claim]) -> list[str]:
    """Named people among the counted and the doers: labels without an actor of the table behind them."""
    labels = [p.label or p.text for c in claims for p in (c.of, c.by) if p and not p.actor_id]
    return [name for label in labels for name in people(label)]


def _types(claims: list[Claim], head: str) -> tuple[str, ...]:
    """The kinds of incident that the reader found; where it found none, those that the head's words name."""
    read = [c.feature("incident_type") for c in claims if c.kind is ClaimKind.INCIDENT]
    known = _unique(code for code in read if code and code != "other")
    return known or types_in(head)
