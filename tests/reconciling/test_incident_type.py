"""The type of an event: one vote a report, divided between the types that it names."""

from crosswire.model.claim import Claim, Feature
from crosswire.model.words import ClaimKind
from crosswire.reconciling.incident_type import incident_type
from tests.reconciling.factories import other_claim


def named(report: str, number: int, code: str, share: float) -> Claim:
    features = (Feature("incident_type", code), Feature("share", f"{share} (title)"))
    return other_claim(f"{report}{number}", report, ClaimKind.INCIDENT, features=features)


def test_a_report_that_names_many_types_has_one_vote() -> None:
    claims = [named("a", 1, "fire", 0.6), named("a", 2, "explosion", 0.4), named("b", 1, "explosion", 1.0)]
    assert incident_type(claims) == "explosion"


def test_special_types_vote_for_their_broad_type() -> None:
    claims = [named("a", 1, "suicide_bombing", 1.0), named("b", 1, "bombing", 1.0), named("c", 1, "shooting", 1.0)]
    assert incident_type(claims) == "suicide_bombing"


def test_a_special_type_that_few_name_does_not_stand_for_the_broad_one() -> None:
    claims = [named(r, 1, "bombing", 1.0) for r in "abcd"]
    assert incident_type([*claims, named("e", 1, "grenade_attack", 1.0)]) == "bombing"


def test_the_kind_of_incident_is_a_vote_of_reports() -> None:
    claims = [
        other_claim("i1", "a", ClaimKind.INCIDENT, features=(Feature("incident_type", "fire"),)),
        other_claim("i2", "a", ClaimKind.INCIDENT, features=(Feature("incident_type", "fire"),)),
        other_claim("i3", "b", ClaimKind.INCIDENT, features=(Feature("incident_type", "explosion"),)),
        other_claim("i4", "c", ClaimKind.INCIDENT, features=(Feature("incident_type", "explosion"),)),
    ]
    assert incident_type(claims) == "explosion"
    assert incident_type([]) is None
