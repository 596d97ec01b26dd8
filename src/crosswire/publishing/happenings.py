"""Happenings: what reports say happened when, a time an entry, and when each report came out with what it gave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.out_by import last_minute
from crosswire.model.report import Report
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Scope
from crosswire.publishing.answers import Answer
from crosswire.publishing.quotations import Quotation, quotation
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.timeline import timeline
from crosswire.publishing.wording import clean

KINDS = (ClaimKind.DATE, ClaimKind.TIME, *PEOPLE_KINDS)


@dataclass(frozen=True, slots=True)
class Telling:
    """Words for one time ("the early hours of Thursday") in the outlets that have them (label, report's id), with the fullest
    passage in which they stand.
    """

    words: str
    outlets: tuple[tuple[str, str], ...]
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class Happening:
    """A time at which something of the incident happened, from `first` to `last` (ISO 8601); both null for a time of day alone.

    `when` says it in words, `tellings` are the words of the reports, those of most first.
    """

    when: str
    first: str | None
    last: str | None
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A report by when it came out: between which minutes (null where it has no date), where its date is from if not given with
    it, and what it gave to each question, with the letters of positions where there are several.
    """

    report_id: str
    label: str
    when: str
    first: str | None
    last: str | None
    basis: str
    figures: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def happenings(
    event: Event, claims: Sequence[Claim], reports: Mapping[str, Report], labels: Mapping[str, str]
) -> list[Happening]:
    """The times that reports give for anything in the incident, in order; times of day that no day goes with come last.

    `labels` name the reports, in order of publication.
    """
    order = list(labels)
    own = [
        c
        for c in claims
        if c.kind in KINDS
        and c.when is not None
        and c.scope is Scope.EVENT
        and c.event_id in (None, event.id)
        and not c.rejected
    ]
    own.sort(key=lambda c: (order.index(c.report_id), c.evidence.start, c.id))
    times: dict[tuple[str, str], dict[str, list[Claim]]] = {}
    for claim in own:
        if claim.when is not None and (claim.when.start or claim.when.text):
            time = (claim.when.start or "", claim.when.end or claim.when.start or "")
            times.setdefault(time, {}).setdefault(clean(claim.when.text or claim.text), []).append(claim)
    return [
        Happening(
            when=interval_words(first, last) or "a time of day",
            first=first or None,
            last=last or None,
            tellings=tuple(_telling(words, found, reports, labels) for words, found in _by_spread(tellings)),
        )
        for (first, last), tellings in sorted(times.items(), key=lambda item: (not item[0][0], item[0]))
    ]


def _by_spread(tellings: Mapping[str, Sequence[Claim]]) -> list[tuple[str, Sequence[Claim]]]:
    return sorted(tellings.items(), key=lambda item: -len({c.report_id for c in item[1]}))


def _telling(words: str, found: Sequence[Claim], reports: Mapping[str, Report], labels: Mapping[str, str]) -> Telling:
    fullest = max(found, key=lambda c: (c.kind in PEOPLE_KINDS, c.evidence.end - c.evidence.start))
    outlets = tuple((labels[i], i) for i in dict.fromkeys(c.report_id for c in found))
    return Telling(words, outlets, quotation(fullest, reports.get(fullest.report_id)))


def said_when(
    event: Event, reports: Sequence[Report], answers: Sequence[Answer], labels: Mapping[str, str]
) -> list[Said]:
    """The reports in order of publication, undated ones last."""
    by_id = {r.id: r for r in reports}
    marks = [m for m in timeline(event, reports, answers) if m.report_id is not None]
    return [
        Said(
            report_id=m.report_id or "",
            label=labels[m.report_id or ""],
            when=m.when or "undated",
            first=by_id[m.report_id or ""].published.start,
            last=_out(by_id[m.report_id or ""]),
            basis=m.basis,
            figures=m.figures,
        )
        for m in marks
    ]


def _out(report: Report) -> str | None:
    """The last minute by which a report surely was out."""
    end = report.published.end or report.published.start
    return last_minute(end) if end else None
