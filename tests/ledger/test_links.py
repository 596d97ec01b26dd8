"""Links: one for two reports, and what hangs together through them."""

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.model.linkage import Link
from tests.ledger.making import link, report

REPORTS = sorted((report(number) for number in range(8)), key=lambda r: r.id)
PAIRS = list(combinations(range(8), 2))


def fill(ledger: Ledger) -> None:
    with ledger.transaction():
        for one in REPORTS:
            ledger.add_report(one)
            ledger.delete_links(one.id)


def test_links_come_back_the_same_and_the_later_holds(ledger: Ledger) -> None:
    fill(ledger)
    a, b, c = REPORTS[:3]
    with ledger.transaction():
        ledger.put_links([link(a, b, same=False), link(b, c)])
        ledger.put_link(link(a, b))
    assert ledger.links_of(b.id) == [link(a, b), link(b, c)]
    assert ledger.links_of(a.id) == [link(a, b)]
    with ledger.transaction():
        ledger.delete_links(b.id)
    assert ledger.counts()["links"] == 0


def test_a_link_the_wrong_way_round_or_to_nothing_is_refused(ledger: Ledger) -> None:
    fill(ledger)
    a, b = REPORTS[0].id, REPORTS[1].id
    for wrong in (Link(b, a, 1, True, ()), Link(a, a, 1, True, ()), Link(a, "r~", 1, True, ())):
        with pytest.raises(LedgerError, match="does not fit"), ledger.transaction():
            ledger.put_link(wrong)
    assert ledger.counts()["links"] == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(PAIRS), st.booleans()), unique_by=lambda p: p[0]), st.sets(st.integers(0, 7)))
def test_a_component_is_what_can_be_reached(
    ledger: Ledger, pairs: list[tuple[tuple[int, int], bool]], start: set[int]
) -> None:
    fill(ledger)
    with ledger.transaction():
        ledger.put_links(link(REPORTS[a], REPORTS[b], same=same) for (a, b), same in pairs)
    reached = set(start)
    for _ in REPORTS:
        for (a, b), same in pairs:
            if same and reached & {a, b}:
                reached |= {a, b}
    assert ledger.component(REPORTS[n].id for n in start) == {REPORTS[n].id for n in reached}


def test_a_long_chain_is_followed_to_its_end(ledger: Ledger) -> None:
    chain = sorted((report(number) for number in range(1200)), key=lambda r: r.id)
    with ledger.transaction():
        for one in chain:
            ledger.add_report(one)
        ledger.put_links(link(a, b) for a, b in pairwise(chain))
    assert ledger.component([chain[600].id]) == {r.id for r in chain}
