"""Markup that stands in the place of a report's text: a whole page, or the piece of it that is the article.

Always holds: what is given beside the markup goes before what the page states.
"""

import re
from dataclasses import fields, replace

from crosswire.sources.html_text import html_to_text
from crosswire.sources.making import Given, UnfitError, tidied
from crosswire.sources.pages.page import given_by_page, with_host

PAGE = re.compile(r"<(?:!doctype|html|head|body)[\s>]", re.IGNORECASE)
"""What whole pages have and pieces of them have not; a piece is the article already, with no menus to take off."""


def with_html(given: Given, html: str) -> Given:
    """`given` with the text that `html` holds and, where that is a page with an article, what it states of it."""
    if PAGE.search(html):
        try:
            page = tidied(with_host(given_by_page(html.encode("utf-8", "replace"), given.url)))
        except UnfitError:
            page = Given()
        if page.text and page.text.strip():
            own = {f.name: value for f in fields(Given) if (value := getattr(given, f.name)) is not None}
            return replace(page, **own)
    return replace(given, text=html_to_text(html))
