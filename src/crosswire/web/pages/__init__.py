"""The pages, one a file: an object that holds all that the page says, and the route that makes it from the desk."""

from fastapi import APIRouter

from crosswire.web.pages import event, event_cell, event_why, events, front, report, sections, store

PAGES: tuple[APIRouter, ...] = (
    front.router,
    events.router,
    event.router,
    event_cell.router,
    event_why.router,
    report.router,
    sections.router,
    store.router,
)
"""The routes of all pages, in the order in which an address is looked for."""
