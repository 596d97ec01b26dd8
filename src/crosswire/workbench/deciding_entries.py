"""Entries on claims and events: what a person says of them, made ready for the log.

Always holds: an entry on a claim keeps the claim as the person had it before them, so that it means the same whatever is read
later; what cannot be is answered by one sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.ledger.ledger import Ledger
from crosswire.model.claim import PERSON, Claim, claim_id
from crosswire.model.decision import BLIND, MATTER, REPORT, SEEN
from crosswire.model.event import Event
from crosswire.model.report import Report
from crosswire.model.span import Evidence, Span
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, DecisionKind
from crosswire.workbench.deciding import By, Entry
from crosswire.workbench.deciding_claims import as_json, judged, seen_claim
from crosswire.workbench.deciding_corrections import corrected
from crosswire.workbench.deciding_log import log_of
from crosswire.workbench.deciding_values import LONGEST, claim_values, place_values, words_at
from crosswire.workbench.judged import mark_of
from crosswire.workbench.results import DeskError, NotFound

SHORTEST = 4
"""Characters by which a claim may be called at least."""


def claim_called(ledger: Ledger, wanted: str) -> Claim:
    """The claim of that id, or of an id that begins so, as read or kept. Raises NotFound."""
    found = ledger.claims_called(wanted) if wanted.isascii() and len(wanted) >= SHORTEST else []
    if len({c.id for c in found}) > 1:
        raise NotFound(f"several claims begin with '{wanted}': {', '.join(c.id for c in found)}; give more of the id")
    if not found:
        raise NotFound(
            f"there is no claim '{wanted[:40]}'; 'crosswire show EVENT --json' has the ids of an event's claims"
        )
    return found[0]


def verdicts(ledger: Ledger, kind: DecisionKind, wanted: Sequence[str], blind: bool) -> list[Entry]:
    """Entries that confirm or reject claims, one each."""
    if not wanted:
        raise DeskError("name a claim, or several")
    return [_on_claim(kind, before_them(ledger, w, blind), blind=blind) for w in dict.fromkeys(wanted)]


def correction(ledger: Ledger, wanted: str, values: Mapping[str, str], blind: bool) -> Entry:
    """The entry that puts `values` in the place of a claim's own."""
    seen = before_them(ledger, wanted, blind)
    given = claim_values(values, _report(ledger, seen.report_id))
    if not given:
        raise DeskError("there is nothing to correct; give a value, or confirm the claim")
    made = corrected(seen, dict(given), _report(ledger, seen.report_id), "")
    if made.low is not None and made.high is not None and made.low > made.high:
        raise DeskError(f"low ({made.low}) is above high ({made.high}); give both")
    if {"low", "high"} & dict(given).keys() and "modifier" not in dict(given) and made.quantity:
        given = (*given, ("modifier", made.quantity.modifier.value))
    return _on_claim(DecisionKind.CORRECT, seen, given, blind=blind)


def addition(ledger: Ledger, report_id: str, start: int, end: int, values: Mapping[str, str], by: By) -> Entry:
    """The entry that states a claim by the words from `start` to `end` of a report."""
    report = _report(ledger, report_id)
    words = words_at(report, start, end)
    start += len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    if {"text_start", "text_end"} & values.keys():
        raise DeskError("the words of a claim that is added are those selected; leave text_start and text_end out")
    given = claim_values(values, report)
    if "kind" not in dict(given):
        raise DeskError(f"a claim needs a kind: {', '.join(ClaimKind)}")
    kind = ClaimKind(dict(given)["kind"])
    evidence = Evidence.at(report.text, span)
    bare = Claim(id="", report_id=report.id, kind=kind, text=evidence.quote, evidence=evidence, reader=PERSON + by.who)
    made = corrected(bare, dict(given), report, by.who)
    if kind in PEOPLE_KINDS and made.low is None and made.high is None:
        raise DeskError(f"how many were {kind.value}? give low, high or both")
    found = claim_id(report.id, kind, span, span, made.low, made.high)
    if any(c.id == found for c in ledger.claims(report.id)):
        raise DeskError(f"the report is read so already: confirm claim {found}")
    log = log_of(ledger)
    if any(d.kind is DecisionKind.ADD and d.who == by.who for d in log.on_claim(found)):
        raise DeskError(f"{by.who} added that already: claim {found}")
    return _on_claim(DecisionKind.ADD, replace(made, id=found), given)


def settled(event: Event, values: Mapping[str, str]) -> Entry:
    """The entry that settles where `event` was."""
    return Entry(DecisionKind.PLACE, event.reports, place_values(values))


def acceptance(ledger: Ledger, event: Event, matter: str) -> Entry:
    """The entry that says that a matter of `event` was looked at and stands as it is, under the mark that the queue gives it."""
    named = " ".join(matter.split())
    if not named or len(named) > LONGEST:
        raise DeskError("say in a word what was looked at, such as 'place', 'grouping' or 'disputed/killed'")
    asked = (m.seen for row in ledger.listed([event.id]) for m in row.matters or () if m.matter == named)
    return Entry(DecisionKind.ACCEPT, event.reports, ((MATTER, named), (SEEN, next(asked, mark_of(event, named)))))


def before_them(ledger: Ledger, wanted: str, blind: bool) -> Claim:
    """A claim as a person has it before them: as it stands, a rejection left away, or, `blind`, as it was read or added."""
    stored = claim_called(ledger, wanted)
    report = _report(ledger, stored.report_id)
    read = next((c for c in ledger.claims(report.id) if c.id == stored.id), None)
    found = log_of(ledger).on_claim(stored.id)
    first = read or next((s for d in found if (s := seen_claim(d, report)) is not None), stored)
    if blind or not found:
        return first
    seen = seen_claim(found[-1], report) or first
    return seen if found[-1].kind is DecisionKind.REJECT else judged(seen, found[-1], report)


def _on_claim(
    kind: DecisionKind, seen: Claim, given: tuple[tuple[str, str], ...] = (), *, blind: bool = False
) -> Entry:
    marked = ((BLIND, "yes"),) if blind else ()
    return Entry(kind, (seen.id,), (*given, *marked, (REPORT, seen.report_id), (SEEN, as_json(seen))))


def _report(ledger: Ledger, wanted: str) -> Report:
    found = ledger.report(wanted, as_read=True) if wanted.isascii() else None
    if found is None:
        raise NotFound(f"there is no report '{wanted[:40]}' in the store")
    return found
