"""Claims of what happened, with incident type, weapon and target; and of what was said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crosswire.model.claim import Claim, Feature
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Polarity, Scope
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.incident_shares import shares
from crosswire.reading.incidents import Showing
from crosswire.reading.scenes import HIT
from crosswire.reading.scope import EVENT, Verdict
from crosswire.reading.weapons import is_used

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


def showings(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of incident type, weapon and target: each word once a report, where it first stands.

    A type's first claim has the type's share of the report.
    """
    seen: set[tuple[str, str]] = set()
    verdicts = {s.span: maker.verdict(s.sentence, s.span) for s in maker.page.showings}
    hit = {
        t.sentence
        for t in maker.page.tolls
        if t.kind in HIT
        and t.polarity is Polarity.ASSERTED
        and maker.verdict(t.sentence, t.evidence).scope is Scope.EVENT
    }
    types = shares(maker.page.document, maker.page.showings, hit, lambda s: verdicts[s.span].scope)
    for showing in maker.page.showings:
        words = showing.span.of(maker.page.document.masked).casefold()
        verdict = verdicts[showing.span]
        if showing.kind is ClaimKind.WEAPON:
            words = _singular(maker, showing.span) or words
            verdict = _as_used(maker, showing, verdict)
        key = (showing.kind.value, words if showing.kind is ClaimKind.TARGET else f"{words}|{verdict.scope}")
        if key in seen:
            continue
        seen.add(key)
        name = {ClaimKind.INCIDENT: "incident_type", ClaimKind.WEAPON: "weapon_class"}.get(showing.kind)
        features = [Feature(name, showing.code)] if name else []
        share = types.pop(showing.code, None) if showing.kind is ClaimKind.INCIDENT else None
        if share is not None:
            features.append(Feature("share", f"{share.part} ({share.where})"))
        of = maker.page.actors.describe(showing.span) if showing.kind is ClaimKind.TARGET else None
        yield maker.make(
            showing.kind,
            showing.span,
            text=showing.span,
            sentence=showing.sentence,
            verdict=verdict,
            features=features,
            of=of,
        )


def _root(maker: ClaimMaker, span: Span) -> Token | None:
    tokens = maker.page.document.parsed.char_span(span.start, span.end)
    return tokens.root if tokens is not None else None


def _singular(maker: ClaimMaker, span: Span) -> str:
    """The weapon's words with its noun in the singular: "bombs" and "a bomb" are one weapon of a report."""
    word = _root(maker, span)
    head = Span(span.start, word.idx).of(maker.page.document.masked) if word is not None else ""
    return f"{head}{word.lemma_}".casefold() if word is not None else ""


def _as_used(maker: ClaimMaker, showing: Showing, verdict: Verdict) -> Verdict:
    """The scope of a weapon: background where nobody is told to have used it."""
    word = _root(maker, showing.span)
    if verdict.scope is Scope.BACKGROUND or word is None or is_used(word, scene=showing.sentence in maker.scenes):
        return verdict
    return Verdict(Scope.BACKGROUND, Feature("scope", "not told to have been used"))


LONGEST_GAP = 250
"""Characters of reporting clause between the pieces of one thing said, up to which it stays one claim."""


def _pieces(statement: Statement) -> tuple[Span, ...]:
    said = statement.length
    return (statement.whole,) if statement.whole.end - statement.whole.start - said < LONGEST_GAP else statement.content


def statements(maker: ClaimMaker) -> Iterator[Claim]:
    """The statements themselves: what was said, and by whom; one claim for each unbroken stretch of it."""
    stories = {s.index: s.story for s in maker.page.document.sentences}
    for statement in maker.page.statements:
        for content in _pieces(statement):
            at = maker.page.document.sentence_at(content.start)
            index = at.index if at is not None else next(iter(stories), 0)
            verdict = (
                EVENT if not stories.get(index) else Verdict(Scope.OTHER, Feature("scope", "stands in a pasted story"))
            )
            yield maker.make(
                ClaimKind.STATEMENT,
                content,
                text=content,
                sentence=index,
                verdict=verdict,
                attribution=(statement.speaker, *statement.relays),
                features=[Feature("speech", statement.kind)],
            )
