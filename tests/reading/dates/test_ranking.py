"""Which of a report's days speaks for its incident."""

from crosswire.reading.dates import event_weight, rank_event_days, years_mentioned
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


def test_years_mentioned_are_the_past_ones() -> None:
    text = "The mill burned in 2009 and between 2014 and 2017. It will be rebuilt by 2030."
    assert years_mentioned(moments(text, "2021-03-05")) == (2009, 2014, 2017)
