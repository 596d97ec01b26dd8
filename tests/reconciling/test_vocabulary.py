"""Which group and which nation the words of a noun phrase name."""

import pytest

from crosswire.reconciling.vocabulary import bare, entry_in, key_of, nation_in, singular, slug

GROUPS = [
    ("14 rebels", "militants"),
    ("members of the Tide", "members"),
    ("two police officers", "police officers"),
    ("civilian casualties", "civilians"),
    ("police deaths", "police officers"),
    ("five of the soldiers", "soldiers"),
    ("three schoolchildren who were passing by", "children"),
    ("members of one family", "people"),
    ("45 families", "families"),
    ("two women", "women"),
    ("the suicide bomber", "attackers"),
    ("people", "people"),
    ("two others", "people"),
    ("security personnel", "security forces"),
    ("bus driver", "drivers"),
    ("foreign tourists", "foreigners"),
]


@pytest.mark.parametrize(("text", "label"), GROUPS)
def test_group(text: str, label: str) -> None:
    entry = entry_in(text)
    assert entry is not None and entry.label == label


def test_an_unlisted_noun_names_no_group() -> None:
    assert entry_in("two glassblowers") is None
    assert bare("two glassblowers from the valley") == "glassblowers"


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("US soldiers", "US"),
        ("U.S. citizens", "US"),
        ("American ranks", "US"),
        ("those of us", None),
        ("soldiers from Chile", "Chilean"),
        ("two South African medics", "South African"),
        ("people in Peru", None),
        ("two Britons", "British"),
    ],
)
def test_nation(text: str, nation: str | None) -> None:
    assert nation_in(text) == nation


def test_singulars() -> None:
    many = "men children bodies policemen victims families buses witnesses crew"
    one = ["man", "child", "body", "policeman", "victim", "family", "buse", "witness", "crew"]
    assert [singular(w) for w in many.split()] == one


def test_keys_and_slugs() -> None:
    assert key_of("the U.S. Army’s soldiers") == "the usa army soldier"
    assert slug("US soldiers") == "us-soldiers"
    assert slug("Frente Á — Norte") == "frente-a-norte"
