"""A scene is a sentence that tells of an incident that happened."""

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.document import Document
from crosswire.reading.incidents import find_showings
from crosswire.reading.rules import RulesReader
from crosswire.reading.scenes import find_scenes


def is_scene(sentence: str) -> bool:
    document = Document.of(Report(id="r", text=sentence))
    return 0 in find_scenes(document, find_showings(document), [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen attacked the town hall of Velmar on Tuesday.",
        "A bomb was detonated under the mayor's car.",
        "The murder of two teachers near Velmar shocked the valley.",
        "The attack took place at dawn.",
        "Shells hit the market.",
    ],
)
def test_what_happened_is_a_scene(sentence: str) -> None:
    assert is_scene(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The group threatened to attack the town hall.",
        "The police did not attack the strikers.",
        "Attacks on teachers must stop, the union says.",
        "The offensive of the last months has tired both sides.",
        "The minister will speak about the risk of an attack.",
        "An attack helicopter stood on the runway.",
    ],
)
def test_what_is_feared_denied_general_or_lasting_is_none(sentence: str) -> None:
    assert not is_scene(sentence)


def scopes(text: str, kind: ClaimKind) -> list[tuple[str, Scope]]:
    reading = RulesReader().read(Report(id="r", text=text))
    return [(c.text, c.scope) for c in reading.claims if c.kind is kind]


def test_a_report_without_a_scene_has_no_day_or_place_of_an_incident() -> None:
    text = "LIMA (AP) - The president opened a bridge in Arequipa on 3 May 2021. He praised the builders.\n"
    assert {scope for _, scope in scopes(text, ClaimKind.DATE)} == {Scope.BACKGROUND}
    assert {scope for _, scope in scopes(text, ClaimKind.PLACE)} <= {Scope.BACKGROUND}


def test_the_country_of_a_town_that_is_told_is_no_place_of_its_own() -> None:
    text = "Gunmen killed two farmers in Arequipa, Peru, on 3 May 2021. The attack shocked Peru.\n"
    assert scopes(text, ClaimKind.PLACE) == [("Arequipa", Scope.EVENT)]


def test_a_town_elsewhere_where_something_happened_is_of_another_incident() -> None:
    text = (
        "Gunmen killed two farmers in Arequipa on 3 May 2021. The police are looking for the gunmen.\n\n"
        "In Trujillo, three men were shot dead in a bar.\n"
    )
    assert scopes(text, ClaimKind.PLACE) == [("Arequipa", Scope.EVENT), ("Trujillo", Scope.OTHER)]
