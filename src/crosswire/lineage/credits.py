"""Credits: where a report says that its words are a news agency's, or that an agency passed on somebody's words.

"KABUL (AFP) -", "By Jane Doe, Associated Press", "Source: Xinhua", "dpa/ab" credit the whole text; "with inputs from
Reuters" a part of it; "with agencies" leaves open whose; "told AFP" and "AFP reported" make the agency a relay. Always
holds: a credit's span is where its words stand in the report's text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from crosswire.lineage.agencies import agencies, agency_of_outlet, by_credit, named_in
from crosswire.lineage.bars import table
from crosswire.lineage.bodies import acronyms
from crosswire.model.names import fold
from crosswire.model.outlet import Outlet
from crosswire.model.outlets import Registry, outlet_of, registry
from crosswire.model.report import Report
from crosswire.model.span import Span

HEAD, TAIL = 600, 400
"""Characters at the head and the end of a text in which datelines, bylines and closing credits stand."""

_BOTH = "both"


class CreditKind(StrEnum):
    """What of the report a credit says is an agency's: all, a part, or nobody knows what; or words passed on."""

    WHOLE = "whole"
    PART = "part"
    UNNAMED = "unnamed"
    RELAY = "relay"


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """One credit: its words in the text (null where the byline alone gives it), what it covers, and the agency if named."""

    span: Span
    kind: CreditKind
    agency: Outlet | None


@dataclass(frozen=True, slots=True)
class Source:
    """Whose the words of a report are that it attributes to nobody: an agency's, or unclear (`agency` null); and why."""

    agency: Outlet | None
    why: str


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=4)
def _pattern_of(in_force: Registry) -> re.Pattern[str]:
    return re.compile(_any(in_force.by_credit))


def _every_name() -> re.Pattern[str]:
    return _pattern_of(registry())


@cache
def _words(name: str) -> str:
    return _any(table("credits")[name])


@lru_cache(maxsize=512)
def _patterns(present: tuple[str, ...]) -> Sequence[tuple[CreditKind, re.Pattern[str], str]]:
    """The patterns of credits for the names that a text has at all, and those of agencies without a name; and where they hold."""
    unnamed = rf"(?i:{_words('unnamed')})"
    one = rf"(?:(?:[Tt]he\s+)?(?:{_any(present)})(?:\s+news\s+agency)?)" if present else unnamed
    several = rf"(?P<names>(?:{one}|{unnamed})(?:\s*(?:[/,;&+|]|\band\b)\s*(?:{one}|{unnamed}))*)"
    initials = r"(?:/[a-z.]{1,5})*"
    dash = r"[-–—]{1,2}"
    whole = (
        rf"^[ \t]*(?:[A-Z][^()\n]{{0,80}}?[ \t])?[(/\[]{several}[)/\]]\s*(?:{dash}|:|\.|$)",
        rf"^[ \t]*{several}\s+{dash}\s",
        rf"^[ \t]*(?i:by)\s+(?:[^\n]{{0,60}}?[,|]\s*|[^\n]{{0,40}}?\s)?{several}(?:\s+(?:staff|writer|correspondent))?[ \t]*$",
        rf"^[ \t]*(?:[A-Z][\w.’'\-]*\s+){{1,3}}[A-Z][\w’'\-]+\s*[,|]\s*{several}[ \t]*$",
    )
    closing = (
        rf"[(\[]\s*{several}{initials}\s*[)\]][.]?\s*\Z",
        rf"(?:^|\s){dash}\s*{several}{initials}[.]?\s*\Z",
        rf"^[ \t]*{several}(?:/[a-z.]{{1,5}})+[ \t]*$",
        rf"(?:©|\(c\)|(?i:copyright))\s*(?:\d{{4}}\s*)?{several}(?!\s*/)",
    )
    anywhere = (rf"(?:^|[(\n])[ \t]*(?i:{_words('wholly')})\s*:\s*{several}",)
    partly = (
        rf"\b(?i:{_words('partly')})\s+{several}(?=\s*[).]|\s*$)",
        rf"{several}[^.\n]{{0,40}}\s+contributed\s+to\s+this\s+(?:report|story|article)",
        rf"(?:©|\(c\)|(?i:copyright))\s*(?:\d{{4}}\s*)?{several}\s*/",
    )
    made = [(CreditKind.PART, p, _BOTH) for p in partly] + [(CreditKind.WHOLE, p, _BOTH) for p in anywhere]
    made += [(CreditKind.WHOLE, p, "head") for p in whole] + [(CreditKind.WHOLE, p, "tail") for p in closing]
    return [(kind, re.compile(pattern, re.MULTILINE), edge) for kind, pattern, edge in made]


@lru_cache(maxsize=512)
def _relays(present: tuple[str, ...]) -> re.Pattern[str] | None:
    if not present:
        return None
    name = rf"(?P<name>{_any(present)})"
    after = name.replace("<name>", "<other>")
    return re.compile(
        rf"\b(?:{_words('heard')})\s+(?:the\s+)?{name}\b|\b{after}(?:\s+news\s+agency)?\s+(?:has\s+|had\s+)?(?:{_words('relays')})\b"
    )


@lru_cache(maxsize=2048)
def _credits(text: str, in_force: Registry) -> tuple[Credit, ...]:
    present = tuple(name for name in in_force.by_credit if name in text)
    found: set[Credit] = set()
    taken: list[Span] = []
    edges = {"head": (0, min(HEAD, len(text))), "tail": (_line_start(text, max(0, len(text) - TAIL)), len(text))}
    folded = text.casefold()
    if present or any(w in folded for w in table("credits")["unnamed"]):
        for kind, pattern, where in _patterns(present):
            for start, end in edges.values() if where == _BOTH else [edges[where]]:
                for match in pattern.finditer(text, start, end):
                    span = Span(*match.span("names"))
                    if not any(span.overlaps(t) for t in taken):
                        taken.append(span)
                        found |= set(_read(match.group("names"), span, kind))
    # Where the text explains a short name as another body's, it means that: the AFP that are armed forces.
    explained = acronyms([text])
    names = {name for a in agencies() for name in a.in_text if fold(name) not in explained}
    relays = _relays(tuple(name for name in present if name in names))
    for match in relays.finditer(text) if relays else ():
        group = "name" if match.group("name") else "other"
        span = Span(*match.span(group))
        if not any(span.overlaps(t) for t in taken):
            found.add(Credit(span, CreditKind.RELAY, by_credit()[match.group(group)]))
    return tuple(sorted(found, key=lambda c: (c.span, c.kind, c.agency.id if c.agency else "")))


def _line_start(text: str, at: int) -> int:
    """The start of the line in which `at` stands, so that no line is read from its middle."""
    return text.rfind("\n", 0, at) + 1 if at else 0


def _read(words: str, span: Span, kind: CreditKind) -> list[Credit]:
    """The credits in a list of names: several agencies share the text, and one without a name leaves it open."""
    named = named_in(_every_name().findall(words))
    rest = _every_name().sub("", words)
    out = [Credit(span, kind if len(named) == 1 else CreditKind.PART, a) for a in named]
    if re.search(_words("unnamed"), rest.casefold().replace("news agency", "")):
        out = [Credit(span, CreditKind.PART, a) for a in named] + [Credit(span, CreditKind.UNNAMED, None)]
    return out


def agency_credits(report: Report) -> tuple[Credit, ...]:
    """The agency credits in a report's text, by where they stand."""
    return _credits(report.text, registry())


def source_of(report: Report) -> Source | None:
    """Whose words the report's own are by its credits: null where it has none, or is an agency's own."""
    found = [c for c in agency_credits(report) if c.kind is not CreditKind.RELAY]
    byline = _read_byline(report)
    outlet = outlet_of(report)
    if outlet and agency_of_outlet(outlet) is not None:
        return None
    whole = dict.fromkeys([c.agency for c in found if c.kind is CreditKind.WHOLE] + byline)
    others = [c for c in found if c.kind is not CreditKind.WHOLE and c.agency not in whole]
    if len(whole) == 1 and not others and (agency := next(iter(whole))) is not None:
        shown = next((c.span.of(report.text) for c in found if c.agency == agency), report.byline or agency.name)
        return Source(agency, f"the report names no speaker, and its text is credited to {agency.name} (“{shown}”)")
    if not found and not byline:
        return None
    shown = ", ".join(dict.fromkeys(c.span.of(report.text) for c in found)) or str(report.byline)
    return Source(None, f"credited to agencies as well (“{shown}”), and not told which words are whose")


def _read_byline(report: Report) -> list[Outlet | None]:
    """The agency that a report's byline, given beside the text, names: the last words of it."""
    words = (report.byline or "").strip()
    if not words:
        return []
    for name, agency in by_credit().items():
        if words.endswith(name) and not words[: -len(name)][-1:].isalnum():
            return [agency]
    return []


def credited_alike(a: Report, b: Report) -> list[tuple[Outlet, Span, Span]]:
    """The agencies that both reports credit, with the first credit to each in both; whole credits go before others."""

    def first(report: Report) -> dict[Outlet, Span]:
        ranked = sorted(
            (c for c in agency_credits(report) if c.agency), key=lambda c: (list(CreditKind).index(c.kind), c.span)
        )
        out: dict[Outlet, Span] = {}
        for credit in ranked:
            if credit.agency is not None:
                out.setdefault(credit.agency, credit.span)
        return out

    of_a, of_b = first(a), first(b)
    return [(agency, of_a[agency], of_b[agency]) for agency in sorted(of_a, key=lambda g: g.id) if agency in of_b]
