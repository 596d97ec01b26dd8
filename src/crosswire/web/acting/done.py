"""What was just decided, told on the page that a form led back to, with the way to undo it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request

from crosswire.publishing.wording import capital, clean, listed
from crosswire.workbench import DeskError

DONE = "done"
"""The value of an address that names the decisions just taken."""

MOST = 8
"""Decisions that one action makes at most."""

SAID = {
    "confirm": "the claim is confirmed",
    "reject": "the claim is rejected",
    "correct": "the claim is corrected",
    "add": "the claim is added",
    "place": "the place is settled",
    "accept": "it is accepted as it stands",
    "merge": "the reports are held together",
    "split": "the reports are held apart",
    "move": "the report is moved",
    "undo": "the decision is undone",
}
"""Each kind of decision as what came of it."""


@dataclass(frozen=True, slots=True)
class JustDecided:
    """The decisions by their `ids`, a `sentence` that says what came of them, and the address to come `back` to."""

    ids: tuple[str, ...]
    sentence: str
    can_undo: bool
    back: str


def just_decided(request: Request) -> JustDecided | None:
    """What the address says was just decided; null where it says nothing, or what is not in the log."""
    ids = request.query_params.getlist(DONE)[:MOST]
    if not ids:
        return None
    desk = request.app.state.desk
    try:
        found = [d for i in ids if (d := desk.decision(i)) is not None]
        standing = desk.standing_decisions() if found else set()
    except DeskError:
        return None
    if not found:
        return None
    kinds = [d.kind.value for d in found]
    # Splitting also holds each part together; the part that matters is the splitting.
    told = ["split"] if "split" in kinds else list(dict.fromkeys(kinds))
    stand = all(d.id in standing for d in found)
    said = capital(listed([SAID[kind] for kind in told])) + (f", says {clean(found[-1].who)}." if stand else ".")
    kept = [(n, v) for n, v in request.query_params.multi_items() if n != DONE]
    back = f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path
    if not stand and "undo" not in kinds:
        said = "That decision was undone since."
    return JustDecided(tuple(d.id for d in found), said, stand and "undo" not in kinds, back)
