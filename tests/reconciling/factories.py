"""Small events from lines of plain words, so that a case reads as what the reports say.

A line is `report[@day] voice: kind value who [class=actor] (part)`, e.g. `b@2021-03-05 army: killed at least 14 rebels
[combatant=front] (of)`. Voice `-` is the report's own; `(in Aru, on 2021-03-04)` gives a claim its place and day. A report's text is its lines, a sentence each; conjuncts share
one.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from crosswire.model.claim import Claim, Feature
from crosswire.model.event import Event
from crosswire.model.moment import Moment, Publication
from crosswire.model.party import Attribution, Party
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report
from crosswire.model.span import Evidence
from crosswire.model.words import (
    ClaimKind,
    Modifier,
    PartyClass,
    Polarity,
    PublicationBasis,
    Scope,
    SpeakerRole,
    TimePrecision,
)
from crosswire.reconciling.record import Explanation, reconcile_explained
from crosswire.reconciling.rulebook import Rule, bundled_rules

LINE = re.compile(
    r"(?P<report>\w+)(?:@(?P<day>[\d-]+))?\s+(?P<voice>[^:]+):\s*(?P<lead>[^|]*\|)?\s*(?P<kind>[a-z]+)\s+"
    r"(?P<value>(?:at least|more than|less than|up to|about) [\d,]+|[\d,]+ to [\d,]+|[\d,]+|[a-z]+)"
    r"(?:\s+(?P<who>[^\[(]+?))?\s*(?:\[(?P<cls>\w+)(?:=(?P<actor>[\w ]+))?\])?\s*(?:\((?P<marks>[\w, -]+)\))?"
)
VAGUE = {"dozens": 12, "several": 2, "scores": 40}
BOUNDS = {
    "at least": Modifier.AT_LEAST,
    "more than": Modifier.MORE_THAN,
    "less than": Modifier.LESS_THAN,
    "up to": Modifier.AT_MOST,
    "about": Modifier.ABOUT,
}
NOWHEN = Moment(None, None, TimePrecision.UNKNOWN)


@dataclass
class Told:
    """What a list of lines makes: reports, claims and the voice behind each claim."""

    reports: list[Report] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)

    def explained(self, rule: str | Rule | None = None, date: Moment = NOWHEN) -> tuple[Event, tuple[Explanation, ...]]:
        """The event that they make, with its explanations."""
        chosen = bundled_rules()[rule] if isinstance(rule, str) else rule
        return reconcile_explained("e1", self.reports, self.claims, self.origins, date, chosen)

    def event(self, rule: str | Rule | None = None, date: Moment = NOWHEN) -> Event:
        """The event that they make."""
        return self.explained(rule, date)[0]


def quantity(words: str) -> Quantity:
    """The quantity of a value as a line writes it."""
    if words in VAGUE:
        return Quantity(VAGUE[words], None, Modifier.AT_LEAST, words)
    if words == "no":
        return Quantity(0, 0, Modifier.EXACT, words)
    if words == "seven":
        return Quantity(7, 7, Modifier.EXACT, words)
    if words in ("a", "the", "one", "another"):
        return Quantity(1, 1, Modifier.EXACT, words)
    numbers = [float(n.replace(",", "")) for n in re.findall(r"[\d,]+", words)]
    if len(numbers) == 2:
        return Quantity(numbers[0], numbers[1], Modifier.BETWEEN, words)
    bound = next((b for p, b in BOUNDS.items() if words.startswith(p)), Modifier.EXACT)
    low = None if bound in (Modifier.AT_MOST, Modifier.LESS_THAN) else numbers[0]
    high = None if bound in (Modifier.AT_LEAST, Modifier.MORE_THAN) else numbers[0]
    return Quantity(low, high, bound, words)


def told(lines: list[str]) -> Told:
    """Reports and claims from lines."""
    texts: dict[str, str] = defaultdict(str)
    days: dict[str, str | None] = {}
    drafts: list[tuple[str, str, re.Match[str], list[str], int, str]] = []
    for number, line in enumerate(lines):
        match = LINE.fullmatch(line.strip())
        assert match, f"not a line of a case: {line}"
        report, marks = match["report"], [m.strip() for m in (match["marks"] or "").split(",") if m.strip()]
        days[report] = match["day"] or days.get(report)
        joins = "conjunct" in marks and texts[report].endswith("\n")
        text = texts[report].rstrip(".\n") + ", " if joins and _conjunct_before(drafts, report) else texts[report]
        lead = (match["lead"] or "").rstrip("|")
        words = f"{match['value']} {match['who'] or ''}".strip()
        start = len(text) + len(lead)
        texts[report] = f"{text}{lead}{words} {match['kind']}.\n"
        drafts.append((f"c{number:02d}", report, match, marks, start, f"{words} {match['kind']}"))
    out = Told()
    for report, text in texts.items():
        day = days[report]
        published = (
            Publication(day, day, TimePrecision.DAY, PublicationBasis.METADATA) if day is not None else Publication()
        )
        out.reports.append(Report(id=report, text=text, outlet=f"{report} news", published=published))
    for claim_id, report, match, marks, start, quote in drafts:
        voice = match["voice"].strip()
        out.claims.append(_claim(claim_id, report, match, marks, start, quote))
        out.origins[claim_id] = f"{report} news" if voice == "-" else voice
    return out


def _conjunct_before(drafts: list[tuple[str, str, re.Match[str], list[str], int, str]], report: str) -> bool:
    own = [d for d in drafts if d[1] == report]
    return bool(own) and "conjunct" in own[-1][3]


def _claim(claim_id: str, report: str, match: re.Match[str], marks: list[str], start: int, quote: str) -> Claim:
    voice, who = match["voice"].strip(), match["who"]
    actor = match["actor"]
    party = None
    if who or match["cls"]:
        party = Party(who or "", actor.casefold() if actor else None, actor, PartyClass(match["cls"] or "unknown"))
    scope = next((Scope(m) for m in marks if m in ("background", "other")), Scope.EVENT)
    denied = match["value"] == "no" or "denied" in marks
    features = tuple(
        Feature("part", m) for m in marks if m in ("of", "rest", "including", "total", "conjunct")
    ) + tuple(Feature("revision", m) for m in marks if m in ("revised", "old"))
    features += tuple(Feature("title", quote) for m in marks if m == "title")
    features += tuple(Feature("trigger", m) for m in marks if m in ("shot", "fatally"))
    features += tuple(
        f for m in marks if re.fullmatch(r"p\d", m) for f in (Feature("single", "one"), Feature("person", m))
    )
    return Claim(
        id=claim_id,
        report_id=report,
        kind=ClaimKind(match["kind"]),
        text=match["value"],
        evidence=Evidence(start, start + len(quote), quote),
        reader="test/1",
        quantity=quantity(match["value"]),
        of=party,
        when=next((Moment(m[3:], m[3:], TimePrecision.DAY) for m in marks if m.startswith("on ")), None),
        where=next((Place(m[3:], m[3:]) for m in marks if m.startswith("in ")), None),
        scope=scope,
        polarity=Polarity.DENIED if denied else Polarity.ASSERTED,
        attribution=() if voice == "-" else (Attribution(voice, None, voice, SpeakerRole.SPEAKER, 0, 1),),
        features=features,
    )


def other_claim(claim_id: str, report: str, kind: ClaimKind, **fields: object) -> Claim:
    claim = Claim(id=claim_id, report_id=report, kind=kind, text="", evidence=Evidence(0, 1, "x"), reader="test/1")
    return replace(claim, **fields)  # type: ignore[arg-type]
