"""All tolls of a document. Where two rules find the same number for the same kind, the firmer rule's reading is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modifier, Polarity
from crosswire.reading.casualties import (
    bare_objects,
    denials,
    doubts,
    fates,
    inherited,
    joint,
    leads,
    lives,
    members,
    nouns,
    objects,
    own_deaths,
    placed,
    running,
    shares,
    states,
    verbs,
)
from crosswire.reading.casualties.merging import once_each
from crosswire.reading.casualties.register import registered
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Document, Sentence
from crosswire.reading.quantities import NumberMention, bounded
from crosswire.reading.quick import Quick


def find_tolls(document: Document, numbers: dict[int, list[NumberMention]]) -> list[Toll]:
    """Every statement of people hit in `document`; `numbers` are those of each sentence, by its index."""
    found: list[Toll] = []
    for sentence in document.having():
        here = _in_sentence(document, sentence, numbers.get(sentence.index, []))
        carried = inherited.find(sentence, numbers.get(sentence.index, []), document.masked, found, here)
        found += _in_order([*here, *carried])
    return registered(members.with_kind_of_victims(found, document.masked), document)


def _in_sentence(document: Document, sentence: Sentence, numbers: list[NumberMention]) -> list[Toll]:
    masked = document.masked
    denied = list(denials.find(sentence, masked))
    stated = [
        *members.find(sentence, numbers, masked),
        *running.find(sentence, numbers, masked),
        *lives.find(sentence, numbers, masked),
        *verbs.find(sentence, numbers, document.text),
        *nouns.find(sentence, numbers, document.text),
        *objects.find(sentence, numbers, masked),
        *states.find(sentence, numbers, masked),
        *fates.find_predicates(sentence, numbers, document.text),
        *fates.find_phrases(sentence, numbers, masked),
        *own_deaths.find(sentence, numbers, document.text),
        *leads.find(sentence, numbers, masked),
        *bare_objects.find(sentence, numbers, masked),
    ]
    # A zero that the number grammar saw ("no … casualties") is the denial's, where a denial covers it.
    stated = [t for t in stated if not any(d.evidence.overlaps(t.number) or d.trigger == t.trigger for d in denied)]
    stated = [
        _with_bound_behind(t, masked, sentence)
        for t in stated
        if not doubts.counts_things(t, sentence)
        and not doubts.either_or(t, masked)
        and not doubts.of_the_next(t, stated, numbers)
        and not doubts.inside(t, stated, masked)
        and not doubts.of_another_harm(t, stated)
    ]
    stated = [_as_many(t, stated, masked) for t in stated]
    once = [_with_sufferers(t, sentence, masked) for t in once_each(stated) if not _moved_for_care(t, masked)]
    once += placed.find(once, sentence, numbers, masked)
    return _in_order(
        [
            *(_with_sufferers(d, sentence, masked) for d in denied),
            *once,
            *joint.find(once, sentence, masked),
            *shares.find(once, sentence, numbers, masked),
        ]
    )


def _in_order(tolls: list[Toll]) -> list[Toll]:
    return sorted(tolls, key=lambda t: (t.evidence.start, t.kind.value, t.number.start, t.number.end))


def _as_many(toll: Toll, tolls: list[Toll], masked: str) -> Toll:
    """The toll with the number of the one before in "killing five and injuring as many"."""
    before = masked[max(0, toll.number.start - 8) : toll.number.end].casefold()
    if not before.endswith("as many") or masked[toll.number.end :].lstrip().startswith("as "):
        return toll
    known = [t for t in tolls if t.number.end < toll.number.start and t.quantity.low is not None]
    if not known:
        return toll
    last = max(known, key=lambda t: t.number.start).quantity
    return replace(toll, quantity=replace(last, text=toll.quantity.text))


BEHIND = re.compile(
    r"\s*(?:in|among|amongst|on|from)\s+(?:the\s+)?(?P<who>(?:[\w’'-]+\s+){0,3}?(?:ranks|forces|"
    r"troops|side|army|military|police|crew|staff|personnel|participants|passengers|"
    r"residents|villagers|"
    r"civilians|population|soldiers|officers|demonstrators|protesters|protestors|students|"
    r"prisoners|inmates|workers|rescuers|firefighters|migrants))\b",
    re.IGNORECASE,
)
"""Words behind a state that say who the people are where the number stands alone: "seven wounded in the army's ranks"."""


def _with_sufferers(toll: Toll, sentence: Sentence, masked: str) -> Toll:
    """The toll with the people named behind its word of harm, where the number stands alone."""
    if toll.polarity is Polarity.DENIED and toll.victims is None:
        match = BEHIND.match(masked, toll.trigger.end, sentence.span.end)
        return replace(toll, victims=Span(match.start("who"), match.end("who"))) if match else toll
    alone = toll.victims is None or not re.search(r"[^\W\d_]", masked[toll.number.end : toll.victims.end])
    match = (
        BEHIND.match(masked, max(toll.trigger.end, toll.number.end), sentence.span.end)
        if alone and toll.number.start < toll.trigger.end
        else None
    )
    return replace(toll, victims=Span(match.start("who"), match.end("who"))) if match else toll


BOUND_BEHIND = re.compile(
    r"\s+(?:at (?:the )?(?P<most>least|most|minimum|maximum))\b(?!\s+(?:[\d]|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|a dozen))",
    re.IGNORECASE,
)


def _with_bound_behind(toll: Toll, masked: str, sentence: Sentence) -> Toll:
    """The toll with the bound that stands behind its people: "three bodies at least"."""
    if toll.quantity.modifier is not Modifier.EXACT or not toll.quantity.low or toll.single:
        return toll
    ends = {toll.number.end, toll.trigger.end} | ({toll.victims.end} if toll.victims else set())
    found = [m for end in sorted(ends) if (m := BOUND_BEHIND.match(masked, end, sentence.span.end))]
    if not found:
        return toll
    bound = Modifier.AT_LEAST if found[0]["most"].casefold() in ("least", "minimum") else Modifier.AT_MOST
    return replace(toll, quantity=bounded(toll.quantity.low, bound, toll.quantity.text))


CARE = Quick(r"\b(?:treatment|hospital|medical|care|clinic|wounded|injured|surgery)\b", re.IGNORECASE)


def _moved_for_care(toll: Toll, masked: str) -> bool:
    """True for people moved to be treated: nobody is displaced by that."""
    if toll.kind is not ClaimKind.DISPLACED:
        return False
    return toll.quantity.low == 1 or bool(CARE.search(masked[toll.evidence.start : toll.evidence.end + 60]))
