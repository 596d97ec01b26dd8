"""Every page of the workbench over a store, by name: what the tests of all pages walk."""

from __future__ import annotations

from crosswire.web import address
from crosswire.web.pages.event import SECTIONS
from crosswire.workbench import Desk


def every_page(desk: Desk) -> dict[str, str]:
    """The name and the path of each page, taken for the event with a disputed figure."""
    disputed = next(e for e in desk.events() if any(q.status == "disputed" for q in e.questions))
    question = next(q for q in disputed.questions if q.status == "disputed")
    first, second = disputed.reports[:2]
    sections = {f"event-{name}": address.event(disputed.id, name) for name, _, _ in SECTIONS}
    return {
        "events": address.events(),
        "events-filtered": address.events(q="fire", least=1),
        "events-none": address.events(q="zzzz"),
        "events-map": "/events/map",
        "event": address.event(disputed.id),
        "event-other-rule": address.event(disputed.id, rule="conservative"),
        "why": address.why(disputed.id, question.key),
        **sections,
        "report": address.report(first),
        "beside": address.beside(first, second),
        "review": "/review",
        "review-next": "/review/next",
        "settle-place": f"/decisions/place?event={disputed.id}",
        "places": f"/places?q=paris&event={disputed.id}",
        "decisions": "/decisions",
        "agreement": "/agreement",
        "store": "/store",
        "design": "/design",
        "nowhere": "/nowhere",
    }
