"""Taking an action: what a form sent becomes decisions through the desk, or one sentence that says why not.

Always holds: a form of a page that is no longer so writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

from crosswire.web.acting.claim_values import WORDS, changed, the_place
from crosswire.web.acting.marks import mark_of_claim, mark_of_event
from crosswire.web.acting.posted import LONGEST_NAME, LONGEST_REASON, Posted
from crosswire.workbench import Decided, Desk, DeskError, NotFound


class Stale(DeskError):
    """What a form speaks of is gone, or is not as it was when the form was made."""


PAGE = re.compile(r"^(?:https?://[^/]+)?/(?:events|reports)/([^/?#]+)")
"""The address of an event's or a report's page, which stands for its id."""


def take(desk: Desk, action: str, posted: Posted) -> Decided:
    """Takes the action. Raises DeskError, one sentence each, where what was sent cannot be taken; Stale where the page is."""
    if not posted.who:
        raise DeskError("give your name; it is kept with the decision for good")
    if len(posted.who) > LONGEST_NAME:
        raise DeskError(f"the name has {len(posted.who)} characters; give at most {LONGEST_NAME}")
    if len(posted.why) > LONGEST_REASON:
        raise DeskError(f"the reason has {len(posted.why):,} characters; give at most {LONGEST_REASON:,}")
    _still_so(desk, posted)
    return ACTIONS[action](desk, posted, now())


def now() -> str:
    """The present moment in universal time, ISO 8601 to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _still_so(desk: Desk, posted: Posted) -> None:
    """Raises Stale where the claim or event of the form is gone, or is not as the form's mark says it was."""
    try:
        claims = [desk.claim(claim) for claim in posted.all("claim")]
    except NotFound as error:
        raise Stale("no report states that claim any longer; nothing was written") from error
    if any((posted.one(f"mark-{c.id}") or mark_of_claim(c)) != mark_of_claim(c) for c in claims):
        raise Stale("the claim has changed since the page was made; nothing was written, look at it again")
    if not posted.one("event") or claims:
        return
    try:
        event = desk.event(posted.one("event"))
    except NotFound as error:
        raise Stale("that event is no longer there; nothing was written") from error
    if posted.one("mark") not in ("", mark_of_event(event)):
        raise Stale("the event has changed since the page was made; nothing was written, look at it again")


def _claims(posted: Posted) -> tuple[str, ...]:
    if not posted.all("claim"):
        raise DeskError("no claim is named; act from a claim")
    return posted.all("claim")


def _is_blind(posted: Posted) -> bool:
    """True where the form was a second reader's, who sees nothing of what others said."""
    return posted.one("blind") == "1"


def _confirm(desk: Desk, posted: Posted, when: str) -> Decided:
    return desk.confirm(*_claims(posted), who=posted.who, when=when, why=posted.why, blind=_is_blind(posted))


def _reject(desk: Desk, posted: Posted, when: str) -> Decided:
    return desk.reject(*_claims(posted), who=posted.who, when=when, why=posted.why, blind=_is_blind(posted))


def _correct(desk: Desk, posted: Posted, when: str) -> Decided:
    claim_id = _claims(posted)[-1]
    claim = desk.claim_unjudged(claim_id) if _is_blind(posted) else desk.claim(claim_id)
    values = changed(posted, claim, desk.report(claim.report_id))
    if not values:
        raise DeskError("nothing is otherwise than it was read; change a value, or confirm the claim")
    return desk.correct(claim.id, values, who=posted.who, when=when, why=posted.why, blind=_is_blind(posted))


def _add(desk: Desk, posted: Posted, when: str) -> Decided:
    report = desk.report(posted.one("report"))
    start, end = posted.one("start"), posted.one("end")
    words = posted.one(WORDS)
    kept = start.isdecimal() and end.isdecimal() and report.text[int(start) : int(end)].split() == words.split()
    if not kept:
        if not words:
            raise DeskError("give the words of the report that state it")
        span = the_place(report.text, words)
        start, end = str(span.start), str(span.end)
    names = ("kind", "low", "high", "modifier", "of", "scope", "speaker", "when_start", "when_end")
    values = {name: posted.one(name) for name in names if posted.one(name)}
    return desk.add_claim(report.id, int(start), int(end), values, who=posted.who, when=when, why=posted.why)


def _place(desk: Desk, posted: Posted, when: str) -> Decided:
    names = ("name", "lat", "lon", "precision", "admin1", "country", "geonames_id")
    return desk.settle_place(
        posted.one("event"), {name: posted.one(name) for name in names}, who=posted.who, when=when, why=posted.why
    )


def _accept(desk: Desk, posted: Posted, when: str) -> Decided:
    return desk.accept(posted.one("event"), posted.one("matter"), who=posted.who, when=when, why=posted.why)


def _merge(desk: Desk, posted: Posted, when: str) -> Decided:
    return desk.merge(posted.one("event"), _named(posted, "with"), who=posted.who, when=when, why=posted.why)


def _split(desk: Desk, posted: Posted, when: str) -> Decided:
    off = posted.all("off") or posted.all("report")
    if not off:
        raise DeskError("choose the reports to split off")
    return desk.split(posted.one("event"), *off, who=posted.who, when=when, why=posted.why)


def _move(desk: Desk, posted: Posted, when: str) -> Decided:
    return desk.move(posted.one("report"), _named(posted, "to"), who=posted.who, when=when, why=posted.why)


def _named(posted: Posted, name: str) -> str:
    """An event or a report as a person names it: an id, or the address of its page."""
    given = posted.one(name)
    if not given:
        raise DeskError("name the other event or report, by its id or the address of its page")
    found = PAGE.match(given)
    return found[1] if found else given


def _undo(desk: Desk, posted: Posted, when: str) -> Decided:
    if not posted.all("decision"):
        raise DeskError("no decision is named; undo one from the log")
    return desk.undo(*posted.all("decision"), who=posted.who, when=when, why=posted.why)


ACTIONS: dict[str, Callable[[Desk, Posted, str], Decided]] = {
    "confirm": _confirm,
    "reject": _reject,
    "correct": _correct,
    "add": _add,
    "place": _place,
    "accept": _accept,
    "merge": _merge,
    "split": _split,
    "move": _move,
    "undo": _undo,
}
"""What takes each action, by its name."""
