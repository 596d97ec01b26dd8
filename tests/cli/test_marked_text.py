from hypothesis import given
from hypothesis import strategies as st

from crosswire.cli.marked_text import marked_lines
from crosswire.model.claim import Claim
from crosswire.model.span import Evidence, Span
from crosswire.model.words import ClaimKind

TEXT = "Twelve people died.\r\nNobody  knows why."


def marked(text: str, spans: list[tuple[int, int]], noise: list[tuple[int, int]] = [], guillemets: bool = True) -> str:  # noqa: B006
    claims = [
        Claim(
            id=str(n), report_id="r", kind=ClaimKind.KILLED, text="", evidence=Evidence(a, b, text[a:b]), reader="t/1"
        )
        for n, (a, b) in enumerate(spans)
    ]
    lines = marked_lines(text, claims, [(Span(a, b), "caption") for a, b in noise], guillemets=guillemets)
    return "\n".join("".join(p if isinstance(p, str) else p[0] for p in line) for line in lines)


def test_marks() -> None:
    assert marked(TEXT, [(0, 18)]) == "«Twelve people died»[1].\nNobody  knows why."
    assert marked(TEXT, [(0, 18)], guillemets=False) == "Twelve people died[1].\nNobody  knows why."


def test_marks_within_and_across_each_other() -> None:
    assert marked(TEXT, [(0, 18), (0, 6), (0, 6)]) == "««Twelve»[2,3] people died»[1].\nNobody  knows why."
    assert marked(TEXT, [(0, 13), (7, 18)]) == "«Twelve «people»[1] died»[2].\nNobody  knows why."
    assert marked(TEXT, [(0, 6), (6, 13)]) == "«Twelve»[1]« people»[2] died.\nNobody  knows why."


def test_what_was_passed_over() -> None:
    assert marked(TEXT, [(14, 27)], [(21, 39)]) == "Twelve people «died.\n⟨Nobody»[1]  knows why.⟩"


def test_a_span_beyond_the_text_is_cut() -> None:
    assert marked("ab", [(1, 9), (5, 9)]) == "a«b»[1]"
    assert marked("", [(0, 0)]) == ""


@given(
    st.text(alphabet="abc \n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3),
)
def test_without_the_marks_the_text_is_as_it_was(
    text: str, spans: list[tuple[int, int]], noise: list[tuple[int, int]]
) -> None:
    import re

    out = marked(text, spans, noise)
    assert re.sub(r"[«»⟨⟩]|\[[\d,]+\]", "", out) == text
    assert out.count("«") == out.count("»")
