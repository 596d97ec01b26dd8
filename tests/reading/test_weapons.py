"""A weapon is the incident's where a sentence tells that it was used."""

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.rules import RulesReader


@pytest.mark.parametrize(
    ("sentence", "weapons"),
    [
        ("A bomb exploded outside the bank in Velmar.", [("bomb", Scope.EVENT)]),
        ("Two bombs exploded outside the bank; the bombs broke windows.", [("bombs", Scope.EVENT)]),
        ("The attackers threw dynamite at the embassy.", [("dynamite", Scope.EVENT)]),
        ("He was killed with a machete in Velmar.", [("machete", Scope.EVENT)]),
        ("The police seized ten rifles in a flat in Velmar.", [("rifles", Scope.BACKGROUND)]),
        ("He spoke of a dynamite attack that left ten dead in Velmar.", [("dynamite", Scope.EVENT)]),
        ("A second explosive device thrown at the bank in Velmar broke windows.", [("explosive device", Scope.EVENT)]),
        ("Two men were beaten to death with clubs in Velmar.", [("clubs", Scope.EVENT)]),
        ("A mine exploded in Velmar, killing two men.", [("mine", Scope.EVENT)]),
        ("Armed men set the country club in Velmar on fire, killing two.", [("club", Scope.BACKGROUND)]),
        ("Two men died in a clash near a mine in Velmar.", [("mine", Scope.BACKGROUND)]),
        ("Police found ammunition for rifles after two men were killed in Velmar.", [("rifles", Scope.BACKGROUND)]),
        ("The minister wants to buy missiles.", [("missiles", Scope.BACKGROUND)]),
    ],
)
def test_weapons_in_use(sentence: str, weapons: list[tuple[str, Scope]]) -> None:
    reading = RulesReader().read(Report(id="r", text=sentence))
    assert [(c.text, c.scope) for c in reading.claims if c.kind is ClaimKind.WEAPON] == weapons
