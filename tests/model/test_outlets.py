"""Which outlet a report is by: one outlet under its names, domains and addresses, and lines of one's own over the rest."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from crosswire.model.outlet import read_outlets
from crosswire.model.outlets import Registry, outlet_key, outlet_name, outlet_of, registry, use
from tests.factories import make_report

OWN = """
[outlet]
orvel-post = { name = "Orvel Post", names = ["OP"], domains = ["orvelpost.example"] }
upland = { name = "Upland Post", domains = ["upland.orvelpost.example"] }
reuters = { name = "Reuters", domains = ["reuters.com"], owner = "Somebody else", agency = true }
borrowed = { name = "Borrowed", names = ["Agence France-Presse"] }
"""


@pytest.fixture
def own() -> Iterator[Registry]:
    """A registry with lines of one's own, in force."""
    mine = Registry(read_outlets(OWN))
    use(mine)
    yield mine
    use(Registry())


@pytest.mark.parametrize(
    "given",
    [
        "BBC News",
        "bbc news",
        "The BBC",
        "bbc.co.uk",
        "www.bbc.co.uk",
        "https://news.bbc.co.uk/1/hi",
        "bbc.com",
        " BBC  News ",
    ],
)
def test_an_outlet_is_one_however_it_is_given(given: str) -> None:
    assert outlet_name(given) == "BBC News"


def test_an_outlet_that_is_not_known_is_called_as_it_was_given() -> None:
    assert outlet_name("Harbour  Post") == "Harbour Post"
    assert outlet_name("www.harbourpost.example") == "harbourpost.example"
    assert outlet_name("https://harbourpost.example/a") == "harbourpost.example"
    assert registry().find("notbbc.co.uk") is None
    assert registry().find("") is None


def test_only_agencies_go_by_their_name_and_news_agency() -> None:
    assert outlet_name("Xinhua news agency") == "Xinhua"
    assert outlet_name("Le Monde news agency") == "Le Monde news agency"


def test_an_agency_goes_by_its_code_as_written_where_an_outlet_is_given_but_nowhere_else() -> None:
    assert outlet_name("Bloomberg") == "Bloomberg News"
    assert outlet_name("bloomberg") == "bloomberg"
    assert registry().called("Bloomberg") is None


def test_a_report_without_an_outlet_is_by_the_known_outlet_at_its_address() -> None:
    report = make_report(own_id="r1")
    assert outlet_of(report) is None
    assert outlet_of(replace(report, url="https://www.lemonde.fr/a")) == "Le Monde"
    assert outlet_of(replace(report, url="https://harbourpost.example/a")) is None
    assert outlet_of(replace(report, outlet="Harbour Post", url="https://www.lemonde.fr/a")) == "Harbour Post"


def test_reports_of_one_outlet_have_one_key() -> None:
    given = ("BBC", "bbc.co.uk", "Harbour Post", "the harbour post", None, "")
    keys = [outlet_key(make_report(own_id=f"r{i}", outlet=g)) for i, g in enumerate(given)]
    assert keys == ["bbc news", "bbc news", "harbour post", "harbour post", "\0r4", "\0r5"]


def test_own_lines_add_to_the_registry_and_stand_over_it(own: Registry) -> None:
    assert registry() is own
    assert [outlet_name(g) for g in ("op", "a.orvelpost.example", "a.upland.orvelpost.example", "bbc.com")] == [
        "Orvel Post",
        "Orvel Post",
        "Upland Post",
        "BBC News",
    ]
    assert [o.owner for o in own.outlets if o.id == "reuters"] == ["Somebody else"]
    assert (outlet_name("Agence France-Presse"), outlet_name("AFP")) == ("Borrowed", "AFP")
    assert own.find("Thomson Reuters") is None


def test_credits_are_to_agencies_and_the_longest_name_goes_first() -> None:
    names = list(registry().by_credit)
    assert names.index("Australian Associated Press") < names.index("Associated Press")
    assert all(o.agency for o in registry().by_credit.values())
    assert "BBC" not in names
