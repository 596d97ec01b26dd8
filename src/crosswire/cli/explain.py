"""crosswire explain: why the record is as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from crosswire.cli.asked import asked_for
from crosswire.cli.rules import RULE_HELP
from crosswire.cli.settings import AsOf, open_desk

if TYPE_CHECKING:
    from crosswire.model.event import Event
    from crosswire.workbench import Desk


def explain(
    context: typer.Context,
    subject: Annotated[
        str, typer.Argument(metavar="EVENT|REPORT", help="An event (number, id, beginning of an id), or a report's id.")
    ],
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="QUESTION|EVENT|REPORT", help="A question's key (killed, killed/isis), or another event or report."
        ),
    ] = None,
    all_pairs: Annotated[
        bool,
        typer.Option(
            "--all", help="Show every pair of reports and every claim, not only the strongest and the figures."
        ),
    ] = False,
    rule: Annotated[str | None, typer.Option(metavar="NAME|FILE.toml", help=RULE_HELP)] = None,
    as_of: AsOf = None,
) -> None:
    """Explain why reports were joined, whose voice stands behind each claim, and how each figure came about.

    For an event: the strongest links between its reports with their features and points, who leans on whom, which
    voice stands behind each claim and why, and for each question (or the one named) how its figures came about;
    killed stands for every killed/… where there is no plain killed. For two reports, or two events: what speaks for and
    against their being one incident, and what would have had to differ.
    """
    from crosswire.workbench import NotFound

    with open_desk(context) as desk, desk.snapshot():
        try:
            event = desk.event(subject)
        except NotFound:
            if question is None:
                raise
            if as_of is not None:
                raise typer.BadParameter("--as-of looks back at one event; leave it off to compare two") from None
            _compare(desk, subject, question)
            return
        if question is None or as_of is not None or not _compared(desk, subject, question, event):
            _explain_event(desk, event.id, question, context, all_pairs=all_pairs, rule=rule, as_of=as_of)


def _compared(desk: Desk, subject: str, other: str, event: Event) -> bool:
    """Compares an event with another event or report, where `other` names one and no question of the event."""
    from crosswire.workbench import NotFound

    if any(q.key.casefold().startswith(other.casefold()) for q in event.questions):
        return False
    try:
        _compare(desk, subject, other)
    except NotFound:
        return False
    return True


def _compare(desk: Desk, first: str, second: str) -> None:
    from crosswire.cli.between_page import write_between
    from crosswire.cli.paper import Paper
    from crosswire.publishing.outlet_labels import report_labels

    found = desk.between(first, second)
    shown = dict.fromkeys(r for link in found.links for r in (link.a, link.b))
    write_between(Paper(), found, report_labels([desk.report(r) for r in shown]))


def _explain_event(
    desk: Desk,
    event_id: str,
    question: str | None,
    context: typer.Context,
    *,
    all_pairs: bool,
    rule: str | None,
    as_of: str | None,
) -> None:
    from dataclasses import replace

    from crosswire.cli.explanation_page import Explained, write_changes, write_explanation, write_questions
    from crosswire.cli.paper import Paper
    from crosswire.publishing.looking_back import looking_back
    from crosswire.publishing.outlet_labels import in_order_of_publication, report_labels, with_labels

    found = desk.explain(event_id, rule=rule, as_of=as_of)
    reports = in_order_of_publication(desk.reports(event=event_id))
    labels = report_labels(reports)
    questions = [(q.key, tuple(with_labels(line, reports, labels) for line in q.lines)) for q in found.questions]
    if question is not None:
        keys = asked_for(question, [key for key, _ in questions], context)
        questions = [q for q in questions if q[0] in keys]
        write_questions(Paper(), questions)
        return
    if as_of is None:
        back, claims = None, desk.claims(event=event_id)
    else:
        stood = desk.stood(event_id, as_of, rule=rule)
        back = looking_back(stood.event, stood.now, stood.parted, labels)
        reports, claims = list(stood.reports), list(stood.claims)
    reports = in_order_of_publication(reports)
    published = {r.id: r.published for r in reports}
    origins = [
        (i, replace(o, label=with_labels(o.label, reports, labels), why=with_labels(o.why, reports, labels)))
        for i, o in found.origins
    ]
    explained = Explained(found.event, found.links, found.dependences, origins, questions, published)
    write_explanation(Paper(), explained, report_labels(reports), claims, all_pairs=all_pairs, back=back)
    if back is None:
        write_changes(Paper(), [c for c in desk.changes(event_id) if all_pairs or c.kind != "renamed"])
