"""The country of an incident that a report places no more finely, and what a dateline tells."""

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Scope
from crosswire.reading.rules import RulesReader


def places(text: str) -> list[tuple[str, str | None, str, Scope]]:
    """Words, name and precision of each place claim, with its scope."""
    reading = RulesReader().read(Report(id="r", text=text))
    return [
        (c.text, c.where.name, c.where.precision.value, c.scope)
        for c in reading.claims
        if c.kind is ClaimKind.PLACE and c.where is not None
    ]


def test_an_adjective_tells_the_country_where_no_place_is_told() -> None:
    text = "A Peruvian judge was shot dead on Monday. Peruvian police said they had no suspects.\n"
    assert places(text) == [("Peruvian", "Peru", "country", Scope.EVENT)]


def test_a_dateline_in_capitals_is_the_place_of_what_happened_that_day() -> None:
    text = (
        "AREQUIPA, 4 FEB 90 (SANTEL) -- [TEXT] TWO FARMERS WERE KILLED TODAY WHEN A BOMB EXPLODED UNDER THEIR CAR. "
        "THE POLICE SAID NOBODY HAD SEEN THE KILLERS.\n"
    )
    assert places(text) == [("AREQUIPA", "Arequipa", "exact", Scope.EVENT)]


def test_a_dateline_in_capitals_gives_the_country_of_what_happened_another_time() -> None:
    text = (
        "AREQUIPA, 4 FEB 90 (SANTEL) -- [TEXT] THE MINISTER SPOKE ABOUT THE LAW. HE SAID IT WAS A GOOD LAW. "
        "HE HAD NOTHING TO ADD. HE SPOKE OF THE FARMERS WHO WERE KILLED BY A BOMB.\n"
    )
    assert places(text) == [("AREQUIPA", "Peru", "country", Scope.EVENT)]


def test_the_agency_in_a_dateline_is_no_place() -> None:
    text = (
        "AREQUIPA, 4 FEB 90 (LIMA-EFE) -- [TEXT] TWO FARMERS WERE KILLED TODAY WHEN A BOMB EXPLODED UNDER THEIR CAR. "
        "THE POLICE SAID NOBODY HAD SEEN THE KILLERS.\n"
    )
    assert [name for _, name, _, _ in places(text)] == ["Arequipa"]


def test_the_people_hit_do_not_tell_the_country() -> None:
    text = (
        "AREQUIPA, 4 FEB 90 (SANTEL) -- [TEXT] THE MINISTER SPOKE ABOUT THE LAW. HE SAID IT WAS A GOOD LAW. "
        "HE HAD NOTHING TO ADD. HE SPOKE OF THE TWO U.S. NURSES WHO WERE KILLED BY A BOMB.\n"
    )
    assert [name for _, name, _, _ in places(text)] == ["Peru"]


def test_where_a_meeting_was_is_no_place_of_what_happened_elsewhere() -> None:
    text = (
        "LA PAZ, 4 FEB 90 (SANTEL) -- [TEXT] THE MINISTERS MET IN LIMA TODAY. THEY SPOKE OF TRADE. THEY SPOKE OF ROADS. "
        "THEY SPOKE OF FISH. THEY ALSO SPOKE OF THE FARMERS WHO WERE KILLED BY A BOMB.\n"
    )
    assert "Lima" not in [name for _, name, _, _ in places(text)]


def test_a_part_of_the_world_is_no_place() -> None:
    text = "A judge who spoke for Latin America was shot dead in Arequipa, Peru, on Monday.\n"
    assert "Latin America" not in [name for _, name, _, _ in places(text)]


def test_a_report_that_only_sums_up_has_no_place() -> None:
    text = "The minister spoke in Arequipa on Monday. He said that 120 rebels had died in more than 60 clashes.\n"
    assert [scope for *_, scope in places(text)] == [Scope.BACKGROUND]


def test_a_place_that_only_tells_how_far_another_is_is_none_of_capitals() -> None:
    text = (
        "LIMA, 4 FEB 90 (SANTEL) -- [TEXT] TWO FARMERS WERE KILLED IN AREQUIPA, 700 KM SOUTH OF LIMA, IN SOUTHERN PERU, WHEN A BOMB "
        "EXPLODED. THE POLICE SAID NOBODY HAD SEEN THE KILLERS.\n"
    )
    assert [name for _, name, _, _ in places(text)] == ["Arequipa"]
