"""Claims of people hit, and of the strengths, attacks, durations and things that are counted beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from crosswire.model.claim import Claim, Feature
from crosswire.model.moment import Moment
from crosswire.model.party import Party
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.casualties import Toll
from crosswire.reading.claims.maker import ClaimMaker, trimmed
from crosswire.reading.claims.side_by_side import places_side_by_side
from crosswire.reading.claims.titles import title_reason
from crosswire.reading.claims.who import perpetrator
from crosswire.reading.figures import Figure
from crosswire.reading.scope import ANOTHER_TIME, Verdict, same_clause
from crosswire.reading.targets import damage_of


def tolls(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of people hit."""
    page = maker.page
    named: set[tuple[int, ClaimKind]] = set()
    verdicts = _verdicts(maker)
    wheres = places_side_by_side(page, [t for t, v in zip(page.tolls, verdicts, strict=True) if v.scope is Scope.EVENT])
    for toll, verdict in zip(page.tolls, verdicts, strict=True):
        bare = (
            toll.victims is not None
            and not re.search(r"[^\W\d_]", page.report.text[toll.number.end : toll.victims.end])
            and toll.number.covers(toll.victims)
        )
        if not bare:
            named.add((toll.sentence, toll.kind))
        titled = title_reason(page.title, toll, verdict.scope)
        yield maker.make(
            toll.kind,
            toll.evidence,
            text=toll.number,
            sentence=toll.sentence,
            verdict=verdict,
            quantity=replace(toll.quantity, text=toll.number.of(page.report.text), unit="people"),
            of=_bare(maker, toll) if bare and (toll.sentence, toll.kind) not in named else _party(maker, toll.victims),
            by=_agent(maker, toll.agent),
            polarity=toll.polarity,
            modality=toll.modality,
            when=_when(maker, toll),
            where=wheres.get(toll),
            features=[*_reasons(toll, page.report.text), *([titled] if titled else [])],
            # A number that goes on with a count has the word of giving it, which is the writer's, in its evidence.
            said_at=toll.number if toll.found_by == "inherited" else toll.evidence,
        )


ONLY = "the report gives no figures but those of this time"


def _verdicts(maker: ClaimMaker) -> list[Verdict]:
    """The scope of each toll; where a report dates every one of them to another time, that time is its incident's."""
    tolls = maker.page.tolls
    out = [maker.verdict(t.sentence, t.evidence) for t in tolls]
    harm = [v for t, v in zip(tolls, out, strict=True) if t.kind in (ClaimKind.KILLED, ClaimKind.INJURED)]
    dated = [
        v for v in harm if v.scope is Scope.OTHER and v.reason is not None and v.reason.value.startswith(ANOTHER_TIME)
    ]
    if not harm or len(dated) < len(harm):
        return out
    return [Verdict(Scope.EVENT, Feature("scope", ONLY)) if v in dated else v for v in out]


def _when(maker: ClaimMaker, toll: Toll) -> Moment | None:
    """The day that the toll's own clause names, or null; a time of speaking is none."""
    near = [
        d
        for d in maker.page.dated
        if d.sentence == toll.sentence
        and d.fits is not False
        and d.of_event
        and same_clause(maker.page.document.masked, d.span, toll.evidence)
    ]
    return min(near, key=lambda d: (abs(d.span.start - toll.evidence.start), d.span.start)).moment if near else None


def _bare(maker: ClaimMaker, toll: Toll) -> Party:
    """A number that stands alone counts people, whoever was spoken of before, unless its sentence has named who was hit so."""
    return Party((toll.victims or toll.number).of(maker.page.report.text), label="people")


def _party(maker: ClaimMaker, words: Span | None) -> Party | None:
    if words is None:
        return None
    words = trimmed(maker.page.report.text, words)
    party = maker.page.actors.describe(words)
    return replace(party, text=words.of(maker.page.report.text))


def _agent(maker: ClaimMaker, words: Span | None) -> Party | None:
    """Who did it; null where the words name a thing ("the blast") or nobody in particular ("they")."""
    if words is None:
        return None
    party = perpetrator(maker.page, words)
    return replace(party, text=trimmed(maker.page.report.text, words).of(maker.page.report.text)) if party else None


def _reasons(toll: Toll, text: str) -> list[Feature]:
    out = [Feature("trigger", toll.trigger.of(text)), Feature("found_by", toll.found_by)]
    if toll.part:
        out.append(Feature("part", toll.part))
    if toll.single:
        out.append(Feature("single", "one person, named or described"))
    if toll.person:
        out.append(Feature("person", toll.person))
    if toll.revision:
        out.append(Feature("revision", toll.revision))
    return out


def figures(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of strengths, attacks, durations and counts of things."""
    for figure in maker.page.figures:
        verdict = _figure_scope(maker, figure)
        figure = _as_counted(maker, figure, verdict)
        yield maker.make(
            figure.kind,
            figure.evidence,
            text=figure.evidence,
            sentence=figure.sentence,
            verdict=verdict,
            quantity=replace(figure.quantity, text=figure.number.of(maker.page.report.text)),
            of=_counted(maker, figure),
            features=[Feature("counted", figure.counted.of(maker.page.report.text)), *_damage(maker, figure)],
        )


def _damage(maker: ClaimMaker, figure: Figure) -> list[Feature]:
    """What became of the things that are counted: "12 houses were destroyed"."""
    if figure.kind is not ClaimKind.COUNT or figure.quantity.unit == "people":
        return []
    tokens = maker.page.document.parsed.char_span(figure.counted.start, figure.counted.end)
    damage = damage_of(tokens.root) if tokens is not None else None
    return [Feature("damage", damage)] if damage else []


def _as_counted(maker: ClaimMaker, figure: Figure, verdict: Verdict) -> Figure:
    """The figure; "three blasts" of one incident is a count of what it consisted of, no number of attacks on record."""
    if figure.kind is not ClaimKind.ATTACKS or verdict.scope is not Scope.EVENT or figure.standing:
        return figure
    noun = figure.counted.of(maker.page.report.text).split()[-1].casefold()
    return replace(figure, kind=ClaimKind.COUNT, quantity=replace(figure.quantity, unit=noun))


def _counted(maker: ClaimMaker, figure: Figure) -> Party | None:
    if figure.kind not in (ClaimKind.TROOPS, ClaimKind.COUNT) or figure.quantity.unit != "people":
        return None
    return _party(maker, figure.evidence)


def _figure_scope(maker: ClaimMaker, figure: Figure) -> Verdict:
    verdict = maker.verdict(figure.sentence, figure.evidence)
    summed = figure.standing or figure.kind in (ClaimKind.TROOPS, ClaimKind.ATTACKS)
    if verdict.scope is Scope.OTHER and (summed or maker.page.sentence(figure.sentence).story):
        # A standing number in another story or of another time is no incident of its own.
        return Verdict(Scope.BACKGROUND, verdict.reason)
    if verdict.scope is Scope.EVENT and figure.standing and figure.kind in (ClaimKind.TROOPS, ClaimKind.ATTACKS):
        return Verdict(Scope.BACKGROUND, Feature("scope", "a standing or summed-up number"))
    if verdict.scope is Scope.EVENT and figure.kind is ClaimKind.COUNT and _of_the_standing_kind(maker, figure):
        return Verdict(Scope.BACKGROUND, Feature("scope", "counts what has no share in the incident"))
    return verdict


LASTING = frozenset({"countries", "nations", "states", "provinces", "members", "inhabitants", "residents"})
"""Things that an incident does not count: the size of an alliance, a country, a town."""


def _of_the_standing_kind(maker: ClaimMaker, figure: Figure) -> bool:
    words = figure.counted.of(maker.page.document.masked).split()
    return (bool(words) and words[-1].casefold() in LASTING and figure.standing) or (figure.quantity.unit or "") in (
        "countries",
        "nations",
    )
