"""The store's page: what it holds, how the accounts in it stand, how far figures move with the rule, and its outlets.

Always holds: no answer works through the store: what takes long is worked out beside, and the page says how far it is and how
much of the store changed since.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from crosswire.model.survey import Contents, OutletRow
from crosswire.publishing.outlet_table import SORTS, OutletPage, outlet_page
from crosswire.publishing.pages.markup import Markup
from crosswire.publishing.plots.time_bars import TimeBar, time_bars, time_plot
from crosswire.publishing.store_tables import (
    MEASURES,
    REVISIONS,
    KindStanding,
    MovedLine,
    RuleTable,
    measure_lines,
    moved_lines,
    or_more,
    revision_lines,
    rule_tables,
    standings,
    voice_grid,
)
from crosswire.publishing.store_words import store_headline, store_span, voices_sentence
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import words_of
from crosswire.web import address
from crosswire.web.page import TheDesk, answer, json_answer
from crosswire.web.pages.store_tallies import TallyList, tally_lists
from crosswire.web.security import check_form
from crosswire.workbench import Desk
from crosswire.workbench.opened import State
from crosswire.workbench.surveyed import Surveyed

router = APIRouter()

HEADS = (
    ("name", "Outlet"),
    ("reports", "Reports"),
    ("events", "Incidents"),
    ("first", "First"),
    ("alone", "Alone"),
    ("reprinting", "Reprinting"),
    ("reprinted", "Reprinted"),
    ("changed", "Changed a figure"),
    ("leans_on", "Leans on"),
)
"""The columns of the table of outlets."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """Of what state of the store something is: `behind` incidents changed since; `current` where nothing did."""

    current: bool
    behind: int


@dataclass(frozen=True, slots=True)
class Work:
    """What is being worked out beside: how many incidents are `done` of `total` (null while they are counted)."""

    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class StorePage:
    """All that the page says. What is not worked out yet is null or empty; `work` then says how far it is.

    `rules` are totals under each rule; `measures` and `revisions` as in `Sensitivity`; `trouble` is why the work beside failed.
    """

    headline: str
    span: str | None
    contents: Contents | None
    contents_freshness: Freshness | None
    voices: str | None
    voice_grid: tuple[tuple[str, tuple[int, ...]], ...]
    standings: tuple[KindStanding, ...]
    lists: tuple[TallyList, ...]
    bars: tuple[TimeBar, ...]
    survey_freshness: Freshness | None
    rules: tuple[RuleTable, ...]
    moved: tuple[MovedLine, ...]
    measures: tuple[tuple[str, ...], ...]
    revisions: tuple[tuple[str, ...], ...]
    outlets: OutletPage | None
    work: Work | None
    trouble: str | None

    @property
    def time_plot(self) -> Markup:
        """The incidents over time."""
        return time_plot(self.bars, self.bar_path)

    @property
    def sorts(self) -> dict[str, str]:
        """The address of the table of outlets in each order."""
        q = self.outlets.q if self.outlets else ""
        return {sort: outlets_path(q=q, sort=sort) for sort in SORTS}

    @property
    def definitions(self) -> dict[str, str]:
        """What each column of the table of outlets counts."""
        return words_of("outlet_column")

    @property
    def outlet_heads(self) -> tuple[tuple[str, str], ...]:
        """The columns of the table of outlets: what they are asked for by, and their heads."""
        return HEADS

    @property
    def status_labels(self) -> tuple[tuple[str, str], ...]:
        """The statuses with their words."""
        return tuple(words_of("status_label").items())

    @property
    def status_meanings(self) -> tuple[tuple[str, str], ...]:
        """What each status means."""
        return tuple((label, words_of("status")[status]) for status, label in self.status_labels)

    @property
    def measure_heads(self) -> tuple[str, ...]:
        """The heads of `measures`."""
        return MEASURES

    @property
    def measure_meanings(self) -> tuple[tuple[str, str], ...]:
        """What each measure is."""
        return tuple(words_of("measure").items())

    @property
    def revision_heads(self) -> tuple[str, ...]:
        """The heads of `revisions`."""
        return REVISIONS

    @property
    def voice_heads(self) -> tuple[str, ...]:
        """The heads of the columns of `voice_grid`."""
        return tuple(or_more(i + 1) for i in range(len(self.voice_grid[0][1]) if self.voice_grid else 0))

    @property
    def report_span(self) -> str | None:
        """Over what time the reports came out."""
        return interval_words(self.contents.first_report, self.contents.last_report) if self.contents else None

    def bar_path(self, bar: TimeBar) -> str:
        """The list of the incidents of a bar."""
        return address.events(from_=bar.time, to=bar.time)

    def event_path(self, line: MovedLine) -> str:
        """The page of an incident that moves."""
        return address.event(line.event_id)

    def outlet_path(self, row: OutletRow) -> str:
        """The list of the incidents that an outlet told of."""
        return address.events(outlet=row.name)

    def sort_words(self, sort: str) -> str:
        """An order of the table of outlets in words."""
        return dict(HEADS)[sort].lower()

    def page_path(self, page: int) -> str:
        """The address of that page of the table of outlets."""
        found = self.outlets
        return outlets_path(q=found.q, sort=found.sort, page=page) if found else "/store#outlets"


def outlets_path(q: str = "", sort: str = "reports", page: int = 1) -> str:
    """The address of a page of the table of outlets."""
    return address.store(q=q, sort=None if sort == SORTS[1] else sort, page=None if page == 1 else page)


@router.get("/store")
def store(
    request: Request,
    desk: TheDesk,
    q: Annotated[str, Query(max_length=200)] = "",
    sort: Annotated[str, Query(pattern=f"^({'|'.join(SORTS)})$")] = "reports",
    page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
) -> Response:
    """The page."""
    return answer(request, "store.html", store_page(desk, surveyed_of(request), q, sort, page))


@router.get("/store/progress")
def progress(request: Request) -> Response:
    """How far the work beside is, as JSON: `done` of `total` incidents, or null where there is none."""
    under_way = surveyed_of(request).under_way
    return json_answer({"done": under_way.done, "total": under_way.total} if under_way else None)


@router.post("/store/again")
def again(request: Request, token: Annotated[str, Form()]) -> Response:
    """Has the whole survey worked out anew beside."""
    check_form(request, token)
    surveyed_of(request).begin(survey=True)
    return RedirectResponse("/store", 303)


def surveyed_of(request: Request) -> Surveyed:
    """The surveys of the store that the workbench is open over; made when they are first asked for."""
    state = request.app.state
    if not hasattr(state, "surveyed"):
        state.surveyed = Surveyed(state.desk)
    return cast(Surveyed, state.surveyed)


def store_page(desk: Desk, surveyed: Surveyed, q: str = "", sort: str = "reports", page: int = 1) -> StorePage:
    """The page of what is known by now; begins what is not known yet, and counts the contents anew where the store changed."""
    kept = surveyed.kept()
    now = desk.state()
    trouble = surveyed.trouble
    if trouble is None and kept.contents_of != now:
        surveyed.begin(survey=kept.survey is None)
    found, survey, under_way = kept.contents, kept.survey, surveyed.under_way
    sensitivity = survey.sensitivity if survey else None
    return StorePage(
        headline=store_headline(found) if found else "What the store holds",
        span=store_span(found) if found else None,
        contents=found,
        contents_freshness=_freshness(desk, kept.contents_of, now),
        voices=voices_sentence(found) if found else None,
        voice_grid=voice_grid(found.voices) if found else (),
        standings=standings(found.statuses) if found else (),
        lists=tally_lists(found) if found else (),
        bars=time_bars(found.months) if found else (),
        survey_freshness=_freshness(desk, kept.survey_of, now),
        rules=rule_tables(sensitivity) if sensitivity else (),
        moved=moved_lines(sensitivity) if sensitivity else (),
        measures=measure_lines(sensitivity) if sensitivity else (),
        revisions=revision_lines(sensitivity) if sensitivity else (),
        outlets=outlet_page(survey.outlets, q, sort, page) if survey else None,
        work=Work(under_way.done, under_way.total) if under_way else None,
        trouble=trouble,
    )


def _freshness(desk: Desk, of: State | None, now: State) -> Freshness | None:
    return None if of is None else Freshness(of == now, desk.events_changed_since(of) if of != now else 0)
