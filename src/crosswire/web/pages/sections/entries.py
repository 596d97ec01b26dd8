"""Entries: things stated that answer no question, each once with its words and the outlets that have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.publishing.apart import AlsoStated
from crosswire.publishing.dossier import Dossier, dossier
from crosswire.web.pages.sections.asking import Matter


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing stated: what kind it is, its value, its words with who said them, and the outlets (label, report's id) that
    have it. The words stand in `report_id`, at the claim `claim_id`.
    """

    kind: str
    value: str
    detail: str
    words: str
    speaker: str | None
    report_id: str
    claim_id: str
    outlets: tuple[tuple[str, str], ...]


def dossier_of(matter: Matter) -> Dossier:
    """The record arranged for people, but for who leans on whom."""
    record = matter.record
    return dossier(record.event, record.reports, record.claims, ())


def entries_of(found: Sequence[AlsoStated], labels: Mapping[str, str]) -> tuple[Entry, ...]:
    """The entries of what was `found`; `labels` name the reports."""
    return tuple(
        Entry(
            kind=thing.kind,
            value=thing.value,
            detail=thing.detail,
            words=thing.quotation.words,
            speaker=thing.quotation.speaker,
            report_id=thing.quotation.report_id,
            claim_id=thing.quotation.claim_id,
            outlets=tuple((labels[i], i) for i in thing.report_ids),
        )
        for thing in found
        if thing.quotation is not None
    )
