"""Quotations: the few words that show best what a position rests on.

Always holds: a quotation's words stand in its report, but for blanks that are run together and cuts marked with "…".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.words import Modality, SpeakerRole
from crosswire.publishing.speaker_words import speaker_of
from crosswire.publishing.wording import clean

LONGEST = 150
"""Characters of a quotation on a page; a longer one is cut round the value's words."""

SHORTEST = 18
"""Characters under which words say too little by themselves ("15 killed"); they are widened within their sentence."""

SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])|[\r\n]+")
EDGE = ' \t"“”„«»,;:—–-'


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a report: who said them (null: the outlet itself), in which report, and what claim they are for."""

    words: str
    speaker: str | None
    report_id: str
    claim_id: str


def quotation(claim: Claim, report: Report | None, longest: int = LONGEST) -> Quotation:
    """The words of one claim, cut or widened to a readable length of at most `longest` characters."""
    start, end = claim.evidence.start, claim.evidence.end
    text = report.text if report else claim.evidence.quote
    if not report:
        start, end = 0, len(text)
    if end - start < SHORTEST:
        start, end = _widened(text, start, end)
    value = (claim.quantity.text if claim.quantity else claim.text) or claim.text
    return Quotation(_cut(text[start:end], value, longest), speaker_of(claim), claim.report_id, claim.id)


def best_quotation(claims: Sequence[Claim], reports: Mapping[str, Report], order: Sequence[str]) -> Quotation | None:
    """The tightest words among `claims`; null where there are none. `order` are ids of reports; see `tightest`."""
    best = tightest(claims, {report_id: i for i, report_id in enumerate(order)}) if claims else None
    return quotation(best, reports.get(best.report_id)) if best else None


def tightest(claims: Sequence[Claim], order: Mapping[str, int]) -> Claim:
    """The claim with the tightest words. Raises ValueError where there are none.

    A named speaker's words come before an outlet's own, firm words before hedged ones; then the shorter, among those
    long enough to say something; then the earlier in `order` (the number of each report, by id).
    """

    def rank(claim: Claim) -> tuple[bool, bool, int, int, str]:
        length = claim.evidence.end - claim.evidence.start
        named = claim.speaker is not None and claim.speaker.role is not SpeakerRole.OUTLET
        firm = claim.modality in (Modality.STATED, Modality.REPORTED)
        too_short = LONGEST if length < SHORTEST else 0
        return not named, not firm, length + too_short, order.get(claim.report_id, len(order)), claim.id

    return min(claims, key=rank)


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence round a stretch of `text`, cut where it is very long."""
    return sentence_round(text, start, end, 2 * LONGEST)


def sentence_round(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """The sentence or sentences in which a stretch of `text` stands, no more than `reach` characters before it."""
    # One more character, for a break looks at the first letter after it.
    breaks = SENTENCE_BREAK.finditer(text, max(0, start - reach), start + 1)
    before = [m.end() for m in breaks if m.end() <= start]
    after = SENTENCE_BREAK.search(text, end)
    return before[-1] if before else max(0, start - reach), after.start() if after else len(text)


def _cut(words: str, value: str, longest: int) -> str:
    """`words` on one line without the marks at their edges, cut round `value` where they are too long."""
    said = clean(words).strip(EDGE)
    if len(said) <= longest:
        return said
    at = max(0, said.find(clean(value)))
    start = max(0, min(at - longest // 3, len(said) - longest))
    end = start + longest
    if start:
        start = said.find(" ", start) + 1
    if end < len(said):
        end = said.rfind(" ", start, end)
    return ("…" if start else "") + said[start:end].strip(EDGE) + ("…" if end < len(said) else "")
