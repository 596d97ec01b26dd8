"""Versions in the store: which of its reports stand at one address, and which are versions of one.

A report is found by the page it stands on through a key of its own beside those of grouping: no key of grouping begins so.
"""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.ledger.ledger import Ledger
from crosswire.model.addresses import page_of
from crosswire.model.identity import short_hash
from crosswire.model.report import Report
from crosswire.model.versions import same_words, version_chains

PAGE = "page:"
"""How the key of a page begins; the others are hexadecimal numbers."""


def page_key(url: str | None) -> str | None:
    """The key under which the ledger keeps the reports of the page that `url` is of; null where it is of none."""
    page = page_of(url)
    return None if page is None else f"{PAGE}{short_hash(page)}"


def is_page_key(key: str) -> bool:
    """True for the key of a page."""
    return key.startswith(PAGE)


def known_as(ledger: Ledger, report: Report) -> str | None:
    """The id by which the store has `report` already; null where it does not.

    A report with the same text at the same address is the same, whatever else is said of it (a feed and the page itself
    name the outlet or the time in their own ways): the first that came stays. One that its sender calls by another id, or puts
    into an event of his own, is another.
    """
    if ledger.has_report(report.id):
        return report.id
    key = page_key(report.url)
    for other in ledger.reports(ledger.holders(key)) if key else ():
        same_id = not (report.external_id and other.external_id) or report.external_id == other.external_id
        if same_id and report.given_event == other.given_event and same_words(report.text, other.text):
            return other.id
    return None


def on_one_page(ledger: Ledger, report_ids: Iterable[str]) -> set[str]:
    """The reports that stand on a page with another, one of the two among those given."""
    return ledger.sharing_keys(report_ids, PAGE)


def versions_beside(ledger: Ledger, report_ids: Iterable[str]) -> list[tuple[str, ...]]:
    """The versions of each of those reports of which there are several, in order, by their ids."""
    wanted = set(report_ids)
    beside = on_one_page(ledger, wanted)
    if not beside:
        return []
    chains = version_chains(ledger.reports(beside, as_read=True))
    return [ids for chain in chains if not wanted.isdisjoint(ids := tuple(r.id for r in chain))]
