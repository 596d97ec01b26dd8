"""From noun phrases to parties."""

import pytest

from tests.reading.actors.helpers import party

RAID = "Estonian guards met Jaysh Ardun, a rebel faction, near the quarry, and it lost 11 of its gunmen. "


@pytest.mark.parametrize(
    ("phrase", "text", "actor", "label", "party_class"),
    [
        ("21 ISIS members", "ISIS members", "isis", "ISIS", "combatant"),
        ("at least 9 members of the Taliban", "members of the Taliban", "taliban", "Taliban", "combatant"),
        ("eleven US soldiers", "US soldiers", "us-armed-forces", "US military", "security_force"),
        ("2,000 American troops", "American troops", "us-armed-forces", "US military", "security_force"),
        ("three Peruvian policemen", "Peruvian policemen", "peru/police", "Peruvian police", "security_force"),
        ("five Iraqi civilians", "Iraqi civilians", None, "Iraqi civilians", "civilian"),
        ("dozens of migrants", "migrants", None, "migrants", "civilian"),
        ("the bodies of seven men", "bodies of seven men", None, "men", "unknown"),
        ("a 20-year-old man", "20-year-old man", None, "men", "unknown"),
        ("three school children", "school children", None, "children", "civilian"),
        ("six civilian casualties", "civilian casualties", None, "civilians", "civilian"),
        (
            "two injuries to Estonian police",
            "injuries to Estonian police",
            "estonia/police",
            "Estonian police",
            "security_force",
        ),
        ("between 20 and 30 people", "people", None, "people", "unknown"),
        ("up to 40 passengers", "passengers", None, "passengers", "civilian"),
        ("four firefighters", "firefighters", None, "rescuers", "civilian"),
    ],
)
def test_phrases(phrase: str, text: str, actor: str | None, label: str, party_class: str) -> None:
    found = party(f"It was said that {phrase} were there.", phrase)
    assert (found.text, found.actor_id, found.label, found.party_class) == (text, actor, label, party_class)


@pytest.mark.parametrize(
    ("text", "phrase", "actor", "label"),
    [
        (RAID, "11 of its gunmen", "local/jaysh-ardun", "Jaysh Ardun"),
        (
            "Eight Estonian soldiers fell ill. Three of the soldiers recovered.",
            "Three of the soldiers",
            "estonian-armed-forces",
            None,
        ),
        ("Eight Estonian soldiers fell ill, while two others drowned.", "two others", "estonian-armed-forces", None),
        ("Six Estonian soldiers fell ill and two recovered.", "two", "estonian-armed-forces", None),
        ("A policeman and two others died.", "two others", None, "people"),
        (RAID + "The militants fled.", "The militants", "local/jaysh-ardun", None),
        (RAID + "It buried 12 extremists, including Jaysh Ardun chiefs.", "12 extremists", "local/jaysh-ardun", None),
        ("They buried 12 extremists.", "12 extremists", None, "militants"),
        (RAID + "It mourned “the loss of 11 members” of Jaysh Ardun.", "11 members", "local/jaysh-ardun", None),
        (RAID + "Six hostages held by Jaysh Ardun fled.", "Six hostages", None, "prisoners"),
    ],
)
def test_phrases_that_point_back(text: str, phrase: str, actor: str | None, label: str | None) -> None:
    found = party(text, phrase)
    assert found.actor_id == actor
    assert label is None or found.label == label
