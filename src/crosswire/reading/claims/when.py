"""Claims of when: the dates and times of day that the report gives for its incident and for others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from crosswire.model.calendar import DAY_OR_FINER, compatible, is_day
from crosswire.model.claim import Claim, Feature
from crosswire.model.moment import CalendarHint, Moment
from crosswire.model.words import ClaimKind, Scope, TimePrecision
from crosswire.reading.claims.maker import ClaimMaker
from crosswire.reading.dates import MomentMention, MomentRole, event_weight, is_follow_up, names_the_incident
from crosswire.reading.document import Document
from crosswire.reading.quick import Quick
from crosswire.reading.scope import EVENT, DatedWords, Verdict

LONGEST_TOLL_DAYS = 4
"""Days: what is summed up since longer before an incident holds more than that incident."""
NOT_ITS_TIME = "is not the time that the report gives for its incident"
NO_SCENE = "its sentence tells of no incident"
ANOTHER_DAY = "another day than that of the incident"
"""Reasons for which a date is left out of a report read alone; beside its siblings it may prove to be the incident's."""
FOLLOW_UP_DAYS = 60
"""Days after an incident in which people die of it and courts take it up: such a time does not make another incident."""


MOST_MOMENTS = 300
"""Mentions that are held against each other: a text with more is a chronicle or a table, and its first ones tell enough."""


def main_moment(document: Document, mentions: list[MomentMention], publication_day: str | None) -> Moment | None:
    """The moment that speaks most for the report's own incident, by the weights of its mentions; the earlier wins a tie."""
    own = [m for m in mentions if _story(document, m) == 0 and names_a_day(m.moment)][:MOST_MOMENTS]
    weights = [event_weight(document, m, publication_day) for m in own]
    totals: list[tuple[float, int, Moment]] = []
    follow_up = is_follow_up(document)
    for place, (mention, weight) in enumerate(zip(own, weights, strict=True)):
        if weight <= 0:
            continue
        backing = sum(
            backed
            for other, backed in zip(own, weights, strict=True)
            if other is not mention and backed and compatible(other.moment, mention.moment)
        )
        tells = mention.role is MomentRole.EVENT or (mention.role is MomentRole.OTHER and not follow_up)
        lead = LEAD_WEIGHTS[mention.sentence] if tells and mention.sentence < len(LEAD_WEIGHTS) else 0.0
        named = NAMED_INCIDENT if names_the_incident(document, mention) else 0.0
        totals.append((weight + backing / 2 + lead + named, -place, mention.moment))
    return max(totals, key=lambda t: (t[0], t[1]))[2] if totals else None


LEAD_WEIGHTS = (2.5, 1.5)
"""Weights of a time in the first and the second sentence, where news tells when its incident was."""
NAMED_INCIDENT = 5.0
"""Weight of a time that names the incident itself ("Saturday's shooting"): a follow-up's own days weigh less."""


def _story(document: Document, mention: MomentMention) -> int:
    return document.segments[mention.sentence].story


def names_a_day(moment: Moment) -> bool:
    """True for a moment whose words name a day, known or not: "Monday", "3 March", "yesterday"."""
    hint = moment.hint
    if hint is not None and (hint.day is not None or hint.weekday is not None or hint.offset_days is not None):
        return True
    return moment.start is not None and is_day(moment)


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
        and names_a_day(mention.moment)
    )


def _fits(mention: MomentMention, main: Moment | None) -> bool | None:
    moment = mention.moment
    if (mention.role is MomentRole.SPEECH and names_a_day(moment)) or mention.grain != "date":
        return None  # a day of speaking; nobody is quoted as of a year, whatever verb it stands with
    if mention.recurring_or_span:
        # "since Sunday" runs up to the report and is its own time; "since 2014" or "every winter" is not.
        if (
            moment.start is not None
            and main is not None
            and main.start is not None
            and _ordinal(main.start) - _ordinal(moment.start) > LONGEST_TOLL_DAYS
        ):
            return False
        if BARE_LENGTH.match(moment.text):
            return None
        return None if names_a_day(moment) or moment.precision in DAY_OR_FINER or not _is_long(mention) else False
    hint = moment.hint
    coarse = moment.precision in (TimePrecision.YEAR, TimePrecision.MONTH) and not names_a_day(moment)
    unnamed = hint is not None and not names_a_day(moment) and _names_a_month_or_year(hint)
    if (coarse and main is not None) or unnamed:
        # A report tells the day of its own incident; a month or a year is that of something else.
        return False
    if main is None:
        return None
    same = compatible(moment, main)
    if same:
        return True
    if same is None or moment.start is None or main.start is None:
        return None
    after = (_ordinal(moment.start) - _ordinal(main.end or main.start)) if moment.start else 0
    if 0 <= after <= FOLLOW_UP_DAYS:
        return None
    return None if after == -1 else False


BARE_LENGTH = re.compile(
    r"for\s+(?:about\s+|nearly\s+|some\s+|over\s+|at\s+least\s+)?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:\w+\s+)?(?:hours?|days?|nights?|weeks?|months?)$",
    re.IGNORECASE,
)
"""A length of time that says nothing of when: "after searching for two straight weeks"."""
LONG = Quick(r"\b(?:years?|months?|decades?|every|each|ever|always|century|(?:19|20)\d\d)\b|\bsince\b", re.IGNORECASE)


def _is_long(mention: MomentMention) -> bool:
    return bool(LONG.search(mention.moment.text)) or (
        mention.moment.hint is not None and _names_a_month_or_year(mention.moment.hint)
    )


def _names_a_month_or_year(hint: CalendarHint) -> bool:
    parts = (hint.year, hint.month, hint.year_shift, hint.month_shift)
    return any(part is not None for part in parts)


def _ordinal(iso: str) -> int:
    return date.fromisoformat(iso[:10]).toordinal()


def claims(maker: ClaimMaker) -> Iterator[Claim]:
    """The claims of date and of time of day. Times of speaking are none; they date reports, not incidents."""
    main = maker.page.main_moment
    for mention, dated in zip(maker.page.moments, maker.page.dated, strict=True):
        if mention.role is MomentRole.SPEECH or mention.recurring_or_span or maker.page.actors.within(mention.span):
            continue
        verdict = _verdict(maker, mention, dated, main)
        features = [Feature("role", mention.role.value)]
        kinds = [ClaimKind.DATE] if mention.grain == "date" else []
        if mention.states_time or mention.grain == "time":
            kinds.append(ClaimKind.TIME)
        for kind in kinds:
            yield maker.make(
                kind,
                mention.span,
                text=mention.span,
                sentence=mention.sentence,
                verdict=verdict,
                when=mention.moment,
                features=features,
            )


def _verdict(maker: ClaimMaker, mention: MomentMention, dated: DatedWords, main: Moment | None) -> Verdict:
    found = maker.verdict(mention.sentence, mention.span)
    if found.scope is Scope.EVENT:
        found = _of_its_time(mention, dated, main)
    if found.scope is Scope.BACKGROUND or maker.page.sentence(mention.sentence).story:
        return found
    if not maker.scenes:
        return Verdict(Scope.BACKGROUND, Feature("scope", "the report tells of no incident"))
    if found.scope is Scope.OTHER and mention.grain == "date" and not names_a_day(mention.moment):
        return Verdict(Scope.BACKGROUND, Feature("scope", TOO_COARSE))
    if found.scope is Scope.OTHER and mention.sentence not in maker.scenes:
        return Verdict(Scope.BACKGROUND, Feature("scope", NO_SCENE))
    return found


TOO_COARSE = "too coarse to be the day of an incident"


def _of_its_time(mention: MomentMention, dated: DatedWords, main: Moment | None) -> Verdict:
    """The scope of a time that no cue speaks against, held against the incident's own."""
    if dated.fits is False:
        return Verdict(Scope.OTHER, Feature("scope", NOT_ITS_TIME))
    if mention.grain == "date" and not names_a_day(mention.moment) and not (main is None and _is_its_weekend(mention)):
        return Verdict(Scope.BACKGROUND, Feature("scope", TOO_COARSE))
    if mention.grain == "date" and dated.fits is None and main is not None and mention.role is not MomentRole.EVENT:
        return Verdict(Scope.BACKGROUND, Feature("scope", ANOTHER_DAY))
    return EVENT


def _is_its_weekend(mention: MomentMention) -> bool:
    """True for "two people were shot over the weekend": where no day is told, the two days stand for it."""
    hint = mention.moment.hint
    return mention.role is MomentRole.EVENT and hint is not None and hint.portion == "weekend"
