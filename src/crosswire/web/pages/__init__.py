"""The pages, one a file: an object that holds all that the page says, and the route that makes it from the desk."""

from fastapi import APIRouter

from crosswire.web.pages import (
    acting,
    agreement,
    design,
    event,
    event_cell,
    event_why,
    events,
    front,
    log,
    places,
    report,
    review,
    saved,
    sections,
    side_by_side,
    store,
    store_files,
)

PAGES: tuple[APIRouter, ...] = (
    front.router,
    events.router,  # before an event: /events/map is no event's address
    design.router,
    event.router,
    event_cell.router,
    event_why.router,
    report.router,
    saved.router,
    sections.router,
    side_by_side.router,
    store.router,
    store_files.router,
    places.router,
    review.router,
    agreement.router,
    log.router,
    acting.router,
)
"""The routes of all pages, in the order in which an address is looked for."""
