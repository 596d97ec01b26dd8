"""Events under every rule, from the store: what the record says under each rule, one by one."""

from collections.abc import Iterator

import pytest

from crosswire.model.sensitivity import RuledEvent
from crosswire.model.words import ClaimKind
from crosswire.workbench import Desk, DeskError, NotFound
from tests.workbench.desks import add_lines, quick, sample_lines

RULES = ("majority-of-origins", "conservative", "informative", "latest", "ucdp")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with two incidents of the sample."""
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("weighing") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        add_lines(desk, sample_lines("raid", "fire"))
        yield desk


@pytest.mark.parametrize("rule", RULES)
def test_every_event_is_under_each_rule_what_the_record_says(desk: Desk, rule: str) -> None:
    events: list[RuledEvent] = []
    desk.sensitivity(rules=RULES, each=events.append)
    at = RULES.index(rule)
    assert [(e.event_id, tuple(q.figures[at] for q in e.questions)) for e in events] == [
        (e.id, e.questions) for e in desk.events(rule=rule)
    ]


def test_totals_are_sums_of_the_record(desk: Desk) -> None:
    found = desk.sensitivity(rules=["informative"], kinds=[ClaimKind.INJURED])
    whole = [q for e in desk.events(rule="informative") for q in e.questions if q.key == "injured"]
    [total] = found.kinds[0].totals
    assert (total.told, total.best) == (len(whole), sum(q.best or 0 for q in whole))
    assert (found.events, found.reports) == (2, 11)


def test_all_rules_by_default_and_one_s_own_by_its_file(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = tmp_path_factory.mktemp("own") / "firm.toml"
    own.write_text('definition = "The one exact number."\n[figures]\nsteps = ["exact"]\n', encoding="utf-8")
    assert desk.sensitivity(rules=[own]).rules == ("firm",)
    assert desk.sensitivity().rules == tuple(name for name, _ in desk.rules())
    again = own.with_name("latest.toml")
    again.write_text(own.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(DeskError, match="two rules are called latest"):
        desk.sensitivity(rules=["latest", again])


def test_one_event_and_progress(desk: Desk) -> None:
    told: list[tuple[int, int | None]] = []
    first, second = desk.events()
    found = desk.sensitivity(first.id, "1", progress=lambda done, total, _: told.append((done, total)))
    assert (found.events, told) == (1, [(1, 1)])
    under = desk.under_rules(second.id, rules=["latest"])
    assert (under.event_id, {q.asked.rule for q in under.questions}) == (second.id, {"latest"})
    assert {r.report_id for r in under.reports} == set(second.reports)


def test_what_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotFound, match="there is no event 'x'"):
        desk.sensitivity("x")
    with pytest.raises(NotFound, match="there is no rule 'x'"):
        desk.sensitivity(rules=["x"])
