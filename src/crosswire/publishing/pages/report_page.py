"""The page of one report: its text with every claim marked on it, and beside it the list of what was read and why.

Always holds: the page is one file that fetches nothing and runs nothing but its own few lines (a policy in its head holds
every browser to that, by their hashes); equal readings give equal bytes.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.publishing.claim_words import numbered
from crosswire.publishing.pages.claim_list import claim_list, switch_row
from crosswire.publishing.pages.glance import glance
from crosswire.publishing.pages.markup import Markup, joined, tag
from crosswire.publishing.pages.report_text import legend, marked_text
from crosswire.publishing.pages.sorts import switches
from crosswire.publishing.report_facts import Fact, byline_facts, time_facts
from crosswire.publishing.report_heading import heading
from crosswire.publishing.wording import counted

STYLES = ("report_page.css", "report_marks.css", "report_switches.css")
SCRIPTS = ("report_marks.js", "report_page.js")
"""The files of `data/` that make the page's one style and its one script, in order."""


def report_page(
    report: Report, claims: Sequence[Claim], noise: Sequence[tuple[Span, str]], reader: str | None = None
) -> bytes:
    """The page as UTF-8; `reader` is the name and version of what read it, which else the claims tell."""
    ordered = numbered(claims)
    read_by = reader or next((c.reader for c in ordered if c.added_by is None), None)
    body = tag(
        "body",
        tag("header", *_head(report), glance(ordered)),
        tag(
            "main",
            tag("article", legend(ordered, noise), marked_text(report.text, ordered, noise), lang=report.language),
            _beside(ordered),
            class_="reading",
        ),
        tag("footer", _foot(read_by, len(ordered), noise)),
        tag("script", Markup(_assets(SCRIPTS)), type="module"),
    )
    return f"<!doctype html>\n{tag('html', _meta(report), body, lang='en')}\n".encode()


def _meta(report: Report) -> Markup:
    policy = (
        f"default-src 'none'; style-src '{_hash(STYLES)}'; script-src '{_hash(SCRIPTS)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", f"{heading(report)} · crosswire"),
        tag("style", Markup(_assets(STYLES))),
    )


def _head(report: Report) -> list[Markup]:
    """The heading, and the line that says where the report is from and what of that was read from its text."""
    parts = [_fact(fact) for fact in (*byline_facts(report), *time_facts(report))]
    line = [piece for n, part in enumerate(parts) for piece in ((Markup(" · "), part) if n else (part,))]
    shown = tag("h1", heading(report), class_=None if report.title else "untitled", dir="auto")
    return [shown, tag("p", *line, class_="from")]


def _fact(fact: Fact) -> Markup:
    basis = tag("span", f" ({fact.basis})", class_="grey") if fact.basis else None
    return joined(tag("bdi", fact.words, class_=None if fact.known else "grey"), basis)


def _beside(claims: Sequence[Claim]) -> Markup:
    """The list of claims under its heading, with what can be shown and hidden."""
    if not claims:
        return tag(
            "section", tag("p", "This report states nothing that crosswire reads.", class_="grey"), class_="beside"
        )
    return tag(
        "section",
        tag("h2", counted(len(claims), "claim")),
        switch_row(switches(claims)),
        claim_list(claims),
        class_="beside",
        aria_label="Claims",
    )


def _foot(read_by: str | None, claims: int, noise: Sequence[tuple[Span, str]]) -> Markup:
    """What read it, what was passed over, and which keys there are."""
    kinds = ", ".join(dict.fromkeys(kind.replace("_", " ") for _, kind in noise))
    passed = f" {counted(len(noise), 'stretch', 'stretches').capitalize()} passed over ({kinds})." if noise else ""
    by = f"Read by {read_by}." if read_by else "Read by crosswire."
    steps = (tag("kbd", "j"), " and ", tag("kbd", "k"), " go from claim to claim, ", tag("kbd", "esc"), " lets go.")
    keys = joined(" ", tag("span", *steps, class_="keys", hidden=True)) if claims else None
    return tag("p", f"{by}{passed} What is marked is what the report says, not what is so.", keys)


@cache
def _assets(names: tuple[str, ...]) -> str:
    folder = files("crosswire.publishing").joinpath("data")
    return "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)


def _hash(names: tuple[str, ...]) -> str:
    """How a policy names the one style or script that may be used."""
    return "sha256-" + base64.b64encode(hashlib.sha256(_assets(names).encode("utf-8")).digest()).decode("ascii")
