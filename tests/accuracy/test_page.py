import pytest

from accuracy.page import BEGIN, END, PAGE, filled, frozen


def test_the_page_shows_the_frozen_run() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == filled(page, frozen()), "run 'python -m accuracy.page'"


def test_only_what_stands_between_the_marks_is_written() -> None:
    page = filled(f"Before\n{BEGIN}old\n{END}\nAfter\n", {"seeds": {"core": 1.0, "all": 0.5, "event": 1.0}})
    assert page.startswith(f"Before\n{BEGIN}\n**seeds.**")
    assert page.endswith(f"\n{END}\nAfter\n")
    assert "old" not in page
    assert page.count("\n| ") == 5


def test_a_page_without_the_marks_is_an_error() -> None:
    with pytest.raises(ValueError, match="needs the lines"):
        filled("no marks", {})
