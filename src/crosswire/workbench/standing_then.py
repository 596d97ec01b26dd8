"""As of a time: the record of an event as it stood then, worked out anew from the reports that were out by that time alone.

Always holds: nothing that a later report says is in it; as of a time after the last report it is the record as it stands now,
the same byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from crosswire.ledger.ledger import Ledger
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.moment import Publication
from crosswire.model.out_by import OutBy, last_minute, out_by
from crosswire.model.report import Report
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean
from crosswire.reconciling.rulebook import Rule
from crosswire.sources.published import published_at
from crosswire.workbench.deriving import case_of, kept_of
from crosswire.workbench.orders import by_place, by_publication, by_reports
from crosswire.workbench.results import NotFound, Stood

LATEST = "9999-12-31"

Time = str | date | datetime
"""A time to look back to: ISO 8601, or Python's own; a day, month or year counts to its end."""


def until_of(time: Time) -> str:
    """`time` as a local day (`2024-08-30`) or minute (`2024-08-30T12:00`), the last of a month or year.

    A zone is read and left, as it is with the reports. Raises NotFound where it is no time.
    """
    written = time.isoformat() if isinstance(time, date) else time
    try:
        return published_at(written).end or written
    except ValueError:
        shown = clean(written)[:40]
        raise NotFound(
            f"'{shown}' is no time; give a day (2024-08-30) or a day and an hour (2024-08-30T12:00Z)"
        ) from None


def stood(ledger: Ledger, now: Event, time: Time | None, rule: Rule | None) -> Stood:
    """The event `now` (as it stands, under `rule`) as it stood at `time`; null is now, with the reports that have no date.

    Raises NotFound where no report was out by then.
    """
    publications = ledger.publications(now.id)
    parted = out_by(publications, LATEST if time is None else until_of(time))
    if time is not None and not parted.out:
        raise NotFound(_too_early(publications, parted))
    if time is None or len(parted.out) == parted.total:
        known = [
            replace(r, published=publications.get(r.id, r.published)) for r in ledger.reports(now.reports, as_read=True)
        ]
        return _record(now, now, known, ledger.event_claims(now.id), ledger.dependences(now.id), parted)
    case = case_of(ledger, now.id, parted.out, kept_of(ledger, now), now.reports)
    return _record(case.reconciled(rule)[0], now, case.reports, case.claims, case.dependences, parted)


def _record(
    event: Event,
    now: Event,
    reports: Iterable[Report],
    claims: Iterable[Claim],
    dependences: Iterable[Dependence],
    parted: OutBy,
) -> Stood:
    """The record in the order in which the desk gives reports, claims and dependences."""
    return Stood(
        event=event,
        now=now,
        reports=tuple(sorted(reports, key=by_publication)),
        claims=tuple(sorted(claims, key=by_place)),
        dependences=tuple(sorted(dependences, key=by_reports)),
        parted=parted,
    )


def event_then(ledger: Ledger, now: Event, time: Time, rule: Rule | None) -> Event | None:
    """The event `now` as it stood at `time`, or null where no report of it was out by then."""
    parted = out_by(ledger.publications(now.id), until_of(time))
    if len(parted.out) == parted.total:
        return now
    return stood(ledger, now, time, rule).event if parted.out else None


def _too_early(publications: Mapping[str, Publication], parted: OutBy) -> str:
    when = interval_words(parted.until)
    dated = [p for p in publications.values() if p.start is not None]
    if not dated:
        return "no report of this incident has a date, so nothing is known of how its record stood at any time"
    first = min(dated, key=lambda p: (last_minute(p.end or p.start or ""), p.start))
    earliest = interval_words(first.start, first.end)
    return f"no report of this incident is known to have been out by {when}; the first is of {earliest}"
