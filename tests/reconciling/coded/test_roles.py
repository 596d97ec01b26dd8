"""The roles of parties, one rule after the other, as eventreport has them."""

from crosswire.reconciling.coded.roles import Roles, Tally, roles


def tally(began: float = 0, did: float = 0, stepped_in: float = 0, stood_by: float = 0, named: bool = True) -> Tally:
    return Tally(named, began, did, stepped_in, stood_by)


def test_the_initiator_is_the_one_that_most_reports_name() -> None:
    assert [r.initiator for r in roles([tally(2), tally(1), tally()])] == [1, 0, 0]
    assert [r.initiator for r in roles([tally(2), tally(2)])] == [0, 0]
    assert [r.initiator for r in roles([tally(), tally()])] == [0, 0]


def test_parties_that_the_event_has_not_compete_and_have_no_roles() -> None:
    assert roles([tally(1), tally(2, 1, 1, 1, named=False)]) == [Roles(0, 0, 0, 0), Roles(None, None, None, None)]


def test_who_is_called_a_bystander_is_no_perpetrator() -> None:
    assert roles([tally(did=3, stood_by=1)]) == [Roles(0, 0, 0, 1)]
    assert roles([tally(did=1)]) == [Roles(0, 1, 0, 0)]


def test_who_began_it_does_not_step_in() -> None:
    assert roles([tally(began=1, stepped_in=2)]) == [Roles(1, 0, 0, 0)]
    assert roles([tally(stepped_in=2)]) == [Roles(0, 0, 1, 0)]


def test_a_bystander_has_no_other_role() -> None:
    assert roles([tally(began=1, stood_by=1)]) == [Roles(1, 0, 0, 0)]
    assert roles([tally(stepped_in=1, stood_by=1)]) == [Roles(0, 0, 1, 0)]
    assert roles([tally(stood_by=1), tally(began=1)]) == [Roles(0, 0, 0, 1), Roles(1, 0, 0, 0)]


def test_no_parties() -> None:
    assert roles([]) == []
