"""Events under every rule at once: the same as under each alone, added up in any order."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.sensitivity import RuledEvent, RuledQuestion, RuleTotal, Sensitivity
from crosswire.model.words import ClaimKind, QuestionStatus
from crosswire.reconciling.rulebook import Rule, bundled_rules
from crosswire.reconciling.sensitivity import Tally, ruled_event
from tests.reconciling.factories import Told, told
from tests.reconciling.test_properties import LINES, made

ALL = tuple(bundled_rules().values())
NAMES = [rule.name for rule in ALL]
KINDS = (ClaimKind.KILLED, ClaimKind.INJURED)

RAID = [
    "a@2021-03-04 army: killed 11 rebels [combatant=Tide]",
    "b@2021-03-05 army: killed 11 rebels [combatant=Tide]",
    "c@2021-03-05 ministry: killed 13 rebels [combatant=Tide]",
    "c@2021-03-05 ministry: injured 2 people",
]
FIRE = ["a@2021-03-06 police: killed 6 people", "b@2021-03-06 council: killed at least 9 people"]
FOG = ["a@2021-03-04 police: injured dozens people"]


def ruled(story: Told, name: str = "e1", rules: tuple[Rule, ...] = ALL) -> RuledEvent:
    event = replace(story.event(), id=name)
    return ruled_event(event, story.reports, story.claims, story.origins, {}, rules)


def tallied(events: list[RuledEvent], rules: tuple[Rule, ...] = ALL) -> Sensitivity:
    tally = Tally([r.name for r in rules], KINDS, 3)
    for event in events:
        tally.add(event)
    return tally.result()


def best(question: RuledQuestion) -> dict[str, float | None]:
    return {f.rule: f.best for f in question.figures}


def test_one_question_under_every_rule() -> None:
    killed = ruled(told(RAID)).questions[0]
    assert (killed.asked.key, killed.asked.status, killed.spread) == ("killed", QuestionStatus.DISPUTED, 2)
    assert {r: b for r, b in best(killed).items() if r in ("conservative", "informative", "airwars")} == {
        "airwars": None,
        "conservative": 11,
        "informative": 13,
    }


@settings(max_examples=120, deadline=None)
@given(LINES)
def test_all_rules_at_once_are_each_rule_alone(lines: list[tuple[str, str]]) -> None:
    story = made(lines)
    together = ruled(story)
    for i, rule in enumerate(ALL):
        assert story.event(rule).questions == tuple(q.figures[i] for q in together.questions)


@settings(max_examples=120, deadline=None)
@given(LINES)
def test_nothing_is_below_conservative_or_above_informative(lines: list[tuple[str, str]]) -> None:
    for question in ruled(made(lines)).questions:
        given_by = best(question)
        least, most = given_by["conservative"], given_by["informative"]
        words_alone = question.asked.status is QuestionStatus.UNKNOWN
        assert words_alone or all(least <= b <= most for b in question.told if least is not None and most is not None)


def test_totals_count_an_event_where_the_rule_tells() -> None:
    killed, injured = tallied([ruled(told(RAID), "e1"), ruled(told(FIRE), "e2"), ruled(told(FOG), "e3")]).kinds
    assert (killed.numbered, killed.wordless, killed.apart, killed.moved) == (2, 0, 0, 2)
    assert (killed.least, killed.most) == (17, 22)
    totals = {t.rule: t for t in killed.totals}
    assert totals["conservative"] == RuleTotal(rule="conservative", told=2, untold=0, low=17, best=17, high=22, open=1)
    assert totals["airwars"] == RuleTotal(rule="airwars", told=0, untold=2, low=17, best=None, high=22, open=1)
    assert totals["latest"].told + totals["latest"].untold == 2
    # "Dozens" is no number, but ACLED's practice makes twelve of it.
    assert (injured.numbered, injured.wordless, injured.least, injured.most) == (1, 1, 2, 2)
    assert {t.rule: (t.told, t.best) for t in injured.totals if t.rule in ("acled", "ucdp")} == {
        "acled": (2, 14),
        "ucdp": (1, 2),
    }


def test_a_store_in_which_nothing_is_told() -> None:
    none = tallied([])
    assert [(k.numbered, k.least, k.most, {t.best for t in k.totals}) for k in none.kinds] == [
        (0, None, None, {None})
    ] * 2
    assert (none.events, none.reports, none.moved) == (0, 0, ())


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=5), st.integers(0, 10**6))
def test_the_order_of_events_does_not_matter(stories: list[list[tuple[str, str]]], seed: int) -> None:
    events = [ruled(made(lines), f"e{i}") for i, lines in enumerate(stories)]
    shuffled = list(events)
    Random(seed).shuffle(shuffled)
    assert tallied(shuffled) == tallied(events)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4))
def test_what_holds_of_totals(stories: list[list[tuple[str, str]]]) -> None:
    found = tallied([ruled(made(lines), f"e{i}") for i, lines in enumerate(stories)])
    for kind in found.kinds:
        for total in kind.totals:
            assert total.best is None or total.low <= total.best <= total.high
            assert total.untold <= kind.numbered
        full = [t for t in kind.totals if not t.untold and t.best is not None and not kind.wordless]
        assert (
            not full
            or not kind.numbered
            or (kind.least, kind.most) == (min(t.best or 0 for t in full), max(t.best or 0 for t in full))
        )


def test_the_largest_movements_stand_first_and_few_are_kept() -> None:
    events = [
        ruled(told([f"a army: killed {n} people", f"b council: killed {n + n} people"]), f"e{n}") for n in (4, 9, 2, 7)
    ]
    assert [(q.event_id, q.spread) for q in tallied(events).moved] == [("e9", 9), ("e7", 7), ("e4", 4)]
