"""Claims of what happened and who had a share in it: incident type, weapon, target, actors; and what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from crosswire.model.claim import Claim, Feature
from crosswire.model.party import Party
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, PartyClass, Scope
from crosswire.reading.attribution.statement import Statement
from crosswire.reading.casualties.counted import phrase_span
from crosswire.reading.claims.maker import ClaimMaker, trimmed
from crosswire.reading.incidents import Showing
from crosswire.reading.scope import EVENT, Verdict

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = frozenset(
    {
        "carry",
        "conduct",
        "launch",
        "stage",
        "mount",
        "execute",
        "perpetrate",
        "commit",
        "undertake",
        "lead",
        "perform",
        "make",
    }
)
"""Verbs that carry an incident noun for their subject ("the army carried out a raid")."""
UPON = frozenset({"on", "against", "targeting", "at", "upon"})


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


def actors(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of who had a share: `by` where the words make them the one who acted, `of` the one acted upon."""
    seen: set[tuple[str, str]] = set()
    for showing in maker.page.showings:
        if showing.kind is not ClaimKind.INCIDENT:
            continue
        for role, span in _shares(maker, showing):
            party = maker.page.actors.describe(trimmed(maker.page.report.text, span))
            if party.actor_id is None and party.party_class not in (PartyClass.COMBATANT, PartyClass.SECURITY_FORCE):
                continue
            key = (role, party.actor_id or party.label or party.text.casefold())
            verdict = maker.verdict(showing.sentence, span)
            if key in seen or verdict.scope is not Scope.EVENT:
                continue
            seen.add(key)
            yield _actor(maker, showing, role, span, party, verdict)


def _actor(maker: ClaimMaker, showing: Showing, role: str, span: Span, party: Party, verdict: Verdict) -> Claim:
    words = trimmed(maker.page.report.text, span)
    named = replace(party, text=words.of(maker.page.report.text))
    return maker.make(
        ClaimKind.ACTOR,
        words,
        text=words,
        sentence=showing.sentence,
        verdict=verdict,
        by=named if role == "initiator" else None,
        of=named if role == "target" else None,
        features=[Feature("role", role), Feature("incident", showing.span.of(maker.page.report.text))],
    )


def _shares(maker: ClaimMaker, showing: Showing) -> Iterator[tuple[str, Span]]:
    tokens = maker.page.document.parsed.char_span(showing.span.start, showing.span.end, alignment_mode="expand")
    if tokens is None:
        return
    word = tokens.root
    if word.pos_ == "VERB":
        yield from _of_verb(word)
        return
    for child in word.children:
        if child.lower_ == "by":
            yield from (("initiator", phrase_span(g)) for g in child.children if g.dep_ == "pobj")
        if child.lower_ in UPON:
            yield from (("target", phrase_span(g)) for g in child.children if g.dep_ in ("pobj", "dobj"))
    verb = word.head
    if word.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in DOING:
        yield from _subjects(verb)
        yield from (
            ("target", phrase_span(g))
            for c in verb.children
            if c.lower_ in UPON
            for g in c.children
            if g.dep_ == "pobj"
        )


def _of_verb(verb: Token) -> Iterator[tuple[str, Span]]:
    yield from _subjects(verb)
    for child in verb.children:
        if child.dep_ == "nsubjpass" or (child.dep_ == "dobj" and any(c.dep_ == "nsubj" for c in verb.children)):
            yield "target", phrase_span(child)


def _subjects(verb: Token) -> Iterator[tuple[str, Span]]:
    for child in verb.children:
        if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN"):
            for token in (child, *child.conjuncts):
                yield "initiator", phrase_span(token)
        if child.dep_ == "agent":
            yield from (("initiator", phrase_span(g)) for g in child.children if g.dep_ == "pobj")


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
