"""Rereading: reports of the store read again, by a newer version of their reader or by another one.

Always holds: a step of reports is read, kept and placed as a whole or not at all, so that a run that is stopped at any
moment leaves a whole store and the next one goes on where it stopped; people's decisions are never changed; a store whose
reports were all read again equals one to which they were added so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from crosswire.grouping.constraints import standing
from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.model.claim import Claim
from crosswire.model.decision import OF_CLAIMS, Decision
from crosswire.reading.reader import Reading
from crosswire.workbench.adding import REPORTS_A_STEP, named, put_reading, stored, words_of
from crosswire.workbench.choosing import DEFAULT_READER, reader_label
from crosswire.workbench.placing import place, reach
from crosswire.workbench.readers import Readers, Unread
from crosswire.workbench.results import Change, NotFound, Refused, Reread


def reread(
    ledger: Ledger,
    chosen: Sequence[str],
    everything: bool,
    reader: str | None,
    progress: Callable[[int, int | None, str], None] | None,
    workers: int,
) -> Reread:
    """Reads reports again; see `crosswire.workbench.desk.Desk.reread`."""
    if not ledger.writable:
        raise LedgerError(f"{ledger.path}: it is read-only; give a store that you may write to")
    wanted = _wanted(ledger, chosen, everything, reader)
    total = sum(map(len, wanted.values()))
    done = read = 0
    changes: list[Change] = []
    refused: list[Refused] = []
    touched: set[str] = set()
    for name, report_ids in wanted.items():
        label = reader_label(name)
        with Readers(min(workers, len(report_ids)), name) as read_all:
            for at in range(0, len(report_ids), REPORTS_A_STEP):
                step: list[Reading] = []
                for reading in read_all(list(ledger.reports(report_ids[at : at + REPORTS_A_STEP]))):
                    done += 1
                    if progress is not None:
                        progress(done, total, words_of(reading.report))
                    if isinstance(reading, Unread):
                        refused.append(Refused(named(reading.report), reading.reason))
                    else:
                        refused += [Refused(named(reading.report), sentence) for sentence in reading.refused]
                        step.append(reading)
                read += len(step)
                with ledger.transaction():
                    changed, events = _replaced(ledger, step, label)
                changes += changed
                touched |= events
    current = (e for e in sorted(touched) if ledger.event(e) is not None)
    return Reread(read, tuple(changes), tuple(refused), tuple(current), tuple(idle(ledger)))


def idle(ledger: Ledger) -> list[Decision]:
    """The standing decisions on claims that no report states any longer and no decision keeps, the earliest first."""
    on_claims = [d for d in standing(ledger.decisions()) if d.kind in OF_CLAIMS]
    known = ledger.known_claims(subject for d in on_claims for subject in d.subjects)
    return [d for d in on_claims if not known.issuperset(d.subjects)]


def _wanted(ledger: Ledger, chosen: Sequence[str], everything: bool, reader: str | None) -> dict[str, list[str]]:
    """The ids of the reports to read, by the name of the reader: `reader`, else each report's own.

    Without `chosen` and not `everything`, those that another reader or another version read, or none.
    """
    read_by = ledger.read_by()
    out: dict[str, list[str]] = defaultdict(list)
    for report_id in [_found(ledger, wanted) for wanted in dict.fromkeys(chosen)] if chosen else ledger.report_ids():
        before = read_by.get(report_id)
        name = reader or (before.split("/")[0] if before else DEFAULT_READER)
        if chosen or everything or before != reader_label(name):
            out[name].append(report_id)
    return out


def _found(ledger: Ledger, wanted: str) -> str:
    if not wanted.isascii() or not ledger.has_report(wanted):
        raise NotFound(f"there is no report '{wanted}' in the store")
    return wanted


def _replaced(ledger: Ledger, step: Sequence[Reading], label: str) -> tuple[list[Change], set[str]]:
    """Puts readings in the place of what was read before, inside a transaction: what changed, and the events touched."""
    changes = []
    fresh: list[Reading] = []
    for reading in step:
        before = ledger.reading(reading.report.id)
        old = ledger.claims(reading.report.id)
        if before == stored(reading, label) and old == list(reading.claims):
            continue
        fresh.append(reading)
        change = _change(reading, before.reader if before else "", old, label)
        if change.gained or change.lost or change.altered:
            changes.append(change)
    if not fresh:
        return [], set()
    ids = [reading.report.id for reading in fresh]
    hung_together = reach(ledger, ids, ledger.decisions())
    before_keys = {key for report_id in ids for key in ledger.keys(report_id)}
    for reading in fresh:
        put_reading(ledger, reading, label)
        ledger.delete_links(reading.report.id)
    return changes, place(ledger, ids, beside=hung_together, given_up=before_keys)


def _change(reading: Reading, before: str, old: Sequence[Claim], label: str) -> Change:
    """What `reading` says otherwise than the claims `old`; the reader's name alone is no change."""
    was = {claim.id: replace(claim, reader=label) for claim in old}
    now = {claim.id: claim for claim in reading.claims}
    return Change(
        report=reading.report,
        before=before,
        gained=tuple(c for c in now if c not in was),
        lost=tuple(c for c in was if c not in now),
        altered=tuple(c for c in now if c in was and was[c] != now[c]),
    )
