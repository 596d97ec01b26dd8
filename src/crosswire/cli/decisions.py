"""crosswire decisions: what people settled."""

from __future__ import annotations

import typer

from crosswire.cli.settings import open_desk


def decisions(context: typer.Context) -> None:
    """List what people decided, the earliest first, with who, when and why; what was undone is marked."""
    from crosswire.cli.paper import Paper
    from crosswire.publishing.wording import clean, counted

    paper = Paper()
    with open_desk(context) as desk:
        found, standing = desk.decisions(), desk.standing_decisions()
    for decision in found:
        state = "" if decision.id in standing or decision.kind.value == "undo" else ", undone"
        of = counted(len(decision.subjects), "subject")
        paper.line(
            f"{decision.id}  {decision.kind.value}{state}",
            (f"  {decision.when[:16]}  {clean(decision.who)}  {of}  {clean(decision.why)}".rstrip(), "grey"),
        )
    if not found:
        paper.line(("nobody decided anything yet", "grey"))
