"""Looking back: what an event's record of an earlier time was made from, and what has changed in it since, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.event import Event
from crosswire.model.out_by import OutBy
from crosswire.model.question import Question
from crosswire.model.same_question import same_questions
from crosswire.publishing.place_words import place_words
from crosswire.publishing.question_words import standing_words, subject_words
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import capital, counted, listed, small_number

MOST_NAMED = 4
"""Reports named in one sentence; the rest are counted."""

UNTOLD = "not told"


@dataclass(frozen=True, slots=True)
class LookingBack:
    """A record of an earlier time: when and from what it is, which reports it leaves out, and what is said otherwise now.

    `since` are what is told of, how it stood then, and how it stands now.
    """

    stood: str
    left_out: tuple[str, ...]
    since: tuple[tuple[str, str, str], ...]


def looking_back(then: Event, now: Event, parted: OutBy, labels: Mapping[str, str]) -> LookingBack:
    """What there is to say of the record `then` beside the record `now`; `labels` name the reports of `now`."""
    when = interval_words(parted.until) or parted.until
    when = f"on {when}" if "T" in parted.until else f"at the end of {when}"
    of_how_many = f"{small_number(len(parted.out))} of {counted(parted.total, 'report')}"
    return LookingBack(
        stood=f"as it stood {when}, from {of_how_many}",
        left_out=tuple(_left_out(parted, labels)),
        since=tuple(since(then, now)),
    )


def _left_out(parted: OutBy, labels: Mapping[str, str]) -> list[str]:
    def named(ids: Sequence[str]) -> str:
        return listed([labels[i] for i in ids], most=MOST_NAMED)

    out = []
    if parted.later:
        out.append(f"{counted(len(parted.later), 'report')} came out later: {named(parted.later)}")
    if parted.unsettled:
        left = "is left out, as it" if len(parted.unsettled) == 1 else "are left out, as they"
        out.append(
            f"{counted(len(parted.unsettled), 'report')} {left} may have come out later: {named(parted.unsettled)}"
        )
    if parted.undated:
        left = "is" if len(parted.undated) == 1 else "are"
        out.append(f"{counted(len(parted.undated), 'report')} without a date {left} left out: {named(parted.undated)}")
    if parted.inferred:
        days = "the day" if len(parted.inferred) == 1 else "the days"
        out.append(f"only the other reports settle {days} of {named(parted.inferred)}")
    return [capital(sentence) for sentence in out]


def since(then: Event, now: Event) -> list[tuple[str, str, str]]:
    """What the two records say otherwise: what, then, now. Place and date first, then each question, in today's order."""
    out = [
        (what, before, after)
        for what, before, after in (
            ("place", *(place_words(e.place) if e.place else UNTOLD for e in (then, now))),
            ("date", *(interval_words(e.date.start, e.date.end) or UNTOLD for e in (then, now))),
        )
        if before != after
    ]
    earlier, today = _asked(then), _asked(now)
    same = same_questions(earlier, today)
    for question in today:
        match = same.get(question.key)
        before, after = standing_words(match) if match else UNTOLD, standing_words(question)
        if before != after:
            out.append((subject_words(question, today), before, after))
    matched = {q.key for q in same.values()}
    gone = [q for q in earlier if q.key not in matched]
    return out + [(subject_words(q, earlier), standing_words(q), "no longer told apart") for q in gone]


def _asked(event: Event) -> list[Question]:
    """The questions as a page asks them: everybody together only where that says more than one group does."""
    asked = [q for q in event.questions if q.positions]
    twice = told_twice(asked)
    return [q for q in asked if q.key not in twice]
