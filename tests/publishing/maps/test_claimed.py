"""Places claimed: grouped by what they have in common, drawn no nearer than they are known, in each outlet's own words."""

from dataclasses import replace

from crosswire.model.claim import Claim
from crosswire.model.event import Event
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.words import LIKELIEST, ClaimKind, PlacePrecision, Scope, TimePrecision
from crosswire.publishing.maps.claimed import ClaimedPlace, claimed_places
from tests.factories import make_claim, make_report

TOWN = Place("Torre", "Torre", 7, 3.0, 2.0, "Westmark", "Isola", PlacePrecision.EXACT)
NEAR_TOWN = replace(TOWN, precision=PlacePrecision.NEAR)
PROVINCE = Place("Westmark", "Westmark", 101, 3.0, 2.0, "Westmark", "Isola", PlacePrecision.ADMIN1)
COUNTRY = Place("Isola", "Isola", 100, 3.0, 5.0, None, "Isola", PlacePrecision.COUNTRY)
HAMLET = Place("Lost Farm", "Lost Farm", None, None, None, "Westmark", "Isola", PlacePrecision.UNKNOWN)
NOWHERE = Place("the Long Valley", "Long Valley")


def event(place: Place | None = None) -> Event:
    return Event(
        id="e1",
        label="",
        event_type=None,
        date=Moment(None, None, TimePrecision.UNKNOWN),
        place=place,
        actors=(),
        reports=(),
        n_outlets=0,
        n_origins=0,
        questions=(),
    )


def said(number: int, place: Place, role: str = "incident", **more: str) -> Claim:
    report = make_report(f"It was at {place.text}.", own_id=f"r{number}")
    return make_claim(report, ClaimKind.PLACE, place.text, where=place, features={"role": role, **more})


def shown(place: Place | None, *claims: Claim) -> list[ClaimedPlace]:
    labels = {c.report_id: f"Outlet {c.report_id}" for c in claims}
    return list(claimed_places(event(place), claims, labels))


def outline(found: list[ClaimedPlace]) -> list[tuple[str, str, str, float | None]]:
    return [(one.letter, one.name, one.drawn, one.km) for one in found]


def test_a_spot_is_a_dot_a_near_place_and_a_district_circles_a_province_and_a_country_areas() -> None:
    district = replace(TOWN, precision=PlacePrecision.DISTRICT)
    drawn = {
        place.precision: outline(shown(place))[0][2:]
        for place in (TOWN, NEAR_TOWN, district, PROVINCE, COUNTRY, NOWHERE)
    }
    assert drawn == {
        PlacePrecision.EXACT: ("spot", None),
        PlacePrecision.NEAR: ("circle", 25.0),
        PlacePrecision.DISTRICT: ("circle", 50.0),
        PlacePrecision.ADMIN1: ("area", None),
        PlacePrecision.COUNTRY: ("area", None),
        PlacePrecision.UNKNOWN: ("nothing", None),
    }


def test_one_place_of_several_accounts_is_drawn_no_nearer_than_the_least_sure() -> None:
    found = shown(None, said(1, TOWN), said(2, NEAR_TOWN))
    assert outline(found) == [("A", "Torre, Westmark, Isola", "circle", 25.0)]
    assert [(s.outlet, s.precision) for s in found[0].said] == [
        ("Outlet r1", "the very spot"),
        ("Outlet r2", "near this place"),
    ]


def test_the_records_own_place_comes_first_with_its_own_precision() -> None:
    found = shown(TOWN, said(1, PROVINCE), said(2, PROVINCE), said(3, NEAR_TOWN))
    assert outline(found) == [("A", "Torre, Westmark, Isola", "spot", None), ("", "Westmark, Isola", "area", None)]
    assert [(one.settled, one.wider) for one in found] == [(True, False), (False, True)]


def test_a_place_without_coordinates_is_its_province() -> None:
    found = shown(None, said(1, HAMLET))
    assert outline(found) == [("A", "Westmark, Isola", "area", None)]
    assert found[0].precision == "known to the province"
    assert (found[0].said[0].words, found[0].said[0].precision) == ("Lost Farm", "not found on the map")


def test_what_is_nowhere_keeps_its_words_and_is_not_drawn() -> None:
    (found,) = shown(None, said(1, NOWHERE))
    assert (found.letter, found.drawn, found.how) == ("", "nothing", "place not known on a map")
    assert found.said[0].words == "the Long Valley"


def test_a_dateline_alone_is_told_and_not_drawn() -> None:
    assert [(one.drawn, one.how, one.said[0].dateline) for one in shown(None, said(1, TOWN, role="dateline"))] == [
        ("nothing", "where it was written from, not drawn", True)
    ]


def test_a_report_that_says_where_is_not_read_for_its_dateline() -> None:
    found = shown(None, said(1, PROVINCE), said(1, TOWN, role="dateline"))
    assert [one.name for one in found] == ["Westmark, Isola"]


def test_of_places_mentioned_besides_only_the_likeliest_count() -> None:
    found = shown(None, said(1, TOWN, role="other", rank=LIKELIEST), said(1, COUNTRY, role="other"))
    assert [one.name for one in found] == ["Torre, Westmark, Isola"]


def test_other_incidents_and_background_are_left_out() -> None:
    elsewhere = replace(said(1, TOWN), scope=Scope.OTHER)
    assert shown(None, elsewhere, replace(said(2, TOWN), event_id="e2")) == []
