"""Whatever a value holds, it is words on the page."""

from crosswire.publishing.pages.markup import tag
from crosswire.web.templating import environment


def set_(source: str, **values: object) -> str:
    return environment().from_string(source).render(**values)


def test_words_are_escaped_and_markup_is_not() -> None:
    assert set_("<p>{{ words }}</p>", words="<b>&") == "<p>&lt;b&gt;&amp;</p>"
    assert set_("{{ made }}", made=tag("b", "<i>")) == "<b>&lt;i&gt;</b>"


def test_marks_of_writing_direction_and_control_codes_do_not_reach_a_page() -> None:
    assert set_("{{ words }}", words="a\u202eb\x00c\u2066d\ud800") == "abcd?"


def test_null_is_nothing() -> None:
    assert set_("[{{ value }}]", value=None) == "[]"
