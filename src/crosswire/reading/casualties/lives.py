"""Lives: "claimed the lives of 14", "14 lives were lost", "14 lost their lives"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.model.span import Span
from crosswire.model.words import ClaimKind
from crosswire.reading.casualties.counted import INCLUDING, counted
from crosswire.reading.casualties.singles import token_span
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.quantities import NumberMention
from crosswire.reading.quick import Quick

LIVES = Quick(
    r"\b(?:claim|claims|claimed|claiming|took|taken|take|takes|taking|cost|costs|"
    r"costing)\s+(?:the\s+)?(?P<a>[^.;]{0,25}?)\bli(?:ves|fe)\b(?:\s+of\b)?|\blives\s+(?:(?:were|"
    r"was|have been|had been)\s+)?lost\b|\b(?:lost|lose|loses|losing|gave|laid|lay|sacrificed|"
    r"gave up|paid with)\s+(?:down\s+)?(?:their|his|her)\s+li(?:ves|fe)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence, numbers: Sequence[NumberMention], masked: str) -> Iterator[Toll]:
    """ "claimed the lives of 14", "14 lives were lost", "14 lost their lives"."""
    words = masked[sentence.span.start : sentence.span.end]
    for match in LIVES.finditer(words):
        at = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        counts = [n for n in numbers if n.role in ("count", "vague") and n.quantity.high != 0]
        if match["a"] is not None:
            mention = next((n for n in counts if at.covers(n.core)), None) or next(
                (n for n in counts if 0 <= n.span.start - at.end <= 3), None
            )
        else:
            near = [n for n in reversed(counts) if 0 <= at.start - n.span.end <= 90]
            whole = [n for n in near if not INCLUDING.search(masked[max(0, n.span.start - 40) : n.span.start])]
            mention = next(iter(whole or near), None)
        if mention is None:
            yield from _one_life(sentence, match, at, numbers, masked)
            continue
        victims = mention.span
        tokens = sentence.tokens.doc.char_span(mention.core.start, mention.core.end)
        if (
            tokens is not None
            and tokens.root.head.pos_ in ("NOUN", "PROPN")
            and tokens.root.head.lower_ != "lives"
            and sentence.span.covers(token_span(tokens.root.head))
        ):
            victims = mention.span.joined(token_span(tokens.root.head))
        other = next(
            (
                n
                for n in counts
                if match["a"] is None
                and re.fullmatch(r"\s+(?:[\w’'-]+\s+){1,3}and\s+", masked[n.span.end : mention.span.start])
            ),
            None,
        )
        if other is not None:
            who = Span(
                other.span.start,
                other.span.end + len(masked[other.span.end : mention.span.start].rstrip().removesuffix("and").rstrip()),
            )
            yield Toll(ClaimKind.KILLED, other.quantity, sentence.index, at, other.span, who, "lives", part="conjunct")
        yield Toll(
            ClaimKind.KILLED,
            mention.quantity,
            sentence.index,
            at,
            mention.span,
            victims,
            "lives",
            part="conjunct" if other else None,
        )


def _one_life(
    sentence: Sentence, match: re.Match[str], at: Span, numbers: Sequence[NumberMention], masked: str
) -> Iterator[Toll]:
    """ "claimed the life of a 9-year-old", "took the life of Marta Olin": one person right behind."""
    if match["a"] is None or not re.search(r"\bof$", match[0], re.IGNORECASE):
        return
    behind = next((t for t in sentence.tokens if t.idx >= at.end and not t.is_space), None)
    of = behind.nbor(-1) if behind is not None and behind.i else None
    head = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    count = counted(head, numbers, masked) if head is not None else None
    if count is None or not count.single:
        return
    yield Toll(ClaimKind.KILLED, count.quantity, sentence.index, at, count.number, count.victims, "lives", single=True)
