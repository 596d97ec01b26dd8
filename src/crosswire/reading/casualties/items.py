"""Lists of people: "five men, two women and a child", read from a place in the text on. Holds: each item names people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import Modifier
from crosswire.reading.persons import is_person
from crosswire.reading.quantities import NumberMention

ARTICLE = re.compile(r"(?:an?|one|another)\s+(?=\w)", re.IGNORECASE)
NOUN_PHRASE = re.compile(
    r"\s*(?:(?!(?:and|or|plus|who|whom|which|that|were|was|are|is|has|have|had|in|at|on|from|when|"
    r"as|after|by|with|died|while|"
    r"but|to|for|during|near|aged|killed|injured|wounded|both|including|among|out)\b)[\w’'-]+\s*){1,6}"
    r"(?:of\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s*){1,3})?",
)
SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*(?:and\s+|plus\s+|as well as\s+)?|(?:and|plus|as well as)\s+)(?:also\s+)?", re.IGNORECASE
)
AGES = re.compile(r"\s*(?:,\s*)?(?:aged\s+[\w ,]{1,20}?(?=,|\band\b|[.;)–—-])|\([^()]{1,30}\))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list of people: the number or the article, what it comes to, and the words for who they are."""

    number: Span
    quantity: Quantity
    victims: Span
    single: bool


def people_listed(masked: str, start: int, end: int, numbers: Sequence[NumberMention]) -> list[Item]:
    """The items of the list that begins at `start` and stands before `end`, in order; empty where none stands there."""
    out: list[Item] = []
    at = start
    while at < end:
        while at < end and masked[at].isspace():
            at += 1
        item = _item(masked, at, end, numbers)
        if item is None:
            break
        if out and re.match(
            r"\s*(?:was|were|is|are|died|has|have|had)\b", masked[item.victims.end : item.victims.end + 8]
        ):
            break  # "… and two were hurt": the next clause's subject, no item
        out.append(item)
        behind = item.victims.end
        aside = AGES.match(masked, behind, end)
        separator = SEPARATOR.match(masked, aside.end() if aside else behind, end)
        if separator is None:
            break
        at = separator.end()
    return out


def _item(masked: str, at: int, end: int, numbers: Sequence[NumberMention]) -> Item | None:
    mention = next((n for n in numbers if n.span.start == at and n.role in ("count", "vague")), None)
    if mention is not None and mention.quantity.low != 1:
        phrase = NOUN_PHRASE.match(masked, mention.span.end, end)
        if phrase is None or not _of_people(phrase[0]):
            return None
        victims = Span(mention.span.start, mention.span.end + len(phrase[0].rstrip()))
        return Item(mention.span, mention.quantity, victims, False)
    article = ARTICLE.match(masked, at, end)
    if article is None:
        return None
    phrase = NOUN_PHRASE.match(masked, article.end(), end)
    if phrase is None or not _of_people(phrase[0]):
        return None
    number = Span(at, at + len(article[0].rstrip()))
    quantity = Quantity(1, 1, Modifier.EXACT, masked[number.start : number.end])
    return Item(number, quantity, Span(at, phrase.start() + len(phrase[0].rstrip())), True)


def _of_people(phrase: str) -> bool:
    """True where a word of `phrase` means people, or its last is a name of a nation ("two Americans")."""
    words = phrase.split()
    return any(is_person(w.casefold()) or is_person(w.casefold().split("-")[-1]) for w in words) or (
        words[-1][:1].isupper() and words[-1].endswith(("ns", "is", "ese", "sh", "ch", "n", "i", "s"))
    )
