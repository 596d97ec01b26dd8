"""Outlet labels: one short name for each report of an event, no two alike."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report
from crosswire.model.versions import version_chains
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean

SHORT_ID = 7
"""Characters of a report's id by which lineage calls one whose outlet is not known."""


def report_labels(reports: Sequence[Report]) -> dict[str, str]:
    """A label for each report's id: its outlet; with its number among the versions of one report; with its day where an outlet
    wrote twice; with a number where that is not enough. A report without an outlet goes by the beginning of its id.
    """
    labels = {r.id: clean(outlet_of(r) or "") or f"unnamed outlet {r.id[:6]}" for r in reports}
    for chain in version_chains(reports):
        for number, version in enumerate(chain, 1):
            labels[version.id] += f", version {number}"
    labels = _apart(labels, {r.id: interval_words(r.published.day, None, short=True) for r in reports})
    seen: Counter[str] = Counter()
    counts = Counter(labels.values())
    for report in reports:
        label = labels[report.id]
        if counts[label] > 1:
            seen[label] += 1
            labels[report.id] = f"{label} ({seen[label]})"
    return labels


def with_labels(words: str, reports: Sequence[Report], labels: Mapping[str, str]) -> str:
    """`words` with each report called by its label, where they give its id or its outlet with an id."""
    names: dict[str, str] = {}
    for report in reports:
        for own in filter(None, (report.external_id, report.id)):
            names[f"{outlet_of(report)} ({own})"] = labels[report.id]
        names[report.id] = names[f"report {report.id[:SHORT_ID]}"] = labels[report.id]
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
    return re.sub(pattern, lambda found: names[found.group()], words) if names else words


def is_own(voice: str, report_id: str, labels: Mapping[str, str]) -> bool:
    """True where a voice's label is only another name of the report's outlet, or of the report where it has none."""
    own = labels.get(report_id, "").removeprefix("www.")
    outlet = own.split(", version ")[0]
    names = (own, own.rsplit(", ", 1)[0], outlet, outlet.rsplit(", ", 1)[0])
    return voice.casefold() in [name.casefold() for name in names] or (
        voice.startswith("report ") and report_id.startswith(voice.removeprefix("report ").rstrip("…"))
    )


def _apart(labels: dict[str, str], days: dict[str, str | None]) -> dict[str, str]:
    """The labels, those that stand twice with their report's day."""
    counts = Counter(labels.values())
    return {i: f"{label}, {days[i]}" if counts[label] > 1 and days[i] else label for i, label in labels.items()}


def in_order_of_publication(reports: Sequence[Report]) -> list[Report]:
    """The reports by publication, undated ones last, ties by id."""
    return sorted(reports, key=lambda r: (r.published.start is None, r.published.start or "", r.id))
