import pytest

from crosswire.reconciling.coded.days import day


@pytest.mark.parametrize("text", ["2031-05-07", "2031/5/7", "2031.05.07", "20310507", " 2031-5-7 "])
def test_days_as_coders_write_them(text: str) -> None:
    assert day(text) == "2031-05-07"


@pytest.mark.parametrize(
    "text", ["", "07/05/2031", "2031-05", "2031-13-01", "2031-02-30", "2031-05/07", "203157", "soon"]
)
def test_no_day_is_guessed(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    ("order", "text"), [("dmy", "07/05/2031"), ("dmy", "7.5.2031"), ("mdy", "5/7/2031"), ("dmy", "2031-05-07")]
)
def test_the_year_may_stand_last_where_the_order_is_told(order: str, text: str) -> None:
    assert day(text, order) == "2031-05-07"


def test_an_order_that_does_not_fit_is_not_turned_round() -> None:
    assert day("05/17/2031", "dmy") is None
    assert day("17-05/2031", "dmy") is None
