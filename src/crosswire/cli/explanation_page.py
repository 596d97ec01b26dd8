"""The explanation page: why reports were joined, whose voice stands behind what, and how figures came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosswire.cli.event_page import heading
from crosswire.cli.looking_back_head import write_looking_back
from crosswire.cli.paper import Paper, Piece
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.linkage import Link
from crosswire.model.moment import Publication
from crosswire.model.voice import OriginReason
from crosswire.publishing.dependence_words import dependence_sentences
from crosswire.publishing.dossier import headline
from crosswire.publishing.looking_back import LookingBack
from crosswire.publishing.voice_folds import voice_folds
from crosswire.publishing.wording import clean, counted, listed

if TYPE_CHECKING:
    from crosswire.workbench import EventChange

STRONGEST = 5
"""Links shown unless all are asked for."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What explains an event: compared pairs, dependences, origins (claim id, reason), and lines by question."""

    event: Event
    links: Sequence[Link]
    dependences: Sequence[Dependence]
    origins: Sequence[tuple[str, OriginReason]]
    questions: Sequence[tuple[str, Sequence[str]]]
    published: Mapping[str, Publication]


def write_explanation(
    paper: Paper,
    explained: Explained,
    labels: Mapping[str, str],
    claims: Sequence[Claim],
    *,
    all_pairs: bool = False,
    back: LookingBack | None = None,
) -> None:
    """Sets the whole explanation of an event; `labels` name its reports, `claims` are theirs; of an earlier time, its head."""
    paper.line((headline(explained.event), "headline"))
    if back is not None:
        paper.blank()
        write_looking_back(paper, back)
    heading(paper, "why these reports are one event")
    _write_links(paper, explained.links, labels, all_pairs)
    heading(paper, "who leans on whom")
    for sentence in dependence_sentences(explained.dependences, labels, claims, explained.published):
        paper.line(sentence, indent=2, hang=4)
    if not explained.dependences:
        paper.line(("no report was found to lean on another", "grey"), indent=2)
    heading(paper, "whose voice stands behind each claim")
    _write_origins(paper, explained, labels, claims, all_pairs)
    write_questions(paper, explained.questions, after_blank=True)


def write_questions(paper: Paper, questions: Iterable[tuple[str, Sequence[str]]], *, after_blank: bool = False) -> None:
    """Sets the explanation of each question under its key."""
    for number, (key, lines) in enumerate(questions):
        if number or after_blank:
            paper.blank()
        paper.line((key, "label"))
        for line in filter(str.strip, lines):
            paper.line(clean(line), indent=2, hang=4)


def write_changes(paper: Paper, changes: Sequence[EventChange]) -> None:
    """Sets what placings joined, split and renamed on the way to the event, where they did."""
    if not changes:
        return
    heading(paper, "what placings did")
    for change in changes:
        sides = (listed(list(side), most=6) for side in (change.before, change.after))
        reports = counted(len(change.reports), "report")
        why = f"when {reports} came" if change.reports else "by a decision"
        paper.line(f"{change.kind}: {' became '.join(sides)}", (f"  {why}", "grey"), indent=2, hang=4)


def write_link(paper: Paper, link: Link, labels: Mapping[str, str]) -> None:
    """Sets the comparison of two reports: the verdict, then what spoke for and against with its points."""
    pair = f"{labels.get(link.a, link.a)} and {labels.get(link.b, link.b)}"
    verdict = "one incident" if link.same else "not joined by this pair alone"
    paper.line(pair, (f": {verdict}, {points(link.score)} points", "grey"))
    width = max((len(points(f.points)) for f in link.features), default=0)
    name_width = max((len(clean(f.name)) for f in link.features), default=0)
    for feature in sorted(link.features, key=lambda f: (-f.points, f.name)):
        lead: Piece = (f"  {points(feature.points):>{width}}  {clean(feature.name):<{name_width}}", "plain")
        paper.row(lead, 2 + width + 2 + name_width + 2, (clean(feature.value), "grey"))


def points(value: float) -> str:
    """Points with their sign and two decimals: "+2.10", "−0.40"."""
    return f"{'−' if value < 0 else '+'}{abs(value):.2f}"


def _write_links(paper: Paper, links: Sequence[Link], labels: Mapping[str, str], all_pairs: bool) -> None:
    ordered = sorted(links, key=lambda link: (-link.score, link.a, link.b))
    shown = ordered if all_pairs else [link for link in ordered if link.same][:STRONGEST]
    with paper.margin("  "):
        for number, link in enumerate(shown):
            if number:
                paper.blank()
            write_link(paper, link, labels)
        left = len(ordered) - len(shown)
        if not ordered:
            paper.line(("it has one report, so nothing was compared", "grey"))
        elif left:
            if shown:
                paper.blank()
            paper.line((f"{counted(left, 'more pair was', 'more pairs were')} compared; --all shows them", "grey"))


def _write_origins(
    paper: Paper, explained: Explained, labels: Mapping[str, str], claims: Sequence[Claim], everything: bool
) -> None:
    """Each voice with what it stands behind, and why; claims that answer no question are only counted by default."""
    voices = voice_folds(explained.event, explained.origins, claims, labels, everything=everything)
    shown = [v for v in voices if everything or v.answers]
    for voice in shown:
        paper.line((voice.label, "label"), indent=2)
        for fold in voice.folds:
            said = [*fold.said, *([counted(fold.others, "other claim")] if fold.others else [])]
            why = fold.why if fold.clear else f"unclear: {fold.why}"
            if fold.said:
                paper.line("; ".join(said), (f" — {why}" if why else "", "grey"), indent=4, hang=6)
    left = len(voices) - len(shown)
    if left:
        paper.line(
            (f"{counted(left, 'more voice speaks', 'more voices speak')} of other things; --all shows them", "grey"),
            indent=2,
        )
    elif not voices:
        paper.line(("no claim has a voice", "grey"), indent=2)
