"""JSON-LD: articles found wherever they stand in it, and nothing raised for what is broken."""

import json

from hypothesis import given
from hypothesis import strategies as st

from crosswire.sources.pages.json_ld import Article, article_in


def found(*things: object) -> Article | None:
    return article_in([json.dumps(t) for t in things])


def test_articles_of_all_kinds_and_places() -> None:
    plain = {"@type": "ReportageNewsArticle", "headline": "A", "author": "X. Y", "publisher": {"name": "P"}}
    expected = Article(headline="A", authors=("X. Y",), publisher="P")
    assert found(plain) == expected
    assert found([{"@type": "WebPage", "mainEntity": plain}]) == expected
    assert found({"@type": "BreadcrumbList"}, plain) == expected
    assert found({"@type": ["Article", "Thing"], "name": "A", "datePublished": ["2031-05-17"]}) == Article(
        headline="A", published="2031-05-17"
    )


def test_what_is_no_article() -> None:
    assert found({"@type": "NewsMediaOrganization", "name": "P"}) is None
    assert found({"@type": "NewsArticle"}) is None
    assert found("NewsArticle", 7, None) is None
    assert article_in(["{", "<!-- -->", ""]) is None


def test_wrapped_scripts_are_unwrapped() -> None:
    script = '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A\n"}\n//]]>'
    assert article_in([script]) == Article(headline="A")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "headline", "author", "publisher", "name"]), inside
        )
    ),
    max_leaves=30,
)


@given(JSON)
def test_nothing_is_raised(data: object) -> None:
    article = found(data)
    assert article is None or article.headline or article.published


def test_deep_nesting_is_passed_over() -> None:
    assert article_in(["[" * 100_000 + "]" * 100_000]) is None
