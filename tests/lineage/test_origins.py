"""Origins: five outlets with two voices between them are two, and every fold says why."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.lineage import dependences, origin_reasons, origins
from crosswire.lineage.origins import _labels
from crosswire.lineage.voices import Voice
from crosswire.model.claim import Claim
from crosswire.model.report import Report
from tests.factories import make_claim, make_report

FOREIGN, HOME = ("foreign-army", "the foreign army"), ("home-army", "the home army")
LADDERS = {
    "foreign-army": (FOREIGN,),
    "home-army": (HOME,),
    "east-command": (("east-command", "East Command"), FOREIGN),
    "foreign-officer": (FOREIGN,),
    "media-cell": (("media-cell", "the media cell"), HOME),
    "joint-command": (("joint-command", "the joint command"), HOME),
}


def ladder(actor_id: str | None) -> tuple[tuple[str, str], ...]:
    return LADDERS.get(actor_id or "", ())


def five_outlets() -> tuple[list[Report], list[Claim]]:
    """Five reports of one raid: two armies speak, under six names."""
    texts = {
        "r1": (
            "Northern Post",
            "Seven soldiers were hurt, an officer said. East Command said 15 fighters died. "
            "The media cell said 14 died.",
        ),
        "r2": ("Levant Daily", "The joint command announced the killing of 14 men. East Command spoke of 7 hurt."),
        "r3": ("Agency", "The armies killed 15 fighters. East Command reported the death of 15 and seven hurt."),
        "r4": ("Evening Sun", "Seven injuries came of it. Five were wounded and two hurt in falls, an officer said."),
        "r5": ("Agency", "East Command put the dead at 15."),
    }
    made = {i: make_report(text, own_id=i, outlet=outlet) for i, (outlet, text) in texts.items()}

    def claim(
        report: str, kind: str, quote: str, low: int, said_by: str | None = None, actor: str | None = None
    ) -> Claim:
        return make_claim(made[report], kind, quote, low=low, said_by=said_by, actor_id=actor)

    claims = [
        claim("r1", "injured", "Seven soldiers were hurt", 7, "an officer", "foreign-officer"),
        claim("r1", "killed", "15 fighters died", 15, "East Command", "east-command"),
        claim("r1", "killed", "14 died", 14, "The media cell", "media-cell"),
        claim("r2", "killed", "killing of 14 men", 14, "The joint command", "joint-command"),
        claim("r2", "injured", "7 hurt", 7, "East Command", "east-command"),
        claim("r3", "killed", "killed 15 fighters", 15),
        claim("r3", "killed", "death of 15", 15, "East Command", "east-command"),
        claim("r3", "injured", "seven hurt", 7, "East Command", "east-command"),
        claim("r4", "injured", "Seven injuries", 7),
        claim("r4", "injured", "Five were wounded", 5, "an officer", "foreign-officer"),
        claim("r4", "injured", "two hurt in falls", 2, "an officer", "foreign-officer"),
        claim("r5", "killed", "the dead at 15", 15, "East Command", "east-command"),
    ]
    return list(made.values()), claims


def test_five_outlets_two_voices() -> None:
    reports, claims = five_outlets()
    found = origins(reports, claims, [], ladder)
    assert set(found) == {c.id for c in claims}
    assert set(found.values()) == {"the foreign army", "the home army"}


def test_every_fold_says_why() -> None:
    reports, claims = five_outlets()
    reasons = origin_reasons(reports, claims, [], ladder)
    why = {c.evidence.quote: reasons[c.id].why for c in claims}
    assert why["15 fighters died"] == "“East Command” speaks for the foreign army"
    assert why["killed 15 fighters"] == "not attributed here, but the report gives the figure to the foreign army"
    assert why["Seven injuries"].endswith("which add up to it, to the foreign army")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_does_not_matter(seed: int) -> None:
    reports, claims = five_outlets()
    expected = origin_reasons(reports, claims, [], ladder)
    rng = random.Random(seed)
    rng.shuffle(reports)
    rng.shuffle(claims)
    assert origin_reasons(reports, claims, [], ladder) == expected


def test_an_outlet_s_own_words_are_its_own_voice() -> None:
    first = make_report("Six people died in the crash.", own_id="r1", outlet="Courier")
    second = make_report("The crash killed six, our reporter saw.", own_id="r2")
    claims = [make_claim(first, "killed", "Six people died", low=6), make_claim(second, "killed", "killed six", low=6)]
    assert sorted(origins([first, second], claims, [], ladder).values()) == ["Courier", "report r2"]


def test_a_reprint_is_not_a_second_voice() -> None:
    text = (
        "Six people died when a bus left the road above the village of Orvel and fell into a ravine early on "
        "Friday. The bus "
        "was on its way to the coast with pilgrims. Rescuers worked with ropes until noon to bring up the wounded."
    )
    first = make_report(text, own_id="r2", outlet="Wire", published="2031-06-01")
    second = make_report(text + " More soon.", own_id="r1", outlet="Daily", published="2031-06-02")
    claims = [make_claim(r, "killed", "Six people died", low=6) for r in (first, second)]
    found = origin_reasons([first, second], claims, dependences([first, second], {}), ladder)
    assert {r.label for r in found.values()} == {"Wire"}
    assert found[claims[1].id].why == "the passage stands in Wire as well, which comes first"


def test_a_figure_that_a_dependent_report_attributes_is_that_speaker_s() -> None:
    quote = (
        "“The water came within minutes and took the lower houses with everyone in them,” said the mayor, Lina Quorst."
    )
    first = make_report(
        f"Thirty people are missing, the mayor said. {quote} A dam above the valley had been leaking since "
        f"the spring rains, "
        "and engineers had asked for a closure of the road.",
        own_id="r1",
        outlet="Wire",
    )
    second = make_report(
        f"The flood left 30 missing. {quote} In the school gym, volunteers handed out blankets while "
        f"helicopters searched "
        "the banks downstream until nightfall.",
        own_id="r2",
        outlet="Daily",
    )
    claims = [
        make_claim(first, "missing", "Thirty people are missing", low=30, said_by="Lina Quorst"),
        make_claim(second, "missing", "30 missing", low=30),
    ]
    found = origin_reasons([first, second], claims, dependences([first, second], {}), ladder)
    assert {r.label for r in found.values()} == {"Lina Quorst"}
    assert "shares a statement with Wire, which gives the figure to Lina Quorst" in found[claims[1].id].why


def test_speakers_without_a_name_are_one_voice_across_outlets() -> None:
    made = [
        make_report(f"Four died, {who} said.", own_id=f"r{n}") for n, who in enumerate(("police", "a police official"))
    ]
    claims = [
        make_claim(made[n], "killed", "Four died", low=4, said_by=w)
        for n, w in enumerate(("police", "a police official"))
    ]
    assert set(origins(made, claims, [], ladder).values()) == {"police"}


def test_an_outlet_that_another_quotes_is_one_voice_with_its_own_words() -> None:
    first = make_report("Two died, Northern Post said.", own_id="r1")
    second = make_report("Two died.", own_id="r2", outlet="Northern Post")
    claims = [
        make_claim(first, "killed", "Two died", low=2, said_by="Northern Post"),
        make_claim(second, "killed", "Two died", low=2),
    ]
    found = origin_reasons([first, second], claims, [], ladder)
    assert {r.label for r in found.values()} == {"Northern Post"}
    assert found[claims[1].id].why.endswith("whom others quote by name")


def test_two_voices_never_share_a_label() -> None:
    labels = _labels([Voice("outlet:post", "Post", "own words"), Voice("person:post", "Post", "said by Post")])
    assert len(set(labels.values())) == 2
