"""Comparison: one incident is over the bar, look-alikes are under it, and every reason has its words."""

from itertools import combinations

import pytest

from benchmarks.invented_reports import sketches
from crosswire.grouping import Sketch, compare, keys, sketch
from crosswire.grouping.compare import WORDS, measures, score, score_if_same
from crosswire.grouping.compare_words import LEADS_AT_MOST, telling_at_most
from crosswire.grouping.digest import digest
from crosswire.grouping.weights import weights
from tests.factories import make_report
from tests.grouping import incidents as made

SAME = [(made.mill_fire_day()[1], made.mill_fire_later()[1]), (made.undated_raid(0)[1], made.undated_raid(1)[1])]
OTHER = [
    (made.mill_fire_day()[1], made.port_fire()[1]),
    (made.mill_fire_day()[1], made.mill_fire_before()[1]),
    (made.mill_fire_later()[1], made.port_fire()[1]),
    (made.undated_raid(0)[1], made.look_alike_raid()[1]),
    (made.undated_raid(1)[1], made.look_alike_raid()[1]),
    (made.undated_raid(1)[1], made.port_fire()[1]),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_incident_is_over_the_bar_and_shares_a_key(a: Sketch, b: Sketch) -> None:
    link = compare(a, b)
    assert link.same, link
    assert keys(a) & keys(b)


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_look_alikes_stay_under_the_bar(a: Sketch, b: Sketch) -> None:
    link = compare(a, b)
    assert not link.same, link


@pytest.mark.parametrize(("a", "b"), SAME + OTHER)
def test_the_link_is_the_same_both_ways(a: Sketch, b: Sketch) -> None:
    assert compare(a, b) == compare(b, a)
    assert compare(a, b).a <= compare(a, b).b


@pytest.mark.parametrize(("a", "b"), SAME + OTHER)
def test_the_score_is_the_sum_of_its_features(a: Sketch, b: Sketch) -> None:
    link = compare(a, b)
    assert link.score == round(sum(f.points for f in link.features), 6)
    assert all(f.value for f in link.features)
    assert link.same == (link.score >= weights().bar)
    assert link.score == score(digest(a), digest(b)) == score(digest(b), digest(a))


def test_features_say_what_they_compared() -> None:
    said = {f.name: f.value for f in compare(*SAME[0]).features}
    assert said["date_same"] == "“May 6 (2031-05-06)” and “Tuesday (2031-05-06)” share a day"
    assert said["place_same"] == "“Dravik” and “Dravik” are one place"
    assert said["figure_shared"] == "both have 23 injured"
    apart = {f.name: f.value for f in compare(*OTHER[0]).features}
    assert apart["figure_apart"] == "injured: 6 and 23; killed: 4 and 9" or "figure_apart" in apart
    assert "km apart" in apart["place_far"]


def test_every_measure_has_its_points() -> None:
    for a, b in SAME + OTHER:
        assert {name for name, _ in measures(digest(a), digest(b))} <= set(weights().points)


def found(first: str, second: str) -> dict[str, float]:
    """The measures of two texts."""
    a, b = (digest(sketch(make_report(text, own_id=name), [])) for text, name in ((first, "r1"), (second, "r2")))
    return dict(measures(a, b))


@pytest.mark.parametrize(
    ("second", "measure"),
    [
        ("Three were hurt at 1214 N. Harrow St. on Monday.", "block_shared"),
        ("Three were hurt on Harrow Street.", "street_shared"),
        ("Three were hurt in the 400 block of Tarn Road.", "block_other"),
        ("Three were hurt on Tarn Road.", "street_other"),
    ],
)
def test_streets_are_compared_by_block_where_both_tell_it(second: str, measure: str) -> None:
    streets = {"block_shared", "street_shared", "block_other", "street_other"}
    assert found("Shots fell in the 1200 block of Harrow Street.", second).keys() & streets == {measure}


def test_the_latest_years_named_are_compared() -> None:
    assert "year_same" in found("Voters went to the polls in 2031.", "It was the vote of 2031, not of 2027.")
    assert "year_other" in found("Voters went to the polls in 2031.", "Voters went to the polls in 2027.")
    assert not {"year_same", "year_other"} & found("It was 2031.", "It was 2030.").keys()


def test_how_much_of_a_lead_the_other_report_tells_anywhere() -> None:
    long = (
        "A dam broke. "
        + "Villagers waited for news of the road. " * 12
        + "The orchard keeper Pellwin saw the dam break."
    )
    shares = found("Orchard keeper Pellwin saw it.", long)
    assert shares["lead_told"] == 1.0 and shares["leads_told"] < 0.5


def test_a_score_under_the_bar_is_not_worked_out_and_one_over_it_is_the_same() -> None:
    digests = [digest(s) for s, _ in sketches(90, seed=5)] + [digest(s) for pair in SAME + OTHER for s in pair]
    bar = weights().bar
    for a, b in combinations(digests, 2):
        full = score(a, b)
        assert score_if_same(a, b) == score_if_same(b, a) == (full if full >= bar else None)
        at_most = dict([*LEADS_AT_MOST, *telling_at_most(a, b)])
        assert all(amount <= at_most[name] for words in WORDS for name, amount in words(a, b))
