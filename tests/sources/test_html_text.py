"""HTML to text: words and paragraphs kept, furniture gone, broken markup survived in fair time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.sources.html_text import html_to_text

CASES = [
    ("no markup at all", "no markup at all"),
    ("<p>One  man\n died.</p><p>Two were hurt.</p>", "One man died.\n\nTwo were hurt."),
    ("<P>One<BR>two<br/>three</P>", "One\ntwo\nthree"),
    ("<p>a <b>bold</b> word<p>next <a href='x'>link</a>.", "a bold word\n\nnext link."),
    ("<ul><li>first<li>second</ul>after", "first\n\nsecond\n\nafter"),
    ("<table><tr><th>dead<td>4<tr><th>hurt<td>9</table>", "dead 4\n\nhurt 9"),
    ("<head><title>T</title><style>p{}</style><meta charset=x></head><body><p>Body.", "Body."),
    ("<html><head><title>T</title><p>No body tag.", "No body tag."),
    ("<script>if (a<b) alert('</p>')</script>text", "text"),
    ("<script>never closed <p>words", ""),
    ("before<!-- <p>hidden</p> -->after", "beforeafter"),
    ("before<!-- never closed <p>x", "before"),
    ("<!DOCTYPE html><?xml version='1'?><![CDATA[x]]>words", "words"),
    ("<nav>Home<nav>More</nav>News</nav><p>Story.</p><footer>Imprint</footer>", "Story."),
    ("<form><p>A page that is all in one form.</form>", "A page that is all in one form."),
    ("<nav>never closed<p>Story.", "never closed\n\nStory."),
    ("<p title='a > b' class=c>words</p>", "words"),
    ("<p title='never closed>words</p>", ""),
    ("5 < 6 and a <3 b", "5 < 6 and a <3 b"),
    ("fish &amp; chips&nbsp;&eacute;&#233;&#xe9; &unknown;", "fish & chips\u00a0ééé &unknown;"),
    ("&#0;&#xD800;&#99999999999999999999;", "\ufffd\ufffd\ufffd"),
    ("<pre>one\r\n  two\nthree</pre>", "one\ntwo\nthree"),
    ("<p>a</p>\n\n<p> </p>\n<p>b</p>", "a\n\nb"),
    ("<svg/><p>after a drawing", "after a drawing"),
    ("<p>cut in the mid<b", "cut in the mid"),
    ("</", ""),
    ("<", "<"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), CASES)
def test_words_and_paragraphs(html: str, text: str) -> None:
    assert html_to_text(html) == text


@given(st.text(st.sampled_from("<>/!-?&#;=\"' \nabpx0"), max_size=60))
def test_nothing_is_raised_and_the_words_are_tidy(html: str) -> None:
    text = html_to_text(html)
    assert text == text.strip()
    assert "\n\n\n" not in text


@given(st.lists(st.from_regex(r"[A-Za-z]+( [A-Za-z.,]+)*", fullmatch=True), min_size=1, max_size=5))
def test_paragraphs_are_kept(paragraphs: list[str]) -> None:
    assert html_to_text("".join(f"<p>{p}</p>\n" for p in paragraphs)) == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    "piece",
    ["<", "<a", "<a ", "<a b='", "<!--", "</", "<script>", "<nav>", "<nav></svg>", "&#9", "<p>", "<title>", "="],
)
def test_time_grows_with_length_only(piece: str) -> None:
    begun = time.perf_counter()
    html_to_text(piece * (400_000 // len(piece)))
    assert time.perf_counter() - begun < 3
