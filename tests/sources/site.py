"""A made-up outlet's site: 200 pages in the manners in which newsrooms mark theirs, its feeds, and its archive.

No outlet, person or incident in it exists. Everything is worked out from a page's number, so that tests know what is right.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape

from tests.sources.invented import warc

PAGES = 200
OUTLETS = ("Harbour Gazette", "The Amber Post", "Radio Norrland", "Ostbay Courier")
PLACES = ("Port Amber", "Norr Haven", "Lowfield", "Saint Orran", "Kellbridge", "Ost Bay", "Marrow Hill")
KINDS = (
    ("fire", "a fire broke out in a warehouse"),
    ("crash", "two buses collided on the coast road"),
    ("blast", "an explosion tore through a market"),
    ("flood", "a dam gave way after days of rain"),
    ("raid", "security forces stormed a farmhouse"),
)
WRITERS = ("Ada Holm", "Bertil Ny", "Cora Vance", "Dag Lindh", "Ester O'Hara")
ZONE = timezone(timedelta(hours=2))
MARKUPS = ("json-ld", "graph", "opengraph", "dublin core", "visible")


@dataclass(frozen=True, slots=True)
class Story:
    """One page of the site, as it should be read."""

    number: int
    outlet: str
    title: str
    byline: str
    published: datetime
    paragraphs: tuple[str, ...]
    markup: str

    @property
    def path(self) -> str:
        return f"/{self.published:%Y/%m/%d}/story-{self.number}"


def story(number: int) -> Story:
    """The story of that number."""
    kind, what = KINDS[number % len(KINDS)]
    place, dead = PLACES[number % len(PLACES)], 2 + number % 17
    at = datetime(2025, 3, 1, 7, 30, tzinfo=ZONE) + timedelta(hours=11 * number)
    day = f"{at:%A}"
    return Story(
        number,
        OUTLETS[number % len(OUTLETS)],
        f"{dead} killed in {place} {kind}, officials say",
        WRITERS[number % len(WRITERS)],
        at,
        (
            f"At least {dead} people were killed and {dead + 5} injured on {day} when {what} in {place}, officials said.",
            f"“We heard it from the other side of {place} and ran,” said a shopkeeper, who gave only her first name, & waited.",
            f"The mayor of {place} said that the search would go on through the night and that the town hall was open to all.",
            f"Report number {number} of the regional desk: the cause is being looked into, a spokesman for the police added.",
        ),
        MARKUPS[number % len(MARKUPS)],
    )


STORIES = tuple(story(number) for number in range(PAGES))


def markup(each: Story, address: str) -> str:
    """The page of a story, served at `address`."""
    at = each.published.isoformat()
    head, shown = f'<link rel="canonical" href="{address}">', ""
    article = {
        "@type": "NewsArticle",
        "headline": each.title,
        "datePublished": at,
        "author": {"@type": "Person", "name": each.byline},
        "publisher": {"@type": "NewsMediaOrganization", "name": each.outlet},
    }
    if each.markup == "json-ld":
        head += _script({"@context": "https://schema.org", **article})
    elif each.markup == "graph":
        page = {"@type": "WebPage", "name": f"{each.title} | {each.outlet}"}
        head += _script({"@context": "https://schema.org", "@graph": [page, article]})
    elif each.markup == "opengraph":
        head += (
            f'<meta property="og:type" content="article"><meta property="og:title" content="{escape(each.title)}">'
            f'<meta property="og:site_name" content="{each.outlet}"><meta name="author" content="{escape(each.byline)}">'
            f'<meta property="article:published_time" content="{at}">'
        )
    elif each.markup == "dublin core":
        head += (
            f'<meta name="DC.title" content="{escape(each.title)}"><meta name="DC.creator" content="{escape(each.byline)}">'
            f'<meta name="DC.publisher" content="{each.outlet}"><meta name="DC.date.issued" content="{at}">'
        )
    else:
        head += f'<meta property="og:site_name" content="{each.outlet}">'
        shown = f'<p class="byline">By {escape(each.byline)}</p><time class="published" datetime="{at}">{at}</time>'
    words = "".join(f"<p>{escape(p)}</p>" for p in each.paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(each.title)} | {each.outlet}</title>'
        f"{head}</head><body><nav><ul><li><a href='/'>Front page</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<main><article><h1>{escape(each.title)}</h1>{shown}{words}</article></main><aside><h3>Most read</h3>"
        "<ol><li><a href='/1'>Bridge closed after storm</a></li><li><a href='/2'>Ferry timetable changes</a></li></ol></aside>"
        f"<footer><p>© {each.outlet}. All rights reserved.</p></footer></body></html>"
    )


def _script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def pages(base: str) -> dict[str, str]:
    """The site's pages by path, served at `base`."""
    return {each.path: markup(each, base + each.path) for each in STORIES}


def rss(base: str, stories: tuple[Story, ...] = STORIES) -> str:
    """The site's feed: titles, links and teasers, as most feeds are."""
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{base}{s.path}</link><guid>{s.number}</guid>"
        f"<pubDate>{format_datetime(s.published)}</pubDate><description>{escape(s.paragraphs[0][:60])} …</description></item>"
        for s in stories
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>All of it</title><link>{base}/</link>{items}</channel></rss>'


def archive(base: str) -> bytes:
    """The site as a crawler keeps it, with the pictures and front pages that come with it."""
    made = [(base + path, "text/html; charset=utf-8", page.encode()) for path, page in pages(base).items()]
    return warc(*made, (f"{base}/logo.png", "image/png", b"\x89PNG"), (f"{base}/gone", "text/css", b"p {}"))


def expected(each: Story) -> tuple[str, str, str, str]:
    """Outlet, title, byline and minute of publication, as they should be read."""
    return each.outlet, each.title, each.byline, each.published.isoformat("T", "minutes")[:16]
