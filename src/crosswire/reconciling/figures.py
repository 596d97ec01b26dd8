"""Figures: claims of people hit made ready to be compared, and the numbers that one voice gives in one report.

Always holds: a figure keeps every claim that it was made of, so that nothing is counted without its words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from crosswire.model.claim import Claim
from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report, is_dated
from crosswire.model.words import Modifier, Polarity
from crosswire.reconciling.tables import any_word_of, thresholds, words
from crosswire.reconciling.vocabulary import entries, entry_in

Number = float | None
Value = tuple[Number, Number]


@dataclass(frozen=True, slots=True)
class Counted:
    """A group of people as the record names it; `standing` as in `data/groups.toml`. An empty label is everybody."""

    label: str
    standing: str
    side: str | None = None
    actor_id: str | None = None
    party_class: str = "unknown"


EVERYBODY = Counted("", "everybody")


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim of people hit that may count: who is counted, how it stands to other numbers, whose voice, and where.

    `less` are the people among those of the claim who died (see `fates`), by the claims `because`.
    """

    claim: Claim
    voice: str
    counted: Counted
    part: str | None
    vague: bool
    revision: str | None
    start: int
    less: float = 0.0
    because: tuple[str, ...] = ()

    @property
    def value(self) -> Value:
        """Low and high."""
        low, high = self.claim.low, self.claim.high
        return (low if low is None else low - self.less, high if high is None else high - self.less)

    @property
    def number(self) -> float | None:
        """The number where it is one number, else the bound that is given."""
        low, high = self.value
        return low if low is not None else high

    @property
    def denied(self) -> bool:
        """True where the words deny it."""
        return self.claim.polarity is Polarity.DENIED

    @property
    def person(self) -> str | None:
        """The person told of, the same in all claims of the report that tell of them; null for counts."""
        return self.claim.feature("person")

    @property
    def titled(self) -> bool:
        """True where the report's title states the number too."""
        return self.claim.feature("title") is not None

    @property
    def is_point(self) -> bool:
        """True where it is one number, said as such or about."""
        return not self.vague and self.claim.low is not None and self.claim.low == self.claim.high


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that one voice gives for one group, in one report unless it was added up across reports.

    `day` is the report's publication (start, end), null where undated; `spoken` is true where a speaker is named;
    `derived` where the number is a sum; `revision` is `new` or `old` where the words say so;
    `titled` is true where the report's title states the number too.
    """

    low: Number
    high: Number
    modifier: Modifier
    voice: str
    claim_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
    day: tuple[str, str] | None
    spoken: bool = False
    vague: bool = False
    derived: bool = False
    revision: str | None = None
    falling: bool = False
    total: bool = False
    titled: bool = False
    start: int = 0

    @property
    def value(self) -> Value:
        """Low and high."""
        return (self.low, self.high)

    @property
    def firm(self) -> bool:
        """True for a number or a range said outright; false for bounds, "about", and words without a number."""
        return not self.vague and self.low is not None and self.high is not None and self.modifier is not Modifier.ABOUT

    @property
    def size(self) -> float:
        """One number to set figures beside each other by: the middle of a range, or the bound given."""
        if self.low is not None and self.high is not None:
            return (self.low + self.high) / 2
        return self.low if self.low is not None else self.high if self.high is not None else 0.0

    def with_claims(self, other: "Figure") -> "Figure":
        """This figure carrying the other's claims and reports too."""
        return replace(
            self,
            claim_ids=merged(self.claim_ids, other.claim_ids),
            report_ids=merged(self.report_ids, other.report_ids),
            spoken=self.spoken or other.spoken,
            revision=self.revision or other.revision,
            falling=self.falling or other.falling,
            total=self.total or other.total,
            titled=self.titled or other.titled,
        )


def merged(*lists: tuple[str, ...]) -> tuple[str, ...]:
    """The distinct entries of the lists, sorted."""
    return tuple(sorted({entry for entries in lists for entry in entries}))


def voice_of(claim: Claim, report: Report, origins: Mapping[str, str]) -> str:
    """The independent voice behind `claim`: as lineage says, else its nearest speaker, else the report's outlet."""
    if claim.id in origins:
        return origins[claim.id]
    if claim.speaker is not None:
        return claim.speaker.label or claim.speaker.text
    return outlet_of(report) or report.id


def number_start(claim: Claim) -> int:
    """Where the words of the number begin in the report's text."""
    at = claim.evidence.quote.find(claim.text) if claim.text else -1
    return claim.evidence.start + max(at, 0)


def is_vague(claim: Claim) -> bool:
    """True where the words give no number of their own: "several", "dozens", or nothing at all."""
    quantity = claim.quantity
    if quantity is None or (quantity.low is None and quantity.high is None) or quantity.modifier is Modifier.NONE:
        return True
    said = quantity.text.casefold()
    return not re.search(r"\d", said) and any_word_of("vague").search(said) is not None


def is_single(mention: Mention) -> bool:
    """True where the mention is one described or named person and not a count ("one person") or one of a side."""
    if mention.value != (1, 1) or mention.denied or mention.vague or mention.part in ("total", "including", "of"):
        return False
    if mention.counted.standing == "unit" or mention.counted.side in ("armed", "security", "attacker"):
        return False
    of = mention.claim.of
    if of is None:
        return False
    if mention.claim.feature("single") is not None:
        return mention.claim.feature("single") not in ("false", "no")
    if mention.counted == EVERYBODY:
        entry = entry_in(of.text)
        counted_plainly = re.match(r"\s*(?:one|1)\b", of.text, re.IGNORECASE) or re.match(
            r"\s*(?:one|1)\b", mention.claim.text, re.IGNORECASE
        )
        return entry not in (entries()["person"], entries()["member"]) and not counted_plainly
    return not re.match(r"\s*(?:one|1)\b", mention.claim.text, re.IGNORECASE)


def revision_of(claim: Claim, report: Report) -> tuple[str | None, bool]:
    """Whether the words mark the number as `new` or `old`, and whether they let it fall: (mark, falling).

    Looked at: the claim's own feature `revision`, then the words right before the number (`data/words.toml`).
    """
    start = number_start(claim)
    before = report.text[max(0, start - thresholds().revision_reach) : start].casefold().replace("\n", " ")
    is_old, found = _marks_in(before)
    if is_old:
        return "old", False
    lowers = any_word_of("lowers")
    marked = claim.feature("revision")
    if marked is not None:
        said = marked.casefold()
        if said in words()["old_values"]:
            return "old", False
        return "new", bool(found and lowers.search(found)) or bool(
            lowers.search(said) and said not in words()["new_values"]
        )
    return ("new", bool(lowers.search(found))) if found is not None else (None, False)


@lru_cache(maxsize=1 << 13)
def _marks_in(before: str) -> tuple[bool, str | None]:
    """Whether the words `before` a number mark it as old, and those of them that mark it as new."""
    before = re.split(r"[.!?]\s", before)[-1]
    before = re.sub(
        r"(?:\s+(?:at least|about|around|nearly|almost|some|more than|over|a total of|the|an?|as))*\s*$", "", before
    )
    if any(re.search(rf"\b(?:{p})\s*$", before) for p in words()["before_old"]):
        return True, None
    found = next((m for p in words()["before_new"] if (m := re.search(rf"\b(?:{p})\s*$", before))), None)
    return False, found[0] if found else None


def day_of(report: Report) -> tuple[str, str] | None:
    """When the report came out, (start, end), or null where that is unknown.

    Where only its own words and the incident's day bound it, it is taken to have come out as early as they allow.
    """
    if report.published.start is None:
        return None
    if not is_dated(report):
        return (report.published.start, report.published.start)
    return (report.published.start, report.published.end or report.published.start)


def is_before(a: tuple[str, str] | None, b: tuple[str, str] | None) -> bool:
    """True where the one ended before the other began, as far as both are known; false where either is unknown."""
    if a is None or b is None:
        return False
    fine = min(len(a[1]), len(b[0]), 16)
    return a[1][:fine] < b[0][:fine]


def figure_of(mention: Mention, report: Report) -> Figure:
    """The figure that one mention gives by itself."""
    claim = mention.claim
    modifier = claim.quantity.modifier if claim.quantity else Modifier.NONE
    return Figure(
        *mention.value,
        modifier,
        mention.voice,
        merged((claim.id,), mention.because),
        (claim.report_id,),
        day_of(report),
        spoken=claim.speaker is not None,
        vague=mention.vague,
        derived=bool(mention.because),
        revision=mention.revision,
        falling=revision_of(claim, report)[1],
        total=mention.part == "total",
        titled=mention.titled,
        start=mention.start,
    )
