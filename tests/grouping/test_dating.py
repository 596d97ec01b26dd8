"""Dating an event and its undated reports from all of its reports together."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.grouping.dating import DatingInput, settle
from crosswire.model.moment import CalendarHint, Moment, Publication
from crosswire.model.words import PublicationBasis, TimePrecision

# 2021-03-04 is a Thursday.
DAY = TimePrecision.DAY


def said(**parts: object) -> Moment:
    return Moment(None, None, TimePrecision.UNKNOWN, "", None, CalendarHint(**parts))  # type: ignore[arg-type]


def dated(day: str) -> Publication:
    return Publication(day, day, DAY, PublicationBasis.TEXT)


THURSDAY, SATURDAY = said(weekday=3), said(weekday=5)
MARCH_4 = said(month=3, day=4)
SIBLING = DatingInput(report_id="a", publication=dated("2021-03-06"), moments=(said(weekday=3, direction="past"),))


def test_a_dated_sibling_dates_the_event_and_the_undated_reports() -> None:
    undated = DatingInput(report_id="b", moments=(MARCH_4, said(month=3, day=4, hour=4)), speech=(SATURDAY,))
    settled = settle([undated, SIBLING])
    assert (settled.date.start, settled.date.end, settled.date.precision) == ("2021-03-04", "2021-03-04", DAY)
    assert settled.date.anchor == "stated by 2 of 2 reports; resolved against published 2021-03-06"
    assert settled.publications["b"] == Publication("2021-03-06", "2021-03-06", DAY, PublicationBasis.SIBLINGS)
    assert settled.publications["a"] == SIBLING.publication
    assert [m.start for m in settled.moments["b"]] == ["2021-03-04", "2021-03-04T04:00"]


def test_a_bare_weekday_bounds_the_day_of_an_undated_report_to_a_week() -> None:
    settled = settle([SIBLING, DatingInput(report_id="b", moments=(said(weekday=3, part_of_day="night"),))])
    found = settled.publications["b"]
    assert (found.start, found.end, found.precision, found.day) == (
        "2021-03-04",
        "2021-03-10",
        TimePrecision.WEEK,
        None,
    )
    assert settled.moments["b"][0].start == "2021-03-04"


def test_coarse_speech_dates_no_report() -> None:
    coarse = Moment("2021-01-01", "2021-03-06", TimePrecision.YEAR, hint=CalendarHint(year=2021, portion="early"))
    report = DatingInput(report_id="b", moments=(MARCH_4,), speech=(coarse,))
    assert settle([SIBLING, report]).publications["b"] == Publication()


def test_yesterday_in_an_undated_report_is_the_day_before_it_came_out() -> None:
    settled = settle([SIBLING, DatingInput(report_id="b", moments=(said(offset_days=-1),))])
    assert settled.publications["b"].day == "2021-03-05"
    assert settled.moments["b"][0].start == "2021-03-04"


def test_a_dateline_without_a_year_takes_the_events() -> None:
    report = DatingInput(report_id="b", moments=(THURSDAY,), publication_hint=said(month=3, day=5))
    assert settle([SIBLING, report]).publications["b"].day == "2021-03-05"


def test_weekday_and_date_fix_the_year_where_nobody_is_dated() -> None:
    reports = [
        DatingInput(report_id="a", moments=(MARCH_4,), years=(2014, 2019)),
        DatingInput(report_id="b", moments=(THURSDAY,), years=(2017,)),
    ]
    settled = settle(reports)
    assert settled.date.start == "2021-03-04"
    assert settled.date.anchor == "stated by 2 of 2 reports; first year from 2019 on in which 03-04 is a Thursday"
    assert [settled.moments[r][0].start for r in "ab"] == ["2021-03-04", "2021-03-04"]


def test_without_anything_to_hold_on_to_all_stays_open() -> None:
    for reports in (
        [DatingInput(report_id="a", moments=(THURSDAY,), years=(2019,))],
        [DatingInput(report_id="a", moments=(MARCH_4,), years=(2019,))],
        [DatingInput(report_id="a", moments=(MARCH_4, THURSDAY))],
        [DatingInput(report_id="a")],
        [],
    ):
        settled = settle(reports)
        assert (settled.date.start, settled.date.precision) == (None, TimePrecision.UNKNOWN)
        assert all(p == Publication() for p in settled.publications.values())
        assert [m for r in reports for m in settled.moments[r.report_id]] == [m for r in reports for m in r.moments]


def test_publication_days_alone_are_no_date() -> None:
    reports = [DatingInput(report_id="a", publication=dated("2021-03-05")), DatingInput(report_id="b")]
    assert settle(reports).date.start is None


def test_the_majority_of_reports_wins_and_a_tie_goes_to_the_earlier_day() -> None:
    def report(name: str, weekday: int) -> DatingInput:
        return DatingInput(report_id=name, publication=dated("2021-03-06"), moments=(said(weekday=weekday),))

    assert settle([report("a", 3), report("b", 4), report("c", 4)]).date.start == "2021-03-05"
    assert settle([report("a", 4), report("b", 3)]).date.start == "2021-03-04"


def test_finer_words_weigh_more() -> None:
    plain = DatingInput(report_id="a", publication=dated("2021-03-06"), moments=(THURSDAY, said(weekday=4, hour=2)))
    assert settle([plain]).date.start == "2021-03-05"


def test_weights_say_which_of_a_reports_days_is_the_events() -> None:
    report = DatingInput(
        report_id="a", publication=dated("2021-03-06"), moments=(THURSDAY, said(weekday=1)), weights=(0.4, 3.0)
    )
    assert settle([report]).date.start == "2021-03-02"


def test_an_incident_is_not_told_of_before_it_happens() -> None:
    first = DatingInput(report_id="a", publication=dated("2021-03-05"), moments=(THURSDAY,), weights=(0.5,))
    later = DatingInput(report_id="b", publication=dated("2021-06-01"), moments=(said(weekday=0),), weights=(5.0,))
    assert settle([first, later]).date.start == "2021-03-04"


def test_a_night_that_all_name_is_one_interval() -> None:
    night = said(weekday=3, part_of_day="night", days=2)
    reports = [DatingInput(report_id=r, publication=dated("2021-03-06"), moments=(night,)) for r in "ab"]
    settled = settle(reports)
    assert (settled.date.start, settled.date.end) == ("2021-03-04", "2021-03-05")
    assert settled.date.precision is TimePrecision.PART_OF_DAY


def test_a_time_in_another_zone_does_not_vote() -> None:
    report = DatingInput(
        report_id="a", publication=dated("2021-03-06"), moments=(said(weekday=2, hour=22, zone="GMT"), THURSDAY)
    )
    assert settle([report]).date.start == "2021-03-04"


def test_only_weeks_and_months_stand_in_for_a_day_and_years_never() -> None:
    week = DatingInput(report_id="a", publication=dated("2021-03-06"), moments=(said(week_shift=-1),))
    assert (settle([week]).date.start, settle([week]).date.precision) == ("2021-02-22", TimePrecision.WEEK)
    year = DatingInput(report_id="a", publication=dated("2021-03-06"), moments=(said(year=2014),))
    assert settle([year]).date.start is None


def test_other_moments_of_a_report_resolve_against_its_bounds() -> None:
    settled = settle([SIBLING, DatingInput(report_id="b", moments=(THURSDAY,))])
    last_year = settled.resolve("b", said(year_shift=-1))
    assert (last_year.start, last_year.anchor) == (
        "2020-01-01",
        "published 2021-03-04 to 2021-03-10, inferred from siblings",
    )
    assert settled.resolve("b", said(weekday=0)).start is None
    assert settled.resolve("b", said(hour=4), of_event=True).start is None
    assert settled.resolve("a", said(weekday=0)).start == "2021-03-01"


def test_every_order_gives_the_same() -> None:
    reports = [
        SIBLING,
        DatingInput(report_id="b", moments=(MARCH_4,), speech=(SATURDAY,)),
        DatingInput(report_id="c", moments=(THURSDAY, said(weekday=4)), years=(2019,)),
        DatingInput(report_id="d", publication=dated("2021-03-05"), moments=(said(offset_days=-1),)),
    ]
    assert all(settle(order) == settle(reports) for order in permutations(reports))


MOMENTS = st.builds(
    said,
    weekday=st.none() | st.integers(0, 6),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    offset_days=st.none() | st.integers(-9, 1),
    hour=st.none() | st.integers(0, 23),
    days=st.none() | st.just(2),
)
INPUTS = st.builds(
    DatingInput,
    report_id=st.uuids().map(str),
    publication=st.just(Publication())
    | st.dates().filter(lambda d: 1950 < d.year < 2090).map(lambda d: dated(d.isoformat())),
    moments=st.lists(MOMENTS, max_size=4).map(tuple),
    speech=st.lists(MOMENTS, max_size=2).map(tuple),
    years=st.lists(st.integers(1950, 2080), max_size=2).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(INPUTS, max_size=5, unique_by=lambda item: item.report_id), st.randoms(use_true_random=False))
def test_any_reports_settle_the_same_in_any_order(reports: list[DatingInput], random: object) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    settled = settle(reports)
    assert settle(shuffled) == settled
    assert all(len(settled.moments[r.report_id]) == len(r.moments) for r in reports)
    assert all(settled.publications[r.report_id] == r.publication for r in reports if r.publication.start)


def test_a_quoted_document_dates_an_undated_report() -> None:
    wednesday = Moment(None, None, TimePrecision.UNKNOWN, "Wednesday", None, CalendarHint(weekday=2))
    settled = settle([DatingInput(report_id="r1", moments=(wednesday,), dated=("2024-05-23",))])
    assert (settled.date.day, settled.moments["r1"][0].day) == ("2024-05-22", "2024-05-22")


def test_a_document_of_one_report_gives_the_year_of_anothers_day() -> None:
    day = Moment(None, None, TimePrecision.UNKNOWN, "22 May", None, CalendarHint(month=5, day=22))
    settled = settle([DatingInput(report_id="r1", dated=("2024-05-26",)), DatingInput(report_id="r2", moments=(day,))])
    assert settled.date.day == "2024-05-22"


def clock(*moments: Moment, day: str = "2021-03-05", **more: object) -> DatingInput:
    given = {"report_id": "a", "publication": dated(day), "times": moments, "names_days": False} | more
    return DatingInput(**given)  # type: ignore[arg-type]


def test_a_morning_without_a_day_is_that_of_the_first_report() -> None:
    settled = settle([clock(said(hour=1, part_of_day="night")), clock(said(hour=1), day="2021-03-07", report_id="b")])
    assert (settled.date.start, settled.date.precision) == ("2021-03-05", DAY)
    assert settled.date.anchor is not None
    assert settled.date.anchor.endswith("a time of day without a day, counted from publication 2021-03-05")


def test_an_hour_later_than_the_reports_own_is_the_day_befores() -> None:
    assert settle([clock(said(hour=20, part_of_day="evening"))]).date.day == "2021-03-05"
    at_noon = Publication("2021-03-05T12:00", "2021-03-05T12:00", TimePrecision.MINUTE, PublicationBasis.METADATA)
    assert settle([clock(said(hour=20), publication=at_noon)]).date.start == "2021-03-04"
    assert settle([clock(said(hour=9), publication=at_noon)]).date.start == "2021-03-05"


def test_a_time_dates_nothing_where_a_report_names_days_or_has_none() -> None:
    assert settle([clock(said(hour=1), names_days=True)]).date.start is None
    assert settle([clock(said(hour=1), publication=Publication())]).date.start is None
    assert settle([clock(said(hour=1), follow_up=True)]).date.start is None


def test_news_without_any_time_is_of_its_day_or_the_day_before() -> None:
    settled = settle([clock(), clock(day="2021-03-09", report_id="b")])
    assert (settled.date.start, settled.date.end) == ("2021-03-04", "2021-03-05")
    assert settled.date.anchor is not None
    assert settled.date.anchor.endswith("no day is told: that of publication 2021-03-05 or the day before")
    assert settle([clock(follow_up=True)]).date.start is None
    assert settle([clock(publication=Publication())]).date.start is None


def test_a_report_that_is_sure_of_its_day_speaks_louder() -> None:
    sure, doubtful = said(offset_days=-1), said(weekday=0)
    inputs = [
        DatingInput(report_id="a", publication=dated("2021-03-05"), moments=(doubtful,), weights=(0.4,)),
        DatingInput(report_id="b", publication=dated("2021-03-05"), moments=(sure,), weights=(3.5,)),
    ]
    assert settle(inputs).date.day == "2021-03-04"


def test_a_clock_time_tells_the_half_of_a_night() -> None:
    night = said(offset_days=-1, part_of_day="night", days=2)
    small_hours = clock(said(hour=1), moments=(night,), names_days=True)
    late = clock(said(hour=23), moments=(night,), names_days=True)
    assert (settle([small_hours]).date.start, settle([late]).date.start) == ("2021-03-05", "2021-03-04")
    assert settle([clock(moments=(night,))]).date.end == "2021-03-05"
