"""Claims of when: the dates and times of day that the report gives for its incident and for others."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.calendar import compatible, is_day
from crosswire.model.claim import Claim, Feature
from crosswire.model.moment import Moment
from crosswire.model.words import ClaimKind, Scope, TimePrecision
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.dates import MomentMention, MomentRole, event_weight
from crosswire.reading.document import Document
from crosswire.reading.scope import DatedWords, Verdict

FOLLOW_UP_DAYS = 60
"""Days after an incident in which people die of it and courts take it up: such a time does not make another incident."""


def main_moment(document: Document, mentions: list[MomentMention], publication_day: str | None) -> Moment | None:
    """The moment that speaks most for the report's own incident, by the weights of its mentions; the earlier wins a tie."""
    totals: list[tuple[float, int, Moment]] = []
    own = [m for m in mentions if _story(document, m) == 0]
    for place, mention in enumerate(own):
        weight = event_weight(document, mention, publication_day)
        if weight <= 0 or not _names_a_day(mention.moment):
            continue
        backing = sum(
            event_weight(document, other, publication_day)
            for other in own
            if other is not mention and _names_a_day(other.moment) and compatible(other.moment, mention.moment)
        )
        lead = 1.5 if mention.sentence <= 1 else 0.0
        totals.append((weight + backing / 2 + lead, -place, mention.moment))
    return max(totals, key=lambda t: (t[0], t[1]))[2] if totals else None


def _story(document: Document, mention: MomentMention) -> int:
    return document.segments[mention.sentence].story


def _names_a_day(moment: Moment) -> bool:
    hint = moment.hint
    if moment.start is not None:
        return is_day(moment)
    return hint is not None and (hint.day is not None or hint.weekday is not None or hint.offset_days is not None)


def dated_words(mentions: list[MomentMention], main: Moment | None) -> tuple[DatedWords, ...]:
    """Every mention with whether it fits the incident's own time: False where it surely names another."""
    return tuple(
        DatedWords(m.span, m.sentence, m.moment, _fits(m, main), m.recurring_or_span, _happened(m)) for m in mentions
    )


def _happened(mention: MomentMention) -> bool:
    return (
        mention.role is not MomentRole.SPEECH
        and mention.grain == "date"
        and not mention.recurring_or_span
        and _names_a_day(mention.moment)
    )


def _fits(mention: MomentMention, main: Moment | None) -> bool | None:
    moment = mention.moment
    if mention.role is MomentRole.SPEECH or mention.grain != "date":
        return None
    if mention.recurring_or_span:
        return False
    if main is None:
        return None
    coarse = moment.precision in (TimePrecision.YEAR, TimePrecision.MONTH) and not _names_a_day(moment)
    hint = moment.hint
    unnamed = (
        hint is not None
        and not _names_a_day(moment)
        and (
            hint.year is not None
            or hint.month is not None
            or hint.year_shift is not None
            or hint.month_shift is not None
        )
    )
    if coarse or unnamed:
        # A report tells the day of its own incident; a month or a year is that of something else.
        return False
    same = compatible(moment, main)
    if same:
        return True
    if same is None or moment.start is None or main.start is None:
        return None
    after = (_ordinal(moment.start) - _ordinal(main.end or main.start)) if moment.start else 0
    if 0 <= after <= FOLLOW_UP_DAYS:
        return None
    return None if after == -1 else False


def _ordinal(iso: str) -> int:
    from datetime import date

    return date.fromisoformat(iso[:10]).toordinal()


def claims(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of date and of time of day. Times of speaking are none; they date reports, not incidents."""
    main = maker.page.main_moment
    for mention, dated in zip(maker.page.moments, maker.page.dated, strict=True):
        if mention.role is MomentRole.SPEECH or mention.recurring_or_span:
            continue
        verdict = _verdict(maker, mention, dated, main)
        features = [Feature("role", mention.role.value)]
        if mention.grain == "date":
            yield maker.make(
                ClaimKind.DATE,
                mention.span,
                text=mention.span,
                sentence=mention.sentence,
                verdict=verdict,
                when=mention.moment,
                features=features,
            )
        if mention.states_time or mention.grain == "time":
            yield maker.make(
                ClaimKind.TIME,
                mention.span,
                text=mention.span,
                sentence=mention.sentence,
                verdict=verdict,
                when=mention.moment,
                features=features,
            )


def _verdict(maker: ClaimMaker, mention: MomentMention, dated: DatedWords, main: Moment | None) -> Verdict:
    found = maker.verdict(mention.sentence, mention.span)
    if found.scope is not Scope.EVENT:
        return found
    if dated.fits is False:
        return Verdict(Scope.OTHER, Feature("scope", "is not the time that the report gives for its incident"))
    if mention.grain == "date" and not _names_a_day(mention.moment):
        return Verdict(Scope.BACKGROUND, Feature("scope", "too coarse to be the day of an incident"))
    if mention.grain == "date" and dated.fits is None and main is not None and mention.role is not MomentRole.EVENT:
        return Verdict(Scope.BACKGROUND, Feature("scope", "another day than that of the incident"))
    return found
