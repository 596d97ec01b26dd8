"""Claims of who had a share: the one who acted, owned up or is blamed, and the one acted upon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from crosswire.model.claim import Claim, Feature
from crosswire.model.party import Party
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, PartyClass, Polarity, Scope
from crosswire.reading.actors.blame import Blame, blame_words, find_blame
from crosswire.reading.actors.mentions import ActorMention
from crosswire.reading.casualties.counted import phrase_span
from crosswire.reading.claims.forces import at_nobody, stops_an_attack
from crosswire.reading.claims.maker import ClaimMaker, trimmed
from crosswire.reading.claims.page import Page
from crosswire.reading.gate import Trigger
from crosswire.reading.incidents import Showing

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token

BLAMING = Trigger.DEED | Trigger.HARM | Trigger.PHRASE | Trigger.HEAD
UPON = frozenset({"on", "against", "targeting", "at", "upon"})
ARMED = (PartyClass.COMBATANT, PartyClass.SECURITY_FORCE)
BODIES = frozenset({"armed forces", "security forces", "police"})
"""Kinds of a state's bodies that do what incidents are made of; armed groups do, and organisations called like them."""


def actors(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of who had a share: `by` where the words make them the one who acted, `of` the one acted upon."""
    yield from _initiators(maker)
    yield from _targets(maker)


def _initiators(maker: ClaimMaker) -> Iterator[Claim]:
    seen: set[tuple[str, Polarity]] = set()
    for sentence in maker.page.document.having(BLAMING):
        for blame in find_blame(sentence):
            party = perpetrator(maker.page, blame.span, blame.whole) or _owning_up(maker.page, blame)
            if party is None or not _may_be_blamed(maker, blame, party):
                continue
            key = (party.actor_id or party.label or party.text.casefold(), blame.polarity)
            verdict = maker.verdict(sentence.index, blame.trigger)
            if key in seen or verdict.scope is Scope.BACKGROUND:
                continue
            seen.add(key)
            words = trimmed(maker.page.report.text, blame.span)
            yield maker.make(
                ClaimKind.ACTOR,
                words,
                text=words,
                sentence=sentence.index,
                verdict=verdict,
                by=replace(party, text=words.of(maker.page.report.text)),
                modality=blame.modality,
                polarity=blame.polarity,
                features=[
                    Feature("role", "initiator"),
                    Feature("responsibility", blame.way),
                    Feature("incident", blame.trigger.of(maker.page.report.text)),
                ],
            )


NAMED = re.compile(
    r"(?:\b(?:self[- ]\s*(?:styled|named|proclaimed)|so[- ]\s*called|call(?:ing|s)\s+(?:itself|themselves)|called"
    r"|named|known\s+as|identif(?:ying|ied)\s+itself\s+as)\s+)(?:the\s+)?[“\"‘']?(?P<name>[^“”\"‘’,.;()\[\]]{3,70}?)"
    r"(?=[”\"’,.;()\[\]]|\s+(?:has|have|had|was|were|is|are|today|tonight|yesterday|which|that|who|in|on|for|also|later)\b|\s*$)",
    re.IGNORECASE,
)
"""The name behind "calling itself", "self-styled", "called"."""
QUOTED = re.compile(r"[“\"](?P<name>[^“”\"]{3,70})[”\"]")
HEADED = re.compile(
    r"\b(?:front|army|armies|movement|forces?|commandos?|command|brigades|cartel|faction|squads?|cell|group|alliance|gang"
    r"|guerrillas|militia|coordinator|self-defense|organi[sz]ation|unit|column)\b",
    re.IGNORECASE,
)
"""Nouns that names of armed groups are made with."""


def _owning_up(page: Page, blame: Blame) -> Party | None:
    """The group of no table that the words of `blame` name: "a group calling itself X", "the self-styled X", or who owned up."""
    whole = blame.whole.of(page.document.masked)
    words = " ".join(blame.span.of(page.document.masked).split())
    if NOBODY.match(words):
        return None
    words = re.sub(r"^(?:the|an?|its|their)\s+|[“”\"]", "", words, flags=re.IGNORECASE)
    named = NAMED.search(whole) or QUOTED.search(whole)
    if named is not None and (HEADED.search(whole) or blame.way == "claimed"):
        return Party(words, None, " ".join(named["name"].rstrip(" ,.").split()), PartyClass.COMBATANT)
    short = IN_BRACKETS.search(whole)
    if short is not None and HEADED.search(words):
        return Party(words, None, f"{words} ({short[1]})" if short[1] not in words else words, PartyClass.COMBATANT)
    if blame.way != "acted" and ACRONYM.search(words):
        return Party(words, None, words, PartyClass.COMBATANT)
    members = MEMBERS_OF.search(words)
    if members is not None:
        return Party(words, None, members[1], PartyClass.COMBATANT)
    proper = re.search(r"\b[A-ZÀ-Þ][\w’'-]+\s+(?:[\w’'-]+\s+){0,4}?[\w-]+$", words)
    if HEADED.search(words.rsplit(" ", 1)[-1]) and proper is not None:
        return Party(words, None, words, PartyClass.COMBATANT)
    if blame.way == "accused" and STATE.search(words):
        return Party(words, None, words, PartyClass.UNKNOWN)
    return None


NOBODY = re.compile(r"(?:no|any|this|that|these|those|some|every)\b", re.IGNORECASE)
IN_BRACKETS = re.compile(r"[(\[]([A-Z]{2,8}(?:-[A-Z]{2,8})?)[)\]]")
MEMBERS_OF = re.compile(
    r"\b([A-Z]{2,8}(?:-[A-Z]{2,8})?)\s+(?:agents?|members?|guerrillas|rebels|fighters|troops|units?|elements|gunmen|commandos?)$"
)
"""Members of a body that is known by its initials alone."""
ACRONYM = re.compile(r"\b[A-Z]{3,8}$")
STATE = re.compile(r"\b(?:government|regime|administration|dictatorship)$", re.IGNORECASE)
"""Nouns for a state that is blamed."""


def _may_be_blamed(maker: ClaimMaker, blame: Blame, party: Party) -> bool:
    """False for a state's forces where they do what is their daily work, or what they do to who had attacked others."""
    if party.actor_id is None and party.label == "attackers":
        return False  # "the attackers attacked" names nobody
    if blame.way != "acted" or party.party_class is not PartyClass.SECURITY_FORCE:
        return True
    tokens = maker.page.document.parsed.char_span(blame.trigger.start, blame.trigger.end)
    if tokens is None or tokens.root.lemma_.casefold() in blame_words()["duties"]:
        return False
    return not at_nobody(tokens.root) and not stops_an_attack(maker.page, tokens.root, blame.sentence)


def perpetrator(page: Page, span: Span, whole: Span | None = None) -> Party | None:
    """The party that the words at `span` name, where it can have done it; null for a thing, or nobody in particular.

    A name set beside them (`whole`) is theirs. "Guerrillas" and the like are the one armed group that the report names,
    where it names one alone; "the army" of no country keeps its own name.
    """
    deed = re.search(r"\s+of\s+[a-z]+ing\b", span.of(page.document.masked))
    if deed is not None:
        span = Span(span.start, span.start + deed.start())  # "accused the army of burning the church"
    words = trimmed(page.report.text, span)
    party = page.actors.describe(words)
    if party.actor_id is not None:
        named = page.actors.actor_at(words)
        return party if party.party_class in ARMED or (named is not None and _may_attack(named)) else None
    inside = next((m for m in page.actors.within(words) if _is_group(m)), None)
    if inside is not None:
        return Party(party.text, inside.actor_id, inside.label, PartyClass.COMBATANT)  # in quotation marks
    armed = party.party_class is PartyClass.COMBATANT
    if whole is not None and (armed or GROUPS.search(span.of(page.document.masked))):
        beside = next((m for m in page.actors.within(whole) if _is_group(m)), None)
        if beside is not None:
            return Party(party.text, beside.actor_id, beside.label, PartyClass.COMBATANT)
    if armed and (party.label or "").endswith(GENERAL):
        groups = {m.actor_id: m for m in page.actors.mentions if m.kind == "armed group"}
        if len(groups) == 1:
            only = next(iter(groups.values()))
            return Party(party.text, only.actor_id, only.label, PartyClass.COMBATANT)
    force = FORCES.search(span.of(page.document.masked))
    if force is not None and (party.party_class is PartyClass.SECURITY_FORCE or force.end() == span.end - span.start):
        return Party(party.text, None, " ".join(force.group().lower().split()), PartyClass.SECURITY_FORCE)
    return party if party.party_class in ARMED else None


def _is_group(actor: ActorMention) -> bool:
    """True for an armed group, and for an organisation with a name like one: a "Department" is none."""
    return actor.kind == "armed group" or (
        actor.kind == "organisation"
        and (actor.party_class is PartyClass.COMBATANT or HEADED.search(actor.label.rsplit("(")[0]) is not None)
    )


def _may_attack(actor: ActorMention) -> bool:
    unit = actor.kind == "organisation" and actor.party_class is PartyClass.SECURITY_FORCE
    return unit or actor.kind in BODIES or _is_group(actor)


GROUPS = re.compile(
    r"\b(?:group|grouping|organi[sz]ation|movement|faction|gang|wing|cell|command|commandos?|column|unit)s?$", re.I
)
"""Nouns that stand for an armed group whose name is set beside them."""
FORCES = re.compile(
    r"\b(?:armed\s+forces|army(?!\s+of\b)|air\s+force|navy|military|national\s+guard|national\s+police|treasury\s+police|security\s+forces"
    r"|marines|civil\s+guard)\b",
    re.IGNORECASE,
)
"""Forces of a state by names that need no country."""
GENERAL = ("militants",)
"""Ends of the labels of groups of people whose words ("guerrillas", "rebels") stand for an armed group named elsewhere."""


def _targets(maker: ClaimMaker) -> Iterator[Claim]:
    seen: set[str] = set()
    for showing in maker.page.showings:
        if showing.kind is not ClaimKind.INCIDENT:
            continue
        for span in _acted_upon(maker, showing):
            words = trimmed(maker.page.report.text, span)
            party = maker.page.actors.describe(words)
            if party.actor_id is None and party.party_class not in ARMED:
                continue
            key = party.actor_id or party.label or party.text.casefold()
            verdict = maker.verdict(showing.sentence, span)
            if key in seen or verdict.scope is not Scope.EVENT:
                continue
            seen.add(key)
            yield maker.make(
                ClaimKind.ACTOR,
                words,
                text=words,
                sentence=showing.sentence,
                verdict=verdict,
                of=replace(party, text=words.of(maker.page.report.text)),
                features=[Feature("role", "target"), Feature("incident", showing.span.of(maker.page.report.text))],
            )


def _acted_upon(maker: ClaimMaker, showing: Showing) -> Iterator[Span]:
    tokens = maker.page.document.parsed.char_span(showing.span.start, showing.span.end)
    if tokens is None:
        return
    word = tokens.root
    if word.pos_ == "VERB":
        for child in word.children:
            acted = any(c.dep_ == "nsubj" for c in word.children)
            if child.dep_ == "nsubjpass" or (child.dep_ == "dobj" and acted):
                yield phrase_span(child)
        return
    yield from _upon(word)
    if word.dep_ in ("dobj", "nsubjpass") and word.head.lemma_ in blame_words()["doing"]:
        yield from _upon(word.head)


def _upon(word: Token) -> Iterator[Span]:
    for child in word.children:
        if child.lower_ in UPON:
            yield from (phrase_span(g) for g in child.children if g.dep_ in ("pobj", "dobj"))
