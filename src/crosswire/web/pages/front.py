"""The front door: the list of events."""

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

router = APIRouter()


@router.get("/")
def front() -> RedirectResponse:
    """Leads on to the list."""
    return RedirectResponse("/events")
