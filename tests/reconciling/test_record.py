"""The event record: label, kind, place, parties and counts, from the reports' claims."""

from dataclasses import replace

from crosswire.model.claim import Feature
from crosswire.model.moment import Moment
from crosswire.model.party import Attribution, Party
from crosswire.model.place import Place
from crosswire.model.words import (
    ClaimKind,
    PartyClass,
    PlacePrecision,
    Scope,
    SpeakerRole,
    TimePrecision,
)
from crosswire.reconciling.record import reconcile, reconcile_explained
from tests.reconciling.factories import NOWHEN, Told, other_claim, told

DAY = Moment("2021-03-04", "2021-03-04", TimePrecision.DAY)
RAID = [
    "a command: killed 14 Tide members [combatant=Tide]",
    "b allies: killed 15 Tide operatives [combatant=Tide]",
    "b allies: injured 7 Peruvian soldiers [security_force]",
    "c -: killed 330 people (background)",
]


def raid() -> Told:
    story = told(RAID)
    desert = Place("Ocre desert", "Ocre desert", admin1="Ica", country="Peru")
    province = Place("Ica", "Ica", 3938526, -14.0, -75.7, "Ica", "Peru", PlacePrecision.ADMIN1)
    story.claims += [
        other_claim("i1", "a", ClaimKind.INCIDENT, features=(Feature("incident_type", "raid"),)),
        other_claim("i2", "b", ClaimKind.INCIDENT, features=(Feature("incident_type", "raid"),)),
        other_claim("i3", "c", ClaimKind.INCIDENT, features=(Feature("incident_type", "air_strike"),)),
        other_claim("p1", "a", ClaimKind.PLACE, where=desert),
        other_claim("p2", "b", ClaimKind.PLACE, where=province),
        other_claim("p3", "c", ClaimKind.PLACE, where=replace(desert, text="the Ocré Desert", name=None)),
        other_claim("p4", "c", ClaimKind.PLACE, where=Place("Lima", country="Chile"), scope=Scope.BACKGROUND),
    ]
    return story


def test_the_label_is_a_headline_from_the_record() -> None:
    assert raid().event(date=DAY).label == (
        "Raid in Ocre desert, Peru, 4 March 2021: 14 to 15 killed, disputed; 7 injured"
    )


def test_counts_of_reports_outlets_and_voices() -> None:
    story = raid()
    story.reports[1] = replace(story.reports[1], outlet="A News")
    story.reports[2] = replace(story.reports[2], outlet=None)
    event = story.event()
    assert (event.reports, event.n_reports, event.n_outlets, event.n_origins) == (("a", "b", "c"), 3, 2, 2)


def test_an_outlet_given_in_several_ways_is_one() -> None:
    story = raid()
    story.reports = [
        replace(r, outlet=o) for r, o in zip(story.reports, ("BBC News", "www.bbc.co.uk", "CNN"), strict=True)
    ]
    assert story.event().n_outlets == 2


def test_voices_are_those_of_all_attributed_claims_where_nobody_was_hit() -> None:
    said = (Attribution("the mayor", None, "Mayor", SpeakerRole.SPEAKER, 0, 1),)
    story = told(["a -: killed 330 people (background)"])
    story.claims.append(other_claim("s1", "a", ClaimKind.STATEMENT, attribution=said))
    assert story.event().n_origins == 1


def test_a_small_place_takes_the_province_it_lies_in() -> None:
    assert raid().event().place == Place(
        "Ocre desert", "Ocre desert", 3938526, -14.0, -75.7, "Ica", "Peru", PlacePrecision.ADMIN1
    )


def test_parties_under_all_their_names_and_their_first_role() -> None:
    story = raid()
    by = Party("the allied force", "allies", "Allied Force", PartyClass.SECURITY_FORCE)
    story.claims.append(other_claim("k1", "a", ClaimKind.INCIDENT, by=by))
    actors = {a.actor_id: (a.label, a.role, a.aliases) for a in story.event().actors}
    assert actors == {
        "allies": ("allies", "initiator", ("allied force",)),
        "tide": ("Tide", "target", ("Tide members", "Tide operatives")),
        "peruvian-soldiers": ("Peruvian soldiers", "target", ()),
        "command": ("command", "speaker", ()),
    }


def test_the_explanation_comes_with_the_event() -> None:
    story = raid()
    args = ("e1", story.reports, story.claims, story.origins, NOWHEN)
    event, explanations = reconcile_explained(*args)
    assert reconcile(*args) == event
    lines = explanations[0].lines
    assert "14: command, in one report." in lines
    assert "Left out (scope): “330” (killed) in c news (c), a standing or historic figure." in lines
    why = "Can't tell, because one voice says 14, one says 15, and neither time nor titles nor the number of reports tells them apart."
    assert f"Rule majority-of-origins: {why}" in lines


def test_nothing_known_is_no_error() -> None:
    event = reconcile("e1", told(["a -: killed several people (other)"]).reports, [], {}, NOWHEN)
    assert (event.label, event.place, event.actors, event.questions, event.n_origins) == ("Incident", None, (), (), 0)


def test_words_without_a_number_join_the_number_itself_before_a_bound_as_near() -> None:
    question = told(["a mayor: killed 7 miners", "b union: killed less than 7 miners", "c -: killed several miners"])
    killed = question.event(date=DAY).question("killed/miners") or question.event(date=DAY).questions[0]
    assert [(p.low, p.high, p.report_ids) for p in killed.positions] == [(7, 7, ("a", "c")), (None, 7, ("b",))]
