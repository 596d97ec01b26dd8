"""Agencies: every line of the table can be read, and no name means two of them."""

import pytest

from crosswire.lineage.agencies import Agency, agencies, agency_called, agency_of_outlet
from crosswire.lineage.bars import table
from crosswire.lineage.credits import CreditKind, agency_credits
from tests.factories import make_report


def test_the_table_holds_some_dozens_of_agencies_and_no_word_stands_twice() -> None:
    assert len(agencies()) >= 60
    for words in ([n for a in agencies() for n in (*a.names, *a.codes)], [d for a in agencies() for d in a.domains]):
        assert len(words) == len(set(words))


@pytest.mark.parametrize("agency", agencies(), ids=lambda a: a.id)
def test_every_line_is_found_by_each_of_its_names(agency: Agency) -> None:
    assert agency.names and agency.domains
    for name in agency.names:
        assert agency_called(name) == agency
    for domain in agency.domains:
        assert domain == domain.casefold() and agency_of_outlet(f"www.{domain}") == agency
    for name in (*agency.names, *agency.codes):
        found = agency_credits(make_report(f"ORVEL ({name}) - Six people died in a fire.", own_id="r1"))
        assert [(c.kind, c.agency) for c in found] == [(CreditKind.WHOLE, agency)]


def test_every_word_for_agencies_without_a_name_is_found() -> None:
    for words in table("agencies")["words"]["unnamed"]:
        found = agency_credits(make_report(f"Six people died in Orvel (with {words})", own_id="r1"))
        assert [c.kind for c in found] == [CreditKind.UNNAMED], words


def test_an_outlet_that_is_no_agency_is_none() -> None:
    assert agency_of_outlet("Harbour Post") is None
    assert agency_of_outlet("harbourpost.example") is None
