"""What a word of saying introduces: the words after the reporting clause, before it, or on both sides.

Always holds: content lies inside the sentence, or inside the quotation that the cue stands in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution import cues
from crosswire.reading.attribution.draft import Draft
from crosswire.reading.attribution.extents import (
    add,
    is_fragment,
    opens_subordinate,
    resumed,
    right_limit,
    trimmed_left,
)
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


OPENING = "“\"«‘„`'"
MARKS = ("”", '"', "»", "’", "''")
OWN_VOICE = re.compile(
    r"\s*,?\s*(?:as|while|although|though|but|which|who|where|whose|amid|despite|even|according|citing|quoting|"
    r"without|than|and\s+(?:later|then|also)?\s*(?:add|said|told|call|ask|warn|urge|accus|note)\w*)\b",
    re.IGNORECASE,
)
THAT = re.compile(r"(?:\s+[\w’'\-]+){1,8}?\s+that\s+(?=(?:[\w’'\-]+\s+){2})")
AT_FIGURE = re.compile(
    r"\s+(?:at|to|by)\s+[“\"]?(?:[\w’'\-,.]+\s+){0,3}?[\w’'\-,.]+[”\"]?\s+(?:the|its|their)\s+(?:\w+\s+){0,2}?"
    r"(?:number|toll|figure|count|total|tally|balance|dead|deaths|wounded|injured|victims)\b",
    re.IGNORECASE,
)
"""A figure before what it counts: "raised to thirteen the number of the dead"."""
LEADS_TO = Quick(r"^[^,;:]{0,80}[,:]\s*$")
CLAUSE_OPENER = re.compile(r"\s*,?\s*(?:that|how|why|whether|if|what|when|where|who)\b", re.IGNORECASE)


def fill(
    text: str, token: Token, draft: Draft, classes: frozenset[str], limits: Span, inside: list[Span], stop: int
) -> None:
    """Puts what was said into `draft`: what stands after the reporting clause, before it, or on both sides."""
    after, start = draft.clause.end, draft.clause.start
    rest = text[after:stop]
    before = text[max(limits.start, 0) : start].rstrip()
    quote_after = next(
        (q for q in inside if q.start >= after and not re.search(r"[.;!?]\s", text[after : q.start])), None
    )
    complement = cues.complement(token)
    if complement is not None and draft.speaker is not None and complement.left_edge.idx == draft.speaker.start:
        # An inverted speaker that the parse took for the beginning of a clause.
        complement = None
    named = _thing_said(token, draft, classes)
    opened = re.match(r"\s*[:,]?\s*(?:that\s+)?[“\"«‘„]|\s*[:,]?\s*(?:that\s+)?''|\s*:", rest)
    says = bool(classes & {"say", "tell", "think", "announce", "quote"})
    ended = not re.search(r"\w", rest)
    if _as_clause(text, token, draft, limits, stop):
        return
    if (
        quote_after is not None
        and complement is None
        and not opened
        and LEADS_TO.search(text[after : quote_after.start])
    ):
        # "declared on the steps, “…”", "asked at the gate: “…”"
        add(text, draft, quote_after.start, stop)
        return
    left = trimmed_left(text, limits.start, start) if _aside(before, token, draft) else None
    quotes_on = opened is not None and opened.group().rstrip()[-1:] in OPENING
    if left is not None and quotes_on and not before.endswith(MARKS):
        # "Asked about the toll, she said: “…”"
        left = None
    if left is not None and named is not None and not before.endswith(MARKS) and _no_saying(left.of(text), classes):
        # "When the count was known, the union slammed the firm."
        left = None
    if (
        left is not None
        and not ended
        and is_fragment(text, left, token)
        and not text[left.start : left.end].strip().endswith(MARKS)
    ):
        # "In June, the army announced …": an adverbial stands before, the thing said after.
        inverted = draft.speaker is not None and draft.speaker.start >= draft.cue.end
        if not inverted and (complement is not None or named is not None or not _goes_on(rest)):
            left = None
    aside = left is not None and _goes_on(rest) and opens_subordinate(left.of(text))
    if left is not None and (
        ended or aside or cues.clause_before(token) is not None or (complement is None and not opened)
    ):
        draft.content.append(left)
        right = resumed(text, after, stop, left, token)
        if right is not None:
            draft.content.append(right)
        return
    if (
        complement is not None
        and says
        and (
            complement.dep_ == "ccomp"
            or cues.is_gerund(complement)
            or cues.is_perfect(complement)
            or "think" in classes
            or "tell" in classes
        )
    ):
        begin = min(after, complement.left_edge.idx) if complement.left_edge.idx >= draft.cue.end else after
        begin = max(begin, draft.cue.end)
        if complement.left_edge.idx > after:
            begin = after if not re.search(r"\w", text[after : complement.left_edge.idx]) else complement.left_edge.idx
        add(text, draft, begin, right_limit(text, token, complement, stop))
        return
    if classes & {"put", "number"} and AT_FIGURE.match(rest):
        add(text, draft, after, stop)
        return
    if opened and classes:
        add(text, draft, after, right_limit(text, token, token, stop))
        return
    if CLAUSE_OPENER.match(rest) and says:
        add(text, draft, after, right_limit(text, token, token, stop))
        return
    announced = re.match(r"\s+(?:the\s+)?(?:\w+\s+){0,2}\w+:\s+", rest)
    if announced and says and complement is None:
        # "say the opposite: that the boat was rammed", "gave this account: …"
        add(text, draft, after + announced.end(), right_limit(text, token, token, stop))
        return
    if "of" in classes:
        of = next((c for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "about")), None)
        if of is not None:
            add(text, draft, of.idx + len(of), right_limit(text, token, of, stop))
            return
    if named is not None and named.lemma_.lower() in speech().idioms:
        return
    if named is not None and "put" in classes and "say" not in classes and named.lemma_.lower() not in speech().figures:
        return
    if (
        named is not None
        and classes & {"announce", "call", "put", "think"}
        and named.lower_ not in ("it", "them", "him")
    ):
        edge = Span(named.left_edge.idx, right_limit(text, token, named, stop))
        add(text, draft, min(edge.start, edge.end), edge.end)
        return
    if quote_after is not None and classes & {"call", "say", "announce", "tell"}:
        end = right_limit(text, token, token, stop)
        if quote_after.start < end or token.tag_ != "VBG":
            add(text, draft, after, end)
        return
    that = THAT.match(rest) if classes & {"say", "tell"} and named is None else None
    if that:
        # "told reporters at the scene that …", "had insisted for days that …": the parse hangs the clause on the noun.
        add(text, draft, after + that.end(), stop)


def _thing_said(token: Token, draft: Draft, classes: frozenset[str]) -> Token | None:
    """The thing that `token` takes as its object, where that is neither who speaks nor who is spoken to."""
    named = cues.thing(token)
    if named is None or (draft.speaker is not None and draft.speaker.start <= named.idx < draft.speaker.end):
        return None
    told = "tell" in classes and named.idx < draft.clause.end
    return None if told else named


def _as_clause(text: str, token: Token, draft: Draft, limits: Span, stop: int) -> bool:
    """Fills "…, as X reported" and "As X reported, …"; true where the reporting clause is such a one."""
    first = next(
        (c for c in token.children if c.dep_ in ("mark", "advmod") and c.lower_ == "as" and c.i < token.i), None
    )
    if first is None or cues.complement(token) is not None or _thing_said(token, draft, frozenset()) is not None:
        return False
    if re.search(r"\w", text[limits.start : first.idx]):
        left = trimmed_left(text, limits.start, first.idx)
        if left is not None:
            draft.content.append(left)
        return left is not None
    comma = text.find(",", draft.clause.end, stop)
    if comma >= 0:
        add(text, draft, comma + 1, stop)
    return comma >= 0


def _no_saying(left: str, classes: frozenset[str]) -> bool:
    """True where the words before a verb with an object of its own only tell when or why."""
    return not classes & {"say", "tell", "think", "announce"} or opens_subordinate(left)


def _goes_on(rest: str) -> bool:
    """True where the sentence takes up again after a comma: "Three people, the ministry said, are missing"."""
    return re.match(r"\s*,", rest) is not None


def _aside(before: str, token: Token, draft: Draft) -> bool:
    """True where words end before the reporting clause in a way that something was said there."""
    if not before or draft.follows or (token.i and token.nbor(-1).text in OPENING and not token.nbor(-1).whitespace_):
        # A mark right before the word of saying opens a quotation that begins with it.
        return False
    if before[-1] in '”"»’' or before.endswith("''"):
        return bool(re.search(r"[,.?!…—][”\"»’']+$", before)) or cues.complement(token) is None
    return before[-1] in ",?!—–" and bool(re.search(r"\w", before))
