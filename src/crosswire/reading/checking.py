"""Checking what a reader gives: whoever made it, no claim goes on whose words do not stand where it says they stand.

Always holds: a reading that comes out of here is of the report that went in, its claims are marked with the reader's name
and version, each id is there once, and every quotation and every speaker's words stand in the text.
"""

from dataclasses import replace

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.reading.reader import Reading


class ReaderFaultError(Exception):
    """A reader gave something that is no reading of the report, in one sentence."""


def checked(report: Report, reading: object, label: str) -> Reading:
    """`reading` as far as it can be taken: claims that do not hold are left out, and `refused` says a sentence for each.

    `label` is the reader's name and version. Raises ReaderFaultError where it is no reading of `report` at all.
    """
    if not isinstance(reading, Reading):
        raise ReaderFaultError(f"it gave {type(reading).__name__} where a Reading belongs")
    if (reading.report.id, reading.report.text) != (report.id, report.text):
        raise ReaderFaultError("it gave back another report than it was given")
    kept: dict[str, Claim] = {}
    refused = list(reading.refused)
    for claim in reading.claims:
        fault = _fault(claim, report, label)
        if fault is None and claim.id in kept:
            fault = "has the id of another claim"
        if fault is None:
            kept[claim.id] = claim
        else:
            refused.append(f"claim {claim.id} ({claim.kind}) {fault}; it was left out")
    if len(kept) == len(reading.claims) and not refused:
        return reading
    return replace(reading, claims=tuple(kept.values()), refused=tuple(refused))


def _fault(claim: Claim, report: Report, label: str) -> str | None:
    """What keeps `claim` from being one that `label` read in `report`, or null."""
    if claim.report_id != report.id:
        return "is of another report"
    if claim.reader != label:
        return f"is marked as read by {claim.reader!r} and not by {label!r}"
    if not claim.evidence.stands_in(report.text):
        return "quotes words that do not stand at its offsets"
    for link in claim.attribution:
        if link.start is not None and report.text[link.start : link.end] != link.text:
            return "names a speaker whose words do not stand at their offsets"
    return None
