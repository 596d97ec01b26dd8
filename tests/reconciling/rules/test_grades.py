"""Grades: how well figures are founded, by who owns up, who is blamed and how many count."""

from dataclasses import replace

from crosswire.model.claim import Feature
from crosswire.model.party import Attribution, Party
from crosswire.model.words import ClaimKind, PartyClass, Polarity, Scope, SpeakerRole
from crosswire.reconciling.rulebook import rule_words
from crosswire.reconciling.rules.grades import Grade
from tests.reconciling.factories import Told, other_claim, told

TWO = ["a council: killed 4 people", "b hospital: killed 6 people"]


def named(story: Told, way: str, party: str, speaker: str | None = None, **fields: object) -> Told:
    """The story with one more claim: `speaker` says that `party` did it; `way` is claimed, accused or acted."""
    said = (Attribution(speaker, None, speaker, SpeakerRole.SPEAKER, 0, 1),) if speaker else ()
    by = Party(party, None, party, PartyClass.COMBATANT)
    features = (Feature("role", "initiator"), Feature("responsibility", way))
    claim_id = f"x{len(story.claims)}"
    story.claims.append(
        other_claim(claim_id, "a", ClaimKind.ACTOR, by=by, attribution=said, features=features, **fields)
    )
    return story


def graded(story: Told) -> str:
    question = story.event("airwars").question("killed")
    assert question is not None and question.best is None
    return question.why.split(". ", 1)[1]


def test_every_grade_is_described() -> None:
    assert list(rule_words()["grades"]) == list(Grade)


def test_the_rule_gives_the_ends_and_no_best_figure() -> None:
    question = told(TWO).event("airwars").question("killed")
    assert question is not None
    assert (question.low, question.best, question.high) == (4, None, 6)
    assert question.why == (
        "Can't tell, because the rule names no best figure, only the lowest and the highest. "
        "Grade fair: two independent origins count people hit (council and hospital)."
    )


def test_one_origin_is_weak_in_however_many_reports() -> None:
    lines = ["a council: killed 4 people", "b council: killed 4 people"]
    assert graded(told(lines)) == "Grade weak: one origin counts people hit (council)."


def test_who_owns_up_confirms() -> None:
    assert graded(named(told(TWO), "claimed", "the Tide")) == "Grade confirmed: the Tide accepted responsibility."
    assert graded(named(told(TWO), "claimed", "the Tide", scope=Scope.OTHER)).startswith("Grade fair")
    assert graded(named(told(TWO), "claimed", "the Tide", polarity=Polarity.DENIED)).startswith("Grade fair")


def test_who_tells_of_people_hit_by_themselves_confirms() -> None:
    story = told(["a Coast Guard: killed 4 people"])
    claim = story.claims[0]
    by = Party("coast guard", None, "coast guard", PartyClass.SECURITY_FORCE)
    story.claims[0] = replace(claim, by=by)
    assert graded(story) == "Grade confirmed: coast guard accepted responsibility."


def test_two_who_own_up_contest_it() -> None:
    story = named(named(told(TWO), "claimed", "Tide"), "claimed", "Ebb")
    assert graded(story) == "Grade contested: Ebb and Tide each say that it was theirs."


def test_different_sides_blamed_by_different_speakers_contest_it() -> None:
    story = named(named(told(TWO), "accused", "Tide", "ministry"), "accused", "Ebb", "union")
    assert graded(story) == "Grade contested: different sides are blamed (union for Ebb; ministry for Tide)."
    one = named(named(told(TWO), "accused", "Tide", "ministry"), "accused", "Ebb", "ministry")
    assert graded(one).startswith("Grade fair")


def test_what_every_origin_denies_is_discounted() -> None:
    lines = ["a army: killed no people", "b ministry: killed no people"]
    assert graded(told(lines)) == "Grade discounted: every origin denies it (army and ministry)."


def test_the_cautious_figure_comes_with_the_dispute_in_a_note() -> None:
    question = told(TWO).event("acled").question("killed")
    assert question is not None
    assert (question.low, question.best, question.high) == (4, 4, 6)
    assert question.why == "4 is the lowest figure. Note: council gives 4; hospital gives 6."


def test_words_without_a_number_stand_for_their_least() -> None:
    question = (
        told(["a council: killed dozens people", "b police: killed several people"]).event("acled").question("killed")
    )
    assert question is not None
    assert (question.status, question.low, question.best) == ("unknown", 2, 12)
    assert (
        question.why == "No report gives a number, and words stand for the least that they mean. "
        "One voice says at least 12, and no other figure stands; of an open figure the end that is given is taken."
    )
    default = told(["a council: killed dozens people"]).event().question("killed")
    assert default is not None and (default.best, default.why) == (
        None,
        "Can't tell, because no report gives a number.",
    )
