"""Denials: "no civilian casualties", "no sign that anybody was hurt". Each is a toll of nought, denied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.words import ClaimKind, Modality, Modifier, Polarity
from crosswire.reading.casualties.toll import Toll
from crosswire.reading.document import Sentence
from crosswire.reading.patterns import Patterns
from crosswire.reading.quick import Quick
from crosswire.reading.tables import data_table

KINDS_OF_HARM: tuple[tuple[str, tuple[ClaimKind, ...]], ...] = (
    # "Casualties" are the dead and the injured together: a denial of casualties denies both.
    (r"casualt|victim|losses(?! of)|\bhit", (ClaimKind.KILLED, ClaimKind.INJURED)),
    (r"fatal|death|dead|kill|die|perish|fell|martyr|lives|loss of life|losses of life", (ClaimKind.KILLED,)),
    (r"injur|hurt|wound|harm|unscathed|unscratched", (ClaimKind.INJURED,)),
    (r"arrest|detain|captur|abduct|kidnap", (ClaimKind.CAPTURED,)),
    (r"missing", (ClaimKind.MISSING,)),
)
NOT_PEOPLE = Quick(r"^(?:further|other|any|more|serious|reported|the|of|immediate)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denial:
    """One entry of `data/denials.toml`."""

    pattern: Quick
    kinds: tuple[ClaimKind, ...]
    example: str


@cache
def denials() -> tuple[Denial, ...]:
    """The patterns of `data/denials.toml`; `kinds` is empty where the word of harm tells."""
    table = data_table("denials")
    return tuple(
        Denial(
            Quick(entry["pattern"], re.IGNORECASE),
            () if entry["kinds"] == "by_word" else tuple(ClaimKind(k) for k in entry["kinds"]),
            entry["example"],
        )
        for entry in table["denial"]
    )


@cache
def _patterns() -> Patterns:
    return Patterns([denial.pattern for denial in denials()])


def find(sentence: Sentence, masked: str) -> Iterator[Toll]:
    """The denials in `sentence`, the longest match where several overlap."""
    found = _patterns().in_piece(masked, sentence.span.start, sentence.span.end)
    matches = [(match, denials()[number]) for number, match in found]
    matches.sort(
        key=lambda pair: (pair[0].start() - pair[0].end(), pair[0].start())
    )  # stable: the file's order breaks ties
    taken: list[Span] = []
    for match, denial in matches:
        at = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        if any(at.overlaps(other) for other in taken):
            continue
        taken.append(at)
        groups = match.groupdict()
        harm = match["harm"].casefold()
        told = [k for p, k in KINDS_OF_HARM if re.search(p, harm)]
        several = re.search(r"\b(?:or|nor|and)\b", harm)
        kinds = denial.kinds or tuple(dict.fromkeys(k for ks in (told if several else told[:1]) for k in ks))
        who = match["who"].strip() if groups.get("who") else ""
        victims = None
        if who and not NOT_PEOPLE.match(who) and not re.fullmatch(r"(?i)nobody|no[ -]one|none", who):
            start = sentence.span.start + match.start("who")
            victims = Span(start, start + len(match["who"].rstrip()))
            lead = re.match(
                r"(?i)(?:not (?:a single|one|any)(?: of)?|none of|no|any|all)\s+", masked[victims.start : victims.end]
            )
            if lead:
                victims = Span(victims.start + lead.end(), victims.end)
            if re.match(r"(?i)(?:no|any|the|all)\s", masked[victims.start : victims.end]):
                victims = Span(victims.start + masked[victims.start : victims.end].index(" ") + 1, victims.end)
        trigger = Span(sentence.span.start + match.start("harm"), sentence.span.start + match.end("harm"))
        hedged = bool(groups.get("open")) or bool(re.search(r"(?i)\bimmediate\b", match[0]))
        for kind in kinds:
            yield Toll(
                kind,
                Quantity(0, 0, Modifier.EXACT, match[0].split()[0]),
                sentence.index,
                trigger,
                Span(at.start, at.start + len(match[0].split()[0])),
                victims,
                "denial",
                polarity=Polarity.DENIED,
                modality=Modality.HEDGED if hedged else Modality.STATED,
            )
