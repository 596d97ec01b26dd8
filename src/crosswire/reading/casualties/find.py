"""All tolls of a document. Where two rules find the same number for the same kind, the firmer rule's reading is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Polarity
from crosswire.reading.casualties import denials, members, nouns, objects, running, states, verbs
from crosswire.reading.casualties.counted import INCLUDING
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Document, Sentence
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention

FIRMNESS = (
    "denial",
    "membership",
    "running count",
    "verb",
    "lives",
    "noun",
    "bodies",
    "predicate",
    "object",
    "state",
    "phrase",
    "including",
)
"""Rules in the order in which they are believed: the parse before the order of words."""


def find_tolls(document: Document, numbers: dict[int, list[NumberMention]]) -> list[Toll]:
    """Every statement of people hit in `document`; `numbers` are those of each sentence, by its index."""
    found: list[Toll] = []
    for sentence in document.sentences:
        found += _in_sentence(document, sentence, numbers.get(sentence.index, []))
    return found


def _in_sentence(document: Document, sentence: Sentence, numbers: list[NumberMention]) -> list[Toll]:
    masked = document.masked
    denied = list(denials.find(sentence, masked))
    stated = [
        *members.find(sentence, numbers, masked),
        *running.find(sentence, numbers, masked),
        *nouns.find_lives(sentence, numbers, document.text, masked),
        *verbs.find(sentence, numbers, document.text),
        *nouns.find(sentence, numbers, document.text),
        *objects.find(sentence, numbers, masked),
        *states.find(sentence, numbers, masked),
        *states.find_predicates(sentence, numbers, document.text),
        *states.find_phrases(sentence, numbers, masked),
    ]
    # A zero that the number grammar saw ("no … casualties") is the denial's, where a denial covers it.
    stated = [t for t in stated if not any(d.evidence.overlaps(t.number) or d.trigger == t.trigger for d in denied)]
    once = [_with_sufferers(t, sentence, masked) for t in _once_each(stated) if not _moved_for_care(t, masked)]
    once = [t for t in once if not _holds_the_dead(t, once, masked)]
    return sorted(
        [*denied, *once, *_included(once, sentence, numbers, masked)],
        key=lambda t: (t.evidence.start, t.kind.value, t.number.start),
    )


BEHIND = re.compile(
    r"\s*(?:in|among|amongst|on|from)\s+(?:the\s+)?(?P<who>(?:[\w’'-]+\s+){0,3}?(?:ranks|forces|troops|side|army|military|police|crew|staff|passengers|residents|villagers|"
    r"civilians|population|soldiers|officers|demonstrators|protesters|protestors|students|prisoners|inmates|workers|rescuers|firefighters|migrants))\b",
    re.IGNORECASE,
)
"""Words behind a state that say who the people are where the number stands alone: "seven wounded in the army's ranks"."""


def _with_sufferers(toll: Toll, sentence: Sentence, masked: str) -> Toll:
    """The toll with the people named behind its word of harm, where the number stands alone."""
    alone = toll.victims is None or not re.search(r"[^\W\d_]", masked[toll.number.end : toll.victims.end])
    match = (
        BEHIND.match(masked, max(toll.trigger.end, toll.number.end), sentence.span.end)
        if alone and toll.number.start < toll.trigger.end
        else None
    )
    return replace(toll, victims=Span(match.start("who"), match.end("who"))) if match else toll


SHOT = re.compile(r"(?:shot|stabbed|knifed|shooting|stabbing)$", re.IGNORECASE)


def _holds_the_dead(toll: Toll, tolls: list[Toll], masked: str) -> bool:
    """True for "six were shot and three of them died": the six are no count of the injured, since the dead are among them."""
    return (
        toll.kind is ClaimKind.INJURED
        and bool(SHOT.search(toll.trigger.of(masked)))
        and any(
            t.kind is ClaimKind.KILLED
            and (t.part in ("of", "including") or t.trigger.of(masked).casefold() == "fatally")
            for t in tolls
        )
    )


CARE = re.compile(r"\b(?:treatment|hospital|medical|care|clinic|wounded|injured|surgery)\b", re.IGNORECASE)


def _moved_for_care(toll: Toll, masked: str) -> bool:
    """True for people moved to be treated: nobody is displaced by that."""
    if toll.kind is not ClaimKind.DISPLACED:
        return False
    return toll.quantity.low == 1 or bool(CARE.search(masked[toll.evidence.start : toll.evidence.end + 60]))


def _included(tolls: list[Toll], sentence: Sentence, numbers: list[NumberMention], masked: str) -> list[Toll]:
    """ "including two children", "two of them critically": parts of a toll whose own verb they have no share in."""
    out = []
    shares = _shares(tolls, numbers, masked)
    for mention in numbers:
        if (
            mention.role not in ("count", "vague")
            or mention.quantity.low is None
            or any(t.number.overlaps(mention.span) for t in tolls)
        ):
            continue
        head = masked[max(sentence.span.start, mention.span.start - 60) : mention.span.start]
        tail = masked[mention.span.end : sentence.span.end]
        of_them = re.match(r"\s+of (?:them|whom)\b|\s+(?:[\w’'-]+\s+){1,3}?among them\b", tail)
        if not INCLUDING.search(head) and not of_them and mention.span.start not in shares:
            continue
        wholes = [
            t
            for t in tolls
            if t.number.start < mention.span.start and t.polarity is Polarity.ASSERTED and t.part != "including"
        ]
        if not wholes:
            continue
        whole = max(wholes, key=lambda t: (t.trigger.start < mention.span.start, t.number.start))
        noun = re.match(r"\s+(?:of (?:them|whom)\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+", tail)
        named = noun is not None and any(
            is_person(w) for w in _lemmas(sentence, mention.span.end, mention.span.end + noun.end())
        )
        victims = Span(mention.span.start, mention.span.end + (noun.end() if noun and named else 0))
        out.append(
            replace(
                whole,
                quantity=mention.quantity,
                number=mention.span,
                victims=victims,
                part="including",
                found_by="including",
                single=False,
                revision=None,
            )
        )
    return out


def _lemmas(sentence: Sentence, start: int, end: int) -> list[str]:
    """The lemmas of the words of `sentence` between two offsets."""
    return [t.lemma_.casefold() for t in sentence.tokens if start <= t.idx < end]


def _shares(tolls: list[Toll], numbers: list[NumberMention], masked: str) -> set[int]:
    """The starts of numbers that stand behind a toll and make it up: "six dead, five soldiers and one civilian"."""
    out: set[int] = set()
    for toll in tolls:
        if toll.polarity is not Polarity.ASSERTED or toll.quantity.low is None or toll.quantity.low < 2:
            continue
        behind = [n for n in numbers if n.span.start >= toll.evidence.end and n.role == "count" and n.quantity.is_point]
        free = [n for n in behind if not any(t.number.overlaps(n.span) for t in tolls)]
        total = 0.0
        used: list[int] = []
        for n in free:
            total, used = total + (n.quantity.low or 0), [*used, n.span.start]
            if total >= toll.quantity.low:
                break
        if (
            len(used) > 1
            and total == toll.quantity.low
            and re.match(r"\s*(?:[,:(–—-]|people)", masked[toll.evidence.end : toll.evidence.end + 4])
        ):
            out.update(used)
    return out


def _once_each(tolls: list[Toll]) -> list[Toll]:
    states_of_others = [t for t in tolls if t.found_by == "state"]
    kept: list[Toll] = []
    tolls = [t for t in tolls if not _belongs_to_next(t, states_of_others)]
    for toll in sorted(tolls, key=lambda t: FIRMNESS.index(t.found_by)):
        twin = next((k for k in kept if k.kind is toll.kind and k.number.overlaps(toll.number)), None)
        if twin is None and _counted_as_something_else(toll, kept):
            continue
        if twin is None:
            kept.append(toll)
        elif (twin.part is None and toll.part is not None) or (twin.victims is None and toll.victims is not None):
            merged = replace(
                twin,
                part=twin.part or toll.part,
                victims=twin.victims or toll.victims,
                revision=twin.revision or toll.revision,
            )
            kept[kept.index(twin)] = merged
    return kept


def _belongs_to_next(toll: Toll, states_of_others: list[Toll]) -> bool:
    """True for a number that the parser joined to the verb before though its own state stands behind ("12 killed, 30 injured")."""
    return toll.part == "conjunct" and any(
        s.kind is not toll.kind and s.number.overlaps(toll.number) and toll.trigger.end <= s.number.start
        for s in states_of_others
    )


def _counted_as_something_else(toll: Toll, kept: list[Toll]) -> bool:
    """True for a reading by word order of a number that the parse gave to another kind ("killed 14 wounded men")."""
    if toll.found_by not in ("state", "object", "phrase"):
        return False
    return any(
        k.number.overlaps(toll.number)
        and k.found_by in ("verb", "noun", "running count", "lives", "object", "state", "predicate")
        and k.polarity is Polarity.ASSERTED
        and {k.kind, toll.kind} != {ClaimKind.KILLED, ClaimKind.MISSING}
        for k in kept
    )
