"""Expressions of time: which words are found, and what they mean on a given publication day."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.words import TimePrecision
from tests.reading.dates.reports import moments, only

# 2021-03-05 is a Friday.
DATES = [
    ("The quay burned on 3 March 2021.", "3 March 2021", "2021-03-03", "2021-03-03"),
    ("The quay burned on March 3rd.", "March 3rd", "2021-03-03", "2021-03-03"),
    ("The quay burned on Mar. 3, 2021.", "Mar. 3, 2021", "2021-03-03", "2021-03-03"),
    ("The quay burned on the 3rd of March.", "the 3rd of March", "2021-03-03", "2021-03-03"),
    ("The quay burned on 03/04/2020.", "03/04/2020", "2020-04-03", "2020-04-03"),
    ("The quay burned on 04/23/2020.", "04/23/2020", "2020-04-23", "2020-04-23"),
    ("The color of the harbor center changed on 03/04/2020.", "03/04/2020", "2020-03-04", "2020-03-04"),
    ("The quay burned on 2020-04-03.", "2020-04-03", "2020-04-03", "2020-04-03"),
    ("THE QUAY BURNED ON 3 FEBRUARY.", "3 FEBRUARY", "2021-02-03", "2021-02-03"),
    ("THE QUAY BURNED (29 AUG 90).", "29 AUG 90", "1990-08-29", "1990-08-29"),
    ("The quay burned on Wednesday, March 3.", "Wednesday, March 3", "2021-03-03", "2021-03-03"),
    ("The quay burned on Wednesday (3 March).", "Wednesday (3 March)", "2021-03-03", "2021-03-03"),
    ("The quay burned yesterday, March 4.", "yesterday, March 4", "2021-03-04", "2021-03-04"),
    ("The quay burned on New Year's Eve.", "New Year's Eve", "2020-12-31", "2020-12-31"),
    ("The quay burned on Christmas Day 2019.", "Christmas Day 2019", "2019-12-25", "2019-12-25"),
    ("The quay burned on Thursday.", "Thursday", "2021-03-04", "2021-03-04"),
    ("The quay burned on Friday.", "Friday", "2021-03-05", "2021-03-05"),
    ("The quay burned last Friday.", "last Friday", "2021-02-26", "2021-02-26"),
    ("The quay burned this Tuesday.", "this Tuesday", "2021-03-02", "2021-03-02"),
    ("The quay burned on Tuesday last week.", "Tuesday last week", "2021-02-23", "2021-02-23"),
    ("The quay will reopen next Tuesday.", "next Tuesday", "2021-03-09", "2021-03-09"),
    ("The quay will reopen on Tuesday.", "Tuesday", "2021-03-09", "2021-03-09"),
    ("Thursday’s fire ruined the quay.", "Thursday", "2021-03-04", "2021-03-04"),
    ("The quay burned two days ago.", "two days ago", "2021-03-03", "2021-03-03"),
    ("The quay burned the day before yesterday.", "the day before yesterday", "2021-03-03", "2021-03-03"),
    ("The quay burned last week.", "last week", "2021-02-22", "2021-02-28"),
    ("The quay burned a month ago.", "a month ago", "2021-02-01", "2021-02-28"),
    ("The quay burned over the weekend.", "over the weekend", "2021-02-27", "2021-02-28"),
    ("The quay burned in mid-August.", "mid-August", "2020-08-11", "2020-08-20"),
    ("The quay burned in August last year.", "August last year", "2020-08-01", "2020-08-31"),
    ("The quay burned in June 2019.", "June 2019", "2019-06-01", "2019-06-30"),
    ("The quay burned in late 2019.", "late 2019", "2019-09-01", "2019-12-31"),
    ("Fires rose in the first half of 2019.", "the first half of 2019", "2019-01-01", "2019-06-30"),
    ("The quay burned late last year.", "late last year", "2020-09-01", "2020-12-31"),
    ("The quay burned between 2 and 4 March.", "2 and 4 March", "2021-03-02", "2021-03-04"),
    ("The quay burned between March 2 and March 4.", "March 2 and March 4", "2021-03-02", "2021-03-04"),
    ("The quay burned in the first week of May.", "the first week of May", "2020-05-01", "2020-05-07"),
    ("The quay burned in the last week of May 2019.", "the last week of May 2019", "2019-05-25", "2019-05-31"),
    ("The quay burned on the Fourth of July.", "Fourth of July", "2020-07-04", "2020-07-04"),
    ("The quay burned a few hours ago.", "a few hours ago", "2021-03-05", "2021-03-05"),
    ("The quay burned in 2019.", "2019", "2019-01-01", "2019-12-31"),
    ("The 2019 fire ruined the quay.", "2019", "2019-01-01", "2019-12-31"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), DATES)
def test_dates(text: str, words: str, first: str, last: str) -> None:
    mention = only(text, "2021-03-05")
    assert (mention.span.of(text), mention.grain, mention.recurring_or_span) == (words, "date", False)
    assert (mention.moment.start, mention.moment.end) == (first, last)
    assert mention.moment.text == words


WITH_TIMES = [
    ("It began at 4 a.m. on March 3.", "4 a.m. on March 3", "2021-03-03T04:00", TimePrecision.HOUR),
    ("It began at 9:30 p.m. Wednesday at the quay.", "9:30 p.m. Wednesday", "2021-03-03T21:30", TimePrecision.MINUTE),
    ("It began on Wednesday at 04:15.", "Wednesday at 04:15", "2021-03-03T04:15", TimePrecision.MINUTE),
    ("It began in the early hours of March 3.", "the early hours of March 3", "2021-03-03", TimePrecision.PART_OF_DAY),
    ("It began last Wednesday morning.", "last Wednesday morning", "2021-03-03", TimePrecision.PART_OF_DAY),
    ("It began early on Wednesday.", "early on Wednesday", "2021-03-03", TimePrecision.PART_OF_DAY),
    ("It began late Wednesday evening.", "late Wednesday evening", "2021-03-03", TimePrecision.PART_OF_DAY),
    ("Wednesday's pre-dawn raid began.", "Wednesday's pre-dawn", "2021-03-03", TimePrecision.PART_OF_DAY),
    ("It began last night.", "last night", "2021-03-04", TimePrecision.PART_OF_DAY),
    ("It began this morning.", "this morning", "2021-03-05", TimePrecision.PART_OF_DAY),
    ("It rang at 5:30 Wednesday evening.", "5:30 Wednesday evening", "2021-03-03T17:30", TimePrecision.MINUTE),
    ("It rang at 2:30 Wednesday night.", "2:30 Wednesday night", "2021-03-03T02:30", TimePrecision.MINUTE),
]


@pytest.mark.parametrize(("text", "words", "start", "precision"), WITH_TIMES)
def test_a_day_and_its_time_are_one_expression(text: str, words: str, start: str, precision: TimePrecision) -> None:
    mention = only(text, "2021-03-05")
    assert (mention.span.of(text), mention.grain) == (words, "date")
    assert (mention.moment.start, mention.moment.precision, mention.states_time) == (start, precision, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It began on the night of Tuesday to Wednesday.", "the night of Tuesday to Wednesday"),
        ("It began overnight Tuesday into Wednesday.", "overnight Tuesday into Wednesday"),
        ("It began on the night of March 2 to 3.", "the night of March 2 to 3"),
    ],
)
def test_a_night_runs_over_two_days(text: str, words: str) -> None:
    mention = only(text, "2021-03-05")
    assert mention.span.of(text) == words
    assert (mention.moment.start, mention.moment.end) == ("2021-03-02", "2021-03-03")
    assert mention.moment.precision is TimePrecision.PART_OF_DAY


TIMES = [
    ("The ferry sank at 4am.", 4, None, "early_morning"),
    ("The ferry sank around 1:15 p.m. local time.", 13, 15, "afternoon"),
    ("The ferry sank at 0430 hours.", 4, 30, "early_morning"),
    ("The ferry sank at 23:05.", 23, 5, "night"),
    ("The ferry sank shortly before five in the morning.", 5, None, "morning"),
    ("The ferry sank at half past four in the afternoon.", 16, 30, "afternoon"),
    ("The ferry sank at noon.", 12, None, "noon"),
    ("The ferry sank just after midnight.", 0, None, "night"),
    ("The ferry sank in the small hours.", None, None, "early_morning"),
    ("The ferry sank at dusk.", None, None, "evening"),
    ("The ferry sank in the middle of the night.", None, None, "night"),
]


@pytest.mark.parametrize(("text", "hour", "minute", "part"), TIMES)
def test_times_without_a_day_stay_without_one(text: str, hour: int | None, minute: int | None, part: str) -> None:
    mention = only(text, "2021-03-05")
    hint = mention.moment.hint
    assert hint is not None
    assert (mention.grain, mention.moment.start) == ("time", None)
    assert (hint.hour, hint.minute, hint.part_of_day) == (hour, minute, part)


def test_another_zone_is_kept() -> None:
    text = "The quake hit at 2252 GMT on Wednesday."
    hint = only(text, "2021-03-05").moment.hint
    assert hint is not None
    assert (hint.zone, hint.hour, hint.minute) == ("GMT", 22, 52)


@pytest.mark.parametrize(
    "text",
    [
        "They have fought there since 2014.",
        "They have fought there for months.",
        "They march every Thursday.",
        "They march on Thursdays.",
        "There were ten fires in 2017 alone.",
        "There were ten fires between 2014 and 2017.",
        "There were ten fires in the past two weeks.",
        "It has been so since the 1990s.",
        "Fires broke out from 2 to 25 February.",
        "The road stays shut until Monday.",
    ],
)
def test_spans_and_recurring_times_are_no_points(text: str) -> None:
    assert only(text, "2021-03-05").recurring_or_span


@pytest.mark.parametrize(
    "text",
    [
        "It may march on, and the second man sat in the sun.",
        "The flood damaged 2500 houses and 2000 homes.",
        "Since the 9/11 attacks, security is tight.",
        "The man, 23, lost 3-1 and drove down Route 66.",
        "Mr. May met April June at the Sunday Times.",
        "Call 911 from the 1300 block of Elm Street.",
    ],
)
def test_numbers_and_words_that_are_no_times(text: str) -> None:
    assert moments(text, "2021-03-05") == []


def test_the_next_day_counts_from_the_day_last_named() -> None:
    text = "The quay burned on Monday. The next morning divers found a boat. A day earlier it had rained."
    assert [m.moment.start for m in moments(text, "2021-03-05")] == ["2021-03-01", "2021-03-02", "2021-03-01"]


def test_the_next_day_after_nothing_is_not_resolved() -> None:
    assert only("The next day divers found a boat.", "2021-03-05").moment.start is None


def test_without_a_publication_day_the_words_keep_their_hint() -> None:
    moment = only("The quay burned on Wednesday.").moment
    assert (moment.start, moment.anchor) == (None, None)
    assert moment.hint is not None and moment.hint.weekday == 2


def test_the_words_of_a_date_stamp_are_no_time_of_the_story() -> None:
    text = "Updated: 4 March 2021, 14:20\n\nA warehouse in Port Lyle burned down on Tuesday, the fire service told us."
    assert [m.moment.start for m in moments(text)] == ["2021-03-02"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789:/.-, apmThursdayMarch29to\n’", max_size=60))
def test_any_text_is_read_and_every_span_stands_in_it(text: str) -> None:
    for mention in moments(text, "2021-03-05"):
        assert mention.span.of(text) == mention.moment.text != ""
