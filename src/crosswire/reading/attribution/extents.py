"""Where what was said begins and ends, beside a reporting clause.

Always holds: a stretch keeps the quotation marks at its ends and loses other loose punctuation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution import cues
from crosswire.reading.attribution.draft import Draft, trimmed
from crosswire.reading.attribution.lexicon import speech

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


OPENING = "“\"«‘„`'"
OWN_VOICE = re.compile(
    r"\s*,?\s*(?:as|while|although|though|but|which|who|where|whose|amid|despite|even|according|citing|quoting|"
    r"without|than|and\s+(?:later|then|also)?\s*(?:add|said|told|call|ask|warn|urge|accus|note)\w*)\b",
    re.IGNORECASE,
)

PICKED_OUT = re.compile(
    r"\s*(?:,|--?\s|[—–])\s*(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|some|many|several|half|"
    r"all|none|both|a\s+third|the\s+majority)\s+(?:of\s+(?:them|whom|those|these|the)|by|with|in|who|adults|children|women|men|"
    r"civilians|soldiers|critically|seriously|badly)\b",
    re.IGNORECASE,
)
"""How a speaker goes on after a reporting clause with a part of those counted: "…, she said — seven of them by gunfire"."""


def trimmed_left(text: str, start: int, end: int) -> Span | None:
    """What stands before a reporting clause, from the sentence's beginning, without an opening "But"."""
    span = trimmed(text, start, end)
    if span is None:
        return None
    opening = span.start
    while opening > start and text[opening - 1] in OPENING:
        opening -= 1
    closing = span.end
    while closing < end and text[closing] in ",.?!…”\"»’'" and re.match(r"[,.?!…]*[”\"»’']", text[closing:end]):
        closing += 1
    return Span(opening, closing)


def resumed(text: str, after: int, stop: int, left: Span, token: Token) -> Span | None:
    """What goes on after a reporting clause that stands in the middle, or null where the writer goes on himself."""
    rest = text[after:stop]
    if not re.match(r"\s*(?:[,—–“\"«]|--?\s)", rest):
        return None
    span = trimmed(text, after, stop)
    if span is None:
        return None
    first = text[span.start]
    if first in OPENING or text[max(after, span.start - 1)] in OPENING:
        return Span(span.start - (text[span.start - 1] in OPENING), stop)
    opened = text[left.start] in OPENING
    picked = PICKED_OUT.match(rest)
    if picked and not opened:
        return span
    if opened or (OWN_VOICE.match(rest) and not is_fragment(text, left, token)):
        return None
    if opens_subordinate(left.of(text)) or (token.dep_ == "parataxis" and token.head.i > token.right_edge.i):
        # "Though nine had died, she said, leaving the town was …": the reporting clause is an aside in what was said.
        return span
    first_token = next((t for t in token.sent if t.idx >= span.start), None)
    goes_on = first_token is not None and (first_token.lower_ in speech().resumed or is_fragment(text, left, token))
    if first_token is None or (first_token.tag_ == "VBG" and not goes_on):
        return None
    return span


def opens_subordinate(words: str) -> bool:
    """True for words that begin with "after", "though" and the like."""
    return words.split(" ", maxsplit=1)[0].lower() in speech().subordinators


def is_fragment(text: str, left: Span, token: Token) -> bool:
    """True where the words before the reporting clause have no verb that could be the sentence's own."""
    return not any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") and left.start <= t.idx < left.end and t.dep_ not in ("relcl",)
        for t in token.sent
    )


def right_limit(text: str, token: Token, inner: Token, stop: int) -> int:
    """Where what was said ends: the sentence's end, or where the writer or another speaker takes over."""
    end = stop
    # The cue in a subordinate clause governs its own subtree only.
    top = token
    while top.dep_ in ("conj", "aux") and top.head is not top:
        top = top.head
    before_main = top.dep_ == "advcl" and top.head.i > token.right_edge.i
    if before_main or (top.dep_ in ("relcl", "advcl", "acl", "pcomp", "csubj", "parataxis") and top.head.i < token.i):
        edge = token.right_edge
        end = min(end, edge.idx + len(edge))
    last = inner.right_edge
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX"):
            # "put the dead at seven and the arrests at 118": the parse hangs the second thing on the verb.
            continue
        if child.i > max(inner.i, token.i) and child.dep_ in ("conj", "advcl") and child is not inner:
            edge = child.left_edge
            own = any(c.dep_.startswith("nsubj") for c in child.children)
            aside = edge.i > 0 and edge.nbor(-1).text == "," and edge.lower_ in speech().writer
            if child.dep_ == "conj" or aside:
                begin = edge.idx
                cc = [c for c in token.children if c.dep_ == "cc" and last.i < c.i < child.i]
                if cc:
                    begin = cc[-1].idx
                if begin > token.idx and (child.dep_ != "conj" or not own or bool(cc)):
                    end = min(end, begin)
    for other in token.sent:
        aside = inner is not token and other.i < inner.left_edge.i
        if other.i > token.i and not aside and other.idx < end and _takes_over(other):
            begin = other.idx
            if text[max(0, begin - 2) : begin].strip() == ",":
                end = min(end, begin)
    return end


def _takes_over(token: Token) -> bool:
    """True where another reporting clause begins: "according to", "adding that", "citing"."""
    if token.lower_ == "according":
        return True
    if token.tag_ != "VBG" or cues.verb_of(token) is None:
        return False
    classes = speech().verbs.get(cues.verb_of(token) or "", frozenset())
    return bool(classes & {"say", "announce", "tell"})


def add(text: str, draft: Draft, start: int, end: int) -> None:
    """Adds the stretch to `draft`'s content, quotation marks at its ends kept."""
    for closer in speech().closers:
        found = closer.search(text, start, end)
        if found and found.start() > start:
            end = found.start()
    span = trimmed(text, start, end)
    if span is None:
        return
    opening, closing = span.start, span.end
    while opening > start and text[opening - 1] in OPENING:
        opening -= 1
    while closing < end and re.match(r"[,.?!…]*[”\"»’']", text[closing:end]):
        closing += 1
    draft.content.append(Span(opening, closing))
