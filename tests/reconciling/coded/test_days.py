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
