"""Ranks the days that a report names by how far they speak for the day of its own incident, with the reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from crosswire.model.calendar import is_day
from crosswire.reading.dates.lexicon import roles
from crosswire.reading.dates.mention import MomentMention, MomentRole
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table

if TYPE_CHECKING:
    from crosswire.reading.document import Document


@dataclass(frozen=True, slots=True)
class RankedDay:
    """A day (`YYYY-MM-DD`) that a report names, the sum of its mentions' weights, and those mentions."""

    day: str
    weight: float
    mentions: tuple[MomentMention, ...]


@cache
def weights() -> dict[str, dict[str, float]]:
    """The tables of `data/dates_weights.toml`."""
    return data_table("dates_weights")


def event_weight(document: Document, mention: MomentMention, publication_day: str | None) -> float:
    """How far `mention` speaks for the day of the report's incident: 0 (not at all) to about 6. No probability."""
    if mention.grain != "date" or mention.recurring_or_span:
        return 0.0
    points, factors, limits = (weights()[name] for name in ("points", "factors", "bounds"))
    hint = mention.moment.hint
    total = points[mention.role.value] + weights()["told_by"].get(mention.told_by or "", 0.0)
    if hint is not None and hint.hour is not None:
        total += points["clock"]
    elif hint is not None and hint.part_of_day is not None:
        total += points["part_of_day"]
    of_event = mention.role is MomentRole.EVENT
    if mention.role is not MomentRole.AFTER and mention.sentence <= limits["lead_share"] * len(document.segments):
        total += points["lead"]
    if names_the_incident(document, mention):
        total += points["named"]
    if _tells_of_incident(document, mention.sentence):
        total += points["incident"]
    if mention.moment.start is None:
        named = hint is not None and (hint.day or hint.weekday is not None or hint.offset_days is not None)
        return round(total * (1 if named else factors["coarse"]), 3)
    if not is_day(mention.moment):
        total *= factors["coarse"]
    if publication_day is not None:
        age = (date.fromisoformat(publication_day[:10]) - date.fromisoformat(mention.moment.start[:10])).days
        late = "_event" if of_event else ""
        follow_up = is_follow_up(document)
        told = of_event or (
            hint is not None and hint.day is not None and _tells_of_incident(document, mention.sentence)
        )
        if follow_up and not told:
            total *= factors["follow_up_other"]
        if told and age > limits["old_days"] and follow_up:
            total *= factors["follow_up"]
        elif age > limits["historic_days"]:
            total *= factors["historic"]
        elif age > limits["ancient_days"]:
            total *= factors["ancient" + late]
        elif age > limits["old_days"]:
            total *= factors["old" + late]
        elif age < -1:
            total *= factors["ahead"]
        elif age == LAST_OF_WEEK and _is_bare_weekday(mention):
            total *= factors["last_of_week"]
        elif age == 0 and not of_event:
            total *= factors["same_day_other"]
    return round(max(total, LEAST if total else 0.0), 3)


LAST_OF_WEEK = 6
"""Days back of a bare weekday that is also tomorrow's: writers say "last Sunday" then, and pages bear early stamps."""

LEAST = 0.01
"""What a day weighs at least that nothing rules out: where it stands alone, it is the report's day."""


def _is_bare_weekday(mention: MomentMention) -> bool:
    hint = mention.moment.hint
    return hint is not None and hint.weekday is not None and hint.day is None and hint.direction is None


NAMED = Quick(r"(?:[’'‘]s)?\s+(?P<nouns>(?:[\w-]+\s+){0,3}[\w-]+)")


def names_the_incident(document: Document, mention: MomentMention) -> bool:
    """True for "Saturday's shooting" and "the Aug. 3 bar shooting": the time stands as the incident's own name."""
    match = NAMED.match(document.masked, mention.span.end)
    if match is None or mention.role is not MomentRole.EVENT:
        return False
    nouns, said = roles()["event"]["nouns"], match["nouns"].casefold().split()
    own = match[0].startswith(("’", "'", "‘")) or bool(THE.search(document.masked[: mention.span.start][-12:]))
    return own and any(w in nouns or w.removesuffix("s") in nouns for w in said)


THE = Quick(r"\b(?:the|in|an?|deadly|fatal)\s+$", re.IGNORECASE)


def is_follow_up(document: Document) -> bool:
    """True where the title or the first sentences tell of what comes long after an incident: charges, court, a sentence."""
    words = roles()["after"]["follow_up"]
    head = " ".join(s.span.of(document.masked) for s in document.segments[:FOLLOW_UP_SENTENCES])
    return any(w in words for w in re.findall(r"[a-z]+", f"{document.report.title or ''} {head}".lower()))


FOLLOW_UP_SENTENCES = 3
"""Sentences at the head in which a report says what is new in it."""


def _tells_of_incident(document: Document, index: int) -> bool:
    span = document.segments[index].span
    tokens = document.parsed.char_span(span.start, span.end)
    known = roles()["event"]
    return tokens is not None and any(
        token.lemma_.lower() in known["nouns"] or token.lemma_.lower() in known["verbs"] for token in tokens
    )


def rank_event_days(
    document: Document, mentions: Sequence[MomentMention], publication_day: str | None
) -> tuple[RankedDay, ...]:
    """The days named by `mentions`, the likeliest day of the incident first; equal weights give the earlier day first.

    Only mentions resolved to a day take part. A day with weight 0 is left out.
    """
    found: dict[str, list[tuple[float, MomentMention]]] = {}
    for mention in mentions:
        weight = event_weight(document, mention, publication_day) if is_day(mention.moment) else 0.0
        if weight > 0 and mention.moment.day is not None:
            found.setdefault(mention.moment.day, []).append((weight, mention))
    ranked = [
        RankedDay(day, round(sum(w for w, _ in pairs), 3), tuple(m for _, m in pairs)) for day, pairs in found.items()
    ]
    return tuple(sorted(ranked, key=lambda r: (-r.weight, r.day)))


def years_mentioned(mentions: Sequence[MomentMention]) -> tuple[int, ...]:
    """The years that the words themselves give ("in 2017"), rising; those said to lie ahead left out."""
    found: set[int] = set()
    for mention in mentions:
        hint = mention.moment.hint
        if hint is None or hint.year is None or hint.direction == "future":
            continue
        found.add(hint.year)
        if mention.moment.end is not None:
            found.add(int(mention.moment.end[:4]))
    return tuple(sorted(found))
