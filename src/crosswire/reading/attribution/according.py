""" "According to X": drafts of a speaker without a verb.

Always holds: what another speaker in the sentence said before is not taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution.draft import Draft
from crosswire.reading.attribution.extents import add, resumed, trimmed_left
from crosswire.reading.attribution.quotations import Quotation
from crosswire.reading.attribution.speakers import phrase_of
from crosswire.reading.attribution.tails import tail_end
from crosswire.reading.document import Sentence

if TYPE_CHECKING:
    pass


def according_drafts(
    text: str, sentence: Sentence, quotations: tuple[Quotation, ...], before: list[Draft]
) -> Iterator[Draft]:
    """Drafts of "according to X", "as X put it" and "in the words of X" in `sentence`."""
    for token in sentence.tokens:
        if token.lower_ != "according" or token.i + 1 >= len(token.doc) or token.nbor(1).lower_ != "to":
            continue
        if any(q.span.start < token.idx < q.span.end for q in quotations):
            continue
        to = token.nbor(1)
        objects = [c for c in to.children if c.dep_ == "pobj"] or [t for t in sentence.tokens if t.i > to.i][:1]
        if not objects:
            continue
        speaker = phrase_of(objects[0], text)
        speaker = Span(
            speaker.start, min(speaker.end, _comma_after(text, objects[0].idx + len(objects[0]), speaker.end))
        )
        edge = objects[0].right_edge
        clause = Span(token.idx, max(speaker.end, to.idx + 2))
        if edge.idx + len(edge) > clause.end:
            clause = Span(clause.start, _comma_after(text, clause.end, edge.idx + len(edge)))
        draft = Draft(sentence.index, Span(token.idx, to.idx + len(to)), "according", speaker, clause)
        draft.clause = Span(clause.start, tail_end(text, clause.end, sentence.span.end))
        left = left_of(text, sentence, token.idx, before)
        if left is not None:
            draft.content.append(left)
            right = resumed(text, draft.clause.end, sentence.span.end, left, token)
            if right is not None:
                draft.content.append(right)
        else:
            add(text, draft, draft.clause.end, sentence.span.end)
        if draft.content:
            yield draft


def _comma_after(text: str, start: int, end: int) -> int:
    """The first comma that ends the name: an apposition after "according to X" is kept out of the speaker's words."""
    found = text.find(",", start, end)
    return found if found >= 0 else end


def left_of(text: str, sentence: Sentence, at: int, before: list[Draft]) -> Span | None:
    """What "according to" speaks of to its left: the sentence so far, or what follows the last other speaker in it."""
    start = sentence.span.start
    taken = [d for d in before if start <= d.cue.start < at and not d.follows and d.content]
    for d in taken:
        # Without a joint the second speaker hands on the first one's words: "X told Y that …, according to Z".
        joint = re.search(r",\s*(?:while|but|whereas|although|and)\s+|;\s*", text[d.cue.end : at])
        start = max(start, d.cue.end + joint.end() if joint else start)
    words = text[start:at]
    verbs = any(start <= t.idx < at and t.tag_ in ("VBD", "VBZ", "VBP") for t in sentence.tokens)
    if not verbs and not re.search(r"\w+\W+\w+\W+\w+", words) and not re.search(r"\w+[,]?\s*[”\"]\s*,?\s*$", words):
        return None
    return trimmed_left(text, start, at)
