"""Pages: a news page as one report: its body apart from menus and adverts; outlet, time and byline as it states them."""

from crosswire.sources.pages.page import read_page

__all__ = ["read_page"]
