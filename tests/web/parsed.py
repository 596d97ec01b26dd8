"""A page as a browser's parser reads it (libxml2's, by lxml)."""

from typing import Any

import lxml.html


def parsed(page: str | bytes) -> Any:
    """The page's root element, with lxml's methods."""
    return lxml.html.fromstring(page)
