"""Sketches hold what the event's own claims say, and nothing of the background."""

from crosswire.grouping import Sketch, sketch
from crosswire.grouping.sketch import Figure
from crosswire.model.plain import from_plain, to_plain
from crosswire.model.words import Scope
from tests.factories import make_claim, make_day, make_report, make_town
from tests.grouping import incidents as made


def test_background_claims_do_not_enter() -> None:
    report = make_report("Three people died in Orvel on Monday. In 2019 a blast in Tesk killed 40 people.")
    own = make_claim(report, "killed", "Three people died", low=3)
    old = make_claim(
        report,
        "killed",
        "killed 40 people",
        low=40,
        where=make_town("Tesk"),
        when=make_day("2019-01-01"),
        scope=Scope.BACKGROUND,
    )
    found = sketch(report, [own, old])
    assert found.figures == (Figure("killed", 3, 3, "unknown", ""),)
    assert found.places == ()
    assert found.moments == ()


def test_the_order_of_the_claims_does_not_matter() -> None:
    report, _ = made.mill_fire_day()
    claims = [
        make_claim(report, "killed", "Nine workers were killed", low=9),
        make_claim(report, "injured", "23 injured", low=23),
        make_claim(report, "place", "Dravik", where=made.MILL),
    ]
    assert sketch(report, claims) == sketch(report, claims[::-1])


def test_a_sketch_comes_back_from_its_plain_form() -> None:
    for _, found in (made.mill_fire_day(), made.undated_raid(1)):
        assert from_plain(Sketch, to_plain(found)) == found


def test_an_empty_report_has_an_empty_sketch() -> None:
    report = make_report("", own_id="r0")
    assert sketch(report, []) == Sketch(report_id="r0")


def test_types_come_from_the_words_where_no_claim_tells() -> None:
    assert sketch(make_report("A ferry capsized off the coast, police said."), []).types == ("boat_accident",)


def test_people_sites_and_ages_are_read_from_the_lead() -> None:
    report = make_report(
        "Police named the dead man as Joris Vantell, 34, of 200 block of Harrow Street. A 7-year-old boy was taken to "
        "Saint Orwen Hospital. Mayor Lina Quorst spoke to reporters."
    )
    found = sketch(report, [])
    assert found.people == ("joris vantell",)  # a mayor speaks of all that happens in the town
    assert found.ages == (7, 34)
    assert found.sites == ("harrow street", "saint orwen hospital")


def test_capitals_throughout_give_no_names() -> None:
    found = sketch(make_report("THREE MEN DIED WHEN A TRUCK HIT A WALL NEAR PORT ELMA ON MONDAY, JOHN DOVE SAID."), [])
    assert found.names == ()
    assert found.words


def test_blocks_of_streets_are_read_whatever_way_they_are_told() -> None:
    told = [
        "A man was shot in the 1200 block of North Harrow Street.",
        "Shots fell at 1230 Harrow St. on Monday.",
        "It was in the 1200 block of Harrow, police said.",
    ]
    assert [sketch(make_report(text), []).blocks for text in told] == [("12 harrow",)] * 3
    assert sketch(make_report("In all 1200 People came, and 30 May was a Sunday."), []).blocks == ()


def test_the_latest_year_and_the_words_of_the_lead_are_kept() -> None:
    found = sketch(make_report("A dam near Orvel broke. It was built in 1987 and mended in 2009."), [])
    assert found.year == 2009
    assert found.lead == found.words and "orvel" in found.lead
