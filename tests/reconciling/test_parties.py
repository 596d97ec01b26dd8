"""Parties: who acted and against whom, under their own names."""

from crosswire.model.claim import Claim
from crosswire.model.party import Party
from crosswire.model.words import PartyClass
from crosswire.reconciling.groups import counted_groups
from crosswire.reconciling.parties import event_actors, whole_of
from tests.factories import make_claim, make_report

TEXT = (
    "Troops of the Amber Command and the Amber Command killed nine. Thirteen attacked. Attackers fled. "
    "Police held two men. No police officers were hurt. An Amber Command official spoke."
)
REPORT = make_report(TEXT)


def names(claims: list[Claim]) -> list[tuple[str, str]]:
    return [(a.role, a.label) for a in event_actors(claims, counted_groups(claims))]


def killed(by: str, quote: str = "killed nine", actor: str | None = None) -> Claim:
    return make_claim(REPORT, "killed", quote, low=9, by=Party(by, actor, by, PartyClass.SECURITY_FORCE))


def test_people_of_a_body_are_the_body() -> None:
    for label in (
        "Troops of the Amber Command",
        "Amber Command official",
        "Amber Command",
        "soldiers of Amber Command",
    ):
        assert whole_of(label) == "Amber Command"


def test_names_of_one_body_are_one_party() -> None:
    claims = [
        killed("Troops of the Amber Command", actor="local/troops-of-the-amber-command"),
        killed("Amber Command", "Amber Command killed nine", "local/amber-command"),
    ]
    assert names(claims) == [("initiator", "Amber Command")]


def test_numbers_and_nameless_people_are_no_party_beside_a_name() -> None:
    claims = [
        killed("Amber Command", actor="local/amber-command"),
        killed("Thirteen", "Thirteen attacked"),
        killed("attackers", "Attackers fled"),
    ]
    assert names(claims) == [("initiator", "Amber Command")]
    assert names(claims[1:]) == [("initiator", "attackers")]


def test_who_arrests_did_not_do_it() -> None:
    held = make_claim(
        REPORT, "captured", "Police held two men", low=2, by=Party("Police", None, "police", PartyClass.SECURITY_FORCE)
    )
    assert names([held]) == []
