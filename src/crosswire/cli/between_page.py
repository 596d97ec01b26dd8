"""The page that sets two reports, or two events, side by side: for, against, and what would have had to differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from crosswire.cli.explanation_page import points, write_link
from crosswire.cli.paper import Paper
from crosswire.model.linkage import Link, LinkFeature
from crosswire.publishing.wording import clean, counted, listed

if TYPE_CHECKING:
    from crosswire.workbench import Between


def write_between(paper: Paper, found: Between, labels: Mapping[str, str]) -> None:
    """Sets the comparison; `labels` name the reports of its links."""
    several = len(found.a) * len(found.b) > 1
    if several:
        paper.line((verdict(found), "headline"))
    for place, link in enumerate(found.links):
        if several:
            paper.blank()
            paper.line(("the pair that is least alike" if place else "the pair that is most alike", "label"))
        write_link(paper, link, labels)
        paper.line((turn_words(link, found.to_turn[place], found.short_of[place]), "grey"), indent=2, hang=4)
    for sentence in held_words(found):
        paper.line(sentence, indent=2, hang=4)


def verdict(found: Between) -> str:
    """One sentence on two groups of reports."""
    sides = f"{counted(len(found.a), 'report')} and {counted(len(found.b), 'report')}"
    now = "one event" if found.one_event else "two events"
    return f"{sides}, {now}: likelihood {found.likelihood:.0%} over their pairs, {found.needed:.0%} makes them one"


def turn_words(link: Link, turning: Sequence[LinkFeature], short_of: float) -> str:
    """What would have had to differ for the other verdict on a pair."""
    names = listed([f"{clean(f.name)} ({points(f.points)})" for f in turning], most=6)
    if link.same:
        return (
            f"without {names} this pair would not be joined" if turning else "no reason alone holds this pair together"
        )
    if turning:
        return f"without {names} this pair would be joined"
    return f"too little speaks for one incident: even with nothing against it, points are missing ({points(-short_of)} now)"


def held_words(found: Between) -> list[str]:
    """What holds them together or apart whatever their likeness."""
    out = [
        f"{d.who} decided on {d.when[:10]}: {d.kind.value}{f' ({clean(d.why)})' if d.why else ''}"
        for d in found.decisions
    ]
    if found.held_apart:
        out.append("held apart, by a decision or by the sender's own events")
    elif found.held_together:
        out.append("held together, by a decision or by the sender's own events")
    return out
