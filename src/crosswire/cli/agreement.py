"""crosswire agreement: how far the people who judged claims agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.settings import open_desk

if TYPE_CHECKING:
    from crosswire.cli.paper import Paper
    from crosswire.model.agreement import Agreement

MOST = 20
"""Claims on which people differ that are named unless all are asked for."""


def agreement(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Name every claim on which people differ.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Write it as JSON.")] = False,
) -> None:
    """Say how far people agree who judged the same claims: Cohen's kappa of each two, Krippendorff's alpha of all.

    Compared are the last standing words of each on each claim: that it is as it was read, that it is to be corrected, or
    that the report does not state it; and the figures with which they let it stand.
    """
    from crosswire.cli.paper import Paper
    from crosswire.cli.write_json import write_json
    from crosswire.publishing.agreement_object import agreement_object

    with open_desk(context) as desk:
        found = desk.agreement()
    if json:
        write_json(agreement_object(found))
    else:
        _write(Paper(), found, everything)


def _write(paper: Paper, found: Agreement, everything: bool) -> None:
    from crosswire.publishing.agreement_words import measure_words, pair_words, shared_words
    from crosswire.publishing.decision_words import decision_words
    from crosswire.publishing.wording import clean, counted

    if not found.readers:
        paper.line(("nobody judged a claim yet", "grey"))
        return
    for who, count in found.readers:
        paper.line((clean(who), "accent"), (f"  judged {counted(count, 'claim')}", "grey"))
    paper.blank()
    paper.line(shared_words(found))
    if not found.items:
        return
    for pair in found.pairs:
        paper.line(pair_words(pair), indent=2, hang=4)
    paper.line(f"verdicts of all: Krippendorff's alpha {measure_words(found.alpha_verdicts)}", indent=2, hang=4)
    figures = f"figures of {counted(found.figures, 'claim')}: Krippendorff's alpha"
    paper.line(f"{figures} {measure_words(found.alpha_figures)}", indent=2, hang=4)
    shown = found.differing if everything else found.differing[:MOST]
    for one in shown:
        paper.blank()
        paper.line((one.claim_id, "label"), (f"  in report {one.report_id}", "grey"))
        for decision in one.verdicts:
            paper.line(f"{clean(decision.who)} {decision_words(decision)}", indent=2, hang=4)
    if len(shown) < len(found.differing):
        left = counted(len(found.differing) - len(shown), "more claim")
        paper.line((f"people differ on {left}; --all names them", "grey"))
