"""The masthead: outlet and byline where a report's own text states them. What is found so is marked as inferred."""

import re
from dataclasses import replace

from crosswire.model.moment import Publication
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis
from crosswire.reading.document import Document
from crosswire.reading.noise import find_dateline
from crosswire.reading.quick import Quick

BYLINE = Quick(
    r"(?:(?:story|report|written|reporting)?\s*by:?\s+)(?P<name>[A-Z][\w.’'-]+(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][\w.’'-]+){1,3})"
    r"|date \d{4}-\d{2}-\d{2}\s+(?P<dated>[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3})",
    re.IGNORECASE,
)
NAMED = Quick(r"[A-Z][\w.’'-]+(?:\s+(?:[a-z]{1,3}\s+)?[A-Z][\w.’'-]+){1,3}")
OWNER = Quick(
    r"(?:©|\(c\)|copyright)\s*(?:19|20)?\d{0,4}\s*(?P<name>[A-Z][\w.&’' -]{2,40}?)(?:\.|,|\s+all rights|\s*$)",
    re.IGNORECASE,
)


def with_masthead(document: Document, published: Publication) -> Report:
    """The document's report with outlet, byline and publication filled in from its text where they were not given."""
    report = document.report
    found: dict[str, object] = {}
    if report.outlet is None:
        outlet = _outlet(document)
        if outlet:
            found["outlet"] = outlet
    if report.byline is None:
        byline = _byline(document)
        if byline:
            found["byline"] = byline
    if report.published.start is None and published.basis is not PublicationBasis.NONE:
        found["published"] = published
    return replace(report, **found, inferred=tuple(sorted({*report.inferred, *found}))) if found else report  # type: ignore[arg-type]


def _outlet(document: Document) -> str | None:
    match = find_dateline(document.text, list(document.noise))
    if match and match["outlet"]:
        return match["outlet"].strip()
    for noise in document.noise:
        owner = OWNER.search(noise.span.of(document.text)) if noise.kind == "boilerplate" else None
        if owner:
            return owner["name"].strip()
    return None


def _byline(document: Document) -> str | None:
    first = document.segments[0].span.start if document.segments else len(document.text)
    for noise in document.noise:
        if noise.kind != "byline" or noise.span.start > first:
            continue
        match = BYLINE.search(noise.span.of(document.text))
        name = (match["name"] or match["dated"]) if match else None
        if name and NAMED.fullmatch(name):
            return name
    return None
