"""Lists of outlets: every bundled line is sound, and a broken list is said in one sentence."""

import tomllib
from pathlib import Path

import pytest

from crosswire.model.outlet import Outlet, OutletsError, bundled_outlets, host_of, plain_name, read_outlets

LANGUAGES = (
    "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi "
    "fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks "
    "ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl "
    "ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk "
    "ur uz ve vi vo wa wo xh yi yo za zh zu"
)
"""The codes of ISO 639-1."""


def test_the_bundled_list_is_sorted_and_holds_outlets_and_agencies_of_the_whole_world(repository: Path) -> None:
    table = tomllib.loads((repository / "src/crosswire/model/data/outlets.toml").read_text(encoding="utf-8"))["outlet"]
    assert list(table) == sorted(table)
    assert [o.id for o in bundled_outlets()] == list(table)
    assert sum(o.agency for o in bundled_outlets()) >= 100
    assert sum(not o.agency for o in bundled_outlets()) >= 300
    assert len({o.country for o in bundled_outlets()}) >= 120


def test_no_name_code_or_domain_of_the_bundled_list_means_two() -> None:
    names = [n for o in bundled_outlets() for n in {plain_name(n) for n in (o.name, *o.names)}]
    credited = [n for o in bundled_outlets() for n in (*o.in_text, *o.codes) if o.agency]
    domains = [d for o in bundled_outlets() for d in o.domains]
    for words in (names, credited, domains):
        assert sorted(words) == sorted(set(words))


def test_every_bundled_line_says_where_it_is_at_home_and_what_it_publishes_in(repository: Path) -> None:
    known = tomllib.loads((repository / "src/crosswire/reading/data/places_countries.toml").read_text(encoding="utf-8"))
    for o in bundled_outlets():
        assert o.domains, o
        assert o.country in known["country"], o
        assert o.language in LANGUAGES.split(), o
        assert o.agency or not o.codes, o
        assert not o.own


def test_a_line_is_read_whole_and_needs_a_name_only() -> None:
    text = """
    [outlet]
    orvel-radio = { name = "Orvel  Radio" }
    marsh = { name = "Marsh Wire", names = ["MW"], codes = ["MARSH"], domains = ["marsh.example"], country = "GB",
              language = "en", agency = true, owner = "Marsh House" }
    """.replace(",\n", ",")
    assert read_outlets(text) == (
        Outlet("marsh", "Marsh Wire", ("MW",), ("MARSH",), ("marsh.example",), "GB", "en", True, "Marsh House", True),
        Outlet("orvel-radio", "Orvel Radio", own=True),
    )
    assert read_outlets("") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[outlet", "is not written as TOML: "),
        ("a = 1", "holds something else than the one table [outlet]"),
        ("outlet = 3", "holds something else than the one table [outlet]"),
        ("[outlet]\na = 1", "outlet.a is no line of an outlet, as: a = { name"),
        ("[outlet]\na = {}", "outlet.a has no name"),
        ("[outlet]\na = { name = 3 }", "outlet.a has for name something else than words"),
        ('[outlet]\na = { name = " " }', "outlet.a has for name something else than words"),
        ('[outlet]\na = { name = "A", town = "Orvel" }', "outlet.a has 'town', and there are agency, codes, country"),
        ('[outlet]\na = { name = "A", domains = "a.example" }', "outlet.a has for domains something else than a list"),
        (
            '[outlet]\na = { name = "A", domains = ["https://a.example"] }',
            "outlet.a has the domain 'https://a.example'",
        ),
        ('[outlet]\na = { name = "A", domains = ["A.example"] }', "outlet.a has the domain 'A.example'"),
        (
            '[outlet]\na = { name = "A", country = "gb" }',
            "outlet.a has the country 'gb', which is written in two capital",
        ),
        (
            '[outlet]\na = { name = "A", language = "eng" }',
            "outlet.a has the language 'eng', which is written in two small",
        ),
        ('[outlet]\na = { name = "A", agency = "yes" }', "outlet.a has for agency neither true nor false"),
        ('[outlet]\na = { name = "A" }\nb = { name = "The A" }', "outlet.b and outlet.a both have 'a'"),
    ],
)
def test_a_broken_list_is_one_sentence(text: str, said: str) -> None:
    with pytest.raises(OutletsError) as error:
        read_outlets(text)
    assert str(error.value).startswith(said)
    assert "\n" not in str(error.value)


def test_the_host_of_an_address() -> None:
    for given in ("https://www.post.example/a/b?c", "http://post.example:80", "WWW.Post.Example", "post.example"):
        assert host_of(given) == "post.example"
