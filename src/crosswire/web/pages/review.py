"""The review room: the queue of what needs a person, and the page of each item."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from crosswire.publishing.dossier import headline
from crosswire.web.acting.fields import Form
from crosswire.web.acting.forms import form_of
from crosswire.web.acting.marks import mark_of_event
from crosswire.web.acting.posted import LONGEST_NAME, FromForm, Posted, cookie_of, remembered
from crosswire.web.page import TheDesk, answer
from crosswire.web.review.asked import Asked, asked_of, key_of
from crosswire.web.review.item_parts import Parts, parts_of
from crosswire.web.review.scope import within
from crosswire.web.review.second import led_to_second, second_item, second_page
from crosswire.workbench import Desk
from crosswire.workbench.queue.items import QueueItem
from crosswire.workbench.queue.table import sorts

router = APIRouter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A sort of matter to choose: its name, how many items it has, the address of the queue of it alone."""

    sort: str
    name: str
    count: int
    address: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item of the queue: the event's headline, why it is there, what can be done, and the address of its page."""

    event_id: str
    headline: str
    matter: str
    sort: str
    name: str
    sentence: str
    remedy: str
    weight: float
    reports: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """The queue. `people` are those who judged anything; `by` is the one chosen; `events` are the filters of events.

    `unknown` is of how many events it is not worked out yet what needs a person: those of a store that an earlier version made.
    """

    total: int
    unknown: int
    number: int
    pages: int
    filters: tuple[Filter, ...]
    entries: tuple[Entry, ...]
    people: tuple[str, ...]
    by: str
    sort: str
    query: str
    events: tuple[tuple[str, str], ...]
    first: str
    before: str | None
    after: str | None
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPage:
    """One item: why it is here, what is in question, and what can be done.

    `number` of `total` is its place in the queue as filtered; `here` is its own address, `onward` and `previous` those of its
    neighbours, `queue` that of the queue. `place` is the form that settles the place, where that is in question.
    """

    event_id: str
    headline: str
    matter: str
    sort: str
    name: str
    about: str
    sentence: str
    remedy: str
    parts: Parts
    place: Form | None
    mark: str
    number: int
    total: int
    here: str
    onward: str
    previous: str
    queue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingPage:
    """There is no item there: why, and where to go."""

    heading: str
    sentence: str
    queue: str
    first: str


@router.get("/review")
def review(request: Request, desk: TheDesk, page: int = 1) -> Response:
    """The queue."""
    asked = asked_of(request)
    if asked.second:
        return answer(request, "review_second.html", second_page(desk, asked, remembered(request), page))
    return answer(request, "review.html", review_page(desk, asked, page, remembered(request)))


@router.post("/review/name")
def named(posted: FromForm) -> Response:
    """Remembers the name of who reviews, in this browser alone."""
    led = RedirectResponse(posted.back or "/review", 303)
    led.headers["Set-Cookie"] = cookie_of(posted.who[:LONGEST_NAME])
    return led


@router.get("/review/next")
def onward(request: Request, desk: TheDesk) -> Response:
    """Leads to the item after the one that the address names, or to the first."""
    return _led(request, desk, back=False)


@router.get("/review/previous")
def backward(request: Request, desk: TheDesk) -> Response:
    """Leads to the item before the one that the address names."""
    return _led(request, desk, back=True)


def _led(request: Request, desk: Desk, *, back: bool) -> Response:
    asked = asked_of(request)
    if asked.second:
        return led_to_second(request, desk, asked, remembered(request))
    found = desk.queue_next(key_of(request), sort=asked.sort, within=within(desk, asked), back=back)
    if found is None:
        return _nothing(request, asked, "That was the last" if key_of(request) else "Nothing here needs a person")
    led = asked.item(found.key)
    done = request.query_params.getlist("done")
    return RedirectResponse(led + "".join(f"&done={d}" for d in done if d.isalnum()), 303)


@router.get("/review/item")
def item(request: Request, desk: TheDesk, event: str = "", matter: str = "", claim: str = "") -> Response:
    """One item; one that was just settled leads on to the next."""
    asked = asked_of(request)
    if asked.second:
        return answer(request, "review_second_item.html", second_item(desk, asked, claim, remembered(request)))
    found = desk.queue_item(desk.event(event).id, matter)
    if found is None:
        if request.query_params.get("done"):
            return _led(request, desk, back=False)
        return _nothing(request, asked, "That is settled, or has changed since")
    with desk.snapshot():
        page = item_page(desk, asked, found, remembered(request))
    return answer(request, "review_item.html", page)


def _nothing(request: Request, asked: Asked, heading: str) -> Response:
    sentence = "Nothing more of what was asked for waits for a person."
    page = NothingPage(heading=heading, sentence=sentence, queue=asked.queue(), first=asked.next())
    return answer(request, "review_none.html", page)


def review_page(desk: Desk, asked: Asked, number: int, who: str) -> ReviewPage:
    """A page of the queue."""
    found = desk.queue(sort=asked.sort, within=within(desk, asked), page=number)
    every = sum(found.counts.values())
    chosen = [("", "everything", every), *((s.key, s.name, found.counts[s.key]) for s in sorts().values())]
    return ReviewPage(
        total=found.total,
        unknown=found.unknown,
        number=found.number,
        pages=found.pages,
        filters=tuple(
            Filter(sort=s, name=name, count=n, address=asked.of_sort(s), is_chosen=s == asked.sort)
            for s, name, n in chosen
            if n or s == asked.sort
        ),
        entries=tuple(_entry(asked, item) for item in found.items),
        people=tuple(desk.people()),
        by=asked.by,
        sort=asked.sort,
        query=asked.query(),
        events=asked.events,
        first=asked.next(),
        before=asked.queue(page=str(found.number - 1)) if found.number > 1 else None,
        after=asked.queue(page=str(found.number + 1)) if found.number < found.pages else None,
        who=who,
    )


def _entry(asked: Asked, item: QueueItem) -> Entry:
    return Entry(
        event_id=item.event.event_id,
        headline=item.event.label,
        matter=item.matter.matter,
        sort=item.sort.key,
        name=item.sort.name,
        sentence=item.matter.sentence,
        remedy=item.sort.remedy,
        weight=item.matter.weight,
        reports=item.event.n_reports,
        address=asked.item(item.key),
    )


def item_page(desk: Desk, asked: Asked, item: QueueItem, who: str) -> ItemPage:
    """The page of an item."""
    event = desk.event(item.event.event_id)
    scope = within(desk, asked)
    here = asked.item(item.key)
    given = Posted({"event": (event.id,), "back": (here,), "who": (who,)})
    return ItemPage(
        event_id=event.id,
        headline=headline(event),
        matter=item.matter.matter,
        sort=item.sort.key,
        name=item.sort.name,
        about=item.matter.about,
        sentence=item.matter.sentence,
        remedy=item.sort.remedy,
        parts=parts_of(desk, event, item.matter),
        place=form_of(desk, "place", given) if item.sort.key == "place" else None,
        mark=mark_of_event(event),
        number=desk.queue_place(item.key, sort=asked.sort, within=scope) + 1,
        total=desk.queue_length(sort=asked.sort, within=scope),
        here=here,
        onward=asked.next(item.key),
        previous=asked.next(item.key, back=True),
        queue=asked.queue(),
    )
