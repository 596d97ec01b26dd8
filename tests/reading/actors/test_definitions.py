"""Names that a text defines for itself."""

from crosswire.model.words import PartyClass
from crosswire.reading.actors.definitions import local_id
from tests.reading.actors.helpers import index_of, names


def test_an_unknown_body_with_its_abbreviation() -> None:
    text = "The Northern Joint Command (NJC) fired. The NJC denied it. The Joint Command left."
    made = "local/northern-joint-command"
    assert names(text) == [
        ("Northern Joint Command", made),
        ("NJC", made),
        ("NJC", made),
        ("Joint Command", made),
    ]


def test_the_same_name_gives_the_same_id() -> None:
    assert local_id("the Côte  Relief-Front’s") == local_id("Cote Relief Fronts") == "local/cote-relief-fronts"


def test_what_the_text_defines_goes_before_the_table() -> None:
    text = "The Armed Forces of the Philippines (AFP) lost two men. The AFP said so."
    assert {actor for _, actor in names(text)} == {"philippine-armed-forces"}


def test_an_abbreviation_of_a_known_actor() -> None:
    text = "The US Central Command (UCC) spoke. UCC added more."
    assert {actor for _, actor in names(text)} == {"us-central-command"}


def test_an_armed_group_by_what_it_is_called() -> None:
    for text in (
        "The militant group Jaysh Ardun fled.",
        "Jaysh Ardun, a small rebel faction, fled.",
        "Seven Jaysh Ardun fighters fled.",
    ):
        found = [m for m in index_of(text).mentions if m.actor_id == "local/jaysh-ardun"]
        assert found and found[0].party_class is PartyClass.COMBATANT, text


def test_an_office_is_no_body() -> None:
    assert names("Deputy Minister and Director of the Harbour Police Ola Brandt spoke.") == []


def test_a_known_abbreviation_stays_what_it_is_behind_a_description() -> None:
    text = "The US military staff for half a continent (AFRICOM) spoke. AFRICOM added more."
    assert [actor for words, actor in names(text) if words == "AFRICOM"] == ["us-africa-command"] * 2
