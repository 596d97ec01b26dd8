"""The lower sections of an event's page, one a file: each a page of its own, whose inside the event's page takes in."""

from fastapi import APIRouter

from crosswire.web.pages.sections import apart, figures, history, naming, rules, statements, timeline, voices
from crosswire.web.pages.sections import map as places

router = APIRouter()
for section in (figures, voices, statements, places, timeline, naming, apart, rules, history):
    router.include_router(section.router)
