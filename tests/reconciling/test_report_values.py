"""What each report of an event says by itself."""

from collections.abc import Mapping

from hypothesis import given, settings

from crosswire.model.sensitivity import ReportValue
from crosswire.reconciling.questions import told as people_told
from crosswire.reconciling.report_values import put_together, stands_by_itself
from crosswire.reconciling.rulebook import default_rule
from crosswire.reconciling.sensitivity import ruled_event
from tests.reconciling.factories import told
from tests.reconciling.test_properties import LINES, made


def values(*lines: str, days: Mapping[str, str | None] | None = None) -> tuple[ReportValue, ...]:
    story = told(list(lines))
    return ruled_event(story.event(), story.reports, story.claims, story.origins, days or {}, [default_rule()]).reports


def numbers(*lines: str) -> dict[str, dict[str, float]]:
    return {r.report_id: dict(r.numbers) for r in values(*lines)}


def test_a_report_has_its_own_figure_whatever_others_say() -> None:
    assert numbers(
        "a@2021-03-04 army: killed 6 people", "b@2021-03-06 army: killed 11 people", "b army: injured 3 people"
    ) == {"a": {"killed": 6}, "b": {"killed": 11, "injured": 3}}


def test_its_parts_are_added_and_its_older_numbers_left_out() -> None:
    assert numbers("a army: killed 6 soldiers", "a army: killed 4 civilians [civilian]") == {"a": {"killed": 10}}
    assert numbers("a army: killed 4 people (old)", "a army: killed 9 people (revised)") == {"a": {"killed": 9}}


def test_of_two_figures_that_nothing_tells_apart_the_one_that_leads() -> None:
    assert numbers("a army: killed 11 people", "a council: killed 13 people") == {"a": {"killed": 11}}
    assert numbers("a army: killed 2 to 8 people") == {"a": {"killed": 5}}


def test_silence_and_words_are_no_value() -> None:
    assert numbers("a army: killed dozens people", "b army: injured 2 people") == {"a": {}, "b": {"injured": 2}}


def test_outlet_time_and_words() -> None:
    lines = ("a@2021-03-04 army: killed 6 people", "b army: killed 6 people")
    found = values(*lines, days={"a": "2021-03-03", "b": None})
    assert found == (
        ReportValue(
            report_id="a",
            outlet="a news",
            published=("2021-03-04", "2021-03-04"),
            numbers=(("killed", 6),),
            words=(("date", "2021-03-03"),),
        ),
        ReportValue(report_id="b", outlet="b news", published=None, numbers=(("killed", 6),), words=()),
    )


def test_a_report_alone_says_what_the_same_report_says_beside_another() -> None:
    own = ("a@2021-03-04 army: killed 6 soldiers", "a@2021-03-04 army: killed 4 civilians [civilian] (conjunct)")
    [alone] = values(*own)
    assert values(*own, "b@2021-03-04 army: killed 10 people")[0] == alone


@settings(max_examples=300, deadline=None)
@given(LINES.map(lambda lines: lines[:1]))
def test_one_number_by_itself_is_what_it_is_put_together(lines: list[tuple[str, str]]) -> None:
    story = made(lines)
    said = people_told(story.reports, story.claims, story.origins)
    for mention in said.mentions:
        if stands_by_itself(mention):
            [report] = story.reports
            assert put_together(said.known, report, mention.claim.kind, [mention]) == mention.number
