"""crosswire decisions: what people settled."""

from __future__ import annotations

import typer

from crosswire.cli.settings import open_desk


def decisions(context: typer.Context) -> None:
    """List what people decided, the earliest first, with who, when and why; what was undone is marked."""
    from crosswire.cli.paper import Paper
    from crosswire.publishing.decision_words import decision_words
    from crosswire.publishing.wording import clean

    paper = Paper()
    with open_desk(context) as desk:
        found, standing = desk.decisions(), desk.standing_decisions()
    for decision in found:
        undone = decision.id not in standing and decision.kind.value != "undo"
        said = f"{clean(decision.who)} {decision_words(decision)}"
        paper.line(f"{decision.id}  {decision.when[:16]}  {said}", (", undone" if undone else "", "plain"), hang=2)
        if decision.why:
            paper.line((clean(decision.why), "grey"), indent=2, hang=2)
    if not found:
        paper.line(("nobody decided anything yet", "grey"))
