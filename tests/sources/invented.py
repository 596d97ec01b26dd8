"""Invented articles in the formats of the web, for the tests of sources. No outlet, person or incident in them exists."""

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from html import escape

PARAGRAPHS = (
    "Two people died on Saturday when a ferry caught fire off Port Amber, the harbour police said.",
    "“We saw smoke from the quay,” said a passenger, adding that the crew handed out vests at once.",
    "The cause of the fire is under investigation, the harbour authority said in a statement.",
)
BODY = "\n\n".join(PARAGRAPHS)
TITLE = "Ferry fire kills two off Port Amber"
OUTLET = "Harbour Gazette"
ADDRESS = "https://gazette.example/world/7"
PUBLISHED = "2031-05-17T23:41:00+02:00"

LINKED_DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#gazette", "name": OUTLET},
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "datePublished": PUBLISHED,
            "author": [{"@type": "Person", "name": "A. Writer"}, {"@type": "Person", "name": "B. Second"}],
            "publisher": {"@id": "#gazette"},
            "inLanguage": "en-GB",
        },
    ],
}


def page(head: str = "", *, linked: object = LINKED_DATA, body: str | None = None, shown: str = "") -> str:
    """A page of the Harbour Gazette with menus, an advert, comments and a footer round its article."""
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked is not None else ""
    words = body if body is not None else "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="en"><head><title>{TITLE} | {OUTLET}</title>{head}{script}</head><body>'
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<main><article><h1>{TITLE}</h1>{shown}{words}</article></main>"
        "<aside><h3>Read more</h3><a href='/8'>Bridge closed after storm</a></aside>"
        "<div class='comments'><p>I was there and there were many more.</p></div>"
        f"<footer>© {OUTLET}. All rights reserved.</footer></body></html>"
    )


def warc(*records: tuple[str, str, bytes], packed: bool = True) -> bytes:
    """A WARC file with a response for each (address, content type, body)."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for address, kind, body in records:
        head = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(body),
                http_headers=head,
                warc_headers_dict={"WARC-Date": "2031-05-18T06:00:00Z"},
            )
        )
    return out.getvalue()


def wacz(*archives: bytes) -> bytes:
    """A WACZ package with the WARC files given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("datapackage.json", "{}")
        for number, archive in enumerate(archives):
            package.writestr(f"archive/{number}.warc.gz", archive)
    return out.getvalue()


COLUMNS = ("Text", "Outlet", "Published")


def csv_table(*rows: Sequence[str], columns: Sequence[str] = COLUMNS, delimiter: str = ",") -> bytes:
    """A CSV file with these rows."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([columns, *rows])
    return out.getvalue().encode()


def parquet_table(*rows: Sequence[object], columns: Sequence[str] = COLUMNS) -> bytes:
    """A Parquet file with these rows."""
    import pyarrow
    from pyarrow import parquet

    out = io.BytesIO()
    values = [[row[at] for row in rows] for at in range(len(columns))]
    parquet.write_table(pyarrow.table(dict(zip(columns, values, strict=True))), out)
    return out.getvalue()


def docx(*paragraphs: str, title: str = TITLE) -> bytes:
    """A DOCX file with these paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{words}</w:body></w:document>')
        package.writestr(
            "docProps/core.xml",
            '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"<dc:title>{title}</dc:title><dc:creator>A. Writer</dc:creator>"
            "<dcterms:created>2031-05-18T06:00:00Z</dcterms:created></c:coreProperties>",
        )
    return out.getvalue()


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td 14 TL {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({TITLE}) /Author (A. Writer) /CreationDate (D:20310518060000Z) >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{OUTLET}</title><link>https://gazette.example/</link><language>en-gb</language>
<item><title>Ferry &amp;amp; fire</title><link>{ADDRESS}</link><guid>7</guid><dc:creator>A. Writer</dc:creator>
<pubDate>Sat, 17 May 2031 23:41:00 +0200</pubDate><description>Two died.</description>
<content:encoded><![CDATA[<p>{PARAGRAPHS[0]}</p><script>alert(1)</script><p>{PARAGRAPHS[2]}</p>]]></content:encoded></item>
<item><title>Taken over</title><link>https://gazette.example/8</link><source url="https://wire.example/rss">Coast Wire</source>
<pubDate>never</pubDate><description>A bridge was closed after the storm.</description></item>
<item><title>Only a link</title><link>https://gazette.example/9</link></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{OUTLET}</title>
<entry><id>urn:7</id><title>{TITLE}</title><link href="{ADDRESS}"/><published>{PUBLISHED}</published>
<author><name>A. Writer</name></author><content type="html">&lt;p&gt;{PARAGRAPHS[0]}&lt;/p&gt;</content></entry></feed>"""

JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": OUTLET,
    "language": "en",
    "items": [
        {
            "id": "7",
            "url": ADDRESS,
            "title": TITLE,
            "content_html": f"<p>{PARAGRAPHS[0]}</p>",
            "date_published": PUBLISHED,
            "authors": [{"name": "A. Writer"}],
        }
    ],
}

NINJS = {
    "uri": "https://wire.example/items/7",
    "type": "text",
    "headline": TITLE,
    "byline": "A. Writer",
    "language": "en",
    "firstcreated": PUBLISHED,
    "copyrightholder": "Coast Wire",
    "body_xhtml": "".join(f"<p>{p}</p>" for p in PARAGRAPHS),
}

NEWSML = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:wire.example,2031:7" version="1" xml:lang="en"><itemMeta><provider qcode="nprov:CoastWire"/>
<versionCreated>2031-05-18T01:00:00+02:00</versionCreated></itemMeta>
<contentMeta><contentCreated>{PUBLISHED}</contentCreated><by>A. Writer</by><headline>{TITLE}</headline>
<language tag="en-GB"/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[2]}</p>
</body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:wire.example,2031:8"><contentMeta><headline>A picture</headline></contentMeta></newsItem>
</itemSet></newsMessage>"""

MAIL = (
    "From: The Harbour Morning <news@gazette.example>\r\nTo: readers@gazette.example\r\n"
    "Subject: =?utf-8?q?Ferry_fire_=E2=80=93_two_dead?=\r\nDate: Sun, 18 May 2031 06:00:00 +0200\r\n"
    "Message-ID: <7@gazette.example>\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
    f"<p>{PARAGRAPHS[0]}</p>\r\n--b--\r\n"
)
