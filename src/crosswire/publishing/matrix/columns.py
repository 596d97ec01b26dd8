"""Columns: the reports of an event as the matrix sets them side by side, in order of publication, versions of one folded."""

from collections.abc import Mapping, Sequence

from crosswire.model.report import Report
from crosswire.model.versions import version_chains
from crosswire.model.words import PublicationBasis
from crosswire.publishing.matrix.grid import Column
from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import words_of


def columns_of(reports: Sequence[Report], voices: Mapping[str, str] | None = None) -> list[Column]:
    """A column for each report, its versions in one, in order of their first publication.

    `voices` are the voices that reports (by id) mostly carry.
    """
    chains = {chain[-1].id: chain for chain in version_chains(reports)}
    folded = {v.id for chain in chains.values() for v in chain[:-1]}
    standing = [r for r in reports if r.id not in folded]
    heads = {r.id: chains[r.id][0] if r.id in chains else r for r in standing}
    firsts = [r.id for r in in_order_of_publication(list(heads.values()))]
    standing.sort(key=lambda r: firsts.index(heads[r.id].id))
    names = report_labels(standing)
    return [
        Column(
            key=r.id,
            name=names[r.id],
            report_ids=tuple(v.id for v in chains.get(r.id, (r,))),
            when=interval_words(heads[r.id].published.start, heads[r.id].published.end, short=True),
            basis=_basis(heads[r.id]),
            voice=(voices or {}).get(r.id, ""),
            versions=len(chains.get(r.id, (r,))),
        )
        for r in standing
    ]


def _basis(report: Report) -> str:
    basis = report.published.basis
    return "" if basis in (PublicationBasis.METADATA, PublicationBasis.NONE) else words_of("publication_basis")[basis]
