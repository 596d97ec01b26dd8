"""Keys: bounded in number, of one report alone, and shared by reports that may tell of one incident."""

from crosswire.grouping import keys, sketch
from crosswire.grouping.keys import MOST, SLEEPING, WEARING, facts
from crosswire.grouping.linking import sleeps, wears_out
from tests.factories import make_claim, make_day, make_hint, make_report, make_town
from tests.grouping import incidents as made


def test_keys_are_bounded() -> None:
    names = " ".join(
        f"Arlo{chr(97 + i)}x Bramm{chr(97 + j)}y met Corin{chr(97 + i)}z." for i in range(20) for j in range(20)
    )
    report = make_report(names)
    places = [make_claim(report, "place", "Arloax", where=make_town(f"Town {n}", admin1=f"P{n}")) for n in range(40)]
    days = [make_claim(report, "date", "Arloax", when=make_day(f"2031-01-{n:02d}")) for n in range(1, 29)]
    assert 0 < len(keys(sketch(report, places + days))) <= MOST


def test_an_empty_report_has_no_keys() -> None:
    assert keys(sketch(make_report(""), [])) == frozenset()


def test_neighbouring_days_meet() -> None:
    def at(day: str) -> frozenset[int]:
        report = make_report("A wall fell.", own_id=day)
        town = make_claim(report, "place", "A wall", where=make_town("Orvel"))
        return keys(sketch(report, [town, make_claim(report, "date", "A wall", when=make_day(day))]))

    for day in range(1, 20):
        for gap in range(4):
            assert at(f"2031-03-{day:02d}") & at(f"2031-03-{day + gap:02d}")


def test_a_day_without_a_year_meets_the_same_day_with_one() -> None:
    report = make_report("A wall fell.", own_id="r1")
    town = make_claim(report, "place", "A wall", where=make_town("Orvel"))
    undated = keys(
        sketch(report, [town, make_claim(report, "date", "A wall", when=make_hint("March 3", month=3, day=3))])
    )
    dated = keys(sketch(report, [town, make_claim(report, "date", "A wall", when=make_day("2031-03-03"))]))
    assert undated & dated


def test_spellings_of_one_place_meet() -> None:
    assert keys(made.undated_raid(0)[1]) & keys(made.undated_raid(1)[1])


def test_the_sender_s_key_is_one() -> None:
    first = make_report("One thing.", own_id="r1", given_event="x")
    second = make_report("Wholly unlike it.", own_id="r2", given_event="x")
    assert keys(sketch(first, [])) & keys(sketch(second, []))


def test_each_key_says_whether_it_wears_out_and_sleeps() -> None:
    told = sketch(make_report("Anna Vexholm of Quorrin spoke of the fall of a wall in Pellwick.", own_id="r1"), [])
    kinds = [parts[0] for parts in facts(told)]
    assert set(kinds) >= {"name", "names", "person"}
    assert sum(wears_out(key) for key in keys(told)) == sum(kind in WEARING for kind in kinds)
    assert sum(sleeps(key) for key in keys(told)) == sum(kind in SLEEPING for kind in kinds)
