"""Which of a report's days speaks for its incident."""

from crosswire.reading.dates import event_weight, names_the_incident, rank_event_days, years_mentioned
from tests.reading.dates.reports import document, moments


def test_the_incident_outranks_speech_court_and_history() -> None:
    text = (
        "Three people were killed when a tram derailed in Port Lyle on Tuesday, police said Thursday.\n\n"
        "The tram left the rails at about 7:40 a.m. Tuesday.\n\n"
        "A mechanic was arrested on Wednesday. In 2009 a tram crash killed one person."
    )
    report = document(text, "2021-03-05")
    ranked = rank_event_days(report, moments(text, "2021-03-05"), "2021-03-05")
    assert ranked[0].day == "2021-03-02"
    assert len(ranked[0].mentions) == 2
    assert [r.weight for r in ranked] == sorted((r.weight for r in ranked), reverse=True)


def test_times_spans_and_days_ahead_weigh_nothing() -> None:
    text = "The mill has burned since Monday. It began at 4 a.m. A hearing will be held next Thursday."
    report = document(text, "2021-03-05")
    assert [event_weight(report, m, "2021-03-05") for m in moments(text, "2021-03-05")] == [0.0, 0.0, 0.0]


def first_day(text: str, published: str) -> str:
    return rank_event_days(document(text, published), moments(text, published), published)[0].day


def test_a_trial_does_not_take_the_day_of_what_it_is_about() -> None:
    text = (
        "A man was sentenced Tuesday to nine years in prison for the Nov. 14 shooting outside a bakery.\n\n"
        "Judge Ilse Brandt spoke for ten minutes. The hearing on Monday lasted two hours."
    )
    assert first_day(text, "2021-03-05") == "2020-11-14"


def test_people_die_later_than_they_are_hit() -> None:
    text = "A boy died Wednesday after he was shot by a cousin.\n\nHe was hit on Monday in a barn, the sheriff said."
    assert first_day(text, "2021-03-05") == "2021-03-01"


def test_a_time_may_name_the_incident() -> None:
    text = "Clean-up began on Wednesday after Sunday's explosion. Crews worked late on Wednesday."
    assert [names_the_incident(document(text), m) for m in moments(text)] == [False, True, False]


def test_tomorrows_weekday_is_doubtful_six_days_back() -> None:
    text = "The kiln exploded on Saturday. The kiln exploded on Thursday."
    report = document(text, "2021-03-05")
    six_back, yesterday = (event_weight(report, m, "2021-03-05") for m in moments(text, "2021-03-05"))
    assert six_back < yesterday


def test_years_mentioned_are_the_past_ones() -> None:
    text = "The mill burned in 2009 and between 2014 and 2017. It will be rebuilt by 2030."
    assert years_mentioned(moments(text, "2021-03-05")) == (2009, 2014, 2017)
