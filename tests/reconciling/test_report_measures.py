"""How reports of one event disagree, and how outlets change their own number."""

from crosswire.model.sensitivity import EventMeasures, Measures, ReportValue, Revisions
from crosswire.model.words import ClaimKind
from crosswire.reconciling.report_measures import ReportMeasures, event_measures, steps

KILLED = ClaimKind.KILLED


def said(
    report: str, killed: float | None, outlet: str | None = None, day: str | None = None, **words: str
) -> ReportValue:
    return ReportValue(
        report_id=report,
        outlet=outlet or f"{report} news",
        published=(day, day) if day else None,
        numbers=(("killed", killed),) if killed is not None else (),
        words=tuple(words.items()),
    )


def measured(*events: list[ReportValue]) -> dict[tuple[str, int], Measures]:
    made = ReportMeasures([KILLED])
    for reports in events:
        made.add(reports)
    return {(m.variable, m.several): m for m in made.measures()}


def test_measures_over_all_events_and_over_those_with_several_reports() -> None:
    found = measured([said("a", 4), said("b", 4), said("c", 10)], [said("d", 7)], [said("e", None)])
    assert found["killed", 1] == Measures(
        variable="killed",
        several=1,
        events=2,
        reports=4,
        mean_dscore=0.5,
        normalised=0.5 / 3,
        mean_sd=12**0.5,
        mean_range=3.0,
        share=0.5,
        event_level=(1 - 2 / 3) / 2,
        modal_confidence=(2 / 3 + 1) / 2,
    )
    several = found["killed", 2]
    assert (several.events, several.reports, several.mean_range, several.share) == (1, 3, 6.0, 1.0)


def test_words_have_no_spread() -> None:
    found = measured([said("a", None, place="Oru"), said("b", None, place="Oru"), said("c", None, place="Bel")])
    place = found["place", 2]
    assert (place.events, place.reports, place.mean_dscore, place.share) == (1, 3, 1.0, 1.0)
    assert (place.mean_sd, place.mean_range) == (None, None)


def test_silence_is_no_disagreement_and_nothing_measured_is_null() -> None:
    found = measured([said("a", 4), said("b", None)])
    assert found["killed", 1].share == 0
    nothing = found["killed", 2]
    assert (nothing.events, nothing.share, nothing.modal_confidence, nothing.event_level) == (0, None, None, None)


def test_an_outlet_that_wrote_again() -> None:
    reports = [
        said("a", 6, "The Oru  Post", "2021-03-04"),
        said("b", 9, "the oru post", "2021-03-05"),
        said("c", 9, "The Oru Post", "2021-03-06"),
        said("d", 8, "The Oru Post", "2021-03-07"),
        said("e", 6, "Bel Radio", "2021-03-04"),
        said("f", 6, "Bel Radio", "2021-03-05"),
        said("g", 5, "Once", "2021-03-05"),
    ]
    assert steps(reports, KILLED) == {"up": 1, "same": 2, "down": 1, "outlets": 2, "changed": 1}
    made = ReportMeasures([KILLED])
    made.add(reports)
    assert made.revisions() == (Revisions(KILLED, 2, 1, 1, 1, 2),)


def test_no_step_where_times_do_not_tell_which_came_first() -> None:
    same_day = [said("a", 6, "Post", "2021-03-04"), said("b", 9, "Post", "2021-03-04")]
    undated = [said("a", 6, "Post", "2021-03-04"), said("b", 9, "Post")]
    nameless = [
        ReportValue(report_id=r, outlet=None, published=(d, d), numbers=(("killed", 1),), words=())
        for r, d in (("a", "2021"), ("b", "2022"))
    ]
    assert [steps(r, KILLED) for r in (same_day, undated, nameless)] == [{}, {}, {}]


def test_the_measures_of_one_event() -> None:
    reports = [said("a", 4, place="Oru"), said("b", 4, place="Bel"), said("c", 10), said("d", None)]
    assert event_measures(reports) == (
        EventMeasures("killed", 3, 1, 1 - 2 / 3, 12**0.5, 6.0),
        EventMeasures("place", 2, 1, 0.5, None, None),
    )
    assert event_measures([said("a", 4)]) == (EventMeasures("killed", 1, 0, 0.0, None, 0.0),)
    assert event_measures([]) == ()
