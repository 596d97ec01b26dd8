"""Every entry of the tables of actors, countries, institutions and people is read and holds together."""

from crosswire.model.words import PartyClass
from crosswire.reading.actors.people import group_at_end, groups_by_word, plural
from crosswire.reading.actors.tables import (
    actors_by_id,
    actors_by_rule,
    countries,
    institution_of_word,
    institutions,
    known_actor,
    known_actors,
    part_of,
)
from crosswire.reading.tables import data_table

KINDS = {
    "armed group",
    "armed forces",
    "security forces",
    "police",
    "government",
    "government body",
    "international organisation",
    "aid organisation",
    "monitor",
    "news agency",
    "news outlet",
}


def test_every_actor_is_whole() -> None:
    by_country = {c.id for c in countries()}
    for actor in known_actors():
        assert actor.label and actor.aliases, actor.id
        assert actor.kind in KINDS, actor.id
        assert actor.country == "" or actor.country in by_country, actor.id
        assert actor.part_of == "" or known_actor(actor.part_of), actor.id
    assert len(known_actors()) > 150


def test_no_alias_names_two_actors() -> None:
    seen: dict[str, str] = {}
    for actor in known_actors():
        for alias in actor.aliases:
            assert seen.setdefault(alias, actor.id) == actor.id, alias


def test_no_chain_of_institutions_is_a_circle() -> None:
    for actor_id in [*actors_by_id(), *actors_by_rule()]:
        above, steps = part_of(actor_id), 0
        while above:
            above, steps = part_of(above), steps + 1
            assert steps < 6, actor_id


def test_countries_and_institutions() -> None:
    assert len({c.id for c in countries()}) == len(countries())
    words = [w for i in institutions() for w in i.words]
    assert len(words) == len(set(words)) == len(institution_of_word())
    for institution in institutions():
        made = institution.of(countries()[0])
        assert "{" not in made.id + made.label + made.part_of


def test_every_people_word_is_read_once() -> None:
    for entry in data_table("people")["group"]:
        assert isinstance(PartyClass(entry["class"]), PartyClass)
        for word in entry["words"]:
            assert word in groups_by_word() and plural(word) in groups_by_word(), word


def test_plurals() -> None:
    cases = {"soldier": "soldiers", "policeman": "policemen", "child": "children", "salesperson": "salespeople"}
    cases |= {"body": "bodies", "coach": "coaches", "human": "humans", "boy": "boys", "schoolchild": "schoolchildren"}
    assert {word: plural(word) for word in cases} == cases


def test_the_longest_name_at_the_end_counts() -> None:
    found = group_at_end(["two", "security", "guards"])
    assert found is not None and (found[0].label, found[1]) == ("guards", 2)
    assert group_at_end(["tables"]) is None


def test_the_naming_words() -> None:
    naming = data_table("naming")
    keys = {"body_heads", "security_heads", "armed", "groups", "fighters", "openers", "offices", "members"}
    assert set(naming) == keys
    assert set(naming["security_heads"]) <= set(naming["body_heads"])


def test_institution_above() -> None:
    assert part_of("us-central-command") == "us-armed-forces"
    assert part_of("joint-operations-command-iraq") == part_of("security-media-cell") == "iraqi-armed-forces"
    assert part_of("peru/army") == "peruvian-armed-forces"
    assert part_of("local/nobody") is None
