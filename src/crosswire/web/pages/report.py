"""The page of one report: its text with every claim marked on it, and beside it what was read, by whom it was said, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.versions import first_versions
from crosswire.model.words import ClaimKind, Scope
from crosswire.publishing.claim_standings import Standing, standings
from crosswire.publishing.claim_words import numbered
from crosswire.publishing.dependence_words import dependence_sentences
from crosswire.publishing.dossier import headline
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.publishing.pages.claim_list import Beside, Way, claim_entry, claim_list, switch_row
from crosswire.publishing.pages.glance import glance
from crosswire.publishing.pages.markup import Markup, trusted
from crosswire.publishing.pages.report_text import legend, marked_text
from crosswire.publishing.pages.sorts import Switch, switches
from crosswire.publishing.report_facts import Fact, byline_facts, credit_words, time_facts
from crosswire.publishing.report_heading import heading
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.verdict_words import verdict_words
from crosswire.publishing.web_links import web_link
from crosswire.web import address
from crosswire.web.acting.marks import mark_of_claim
from crosswire.web.page import TheDesk, answer
from crosswire.workbench import Desk, NotFound, WholeReport

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Named:
    """Something that has a page of its own: its id, and what it is called."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """Another report that has words in common with this one: its id and label, and in a sentence how they lean on each other."""

    id: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """All that the page says of one report.

    `claims` are in the order of their numbers, from 1; `standings` and `verdicts` are by claim id, `noise` is what was passed
    over. `link` is the address where it may be followed, else null. `opened` is the claim, by id, that is shown open.
    """

    report: Report
    heading: str
    about: tuple[Fact, ...]
    times: tuple[Fact, ...]
    credits: tuple[str, ...]
    link: str | None
    events: tuple[Named, ...]
    versions: tuple[Named, ...]
    sharing: tuple[Sharing, ...]
    siblings: int
    claims: tuple[Claim, ...]
    standings: Mapping[str, tuple[Standing, ...]]
    verdicts: Mapping[str, tuple[str, ...]]
    noise: tuple[tuple[Span, str], ...]
    switches: tuple[Switch, ...]
    read_by: str | None
    opened: str | None = None

    def glance(self) -> Markup:
        """What the report says of its incident at a glance."""
        return glance(self.claims)

    def legend(self) -> Markup | None:
        """How the marks on the text are to be read."""
        return legend(self.claims, self.noise)

    def text(self) -> Markup:
        """The text with its marks."""
        letters = {claim: found[0].letter for claim, found in self.standings.items()}
        return marked_text(self.report.text, self.claims, self.noise, letters, self.opened)

    def switch_row(self) -> Markup:
        """What shows and hides claims."""
        return switch_row(self.switches)

    def claim_list(self, inside: str) -> Markup:
        """The list of claims; `inside` is what a template set for the claim that is open."""
        return claim_list(self.claims, [self._beside(claim, inside) for claim in self.claims])

    def entry(self, inside: str) -> Markup:
        """The entry of the claim that is open."""
        number, claim = next((n, c) for n, c in enumerate(self.claims, start=1) if c.id == self.opened)
        return claim_entry(number, claim, self._beside(claim, inside))

    def open_claim(self) -> Claim:
        """The claim that is open."""
        return next(c for c in self.claims if c.id == self.opened)

    def mark(self) -> str:
        """What the person sees of the claim that is open."""
        return mark_of_claim(self.open_claim())

    def _beside(self, claim: Claim, inside: str) -> Beside:
        return Beside(
            ways=tuple(self._ways(claim)),
            verdicts=self.verdicts.get(claim.id, ()),
            judge=address.report(self.report.id, claim.id),
            inside=trusted(inside) if claim.id == self.opened else None,
        )

    def _ways(self, claim: Claim) -> list[Way]:
        found = self.standings.get(claim.id, ())
        if found:
            return [Way(s.question, self._cell(s), s.letter) for s in found]
        section = {Scope.BACKGROUND: "background", Scope.OTHER: "others"}.get(claim.scope)
        if section is None and claim.kind is ClaimKind.STATEMENT:
            section = "statements"
        if section is None or not self.events or (claim.quantity is None and section != "statements"):
            return []
        return [Way("in the record", f"{address.event(claim.event_id or self.events[0].id)}#{section}")]

    def _cell(self, standing: Standing) -> str:
        return f"{address.event(standing.event_id)}#{address.cell(standing.key, self.report.id)}"


def report_page(desk: Desk, report_id: str, opened: str | None = None) -> ReportPage:
    """The page of that report. Raises NotFound where there is none, or the claim `opened` is not one of it."""
    whole = desk.whole_report(report_id)
    claims = numbered(whole.claims)
    ids = {c.id for c in claims}
    if opened is not None and opened not in ids:
        raise NotFound(f"the report states nothing that is called '{opened[:40]}'; it may read otherwise since")
    report = whole.report
    return ReportPage(
        report=report,
        heading=heading(report),
        about=tuple(byline_facts(report)),
        times=tuple(time_facts(report)),
        credits=tuple(credit_words([(c.agency, c.covers) for c in whole.credits])),
        link=web_link(report.url),
        events=tuple(Named(e.id, headline(e)) for e in whole.events),
        versions=tuple(_versions(whole)),
        sharing=tuple(_sharing(whole)),
        siblings=len({r for e in whole.events for r in e.reports} - {report.id}),
        claims=tuple(claims),
        standings={i: s for i, s in standings(whole.events).items() if i in ids},
        verdicts={i: tuple(verdict_words(found)) for i, found in whole.verdicts.items()},
        noise=whole.noise,
        switches=tuple(switches(claims)),
        read_by=next((c.reader for c in claims if c.added_by is None), None),
        opened=opened,
    )


def _versions(whole: WholeReport) -> list[Named]:
    return [
        Named(v.id, f"version {n}, {interval_words(v.published.start, v.published.end) or 'no date'}")
        for n, v in enumerate(whole.versions, start=1)
    ]


def _sharing(whole: WholeReport) -> list[Sharing]:
    """The reports that it leans on or that lean on it, in order of publication."""
    every = in_order_of_publication([whole.report, *whole.others])
    labels, versions = report_labels(every), first_versions(every)
    out = {r.id: r.published for r in every}
    found = {}
    for leaning in whole.leanings:
        other = leaning.b if leaning.a == whole.report.id else leaning.a
        pair = {i: labels[i] for i in labels if i in (leaning.a, leaning.b)}
        said = dependence_sentences([leaning], pair, whole.claims, out, versions)
        found[other] = Sharing(other, labels[other], said[0] if said else "another version of it")
    return [found[i] for i in labels if i in found]


@router.get("/reports/{report_id}")
def report(
    request: Request,
    desk: TheDesk,
    report_id: str,
    claim: Annotated[str | None, Query(max_length=80)] = None,
) -> Response:
    """One report, opened at a claim where the address names one."""
    return answer(request, "report.html", report_page(desk, report_id, claim))


@router.get("/reports/{report_id}/claims/{claim_id}")
def claim(request: Request, desk: TheDesk, report_id: str, claim_id: str) -> Response:
    """One claim of a report, open: what a page of the report puts into its list."""
    return answer(request, "claim.html", report_page(desk, report_id, claim_id))
