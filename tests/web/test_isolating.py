"""Words from right to left stand apart from our own; a report's own text finds its direction itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.web.isolating import isolated


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>Fire near Riga, 3 March</p>", "<p>Fire near Riga, 3 March</p>"),
        ("<p>Fire near שלום, 3 March</p>", "<p>Fire near <bdi>שלום</bdi>, 3 March</p>"),
        ("<p>שלום (11) שלום [15] zq مرحبا</p>", "<p><bdi>שלום (11) שלום</bdi> [15] zq <bdi>مرحبا</bdi></p>"),
        ('<a title="שלום" href="/x">x</a>', '<a title="שלום" href="/x">x</a>'),
        ("<bdi>שלום</bdi> שלום", "<bdi>שלום</bdi> <bdi>שלום</bdi>"),
        (
            '<h1 dir="auto">שלום <em>שלום</em></h1><p>שלום</p>',
            '<h1 dir="auto">שלום <em>שלום</em></h1><p><bdi>שלום</bdi></p>',
        ),
        ("<article><article>שלום</article>שלום</article>", "<article><article>שלום</article>שלום</article>"),
        ("<title>שלום</title><select><option>שלום</option></select>",) * 2,
        ('<input dir="auto" value="שלום">שלום', '<input dir="auto" value="שלום"><bdi>שלום</bdi>'),
    ],
)
def test_what_is_isolated(page: str, shown: str) -> None:
    assert isolated(page) == shown


@given(st.text("aש1 .&;", max_size=40))
def test_taking_the_elements_away_gives_the_page_back(words: str) -> None:
    page = f"<p>{words}</p>"
    assert re.sub("</?bdi>", "", isolated(page)) == page
