"""Pages: the article's words alone, with the outlet, title, byline, language and time that the page states."""

from datetime import UTC, datetime

import pytest

from crosswire.model.words import PublicationBasis, TimePrecision
from crosswire.sources.making import UnfitError
from crosswire.sources.pages import read_page
from tests.sources.invented import ADDRESS, BODY, OUTLET, PARAGRAPHS, TITLE, page


def test_a_page_with_linked_data() -> None:
    found = read_page(page().encode(), ADDRESS)
    assert found.text == BODY
    assert (found.title, found.outlet, found.byline) == (TITLE, OUTLET, "A. Writer, B. Second")
    assert (found.url, found.language) == (ADDRESS, "en-GB")
    assert (found.published.start, found.published.precision) == ("2031-05-17T23:41", TimePrecision.MINUTE)
    assert found.published.basis is PublicationBasis.METADATA


def test_a_page_with_head_tags_alone() -> None:
    head = (
        f'<meta property="og:title" content="{TITLE} - {OUTLET}"><meta property="og:site_name" content="{OUTLET}">'
        '<meta name="author" content="By A. Writer"><meta property="article:published_time" content="2031-05-17">'
        '<link rel="canonical" href="/world/7"><meta property="og:locale" content="en_GB">'
    )
    found = read_page(page(head, linked=None).encode(), "https://gazette.example/world/7?from=feed")
    assert (found.title, found.outlet, found.byline) == (TITLE, OUTLET, "A. Writer")
    assert (found.url, found.language, found.published.start) == (ADDRESS, "en", "2031-05-17")


def test_a_page_that_only_shows_what_it_is() -> None:
    shown = '<p class="byline">By A. Writer</p><time datetime="2024-05-17T21:41Z" class="published">Friday</time>'
    found = read_page(page(linked=None, shown=shown).encode(), ADDRESS)
    assert (found.title, found.outlet, found.byline) == (TITLE, "gazette.example", "A. Writer")
    assert found.published.start == "2024-05-17T21:41"
    assert found.text.endswith(PARAGRAPHS[2])


def test_a_page_without_an_address_or_anything_said() -> None:
    found = read_page(page(linked=None).encode())
    assert (found.title, found.outlet, found.url, found.byline) == (f"{TITLE}", None, None, None)


def test_headings_lists_quotes_and_tables_are_blocks_of_their_own() -> None:
    body = (
        f"<p>{PARAGRAPHS[0]}</p><h2>What is known</h2><ul><li>Two dead</li><li>Eleven injured</li></ul>"
        f"<blockquote><p>{PARAGRAPHS[1]}</p></blockquote><table><tr><td>Killed</td><td>2</td></tr></table><p>{PARAGRAPHS[2]}</p>"
    )
    blocks = read_page(page(body=body).encode(), ADDRESS).text.split("\n\n")
    expected = [PARAGRAPHS[0], "What is known", "Two dead", "Eleven injured", PARAGRAPHS[1], "Killed 2", PARAGRAPHS[2]]
    assert blocks == expected


def test_a_time_after_the_page_was_seen_is_not_believed() -> None:
    seen = datetime(2030, 1, 1, tzinfo=UTC)
    assert read_page(page().encode(), ADDRESS, seen=seen).published.start is None


def test_broken_linked_data_leaves_the_rest() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    found = read_page(page(head, linked=None).encode(), ADDRESS)
    assert (found.title, found.text) == (TITLE, BODY)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16", "utf-8-sig"])
def test_encodings(encoding: str) -> None:
    assert read_page(page().encode(encoding), ADDRESS).text == BODY


def test_the_server_may_tell_the_encoding() -> None:
    body = "<p>Пожар на пароме унёс жизни двух человек, сообщила портовая полиция в субботу вечером.</p>" * 2
    found = read_page(page(body=body).encode("koi8-r", "replace"), ADDRESS, encoding="koi8-r")
    assert found.text.startswith("Пожар на пароме")


@pytest.mark.parametrize("data", [b"", b"   ", b"<html><body></body></html>", b"<script>x</script>"])
def test_a_page_without_words_is_no_report(data: bytes) -> None:
    with pytest.raises(UnfitError):
        read_page(data)


def test_scripts_styles_and_markup_never_become_words() -> None:
    body = (
        f"<p>{PARAGRAPHS[0]}</p><script>document.write('14 killed')</script><style>p{{}}</style><p>{PARAGRAPHS[2]}</p>"
    )
    assert read_page(page(body=body).encode(), ADDRESS).text == f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[2]}"
