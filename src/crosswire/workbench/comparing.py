"""Comparing: what speaks for and against two reports, or two events, being one incident, and what would turn the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from crosswire.grouping.average_link import MILLION, MOST, bounded, in_millionths, likelihood, needed, within
from crosswire.grouping.constraints import constraints, standing
from crosswire.grouping.reasons import to_turn
from crosswire.grouping.weights import weights
from crosswire.ledger.ledger import Ledger
from crosswire.model.decision import OF_GROUPING
from crosswire.workbench.placing import StoredShelf
from crosswire.workbench.results import Between


def between(ledger: Ledger, a: Sequence[str], b: Sequence[str]) -> Between:
    """The comparison of the reports `a` with the reports `b`, as grouping weighs it."""
    shelf, bar = StoredShelf(ledger), weights().bar
    pairs = sorted({(min(x, y), max(x, y)) for x, y in product(a, b) if x != y})
    ranked = sorted(pairs, key=lambda p: (-shelf.score(*p), p))
    mean = sum(bounded(shelf.score(*p)) for p in pairs) / len(pairs) if pairs else MOST
    first, second = ((len(some), within(some, shelf.score)) for some in (a, b))
    least = needed(first, second, in_millionths(bar)) / MILLION
    shown = [shelf.compared(*p) for p in dict.fromkeys((*ranked[:1], *ranked[-1:]))]
    every = sorted({*a, *b})
    given = {r: s.given_event for r, s in shelf.sketches(every).items()}
    held = constraints(every, ledger.decisions(), given)
    block = {report: i for i, reports in enumerate(held.blocks) for report in reports}
    return Between(
        a=tuple(a),
        b=tuple(b),
        links=tuple(shown),
        likelihood=likelihood(mean),
        needed=likelihood(least),
        one_event=bool(set(ledger.event_ids_of(a)) & set(ledger.event_ids_of(b))),
        held_together=any(block[x] == block[y] for x, y in pairs),
        held_apart=any(held.are_apart(block[x], block[y]) for x, y in pairs),
        decisions=tuple(
            d
            for d in standing(ledger.decisions())
            if d.kind in OF_GROUPING and set(d.subjects) & set(a) and set(d.subjects) & set(b)
        ),
        to_turn=tuple(to_turn(link, bar) for link in shown),
        short_of=tuple(round(bar - link.score, 4) for link in shown),
    )
