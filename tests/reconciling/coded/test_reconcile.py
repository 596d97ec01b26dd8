"""Tables made one row an event: what comes out where, and what every rule holds to."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.coded import ReconciledRow
from crosswire.reconciling.coded.maps import MapError
from crosswire.reconciling.rulebook import bundled_rules
from tests.reconciling.coded.tables import MAP, cells, reconciled

HEADER = "event,report,outlet,told_by,published,rank,what,killed\n"
FERRY = """ferry,1,Courier,hospital,2031-05-18,2,attack,6
well,1,Post,elder,,1,clash,3
ferry,2,Wire,governor,2031-05-18,1,clash,9
ferry,3,Post,governor,2031-05-18,1,clash,9
ferry,4,Courier,ferrymen,2031-05-20,3,attack,6
well,2,Wire,police,,1,riot,4
"""


def test_an_event_a_row_under_the_default_rule() -> None:
    found = reconciled(HEADER + FERRY)
    assert found.columns == (
        "event", "what", "killed", "killed_low", "killed_high", "killed_status", "killed_reason", "killed_why", "n_reports", "rule",
    )  # fmt: skip
    assert cells(found, *found.columns[:6], "n_reports", "rule") == [
        ("ferry", "attack", 6, 6, 9, "disputed", 4, "majority-of-origins"),
        ("well", "Indeterminate", None, 3, 4, "disputed", 2, "majority-of-origins"),
    ]
    assert [row.undecided for row in found.rows] == [frozenset(), frozenset({"what", "killed"})]
    assert found.rows[1].answers["killed"].why.startswith("Can't tell, because one voice says 3, one says 4")
    assert found.rows[1].answers["killed"].reason.startswith("3 (elder) and 4 (police) count the same people")
    assert (found.n_events, found.n_reports, found.rules) == (2, 6, ("majority-of-origins",))


def test_rules_follow_each_other_with_the_columns_of_all() -> None:
    found = reconciled(HEADER + FERRY, rules=("conservative", "representative", "informative", "latest"))
    assert cells(found, "event", "what", "killed", "killed_high", "rule") == [
        ("ferry", "attack", 6, None, "conservative"),
        ("well", "Indeterminate", 3, None, "conservative"),
        ("ferry", "attack", 6, None, "representative"),
        ("well", "Indeterminate", 3, None, "representative"),
        ("ferry", "attack", 9, None, "informative"),
        ("well", "Indeterminate", 4, None, "informative"),
        ("ferry", "attack", 6, 9, "latest"),
        ("well", "Indeterminate", None, 4, "latest"),
    ]


def test_a_rule_that_names_no_best_figure_leaves_nothing_undecided() -> None:
    found = reconciled(HEADER + FERRY, rules=("airwars",))
    assert cells(found, "killed", "killed_low", "killed_high") == [(None, 6, 9), (None, 3, 4)]
    assert [row.undecided for row in found.rows] == [frozenset(), frozenset({"what"})]


WIDE = """
[rows]
event = "event"
[[columns]]
names = ["town", "quarter"]
type = "place"
precision = "exact"
finest = "lowest"
[[columns]]
names = ["exact"]
type = "coordinate"
precision = "exact"
finest = "lowest"
[[columns]]
names = ["side{N}"]
type = "actor"
precision = "side{N}_exact"
[[columns]]
names = ["side{N}_did"]
type = "acts"
precision = "side{N}_exact"
[[columns]]
names = ["sure{N}"]
type = "flag"
always = "max"
[[columns]]
names = ["dead"]
type = "count"
low = "least"
high = "most"
[[columns]]
names = ["least", "most"]
type = "count"
[[parties]]
name = "side{N}"
initiator = "side{N}_began"
[output]
reports = "sources"
rule = "by"
rule_names = { conservative = "Least" }
sums = { sure = ["sure{N}"] }
constants = { unit = "Event" }
undecided = "open"
"""
WIDE_ROWS = """sources,event,town,quarter,exact,side1,side1_did,side1_exact,side1_began,side2,side2_did,side2_exact,side2_began,sure1,sure2,sure,dead,least,most
0,a,Oru,"",2,Guard,Raid,3,1,,,,0,1,0,1,5,4,6
0,a,Oru,Market,1,Guard,Arson,3,1,Brigade,Raid,2,1,0,1,1,7,7,8
0,a,Lemba,,3,,,,0,Brigade,,1,1,0,0,0,,,
"""


@pytest.mark.parametrize(
    ("rule", "town", "exact", "side1", "did", "began", "counts"),
    [
        ("conservative", "Lemba", 3, "Guard", "open", (1, 0), (5, 4, 6)),
        ("informative", "Oru", 1, "Guard", "Raid; Arson; NA", (1, 0), (7, 7, 8)),
        ("majority-of-origins", "Oru", None, "Guard", "open", (1, 0), (None, 4, 8)),
    ],
)
def test_precision_lists_roles_and_what_is_added(
    rule: str,
    town: str,
    exact: float | None,
    side1: str,
    did: str,
    began: tuple[float, float],
    counts: tuple[float | None, ...],
) -> None:
    rows = WIDE_ROWS.replace("3,1,Brigade,Raid,2,1", "3,1,Brigade,Raid,2,0")
    found = reconciled(rows, WIDE, (rule,))
    assert cells(
        found, "town", "exact", "side1", "side1_did", "side1_began", "side2_began", "dead", "least", "most"
    ) == [(town, exact, side1, did, *began, *counts)]
    assert cells(found, "sources", "sure1", "sure2", "sure", "unit") == [(3, 1, 1, 2, "Event")]
    assert cells(found, "by") == [("Least" if rule == "conservative" else rule,)]


def test_columns_stay_in_the_order_of_the_table() -> None:
    found = reconciled(WIDE_ROWS, WIDE, ("conservative",))
    assert found.columns == (
        "event", "sources", "town", "quarter", "exact", "side1", "side1_did", "side1_began", "side2", "side2_did",
        "side2_began", "sure1", "sure2", "sure", "dead", "least", "most", "unit", "by",
    )  # fmt: skip


def test_tied_initiators_and_absent_parties() -> None:
    tied = reconciled(WIDE_ROWS, WIDE, ("conservative",))
    assert cells(tied, "side1_began", "side2_began") == [(0, 0)]
    alone = reconciled(WIDE_ROWS.splitlines()[0] + "\n" + WIDE_ROWS.splitlines()[1] + "\n", WIDE, ("conservative",))
    assert cells(alone, "side2", "side2_began") == [(None, None)]


def test_rows_that_do_not_fit_are_left_out_and_counted() -> None:
    found = reconciled(HEADER + FERRY + "ferry,9,Post,x,,1,clash,many\n")
    assert [refused.line for refused in found.refused] == [8]
    assert found.n_reports == 6


def test_no_row_that_fits_is_no_event() -> None:
    found = reconciled(HEADER + "ferry,9,Post,x,,1,clash,many\n")
    assert (found.rows, found.n_events, len(found.refused)) == ((), 0, 1)
    assert found.disagreement[0].dscore is None


def test_a_column_that_a_rule_adds_may_not_be_there_already() -> None:
    status = MAP + '[[columns]]\nnames = ["killed_status"]\ntype = "category"\n'
    text = "event,report,outlet,told_by,published,rank,what,killed,killed_status\na,1,,,,,x,1,y\n"
    with pytest.raises(MapError, match="a column 'killed_status' is added by the rule"):
        reconciled(text, status)
    assert cells(reconciled(text, status, ("conservative",)), "killed_status") == [("y",)]


def test_how_far_reports_lie_apart() -> None:
    found = reconciled(HEADER + FERRY)
    what, killed = found.disagreement
    assert (what.column, what.type, what.events, what.reports, what.dscore, what.sd) == (
        "what",
        "category",
        2,
        6,
        1,
        None,
    )
    assert (killed.dscore, killed.share, killed.modal_confidence, killed.range) == (1, 1, 0.5, 2)
    assert [(e.event, e.reports, dict(e.dscores), dict(e.shares)) for e in found.by_event] == [
        ("ferry", 4, {"what": 1, "killed": 1}, {"what": 0.5, "killed": 0.5}),
        ("well", 2, {"what": 1, "killed": 1}, {"what": 0.5, "killed": 0.5}),
    ]


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["ferry", "well"]),
        st.sampled_from(["Wire", "Post"]),
        st.sampled_from(["", "governor", "elder"]),
        st.sampled_from(["", "2031-05-17", "2031-05-18"]),
        st.sampled_from(["1", "2"]),
        st.sampled_from(['""', "", "attack", "clash"]),
        st.sampled_from(["", "3", "4"]),
    ),
    min_size=1,
    max_size=7,
)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_under_every_rule_the_order_of_rows_never_matters(rows: list[tuple[str, ...]], chance: random.Random) -> None:
    lines = [f"{row[0]},r{i},{','.join(row[1:])}" for i, row in enumerate(rows)]
    mixed = list(lines)
    chance.shuffle(mixed)

    def outcome(given_lines: list[str]) -> tuple[ReconciledRow, ...]:
        return reconciled(HEADER + "\n".join(given_lines) + "\n", MAP, tuple(bundled_rules())).rows

    assert outcome(mixed) == outcome(lines)
