from hypothesis import given
from hypothesis import strategies as st

from crosswire.publishing.pages.markup import Markup, joined, tag, text
from crosswire.publishing.wording import UNSAFE
from tests.publishing.pages.browser import browsed


def test_words_never_become_markup() -> None:
    assert text("<b>&\"'</b>") == "&lt;b&gt;&amp;&quot;&#x27;&lt;/b&gt;"
    assert tag("p", "<i>", tag("br"), Markup("<b>")) == "<p>&lt;i&gt;<br><b></p>"
    assert joined("a", None, Markup("<hr>")) == "a<hr>"


def test_attributes() -> None:
    made = tag("a", "x", href='"><script>', class_="n", data_n=3, hidden=True, title=None, http_equiv=False)
    assert made == '<a href="&quot;&gt;&lt;script&gt;" class="n" data-n="3" hidden>x</a>'


def test_what_no_page_may_hold_is_left_out() -> None:
    assert text("a\x00\x1b[31m\u202eb\ud800c") == "a[31mb?c"


@given(st.text(), st.text())
def test_any_words_come_back(inside: str, attribute: str) -> None:
    made = browsed(tag("p", inside, title=attribute)).find("p")[0]
    safe = [w.translate(UNSAFE).encode("utf-8", "replace").decode() for w in (inside, attribute)]
    assert [made.words(), made["title"]] == safe
