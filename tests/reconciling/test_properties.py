"""Laws of reconciling: order never matters, figures keep their claims, the ends hold the best."""

from dataclasses import replace
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosswire.reconciling.rulebook import Figures, Rule, bundled_rules, rule_words
from crosswire.reconciling.tables import status_definitions
from tests.reconciling.factories import Told, told

VALUES = st.sampled_from(
    [
        "1",
        "2",
        "5",
        "7",
        "12",
        "at least 5",
        "more than 7",
        "up to 12",
        "about 7",
        "2 to 7",
        "dozens",
        "several",
        "no",
        "a",
    ]
)
WHO = st.sampled_from(
    [
        "people",
        "rebels [combatant]",
        "Tide fighters [combatant=Tide]",
        "soldiers",
        "US troops",
        "civilians",
        "children",
        "women",
        "passengers",
        "others",
        "gunman",
        "welder",
        "families",
        "Colombians",
        "",
    ]
)
MARKS = st.sampled_from(
    [
        "",
        "",
        "",
        "(of)",
        "(rest)",
        "(including)",
        "(total)",
        "(conjunct)",
        "(old)",
        "(revised)",
        "(title)",
        "(in Aru)",
        "(in Belo)",
        "(on 2021-03-01)",
    ]
)
LINES = st.lists(
    st.builds(
        lambda report, voice, kind, value, who, mark: (report, f"{voice}: {kind} {value} {who} {mark}".strip()),
        st.sampled_from("abcd"),
        st.sampled_from(["army", "police", "council", "-"]),
        st.sampled_from(["killed", "killed", "injured"]),
        VALUES,
        WHO,
        MARKS,
    ),
    min_size=1,
    max_size=12,
)
WORDS = {key: st.sampled_from(list(rule_words()[key])) for key in ("steps", "votes", "low", "high", "range", "notes")}
OWN = st.builds(
    lambda figures: Rule("own", "Of one's own.", "", "own.toml", figures),
    st.builds(
        Figures,
        steps=st.lists(WORDS["steps"], min_size=1, max_size=4).map(tuple),
        votes=WORDS["votes"],
        low=WORDS["low"],
        high=WORDS["high"],
        range=WORDS["range"],
        words=st.sampled_from([{}, {"dozens": 12.0}, {"dozens": 24.0, "several": 0.5}]),
        notes=st.lists(WORDS["notes"], max_size=2, unique=True).map(tuple),
    ),
)
RULES = st.one_of(st.sampled_from(list(bundled_rules().values())), OWN)
"""The bundled rules, and any that a file may hold."""
DAYS = {"a": "@2021-03-04", "b": "@2021-03-05", "c": "@2021-03-06", "d": ""}


def made(lines: list[tuple[str, str]]) -> Told:
    return told([f"{report}{DAYS[report]} {rest}" for report, rest in sorted(lines, key=lambda line: line[0])])


@settings(max_examples=150, deadline=None)
@given(LINES, st.integers(0, 10**6), RULES)
def test_the_order_of_reports_and_claims_does_not_matter(lines: list[tuple[str, str]], seed: int, rule: Rule) -> None:
    straight = made(lines)
    shuffled = Told(list(straight.reports), list(straight.claims), dict(reversed(straight.origins.items())))
    Random(seed).shuffle(shuffled.reports)
    Random(seed + 1).shuffle(shuffled.claims)
    assert shuffled.explained(rule) == straight.explained(rule)


@settings(max_examples=150, deadline=None)
@given(LINES, RULES)
def test_what_always_holds(lines: list[tuple[str, str]], rule: Rule) -> None:
    story = made(lines)
    event, explanations = story.explained(rule)
    known = {c.id for c in story.claims}
    assert [e.question_key for e in explanations] == [q.key for q in event.questions]
    assert len({q.key for q in event.questions}) == len(event.questions)
    for question in event.questions:
        assert question.status in status_definitions() and question.reason.endswith(".")
        assert question.why.endswith(".") and (question.best is None) == ("Can't tell, because " in question.why)
        if question.low is not None and question.high is not None:
            assert question.low <= question.high
        if question.best is not None:
            assert question.low is None or question.low <= question.best
            assert question.high is None or question.best <= question.high
        for position in question.positions:
            assert set(position.claim_ids) <= known and position.claim_ids
            assert set(position.claim_ids) == {c for o in position.origins for c in o.claim_ids}
            assert list(position.claim_ids) == sorted(position.claim_ids)
            assert list(position.report_ids) == sorted(position.report_ids)
            assert [o.label for o in position.origins] == sorted(o.label for o in position.origins)


@settings(max_examples=60, deadline=None)
@given(LINES)
@example([("b", "army: killed a children"), ("b", "police: killed 2 to 7 people")])
def test_a_report_twice_under_the_same_voices_changes_no_figure(lines: list[tuple[str, str]]) -> None:
    story = made(lines)
    undated = [replace(r, published=type(r.published)()) for r in story.reports]
    twins = [replace(r, id=f"{r.id}2") for r in undated]
    again = [replace(c, id=f"{c.id}x", report_id=f"{c.report_id}2") for c in story.claims]
    voices = {c.id: "outlet" if story.origins[c.id].endswith("news") else story.origins[c.id] for c in story.claims}
    twice = {**voices, **{f"{k}x": v for k, v in voices.items()}}
    once = Told(undated, story.claims, voices).event()
    both = Told([*undated, *twins], [*story.claims, *again], twice).event()
    assert [(q.key, q.low, q.high, q.status) for q in both.questions] == [
        (q.key, q.low, q.high, q.status) for q in once.questions
    ]
