"""Grouping: exact, independent of order, and bound by decisions and given keys."""

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.grouping import event_id, group
from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind

Scores = dict[tuple[str, str], float]


def run(
    scores: Scores, reports: str, decisions: list[Decision] | None = None, keys: dict[str, str] | None = None
) -> list[str]:
    """Groups of one-letter reports, as words; pairs without a score have -9."""
    found = group(
        list(reports),
        [pair for pair, points in scores.items() if points >= 0],
        lambda a, b: scores.get((a, b), -9.0),
        decisions or [],
        keys or {},
        bar=0.0,
    )
    return ["".join(g.members) for g in found]


def decide(number: int, kind: DecisionKind, *subjects: str) -> Decision:
    return Decision(f"d{number}", kind, subjects, "editor", f"2031-01-{number:02d}", "test")


def test_pairs_above_the_bar_become_one() -> None:
    assert run({("a", "b"): 2.0}, "abc") == ["ab", "c"]


def test_a_weak_bridge_does_not_join_two_incidents() -> None:
    scores = {("a", "b"): 4.0, ("c", "d"): 4.0, ("b", "c"): 0.5}
    assert run(scores, "abcd") == ["ab", "cd"]


def test_a_merge_holds_together_and_an_undo_lets_go() -> None:
    merge = decide(1, DecisionKind.MERGE, "a", "c")
    assert run({("a", "b"): 2.0}, "abc", [merge]) == ["ac", "b"] or run({("a", "b"): 2.0}, "abc", [merge]) == ["abc"]
    assert run({}, "abc", [merge]) == ["ac", "b"]
    undo = decide(2, DecisionKind.UNDO, "d1")
    assert run({}, "abc", [merge, undo]) == ["a", "b", "c"]
    assert run({}, "abc", [merge, undo, decide(3, DecisionKind.UNDO, "d2")]) == ["ac", "b"]


def test_a_split_holds_apart_whatever_the_score() -> None:
    split = decide(1, DecisionKind.SPLIT, "a", "b")
    assert run({("a", "b"): 9.0}, "ab", [split]) == ["a", "b"]
    found = run({("a", "b"): 9.0, ("a", "c"): 9.0, ("b", "c"): 8.0}, "abc", [split])
    assert found == ["ac", "b"]


def test_the_later_decision_stands() -> None:
    merge, split = decide(1, DecisionKind.MERGE, "a", "b"), decide(2, DecisionKind.SPLIT, "a", "b")
    assert run({}, "ab", [merge, split]) == ["a", "b"]
    assert run({}, "ab", [split, merge]) == ["ab"]


def test_a_move_takes_a_report_out_of_an_earlier_merge() -> None:
    log = [decide(1, DecisionKind.MERGE, "a", "b", "c"), decide(2, DecisionKind.MOVE, "c", "d")]
    assert run({}, "abcd", log) == ["ab", "cd"]


def test_a_move_outranks_the_sender_s_key() -> None:
    log = [decide(1, DecisionKind.MOVE, "c", "d")]
    assert run({}, "abcd", log, {"a": "x", "b": "x", "c": "x", "d": "y"}) == ["ab", "cd"]


def test_given_keys_are_left_as_they_are() -> None:
    scores = {("a", "b"): 9.0, ("b", "c"): 9.0}
    assert run(scores, "abc", keys={"a": "x", "b": "y", "c": "y"}) == ["a", "bc"]
    assert run({}, "abc", keys={"a": "x", "c": "x"}) == ["ac", "b"]


def test_a_report_without_a_key_may_join_one_with() -> None:
    assert run({("a", "b"): 3.0}, "abc", keys={"a": "x", "c": "y"}) == ["ab", "c"]


def test_decisions_on_reports_that_are_not_here_are_passed_over() -> None:
    assert run({}, "ab", [decide(1, DecisionKind.MERGE, "a", "z")]) == ["a", "b"]


def test_nothing_comes_of_nothing() -> None:
    assert run({}, "") == []


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[str], Scores, list[Decision], dict[str, str]]:
    reports = [chr(97 + i) for i in range(draw(st.integers(1, 9)))]
    pairs = [(a, b) for i, a in enumerate(reports) for b in reports[i + 1 :]]
    scores = {p: draw(st.sampled_from([-6.0, -2.0, -0.5, 0.0, 0.5, 1.0, 3.0])) for p in pairs}
    kinds = st.sampled_from([DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.MOVE])
    log = [
        Decision(
            f"d{i}",
            draw(kinds),
            tuple(draw(st.lists(st.sampled_from(reports), min_size=1, max_size=3, unique=True))),
            "",
            "",
            "",
        )
        for i in range(draw(st.integers(0, 3)))
    ]
    keys = {r: draw(st.sampled_from("xy")) for r in reports if draw(st.booleans())} if draw(st.booleans()) else {}
    return reports, scores, log, keys


@settings(max_examples=150, deadline=None)
@given(cases(), st.integers(0, 999))
def test_any_order_gives_the_same_groups(
    case: tuple[list[str], Scores, list[Decision], dict[str, str]], seed: int
) -> None:
    reports, scores, log, keys = case
    links = [p for p, points in scores.items() if points >= 0]
    shuffled, backwards = list(reports), [(b, a) for a, b in links]
    random.Random(seed).shuffle(shuffled)
    random.Random(seed).shuffle(backwards)

    def score(a: str, b: str) -> float:
        return scores[a, b]

    found = group(reports, links, score, log, keys, bar=0.0)
    assert group(shuffled, backwards, score, log, keys, bar=0.0) == found
    assert sorted(r for g in found for r in g.members) == reports
    if log and log[-1].kind is DecisionKind.SPLIT:
        assert all(len(set(g.members) & set(log[-1].subjects)) <= 1 for g in found)
    if log and log[-1].kind in (DecisionKind.MERGE, DecisionKind.MOVE):
        assert any(set(log[-1].subjects) <= set(g.members) for g in found)
    if not log:
        for g in found:
            assert len({keys[r] for r in g.members if r in keys}) <= 1
        for key in set(keys.values()):
            assert sum(any(keys.get(r) == key for r in g.members) for g in found) == 1


@settings(max_examples=60, deadline=None)
@given(cases())
def test_a_component_alone_gives_what_the_whole_gives(
    case: tuple[list[str], Scores, list[Decision], dict[str, str]],
) -> None:
    reports, scores, _, _ = case
    apart = {**scores, **{(a.upper(), b.upper()): s for (a, b), s in scores.items()}}
    links = [p for p, points in apart.items() if points >= 0]
    whole = group(reports + [r.upper() for r in reports], links, lambda a, b: apart.get((a, b), -9.0), bar=0.0)
    alone = group(reports, [p for p in links if p[0] in reports], lambda a, b: scores[a, b], bar=0.0)
    assert [g for g in whole if g.anchor.islower()] == alone


def test_an_event_keeps_its_name_when_a_smaller_one_joins_it_and_when_that_leaves_again() -> None:
    three = {("b", "c"): 5.0, ("c", "d"): 4.0, ("b", "d"): 4.0}
    [large] = group(list("bcd"), three, lambda a, b: three.get((a, b), -9.0), bar=0.0)
    joined = {**three, **{("a", x): 2.0 for x in "bcd"}}
    [both] = group(list("abcd"), joined, lambda a, b: joined.get((a, b), -9.0), bar=0.0)
    assert (large.anchor, both.anchor) == ("b", "b")
    assert event_id("b").startswith("e") and event_id("b") != event_id("a")


def test_what_is_left_of_a_large_component_joins_its_core_or_begins_anew() -> None:
    reports = [f"{kind}{n}" for kind in "ab" for n in range(5)]
    links = list(pairwise(reports))
    found = group(reports, links, lambda a, b: 3.0 if a[0] == b[0] else -3.0, bar=0.0, core=3)
    assert [g.members for g in found] == [tuple(f"{kind}{n}" for n in range(5)) for kind in "ab"]


def test_a_round_up_is_a_guest_of_the_other_incident_that_it_tells_of() -> None:
    scores = {("a", "b"): 4.0, ("c", "d"): 4.0, **{("a", "x"): 3.0, ("b", "x"): 3.0, ("c", "x"): 1.0, ("d", "x"): 1.0}}
    links = list(scores)
    found = group(list("abcdx"), links, lambda a, b: scores.get((a, b), -9.0), bar=0.0, round_ups="x")
    assert [(g.members, g.guests) for g in found] == [(("a", "b", "x"), ()), (("c", "d"), ("x",))]
    alone = group(list("abcdx"), links, lambda a, b: scores.get((a, b), -9.0), bar=0.0)
    assert all(g.guests == () for g in alone)


def two_groups(size: int, between: float) -> list[int]:
    """How large the groups of two sets of reports are, all inside one alike and alike between them by that many points."""
    reports = [f"{kind}{n}" for kind in "ab" for n in range(size)]

    def score(a: str, b: str) -> float:
        return 4.0 if a[0] == b[0] else between

    return [len(g.members) for g in group(reports, [("a0", "b0"), *pairwise(reports)], score, bar=0.0)]


def test_two_groups_that_stand_by_themselves_are_one_only_where_they_hang_together_nearly_as_well_as_each() -> None:
    assert two_groups(4, between=1.5) == [4, 4]
    assert two_groups(4, between=2.5) == [8]


def test_what_keeps_such_groups_apart_is_no_bar_to_few_reports() -> None:
    assert two_groups(3, between=1.5) == [6]


def test_a_round_up_bridges_no_two_incidents() -> None:
    scores = {**{(a, b): -1.0 for a in "ab" for b in "cd"}, ("a", "b"): 4.0, ("c", "d"): 4.0}
    scores |= {(r, "x"): 4.0 for r in "abcd"}
    links = [pair for pair, points in scores.items() if points >= 0]
    bridged = group(list("abcdx"), links, lambda a, b: scores[a, b], bar=0.0)
    assert [g.members for g in bridged] == [("a", "b", "c", "d", "x")]
    placed = group(list("abcdx"), links, lambda a, b: scores[a, b], bar=0.0, round_ups="x")
    assert [g.members for g in placed] == [("a", "b", "x"), ("c", "d")]
