"""Agencies: every one of the registry is found by its names, its domains and the credits to it."""

import pytest

from crosswire.lineage.agencies import agencies, agency_called, agency_of_outlet
from crosswire.lineage.bars import table
from crosswire.lineage.credits import CreditKind, agency_credits
from crosswire.model.outlet import Outlet
from tests.factories import make_report


@pytest.mark.parametrize("agency", agencies(), ids=lambda a: a.id)
def test_every_line_is_found_by_each_of_its_names(agency: Outlet) -> None:
    for name in agency.in_text:
        assert agency_called(name) == agency
    for domain in agency.domains:
        assert domain == domain.casefold() and agency_of_outlet(f"www.{domain}") == agency
    for name in (*agency.in_text, *agency.codes):
        found = agency_credits(make_report(f"ORVEL ({name}) - Six people died in a fire.", own_id="r1"))
        assert [(c.kind, c.agency) for c in found] == [(CreditKind.WHOLE, agency)]


def test_every_word_for_agencies_without_a_name_is_found() -> None:
    for words in table("credits")["unnamed"]:
        found = agency_credits(make_report(f"Six people died in Orvel (with {words})", own_id="r1"))
        assert [c.kind for c in found] == [CreditKind.UNNAMED], words


def test_an_outlet_that_is_no_agency_is_none() -> None:
    assert agency_of_outlet("Harbour Post") is None
    assert agency_of_outlet("harbourpost.example") is None


def test_a_name_that_is_a_code_as_well_counts_as_it_is_written() -> None:
    found = agency_called("MIA")
    assert found is not None
    assert found.id == "mia"
    assert agency_called("Mia") is None
    assert agency_called("Media information agency") == found
