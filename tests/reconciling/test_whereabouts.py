"""The place of an event: most reports, then the finest; what no gazetteer knows keeps its words."""

from dataclasses import replace

from crosswire.model.claim import Claim, Feature
from crosswire.model.place import Place
from crosswire.model.span import Evidence
from crosswire.model.words import LIKELIEST, SPOT, ClaimKind, PlacePrecision
from crosswire.reconciling.whereabouts import event_place, skeleton

TOWN = Place("Ica", "Ica", 1, -14.1, -75.7, "Ica", "Peru", PlacePrecision.EXACT)
OTHER_TOWN = Place("Nasca", "Nasca", 2, -14.8, -74.9, "Ica", "Peru", PlacePrecision.EXACT)
PROVINCE = Place("Ica province", "Ica", 3, -14.0, -75.7, "Ica", "Peru", PlacePrecision.ADMIN1)
COUNTRY = Place("Peru", "Peru", 4, -9.0, -75.0, None, "Peru", PlacePrecision.COUNTRY)
ABROAD = Place("Lima, Ohio", "Lima", 5, 40.7, -84.1, "Ohio", "United States", PlacePrecision.EXACT)


def place_of(**by_report: Place) -> Place | None:
    claims = [
        Claim(
            id=f"c{report}",
            report_id=report.split("_")[0],
            kind=ClaimKind.PLACE,
            text=place.text,
            evidence=Evidence(0, 1, "x"),
            reader="test/1",
            where=place,
        )
        for report, place in by_report.items()
    ]
    assert event_place(claims) == event_place(claims[::-1])
    return event_place(claims)


def test_the_town_beats_its_province_and_country() -> None:
    assert place_of(a=PROVINCE, b=PROVINCE, c=TOWN, d=COUNTRY) == TOWN


def test_the_town_that_most_reports_name() -> None:
    assert place_of(a=TOWN, b=OTHER_TOWN, c=OTHER_TOWN) == OTHER_TOWN


def test_a_place_abroad_named_once_does_not_count() -> None:
    assert place_of(a=TOWN, b=PROVINCE, c=ABROAD) == TOWN


def test_spellings_of_one_name_count_together() -> None:
    one = Place("al-Hadifi", admin1="Ica", country="Peru")
    assert place_of(a=one, b=Place("Al-Hadeefi"), c=Place("Wadi Runa"), d=PROVINCE) == Place(
        "Al-Hadeefi", None, 3, -14.0, -75.7, "Ica", "Peru", PlacePrecision.ADMIN1
    )


def test_only_a_country() -> None:
    assert place_of(a=COUNTRY, b=COUNTRY) == COUNTRY


def test_no_place_claims() -> None:
    assert event_place([]) is None


def test_skeletons() -> None:
    assert skeleton("Al-Hadifi area") == skeleton("el Hadeefi")
    assert skeleton("Wadi Runa") != skeleton("Wadi Sera")


def test_a_village_of_most_reports_in_a_known_district() -> None:
    district = Place("Rama district", "Rama", 7, -14.2, -75.6, "Ica", "Peru", PlacePrecision.DISTRICT)
    village = Place("Sera Alta", "Sera Alta", admin1="Ica", country="Peru")
    found = place_of(a=district, b=village, c=village)
    assert found == Place("Sera Alta", "Sera Alta", 7, -14.2, -75.6, "Ica", "Peru", PlacePrecision.DISTRICT)


def test_by_the_town_where_most_reports_say_so() -> None:
    near = Place("Ica", "Ica", 1, -14.1, -75.7, "Ica", "Peru", PlacePrecision.NEAR)
    found = place_of(a=TOWN, b=near, c=near)
    assert found == near


def ranked(report: str, place: Place, rank: str | None, role: str = "incident") -> Claim:
    features = [Feature("role", role), *([Feature("rank", rank)] if rank else [])]
    return Claim(
        id=f"c{report}{place.text}",
        report_id=report,
        kind=ClaimKind.PLACE,
        text=place.text,
        evidence=Evidence(0, 1, "x"),
        reader="test/1",
        where=place,
        features=tuple(features),
    )


STREET = Place("12 Quay Street", "12 Quay Street", admin1="Ica", country="Peru")


def test_a_street_stands_as_the_words_of_its_town() -> None:
    found = event_place([ranked("a", TOWN, LIKELIEST, "dateline"), ranked("a", STREET, SPOT)])
    assert found == replace(TOWN, text="12 Quay Street")
    assert event_place([ranked("a", STREET, SPOT)]) == STREET


def test_each_report_speaks_loudest_for_its_likeliest_place() -> None:
    assert event_place([ranked("a", TOWN, LIKELIEST), ranked("a", OTHER_TOWN, None)]) == TOWN
    assert event_place([ranked("a", TOWN, LIKELIEST, "dateline"), ranked("b", OTHER_TOWN, LIKELIEST)]) == OTHER_TOWN


def test_what_one_report_calls_a_part_of_the_town_is_not_the_town_of_another() -> None:
    part = Place("Old Quay", "Old Quay", admin1="Ica", country="Peru")
    found = event_place([ranked("a", TOWN, LIKELIEST), ranked("a", part, SPOT), ranked("b", part, LIKELIEST)])
    assert found == replace(TOWN, text="Old Quay")
