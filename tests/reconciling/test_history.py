"""The history of a figure: what each outlet gave when, against what it gave before, and what the record came to."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.figure_history import FigureHistory, Shared
from crosswire.model.out_by import last_minute
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind
from crosswire.reconciling.history import figure_histories
from tests.reconciling.factories import Told, told

Plain = list[tuple[str, str, tuple[tuple[float | None, float | None], ...]]]


def histories(lines: list[str], dependences: tuple[Dependence, ...] = (), seed: int = 0) -> tuple[FigureHistory, ...]:
    """The histories of what the lines tell, told in any order; reports `a1`, `a2` … are of one outlet."""
    everything = told(lines)
    mixed = random.Random(seed)
    reports = [replace(r, outlet=f"The {r.id[0].upper()} Post") for r in everything.reports]
    claims = list(everything.claims)
    mixed.shuffle(reports)
    mixed.shuffle(claims)
    times = sorted({last_minute(r.published.end) for r in reports if r.published.end})
    moments = []
    for time in times:
        out = [r for r in reports if r.published.end and last_minute(r.published.end) <= time]
        ids = {r.id for r in out}
        then = Told(out, [c for c in claims if c.report_id in ids], everything.origins).event()
        came = tuple(sorted(r.id for r in out if last_minute(r.published.end or "") == time))
        moments.append((time, came, then.questions))
    now = Told(reports, claims, everything.origins).event()
    return figure_histories(now.questions, moments, reports, claims, dependences)


def history(lines: list[str], *dependences: Dependence) -> FigureHistory:
    """The history of the first question that the lines answer."""
    return histories(lines, dependences)[0]


def turns(found: FigureHistory) -> Plain:
    """Report, turn and what was replaced, of each figure."""
    return [(g.report_id, g.turn.value, g.before) for g in found.given]


def test_an_outlet_that_changes_its_figure_twice() -> None:
    found = history(
        [
            "a1@2031-05-02 police: killed 9 people",
            "b1@2031-05-02 -: killed 9 people",
            "a2@2031-05-03 police: killed 12 people",
            "a3@2031-05-04 police: killed 12 people",
            "a4@2031-05-05 police: killed 14 people",
        ]
    )
    assert turns(found) == [
        ("a1", "first", ()),
        ("b1", "first", ()),
        ("a2", "changed", ((9, 9),)),
        ("a3", "again", ()),
        ("a4", "changed", ((12, 12),)),
    ]
    stages = [(s.time[:10], s.question and (s.question.low, s.question.best, s.question.high)) for s in found.stages]
    assert stages[0] == ("2031-05-02", (9, 9, 9)) and stages[-1] == ("2031-05-05", (14, 14, 14))


def test_a_figure_beside_the_one_it_keeps_is_added() -> None:
    found = history(
        [
            "a1@2031-05-02 police: killed 9 people",
            "a2@2031-05-03 police: killed 9 people",
            "a2 hospital: killed 11 people",
        ]
    )
    assert turns(found) == [("a1", "first", ()), ("a2", "again", ()), ("a2", "added", ())]


def test_of_two_figures_the_same_voice_is_the_one_that_changed() -> None:
    found = history(
        [
            "a1@2031-05-02 police: killed 9 people",
            "a1 rebels: killed 30 people",
            "a2@2031-05-03 police: killed 10 people",
            "a2 rebels: killed 35 people",
        ]
    )
    assert turns(found)[2:] == [("a2", "changed", ((9, 9),)), ("a2", "changed", ((30, 30),))]


def test_an_older_number_that_a_report_recalls_is_no_figure_of_its_outlet() -> None:
    found = history(
        [
            "a1@2031-05-02 police: killed 9 people",
            "b1@2031-05-03 police: killed 9 people (old)",
            "b1 police: killed 12 people",
            "b2@2031-05-04 police: killed 12 people",
        ]
    )
    assert turns(found) == [("a1", "first", ()), ("b1", "recalled", ()), ("b1", "first", ()), ("b2", "again", ())]


def test_a_bound_keeps_its_own_ends_and_repeats_what_fits_it() -> None:
    found = history(
        [
            "a1@2031-05-02 -: killed at least 9 people",
            "b1@2031-05-02 -: killed 12 people",
            "b2@2031-05-03 -: killed more than 10 people",
            "a2@2031-05-03 -: killed 12 people",
        ]
    )
    values = {g.report_id: g.value for g in found.given}
    assert values["a1"] == (9, None) and values["b2"][1] is None
    assert [(r, t) for r, t, _ in turns(found)][2:] == [("a2", "changed"), ("b2", "again")]


def test_undated_reports_stand_apart() -> None:
    found = history(["a1@2031-05-02 police: killed 9 people", "b1 police: killed 11 people"])
    assert [g.report_id for g in found.given] == ["a1"] and [g.report_id for g in found.undated] == ["b1"]
    assert [s.report_ids for s in found.stages] == [("a1",)]


WORDS = SharedPassage("same passage", "", Span(0, 8), Span(0, 8))
ELSEWHERE = SharedPassage("same passage", "", Span(200, 208), Span(200, 208))


def test_what_was_taken_over_names_the_report_that_came_before() -> None:
    lines = ["a1@2031-05-02 police: killed 9 people", "b1@2031-05-03 police: killed 9 people"]
    copied = Dependence("a1", "b1", DependenceKind.COPY, 0.9)
    found = history(lines, copied)
    assert [g.shared for g in found.given] == [None, Shared("a1", DependenceKind.COPY, came_first=True)]


def test_a_statement_is_shared_where_the_figure_stands_in_it() -> None:
    lines = ["a1@2031-05-02 police: killed 9 people", "b1@2031-05-03 police: killed 9 people"]
    kind = DependenceKind.SHARED_STATEMENT
    assert history(lines, Dependence("a1", "b1", kind, 0.9, (WORDS,))).given[1].shared == Shared("a1", kind, True)
    assert history(lines, Dependence("a1", "b1", kind, 0.9, (ELSEWHERE,))).given[1].shared is None


def test_who_came_first_is_not_guessed_on_one_day() -> None:
    lines = ["a1@2031-05-02 police: killed 9 people", "b1@2031-05-02 police: killed 9 people"]
    found = history(lines, Dependence("a1", "b1", DependenceKind.REWRITE, 0.9))
    assert [g.shared and (g.shared.report_id, g.shared.came_first) for g in found.given] == [
        ("b1", False),
        ("a1", False),
    ]


def test_a_reprint_with_another_figure_is_not_taken_over() -> None:
    lines = ["a1@2031-05-02 police: killed 9 people", "b1@2031-05-03 police: killed 11 people"]
    assert history(lines, Dependence("a1", "b1", DependenceKind.COPY, 0.9)).given[1].shared is None


LINES = st.lists(
    st.builds(
        lambda outlet, day, voice, kind, value: (outlet, day, f"{voice}: {kind} {value} people"),
        st.sampled_from("abc"),
        st.integers(1, 4),
        st.sampled_from(["-", "police", "hospital"]),
        st.sampled_from(["killed", "injured"]),
        st.sampled_from(["3", "5", "at least 4", "dozens", "8"]),
    ),
    min_size=1,
    max_size=9,
)


@settings(max_examples=40, deadline=None)
@given(LINES, st.integers(0, 99))
def test_any_order_gives_the_same_history_and_its_end_is_the_record(
    drafts: list[tuple[str, int, str]], seed: int
) -> None:
    lines = [f"{outlet}{day}@2031-05-0{day} {said}" for outlet, day, said in drafts]
    found = histories(lines)
    assert histories(lines, seed=seed) == found
    for each in found:
        assert each.stages[-1].question == each.question
        positions = each.question.positions
        assert {g.report_id for g in each.given} == {r for p in positions for r in p.report_ids}
        assert {c for g in each.given for c in g.claim_ids} <= {c for p in positions for c in p.claim_ids}
        first: set[str] = set()
        for given_ in each.given:
            if given_.turn != "recalled":
                assert (given_.turn == "first") == (given_.report_id[0] not in first) or given_.report_id in {
                    g.report_id for g in each.given if g.turn == "first"
                }
                first.add(given_.report_id[0])
            assert (given_.turn == "changed") == bool(given_.before)
