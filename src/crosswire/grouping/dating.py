"""Dating: from what the reports of one event say of time, the event's day and the days of undated reports.

Always holds: the result does not depend on the order of the reports; the publication day is never taken for the
event's; what nothing ties down stays unresolved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crosswire.grouping.day_votes import Vote, best_day
from crosswire.grouping.report_days import inferred
from crosswire.grouping.year_finding import find_day
from crosswire.model.calendar import at_days, bounds, compatible, is_day, resolve
from crosswire.model.moment import Moment, Publication
from crosswire.model.words import PublicationBasis, TimePrecision

UNDATED = Moment(None, None, TimePrecision.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingInput:
    """What one report says of time. `moments` are those of its claims about this event, in the order of the text.

    `weights`, one a moment, say how far each speaks for the event's day (empty: all alike). `speech` are moments that
    say when somebody spoke. `years` are the past years that the report mentions anywhere. `publication_hint` is what
    its dateline says where it lacks the year; `dated` are the days (`YYYY-MM-DD`) of documents that it quotes. `times` are
    times of day that it gives for the event; `names_days` is true where it names any day at all; `follow_up` where it tells
    of what comes long after an event, as charges do.
    """

    report_id: str
    publication: Publication = Publication()
    moments: tuple[Moment, ...] = ()
    speech: tuple[Moment, ...] = ()
    years: tuple[int, ...] = ()
    weights: tuple[float, ...] = ()
    publication_hint: Moment | None = None
    dated: tuple[str, ...] = ()
    times: tuple[Moment, ...] = ()
    names_days: bool = True
    follow_up: bool = False

    @property
    def own_day(self) -> str | None:
        """The report's own publication day, or null where it has none of its own."""
        return self.publication.day if self.is_dated else None

    @property
    def is_dated(self) -> bool:
        """True where the report's own metadata or text says when it came out, however coarsely."""
        return self.publication.start is not None and self.publication.basis is not PublicationBasis.SIBLINGS


@dataclass(frozen=True, slots=True)
class Settlement:
    """The event's day, the publication of each report (own or inferred), and each report's event moments resolved.

    `moments[report_id]` stands in the order of that report's `DatingInput.moments`.
    """

    date: Moment
    publications: Mapping[str, Publication]
    moments: Mapping[str, tuple[Moment, ...]]

    def resolve(self, report_id: str, moment: Moment, of_event: bool = False) -> Moment:
        """Any moment of that report, resolved against its publication or, where it is of this event, the event's day.

        A time without a day, and what nothing ties down, comes back as it is.
        """
        if moment.start is not None:
            return moment
        publication = self.publications.get(report_id, Publication())
        own = publication.basis is not PublicationBasis.SIBLINGS
        if of_event and not (own and publication.day):
            found = against_event(moment, self.date)
            if found.start is not None:
                return found
        return _published_between(moment, publication)


def settle(inputs: Sequence[DatingInput]) -> Settlement:
    """The dates of one event and its reports, worked out from all of them together; `inputs` in any order.

    Dated reports resolve their own moments first, and the day these support best dates the undated ones. Where no
    report fixes a day, a weekday and a day of the month that agree fix the year. Reports need distinct ids.
    """
    ordered = sorted(inputs, key=lambda item: item.report_id)
    first = best_day([_vote(item, tuple(resolve(m, item.own_day) for m in item.moments)) for item in ordered])
    reason: str | None = None
    if first is None or not is_day(first):
        first, reason = _by_documents(ordered) or (first, None)
    if first is None or not is_day(first):
        years = [year for item in ordered for year in item.years]
        tied = find_day((m for item in ordered for m in item.moments), max(years, default=None))
        if tied is not None:
            reason = tied[1]
            first = at_days(UNDATED, tied[0], tied[0])
    if first is None:
        first, reason = _by_publication(ordered) or (None, reason)
    event = first or UNDATED
    publications = {item.report_id: _publication(item, event) for item in ordered}
    draft = Settlement(event, publications, {})
    moments = {i.report_id: tuple(draft.resolve(i.report_id, m, of_event=True) for m in i.moments) for i in ordered}
    final = best_day([_vote(item, moments[item.report_id]) for item in ordered]) or event
    return Settlement(_with_anchor(_half_of_night(final, ordered), reason, moments), publications, moments)


NOON = 12


def _by_publication(ordered: Sequence[DatingInput]) -> tuple[Moment, str] | None:
    """The event's day where its reports, all of them news of it, name none, and why in words; null where that tells nothing.

    News tells a time without a day of the day it is written on, or of the day before where the report's own hour is the
    earlier one. Where it tells no time either, it is that day or the day before: an interval of both.
    """
    fresh = [item for item in ordered if item.own_day and not item.names_days and not item.follow_up]
    if not fresh or len(fresh) < len(ordered):
        return None
    item = min(fresh, key=lambda i: (i.own_day or "", i.report_id))
    day = date.fromisoformat(item.own_day or "")
    hint = item.times[0].hint if item.times else None
    if hint is None or (hint.hour is None and hint.part_of_day is None):
        words = f"no day is told: that of publication {day.isoformat()} or the day before"
        return at_days(UNDATED, day - timedelta(days=1), day), words
    written = item.publication.start or ""
    before = len(written) >= len("2024-08-29T04") and hint.hour is not None and int(written[11:13]) < hint.hour
    found = day - timedelta(days=int(before))
    return at_days(UNDATED, found, found), f"a time of day without a day, counted from publication {day.isoformat()}"


def _half_of_night(event: Moment, ordered: Sequence[DatingInput]) -> Moment:
    """A night over two days set to the one that every clock time given for the event falls on: "overnight", "1:25 a.m."."""
    days = bounds(event)
    hours = [t.hint.hour for item in ordered for t in item.times if t.hint is not None and t.hint.hour is not None]
    if days is None or days[0] == days[1] or not is_day(event) or not hours:
        return event
    if all(hour < NOON for hour in hours):
        return at_days(replace(event, hint=None), days[1], days[1])
    return at_days(replace(event, hint=None), days[0], days[0]) if min(hours) >= NOON else event


def _by_documents(ordered: Sequence[DatingInput]) -> tuple[Moment, str] | None:
    """The event's day by the days of the documents that undated reports quote, and why in words; null where none tells.

    A report that quotes a communiqué dated 23 May came out on that day or soon after: its "Wednesday" counts from there.
    Where no such report names the event's day, another report's day of the month is taken in the documents' year.
    """
    quoting = [item for item in ordered if item.dated and not item.is_dated]
    if not quoting:
        return None
    found = best_day(
        [Vote(tuple(resolve(m, max(i.dated)) for m in i.moments), i.weights, max(i.dated)) for i in quoting]
    )
    latest = max(day for item in quoting for day in item.dated)
    if found is None or not is_day(found):
        named = [
            Vote(tuple(resolve(m, latest) for m in i.moments if m.hint and m.hint.day is not None), (), latest)
            for i in ordered
        ]
        found = best_day(named)
    return (found, f"counted from a document of {latest}") if found is not None and is_day(found) else None


def _vote(item: DatingInput, moments: tuple[Moment, ...]) -> Vote:
    return Vote(moments, item.weights, item.own_day)


def _publication(item: DatingInput, event: Moment) -> Publication:
    days = bounds(event)
    if item.is_dated or days is None or not is_day(event):
        return item.publication if item.is_dated else Publication()
    return inferred(days[0], item.moments, item.speech, item.publication_hint)


def against_event(moment: Moment, event: Moment) -> Moment:
    """An unresolved moment of an event set to the day nearest to the event's that its weekday or date fits.

    Comes back as it is where the event has no day or the words name none.
    """
    days, hint = bounds(event), moment.hint
    if days is None or hint is None or not is_day(event):
        return moment
    anchor = f"event {days[0].isoformat()}"
    if hint.month is not None and hint.day is not None:
        found = [r for year in (-1, 0, 1) if (r := _in_year(moment, days[0].year + year)).start is not None]
        if not found:
            return moment
        nearest = min(found, key=lambda r: (abs((date.fromisoformat((r.start or "")[:10]) - days[0]).days), r.start))
        return replace(nearest, anchor=anchor)
    if hint.weekday is None or hint.week_shift is not None or hint.direction == "future":
        return moment
    # Three days either way hold each weekday once.
    found_on = resolve(replace(moment, hint=replace(hint, direction=None)), (days[0] + timedelta(days=3)).isoformat())
    return replace(found_on, anchor=anchor, hint=hint)


def _in_year(moment: Moment, year: int) -> Moment:
    if moment.hint is None:
        return moment
    resolved = resolve(replace(moment, hint=replace(moment.hint, year=year)), None)
    return replace(resolved, hint=moment.hint)


def _published_between(moment: Moment, publication: Publication) -> Moment:
    """`moment` resolved where every publication day in the report's bounds gives the same; else as it is."""
    if publication.start is None or len(publication.start) < 10:
        return resolve(moment, None)
    end = publication.end if publication.end and len(publication.end) >= 10 else publication.start
    first, last = resolve(moment, publication.start[:10]), resolve(moment, end[:10])
    if (first.start, first.end) != (last.start, last.end) or first.start is None:
        return moment
    if publication.basis is PublicationBasis.SIBLINGS and first.anchor is not None:
        when = publication.start[:10] if publication.day else f"{publication.start[:10]} to {end[:10]}"
        return replace(first, anchor=f"published {when}, inferred from siblings")
    return first


def _with_anchor(event: Moment, reason: str | None, moments: Mapping[str, tuple[Moment, ...]]) -> Moment:
    """The event's moment with who supports it in words."""
    if event.start is None:
        return event
    supporting = [r for r in sorted(moments) if any(m.start is not None and compatible(m, event) for m in moments[r])]
    words = f"stated by {len(supporting)} of {len(moments)} reports"
    anchors = sorted(
        {m.anchor for r in supporting for m in moments[r] if m.anchor and m.anchor.startswith("published")}
    )
    # A report's own day is the firmer ground; an inferred one is named only where there is no other.
    own = [anchor for anchor in anchors if "inferred" not in anchor] or anchors
    given = reason or (f"resolved against {own[0]}" if own else None)
    return replace(event, anchor=f"{words}; {given}" if given else words)
