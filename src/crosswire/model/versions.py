"""Versions: reports that stand at one address with different texts, and tell of the same thing.

Always holds: which reports are versions of one, and in what order, follows from the reports alone; what shares too little of
its text with the others is a report of its own, though it stands at their address (a live page that moved on).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosswire.model.addresses import page_of
from crosswire.model.moment import Publication, out_before
from crosswire.model.report import Report
from crosswire.model.words import PublicationBasis, TimePrecision

LEAST_SHARED = 0.25
"""Share of the shorter text's runs of `RUN` words that two versions have in common at least: an update keeps the most of
them, while two incidents told by one outlet share a few set phrases.
"""

RUN = 3
"""Words of a run: two texts on other matters share hardly any of three."""

BACK = 8
"""Versions before it that each one is held against, so that a page of a thousand versions costs no million comparisons."""

WORDS = re.compile(r"\w+(?:[.,'’]\w+)*")


def version_chains(reports: Iterable[Report]) -> list[tuple[Report, ...]]:
    """The versions of each report among `reports` of which there are several, each in order, by their first ids."""
    at: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        page = page_of(report.url)
        if page is not None:
            at[page].append(report)
    chains = [chain for some in at.values() if len(some) > 1 for chain in _chains(sorted(some, key=version_order))]
    return sorted(chains, key=lambda chain: chain[0].id)


def version_order(report: Report) -> tuple[bool, str, str, str]:
    """Where a version stands among others: by time of publication, then as it was seen, then by id; undated ones last."""
    return report.published.start is None, report.published.start or "", report.captured or "", report.id


def came_out(chain: Sequence[Report]) -> dict[str, Publication]:
    """When each later version of a chain came out that keeps its first one's time of publication: when it was seen."""
    out = {}
    before = chain[0].published
    for version in chain[1:]:
        now, seen = version.published, _seen(version)
        if not out_before(before, now) and out_before(before, seen):
            now = out[version.id] = seen
        before = now
    return out


def later_versions(reports: Iterable[Report]) -> dict[str, tuple[Report, ...]]:
    """For each report that has versions known to have come out after it, these, in order."""
    out = {}
    for chain in version_chains(reports):
        for number, report in enumerate(chain):
            later = tuple(v for v in chain[number + 1 :] if out_before(report.published, v.published))
            if later:
                out[report.id] = later
    return out


def _seen(report: Report) -> Publication:
    at = report.captured
    return Publication(at, at, TimePrecision.MINUTE, PublicationBasis.METADATA) if at else Publication()


def first_versions(reports: Iterable[Report]) -> dict[str, str]:
    """For each report that is a version of another, its id and that of the first version: equal ones are one report."""
    return {report.id: chain[0].id for chain in version_chains(reports) for report in chain}


def by_one_outlet(reports: Iterable[Report]) -> list[Report]:
    """The reports, each version by the outlet that the first version of it with an outlet is by, else by its host.

    A feed and the page that it names may call their outlet by two names: the page is one outlet's all the same.
    """
    every = list(reports)
    outlet = {}
    for chain in version_chains(every):
        host = (page_of(chain[0].url) or "").partition("/")[0].partition("?")[0]
        name = next((version.outlet for version in chain if version.outlet), host)
        outlet.update({version.id: name for version in chain})
    return [replace(r, outlet=outlet[r.id]) if r.id in outlet else r for r in every]


def same_words(a: str, b: str) -> bool:
    """True where two texts differ in nothing but blanks and line ends."""
    return a.split() == b.split()


def _chains(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """The reports of one page that are versions of each other, through others between them where need be."""
    runs = [_runs(report.text) for report in reports]
    chain = list(range(len(reports)))
    for number, own in enumerate(runs):
        for before in range(max(0, number - BACK), number):
            if chain[before] != chain[number] and _shared(runs[before], own) >= LEAST_SHARED:
                first, second = sorted((chain[before], chain[number]))
                chain = [first if c == second else c for c in chain]
    found = [tuple(r for r, c in zip(reports, chain, strict=True) if c == name) for name in dict.fromkeys(chain)]
    return [versions for versions in found if len(versions) > 1]


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = WORDS.findall(text.casefold())
    length = min(RUN, max(1, len(words)))
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _shared(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
