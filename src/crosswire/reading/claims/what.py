"""Claims of what happened, with incident type, weapon and target; and of what was said."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.claim import Claim, Feature
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.scope import EVENT, Verdict


def showings(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of incident type, weapon and target: each word once a report, where it first stands."""
    seen: set[tuple[str, str]] = set()
    for showing in maker.page.showings:
        words = showing.span.of(maker.page.document.masked).casefold()
        verdict = maker.verdict(showing.sentence, showing.span)
        key = (showing.kind.value, words if showing.kind is ClaimKind.TARGET else f"{words}|{verdict.scope}")
        if key in seen:
            continue
        seen.add(key)
        name = {ClaimKind.INCIDENT: "incident_type", ClaimKind.WEAPON: "weapon_class"}.get(showing.kind)
        features = [Feature(name, showing.code)] if name else []
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
