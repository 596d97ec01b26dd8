"""JSON-LD: what a page says of itself as a schema.org article. Broken scripts are passed over, nothing is raised."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

ARTICLE = re.compile(r"(?:News|Report|Article|Posting)", re.IGNORECASE)
"""Types of schema.org that are articles: NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report … (schema.org/Article)."""

NOT_ARTICLES = frozenset({"WebPage", "CollectionPage", "ItemList", "BreadcrumbList", "NewsMediaOrganization"})
DEEPEST, MOST = 6, 2_000
"""Levels that are looked through, and objects in all."""


@dataclass(frozen=True, slots=True)
class Article:
    """A schema.org article's fields, each as written or null."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None


def article_in(scripts: list[str]) -> Article | None:
    """The first article with a headline or a time that the scripts of a page describe; null where there is none."""
    objects = [o for script in scripts for o in _objects(_parsed(script))]
    names = {o["@id"]: o for o in objects if isinstance(o.get("@id"), str) and "name" in o}
    for found in objects:
        if not _is_article(found):
            continue
        article = Article(
            headline=_text(found.get("headline")) or _text(found.get("name")),
            published=_text(found.get("datePublished")) or _text(found.get("dateCreated")),
            modified=_text(found.get("dateModified")),
            authors=tuple(_names(found.get("author") or found.get("creator"), names)),
            publisher=next(iter(_names(found.get("publisher") or found.get("sourceOrganization"), names)), None),
            language=_text(found.get("inLanguage")),
            url=_text(found.get("url")) or _url(found.get("mainEntityOfPage")),
            body=_text(found.get("articleBody")),
        )
        if article.headline or article.published:
            return article
    return None


def _parsed(script: str) -> Any:
    text = (
        re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", script)
        .strip()
        .rstrip(";")
    )
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    """The objects in `data`, outermost first."""
    level, seen = [data], 0
    for _ in range(DEEPEST):
        below: list[Any] = []
        for thing in level:
            seen += 1
            if seen > MOST:
                return
            if isinstance(thing, dict):
                yield thing
                below += thing.values()
            elif isinstance(thing, list):
                below += thing
        level = below


def _is_article(found: Mapping[str, Any]) -> bool:
    kinds = found.get("@type")
    named = [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]
    return any(ARTICLE.search(k) and k.rpartition("/")[2] not in NOT_ARTICLES for k in named)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        return next((t for v in value if (t := _text(v))), None)
    if isinstance(value, dict):
        return _text(value.get("@value") or value.get("name"))
    return value.strip() or None if isinstance(value, str) else None


def _url(value: Any) -> str | None:
    return _text(value.get("@id")) or _text(value.get("url")) if isinstance(value, dict) else _text(value)


def _names(value: Any, known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The names of persons or organisations given as a string, an object, a reference, or a list of these."""
    if isinstance(value, list):
        return list(dict.fromkeys(n for v in value[:20] for n in _names(v, known)))
    if isinstance(value, dict):
        there = value if "name" in value else known.get(str(value.get("@id")), {})
        return [name] if (name := _text(there.get("name"))) else []
    return [name] if (name := _text(value)) else []
