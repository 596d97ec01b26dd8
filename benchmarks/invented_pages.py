"""Invented pages of news sites for the benchmark of sources, and web archives of them.

Always holds: the same number gives the same page. A page is 30 to 150 kB of markup, as news pages are: menus, scripts in the
head and between the paragraphs, adverts, recommendations, comments and a footer round an article of `benchmarks.texts`.
"""

import io
import json
import random
from datetime import UTC, datetime, timedelta
from html import escape

from benchmarks.texts import text_of

OUTLETS = ("Harbour Gazette", "The Amber Post", "Radio Norrland", "Ostbay Courier")
WRITERS = ("Ada Holm", "Bertil Ny", "Cora Vance", "Dag Lindh")
SMALLEST, LARGEST = 30_000, 150_000
"""Bytes of a page's markup."""

MANNERS = 4
"""How pages state their fields: twice, in meta elements, in JSON-LD, or only where people see them."""

CODE = (
    "window.dataLayer=window.dataLayer||[];(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),"
    "event:'gtm.js'});var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.src='/t.js?id='+i;"
    "f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','T-XXXX');"
)
STYLE = ".card{display:flex;margin:0 0 1rem;padding:.5rem}.card:hover{background:#eee}.card h3{font:700 1rem/1.2 serif;margin:0}"


def page(number: int) -> bytes:
    """The page of that number."""
    chance = random.Random(number)
    text = text_of(number)
    outlet, writer = OUTLETS[number % len(OUTLETS)], WRITERS[number % len(WRITERS)]
    at = (datetime(2024, 9, 1, 6, tzinfo=UTC) + timedelta(minutes=number)).isoformat()
    title = f"{' '.join(text.split()[:9])} ({number})"
    paragraphs = [f"<p>{escape(p)}</p>" for p in text.split("\n") if p.strip()]
    between = ('<div class="ad" data-slot="in-text"><script>slots.push("x")</script></div>', "", "")
    words = "".join(p + chance.choice(between) for p in paragraphs)
    body = (
        f'<article class="story"><h1>{escape(title)}</h1><div class="meta"><span class="byline">By {writer}</span>'
        f'<span class="day">Published {at[:10]}</span></div>'
        f'<figure><img src="/i/{number}.jpg" alt=""><figcaption>A picture of the place.</figcaption></figure>{words}</article>'
    )
    head = (
        f"<title>{escape(title)} | {outlet}</title>"
        f'<link rel="canonical" href="{address(number)}">{_stated(number, title, outlet, writer, at)}'
    )
    menus = "".join(
        f'<li class="nav__item"><a href="/{chance.randrange(10**6)}">Section {n}</a></li>' for n in range(120)
    )
    comments = "".join(
        f'<div class="comment"><b>reader{n}</b><p>What a thing to happen, number {chance.randrange(999)}.</p></div>'
        for n in range(chance.randrange(12))
    )
    whole = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}<style>{STYLE * 8}</style>',
        f'</head><body><header><nav class="nav"><ul>{menus}</ul></nav></header><main>{body}</main>'
        f'<section id="comments" class="comments">{comments}</section><footer><ul>{menus}</ul><p>© {outlet}</p></footer>',
        "</body></html>",
    )
    room = chance.randrange(SMALLEST, LARGEST) - sum(map(len, whole))
    cards, scripts = [], []
    while room > 0:
        if chance.random() < 0.4:
            card = (
                f'<div class="card"><a href="/n/{chance.randrange(10**6)}"><img src="/i/{room}.jpg" alt=""><h3>Another story, '
                f'number {chance.randrange(10**4)}</h3></a><span class="kicker">Read more</span></div>'
            )
            cards.append(card)
            room -= len(card)
        else:
            scripts.append(f"<script>{CODE * chance.randrange(1, 6)}</script>")
            room -= len(scripts[-1])
    half = len(scripts) // 2
    aside = f'<aside class="recommended">{"".join(cards)}</aside>'
    return "".join((whole[0], *scripts[:half], whole[1], aside, *scripts[half:], whole[2])).encode()


def address(number: int) -> str:
    """Where the page of that number was got."""
    return f"https://news.example/2024/story-{number}"


def _stated(number: int, title: str, outlet: str, writer: str, at: str) -> str:
    """What the head states, in one of the manners of newsrooms."""
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": at,
        "author": {"@type": "Person", "name": writer},
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet},
    }
    linked = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    tags = (
        f'<meta property="og:type" content="article"><meta property="og:title" content="{escape(title)}">'
        f'<meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{at}">'
        f'<meta name="author" content="{writer}">'
    )
    return (linked + tags, tags, linked, "")[number % MANNERS]


def archive(first: int, count: int) -> bytes:
    """A packed web archive with the pages of the numbers from `first` on."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for number in range(first, first + count):
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address(number),
                "response",
                payload=io.BytesIO(page(number)),
                http_headers=head,
                warc_headers_dict={"WARC-Date": "2024-12-01T06:00:00Z"},
            )
        )
    return out.getvalue()
