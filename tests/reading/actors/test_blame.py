"""Who did it: those whom a sentence makes the ones who acted, owned up or are blamed."""

import pytest

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reading.rules import RulesReader

Said = tuple[str, str, str, str]
"""The label of who did it, how it is known, how sure, and whether asserted or denied."""


def initiators(text: str) -> list[Said]:
    reading = RulesReader().read(Report(id="r", text=text))
    return [
        (c.by.label or c.by.text, c.feature("responsibility") or "", c.modality.value, c.polarity.value)
        for c in reading.claims
        if c.kind is ClaimKind.ACTOR and c.by is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Members of the Olmedo Workers Front (OWF) blew up a pylon near Velmar.",
            [("Olmedo Workers Front", "acted", "stated", "asserted")],
        ),
        (
            "A teacher was kidnapped by alleged Olmedo Workers Front (OWF) guerrillas.",
            [("Olmedo Workers Front", "acted", "hedged", "asserted")],
        ),
        (
            'The clandestine group "Night Watch Movement" (MVN) has claimed responsibility for the attack.',
            [("Night Watch Movement", "claimed", "stated", "asserted")],
        ),
        (
            "Guerrillas of the Olmedo Workers Front (OWF) have claimed credit for the bombing.",
            [("Olmedo Workers Front", "claimed", "stated", "asserted")],
        ),
        (
            "The Olmedo Workers Front (OWF) denied responsibility for the attack.",
            [("Olmedo Workers Front", "claimed", "stated", "denied")],
        ),
        (
            "The bombing was attributed to the Olmedo Workers Front (OWF).",
            [("Olmedo Workers Front", "accused", "reported", "asserted")],
        ),
        (
            "Police blamed the Olmedo Workers Front (OWF) for the attack.",
            [("Olmedo Workers Front", "accused", "reported", "asserted")],
        ),
        ("A judge was murdered by drug traffickers.", [("drug traffickers", "acted", "stated", "asserted")]),
        ("The massacre was committed by the army.", [("army", "acted", "stated", "asserted")]),
        (
            "A group calling itself the Tarvi Commando Unit tonight claimed responsibility for the attack.",
            [("Tarvi Commando Unit", "claimed", "stated", "asserted")],
        ),
        (
            'The killing was claimed by a self-styled "Tarvi Civic Force" group.',
            [("Tarvi Civic Force", "claimed", "stated", "asserted")],
        ),
        ("A judge was murdered by an OWF agent.", [("OWF", "acted", "stated", "asserted")]),
        (
            "The workers' union accused the army of burning the church in Velmar Department.",
            [("army", "accused", "reported", "asserted")],
        ),
        (
            "The murder was attributed to the drug mafias.",
            [("drug mafias and cartels", "accused", "reported", "asserted")],
        ),
        ("The crime was committed by the Tarvi faction.", [("Tarvi faction", "acted", "stated", "asserted")]),
        (
            "The union blamed the government and the army for the murder of two clerks.",
            [("government", "accused", "reported", "asserted"), ("army", "accused", "reported", "asserted")],
        ),
        ("Members of the army participated in the crime.", [("army", "acted", "stated", "asserted")]),
        ("No organisation has claimed responsibility for the attack.", []),
        ("The Olmedo Workers Front (OWF) should not claim credit for the talks.", []),
        ("The union charged the government with lacking the will to talk.", []),
        ("Three soldiers were killed and three guards injured.", []),
        ("The Olmedo Workers Front (OWF) threatened to kill the judge.", []),
        ("The army seized two trucks in Velmar.", []),
        ("The attackers attacked the bank.", []),
    ],
)
def test_who_did_it(sentence: str, said: list[Said]) -> None:
    assert initiators(sentence) == said


def test_guerrillas_are_the_one_armed_group_that_the_report_names() -> None:
    text = (
        "The guerrilla group Olmedo Workers Front is active in Velmar. On Monday, guerrillas killed two farmers there."
    )
    assert {label for label, *_ in initiators(text)} == {"Olmedo Workers Front"}
