"""Weighing: events under many rules at once, from what is stored of them, each put together only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from crosswire.ledger.ledger import Ledger
from crosswire.lineage import origin_reasons
from crosswire.model.event import Event
from crosswire.model.sensitivity import RuledEvent, Sensitivity
from crosswire.model.words import ClaimKind
from crosswire.reconciling.rulebook import Rule
from crosswire.reconciling.sensitivity import Tally, ruled_event
from crosswire.workbench.deriving import institution_above
from crosswire.workbench.results import Stood
from crosswire.workbench.voicing import voices_of

Progress = Callable[[int, int | None, str], None]
"""Told how many events are done, how many there are, and what is being done."""


AT_ONCE = 64
"""Events whose claims are fetched together."""


def weighed(ledger: Ledger, events: Iterable[Event], rules: Sequence[Rule]) -> Iterator[RuledEvent]:
    """Each event under every rule, in the order given, a few in memory at a time.

    Reports' times, claims and dependences are taken as the store has them placed: nothing is read or compared again.
    """
    coming = iter(events)
    while some := list(islice(coming, AT_ONCE)):
        ids, members = [e.id for e in some], {r for e in some for r in e.reports}
        out, claims = ledger.publications_by_event(ids), ledger.claims_by_event(ids)
        leaning = ledger.dependences_by_event(ids)
        known = {report.id: report for report in ledger.reports(members, as_read=True)}
        days = {r: sketch.get("day") for r, sketch in ledger.sketches(members).items()}
        for event in some:
            dated = [replace(known[r], published=out[event.id].get(r, known[r].published)) for r in event.reports]
            voices = origin_reasons(dated, claims[event.id], leaning[event.id], institution_above)
            labels = {claim: voice.label for claim, voice in voices.items()}
            yield ruled_event(event, dated, claims[event.id], labels, days, rules)


def weighed_then(ledger: Ledger, record: Stood, rules: Sequence[Rule]) -> RuledEvent:
    """The event of a record, as it stands or stood, under every rule."""
    days = {r: sketch.get("day") for r, sketch in ledger.sketches(record.event.reports).items()}
    labels = {claim: voice.label for claim, voice in voices_of(record).items()}
    return ruled_event(record.event, record.reports, record.claims, labels, days, rules)


def sensitivity(
    ledger: Ledger,
    events: Sequence[Event] | None,
    rules: Sequence[Rule],
    kinds: Sequence[ClaimKind],
    most: int,
    each: Callable[[RuledEvent], None] | None,
    progress: Progress | None,
) -> Sensitivity:
    """What `events`, or all of the store, add up to under every rule; see `Desk.sensitivity`."""
    total = len(events) if events is not None else ledger.counts()["events"]
    tally = Tally([rule.name for rule in rules], kinds, most)
    for done, event in enumerate(weighed(ledger, ledger.events() if events is None else events, rules), start=1):
        tally.add(event)
        if each is not None:
            each(event)
        if progress is not None:
            progress(done, total, event.label)
    return tally.result()
