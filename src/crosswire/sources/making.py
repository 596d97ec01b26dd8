"""Making a report from what its sender says of it. Always holds: a report made here can be kept, shown and written out.

A sender who states a field wrongly is told so (`strict`); of a web page or a feed nobody at hand can mend the fields, so
there what cannot be used is left out and the rest is taken.
"""

import re
from dataclasses import dataclass, fields, replace

from crosswire.model.moment import Publication
from crosswire.model.report import Report, report_id
from crosswire.sources.published import published_at
from crosswire.sources.refusal import LARGEST_REPORT, too_large

BLANKS = re.compile(r"\s+")
UNFIT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")
LONGEST_FIELD = 2_000
"""Characters: a title or a URL is shorter; what is longer is a page's mistake."""


class UnfitError(ValueError):
    """Input that is no report; the message is a sentence without its subject."""

    def advising(self, remedy: str) -> str:
        """The message; of what has no text, with `remedy` as what to do about it there."""
        return str(self)


class NoTextError(UnfitError):
    """Input without a text."""

    def __init__(self) -> None:
        super().__init__(self.advising("give the body as text, or as html"))

    def advising(self, remedy: str) -> str:
        """See `UnfitError.advising`."""
        return f"has no text; {remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a sender gives of one report, each a string or null: the keys of the contract, `html` already text, and when it
    was seen (`captured`; an entry of a feed: when the feed says that it was last changed).
    """

    text: str | None = None
    id: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    published: str | None = None
    event: str | None = None
    captured: str | None = None


def made(given: Given) -> Report:
    """The report that `given` makes. Raises UnfitError where it has no text, too much of it, or a time that is none."""
    text = given.text
    if text is None or not text.strip():
        raise NoTextError()
    size = len(text.encode("utf-8"))
    if size > LARGEST_REPORT:
        raise UnfitError(too_large(size))
    return Report(
        id=report_id(
            text,
            external_id=given.id,
            outlet=given.outlet,
            url=given.url,
            title=given.title,
            byline=given.byline,
            published=given.published,
            given_event=given.event,
        ),
        text=text,
        external_id=given.id,
        outlet=given.outlet,
        url=given.url,
        title=given.title,
        byline=given.byline,
        language=given.language,
        published=_published(given.published),
        given_event=given.event,
        captured=_captured(given.captured),
    )


def made_leniently(given: Given) -> Report:
    """As `made`, from fields as the web has them: see `tidied`."""
    return made(tidied(given))


def tidied(given: Given) -> Given:
    """`given` with its blanks tidied and without what cannot be used: fields that are no fields, a time that is none."""
    tidy = {f.name: _tidy(getattr(given, f.name)) for f in fields(Given) if f.name != "text"}
    text = None if given.text is None else UNFIT_IN_TEXT.sub("", given.text)
    found = Given(text=text, **tidy)
    try:
        _published(found.published)
    except UnfitError:
        found = replace(found, published=None)
    return found


UNFIT_IN_TEXT = re.compile("[\x00\ud800-\udfff]+")


def _tidy(value: str | None) -> str | None:
    if value is None:
        return None
    tidied = BLANKS.sub(" ", UNFIT.sub(" ", value)).strip()
    return tidied if 0 < len(tidied) <= LONGEST_FIELD else None


def _captured(written: str | None) -> str | None:
    try:
        return published_at(written).start if written else None
    except ValueError:
        return None


def _published(written: str | None) -> Publication:
    if written is None:
        return Publication()
    try:
        return published_at(written)
    except ValueError:
        raise UnfitError(
            f"has {written[:40]!r} as its published time; give an ISO 8601 date or date-time such as 2031-05-17, "
            "or leave it out"
        ) from None
