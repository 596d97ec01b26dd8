"""Weighing: events under many rules at once, from what is stored of them, each put together only once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.lineage import origin_reasons
from crosswire.model.event import Event
from crosswire.model.sensitivity import RuledEvent
from crosswire.reconciling.rulebook import Rule
from crosswire.reconciling.sensitivity import ruled_event
from crosswire.workbench.deriving import institution_above


def weighed(ledger: Ledger, events: Sequence[Event], rules: Sequence[Rule]) -> Iterator[RuledEvent]:
    """Each event under every rule, in the order given, one in memory at a time.

    Reports' times, claims and dependences are taken as the store has them placed: nothing is read or compared again.
    """
    for event in events:
        known = ledger.publications(event.id)
        reports = [
            replace(r, published=known.get(r.id, r.published)) for r in ledger.reports(event.reports, as_read=True)
        ]
        claims = ledger.event_claims(event.id)
        voices = origin_reasons(reports, claims, ledger.dependences(event.id), institution_above)
        days = {r: sketch["day"] for r, sketch in ledger.sketches(event.reports).items()}
        yield ruled_event(event, reports, claims, {c: v.label for c, v in voices.items()}, days, rules)
