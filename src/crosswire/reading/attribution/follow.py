"""Quotations that run past their sentence, and quotations with no speaker of their own.

Always holds: a quotation goes to at most one draft; one that nothing leads to stays nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from crosswire.model.span import Span
from crosswire.reading.attribution.draft import Draft, without
from crosswire.reading.attribution.introduced import introduced
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.document import Document

REACH = 4000
"""Characters before and behind a quotation within which a reporting clause can be its own."""
FEWEST_TOLD = 4
"""Words in a quotation that goes on from what was told: fewer are a name."""
FEW_MADE = 4
"""Reporting clauses made of quotations themselves that the next quotation may go on from."""
LONGEST_LEAD = 2
"""Words that may stand outside the marks in a sentence that is nothing but a quotation ("But “…”")."""


def complete_quotations(document: Document, quotations: tuple[Quotation, ...], drafts: list[Draft]) -> list[Draft]:
    """The drafts with every quotation that they open or close put in whole, and following quotations added."""
    owner: dict[Span, Draft] = {}
    made = sorted(drafts, key=lambda d: d.cue.start)
    starts = [d.cue.start for d in made]
    previous: Quotation | None = None
    for q in quotations:
        near = made[bisect_left(starts, q.span.start - REACH) : bisect_left(starts, q.span.end + REACH)]
        near += made[max(len(starts), len(made) - FEW_MADE) :]
        draft = _draft_of(q.span, near)
        if draft is not None:
            _extend(draft, q.span)
        elif q.continues and previous is not None and previous.span in owner:
            draft = owner[previous.span]
            draft.content.append(q.span)
        else:
            draft = _led_to(document, q, near) or _closed_by(document, q, near)
            draft = (
                draft or _after_same_speaker(document, q, previous, owner, near) or _after_telling(document, q, near)
            )
            if draft is not None:
                draft.content.append(q.span)
            else:
                draft = introduced(document, q)
                made += [draft] if draft is not None else []
        if draft is not None:
            owner[q.span] = draft
            if q.continues and previous is not None and previous.span not in owner:
                # The speaker is named only in the quotation's second paragraph.
                draft.content.append(previous.span)
                owner[previous.span] = draft
        previous = q
    return made


def _draft_of(quotation: Span, drafts: list[Draft]) -> Draft | None:
    """The draft whose content shares the most with the quotation; cues inside the quotation do not count."""
    best: tuple[int, Draft] | None = None
    for d in drafts:
        if quotation.start < d.cue.start < quotation.end:
            continue
        shared = sum(
            min(c.end, quotation.end) - max(c.start, quotation.start) for c in d.content if c.overlaps(quotation)
        )
        if shared > 0 and (best is None or shared > best[0]):
            best = (shared, d)
    return best[1] if best else None


def _extend(draft: Draft, quotation: Span) -> None:
    """Puts the whole quotation into the draft's content, the reporting clause left out."""
    draft.content += without(quotation, draft.clause) if not quotation.covers(draft.clause) else [quotation]


def _led_to(document: Document, q: Quotation, drafts: list[Draft]) -> Draft | None:
    """A reporting clause with nothing said yet, right before the quotation: "He continued:" and a new paragraph."""
    text = document.masked
    for d in drafts:
        if not d.content and d.clause.end <= q.span.start and not re.search(r"\w", text[d.clause.end : q.span.start]):
            return d
    return None


def _closed_by(document: Document, q: Quotation, drafts: list[Draft]) -> Draft | None:
    """A reporting clause with nothing said yet, right behind the quotation in its paragraph: "“Help.” Jane Doe said."."""
    text = document.masked
    for d in drafts:
        if d.content or d.clause.start < q.span.end or re.search(r"\w", text[q.span.end : d.clause.start]):
            continue
        before = [s for s in document.segments if s.span.overlaps(q.span)]
        if before and before[-1].paragraph == document.segments[d.sentence].paragraph:
            return d
    return None


def _after_same_speaker(
    document: Document, q: Quotation, previous: Quotation | None, owner: dict[Span, Draft], drafts: list[Draft]
) -> Draft | None:
    """The draft that a quotation without a speaker goes on from: the one that owns the quotation just before it."""
    text = document.masked
    inside = [s for s in document.segments if s.span.overlaps(q.span)]
    if not inside or not _alone(text, q.span, inside[0].span.joined(inside[-1].span)):
        return None
    if previous is not None and previous.span in owner:
        between = text[previous.span.end : q.span.start]
        draft = owner[previous.span]
        outside = Span(previous.span.end, q.span.start)
        # What follows the reporting clause in its own sentence ("she said as she left the hall") is no new matter.
        alone = all(d is draft or d.sentence != draft.sentence for d in drafts)
        closing = (
            document.segments[draft.sentence].span if alone and draft.cue.start >= previous.span.end else draft.clause
        )
        rest = "".join(s.of(text) for s in without(outside, closing))
        if len(re.findall(r"\w+", rest)) <= LONGEST_LEAD and len(between) < 400:
            return draft
    return None


def _after_telling(document: Document, q: Quotation, drafts: list[Draft]) -> Draft | None:
    """The draft that tells in the sentence before what a quotation then gives word for word: "She says it is over. “…”"."""
    inside = [n for n, s in enumerate(document.segments) if s.span.overlaps(q.span)]
    if not inside or not inside[0]:
        return None
    first, last, before = (document.segments[n] for n in (inside[0], inside[-1], inside[0] - 1))
    if before.paragraph != first.paragraph or not _alone(document.masked, q.span, first.span.joined(last.span)):
        return None
    told = [d for d in drafts if d.sentence == inside[0] - 1 and d.content and d.speaker is not None]
    one = told and all(d.speaker == told[0].speaker or d.follows for d in told)
    return told[-1] if one and len(q.span.of(document.masked).split()) >= FEWEST_TOLD else None


def _alone(text: str, quotation: Span, sentence: Span) -> bool:
    """True where the sentence is nothing but the quotation."""
    outside = text[sentence.start : quotation.start] + " " + text[quotation.end : sentence.end]
    return len(re.findall(r"\w+", outside)) <= LONGEST_LEAD
