import io

from hypothesis import given
from hypothesis import strategies as st

from crosswire.cli.paper import Paper

WORDS = st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Z")), max_size=80)


def paper(width: int = 40) -> tuple[Paper, io.StringIO]:
    stream = io.StringIO()
    return Paper(stream, width=width), stream


def test_a_row_hangs_behind_its_lead() -> None:
    page, stream = paper()
    page.row(("  A  11", "label"), 9, "Guard Command, carried by two outlets of the coast", hang=11)
    page.row("  a lead too long", 9, "so it stands alone")
    assert stream.getvalue() == (
        "  A  11  Guard Command, carried by two\n"
        "           outlets of the coast\n"
        "  a lead too long\n"
        "         so it stands alone\n"
    )


def test_units_stay_whole() -> None:
    page, stream = paper()
    page.flow([["a unit of words"], ["another of them"], ["and a third"]], "  x", 4, 6)
    assert stream.getvalue() == "  x a unit of words · another of them\n      and a third\n"


def test_both_ends_of_a_line_or_two_lines() -> None:
    page, stream = paper()
    page.spread(["left"], ["right"])
    page.spread(["left " * 6], ["right " * 3], indent=1)
    assert stream.getvalue() == (
        "left                               right\n left left left left left left\n right right right\n"
    )


def test_columns_and_margins() -> None:
    page, stream = paper()
    page.columns([["1", "one", "x"], ["10", "a longer one", ""]], right_aligned=(0,))
    with page.margin("│ "):
        page.line("inside", indent=1)
        page.blank()
    page.line("outside")
    assert stream.getvalue() == " 1  one           x\n10  a longer one\n│  inside\n│\noutside\n"


@given(st.lists(WORDS, max_size=4), st.integers(40, 100), st.integers(0, 20))
def test_any_words_can_be_set(words: list[str], width: int, at: int) -> None:
    page, stream = paper(width)
    page.row("lead", at, *words)
    page.flow([[w] for w in words], "lead", at)
    assert all(line == line.rstrip(" ") for line in stream.getvalue().split("\n"))
