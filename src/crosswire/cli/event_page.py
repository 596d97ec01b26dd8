"""The event page: one incident's record on paper, from the headline to who leans on whom."""

from collections.abc import Sequence

from crosswire.cli.answer_block import write_answer, write_not_stated
from crosswire.cli.looking_back_head import write_looking_back
from crosswire.cli.paper import Paper, Piece
from crosswire.publishing.apart import AlsoStated
from crosswire.publishing.dossier import Dossier, Known
from crosswire.publishing.looking_back import LookingBack
from crosswire.publishing.timeline import Mark
from crosswire.publishing.wording import counted, listed

WIDE_ENOUGH = 72
"""Columns from which the timeline has its times and its reports side by side."""

MOST_APART, MOST_OF_A_KIND = 12, 4
"""Things in a section beside the questions, and of one kind in it; what is beyond is counted, the export has it all."""

MOST_FIGURES = 4
"""Questions told of one report in the timeline."""


def write_event(paper: Paper, dossier: Dossier, back: LookingBack | None = None) -> None:
    """Sets the dossier: headline, strip, answers, what stands apart, timeline, dependences; of an earlier time, its head."""
    paper.line((dossier.headline, "headline"))
    paper.blank()
    if back is not None:
        write_looking_back(paper, back)
        paper.blank()
    _strip(paper, dossier)
    for answer in dossier.answers:
        paper.blank()
        write_answer(paper, answer, dossier.labels)
    if dossier.not_stated:
        paper.blank()
        write_not_stated(paper, dossier.not_stated)
    _section(paper, "also stated", dossier.also, dossier.labels)
    _timeline(paper, dossier)
    if dossier.dependences:
        heading(paper, "who leans on whom")
        for sentence in dossier.dependences:
            paper.line(sentence, indent=2, hang=4)
    _section(paper, "background figures, not of this incident", dossier.background, dossier.labels, boxed=True)
    _section(paper, "other incidents mentioned", dossier.others, dossier.labels, boxed=True)
    _section(paper, "rejected, and not counted", dossier.rejected, dossier.labels, boxed=True)


def heading(paper: Paper, words: str) -> None:
    """Sets a section's heading after an empty line."""
    paper.blank()
    paper.line((words.upper(), "label"))


def known(what: Known) -> list[Piece]:
    """Something known with its precision behind it; grey where no report states it."""
    if not what.stated:
        return [(what.words, "grey")]
    return [what.words, (f" ({what.precision})", "grey")] if what.precision else [what.words]


def _strip(paper: Paper, dossier: Dossier) -> None:
    paper.flow([[dossier.what], known(dossier.place), known(dossier.date), known(dossier.parties)])
    paper.spread([dossier.counts], [(dossier.event.id, "grey")])


def _section(
    paper: Paper, title: str, things: Sequence[AlsoStated], labels: dict[str, str], *, boxed: bool = False
) -> None:
    """A section of things stated, one a paragraph: what, of whom and in which outlets; boxed ones with their words."""
    if not things:
        return
    heading(paper, title)
    shown = _chosen(things)
    at = max(len(thing.kind) for thing in shown) + 2
    with paper.margin("│ " if boxed else "  "):
        for thing in shown:
            outlets = listed([labels[i] for i in thing.report_ids], most=3)
            about = f", {thing.detail}" if thing.detail else ""
            paper.row(thing.kind, at, (thing.value, "label"), about, (f" · {outlets}", "grey"), hang=at + 2)
            if boxed and thing.quotation:
                paper.line((f"“{thing.quotation.words}”", "quote"), indent=at)
        if len(things) > len(shown):
            paper.line((f"and {counted(len(things) - len(shown), 'more', 'more')}", "grey"))


def _chosen(things: Sequence[AlsoStated]) -> list[AlsoStated]:
    """The first few of each kind, up to what a section holds."""
    seen: dict[str, int] = {}
    out: list[AlsoStated] = []
    for thing in things:
        seen[thing.kind] = seen.get(thing.kind, 0) + 1
        if seen[thing.kind] <= MOST_OF_A_KIND and len(out) < MOST_APART:
            out.append(thing)
    return out


def _timeline(paper: Paper, dossier: Dossier) -> None:
    heading(paper, "what happened when, and when it was said")
    whens = [m.when or "undated" for m in dossier.timeline]
    at = 4 + max(map(len, whens), default=0) if paper.width >= WIDE_ENOUGH else 4
    for mark, when in zip(dossier.timeline, whens, strict=True):
        paper.flow(_mark(mark, dossier), f"  {when}", at, at + 2)


def _mark(mark: Mark, dossier: Dossier) -> list[list[Piece]]:
    if mark.report_id is None:
        return [[("● ", "accent"), ("the incident", "label")]]
    name: list[Piece] = [("○ ", "grey"), dossier.labels[mark.report_id]]
    if mark.basis:
        name.append((f" (date {mark.basis})", "grey"))
    given = [_given(subject, figures) for subject, figures in mark.figures]
    if len(given) > MOST_FIGURES + 1:
        given[MOST_FIGURES:] = [[(f"+{len(given) - MOST_FIGURES} more", "grey")]]
    return [name, *given]


def _given(subject: str, figures: Sequence[tuple[str, str]]) -> list[Piece]:
    """What a report gave to one question: "smugglers killed 11 A, 13 B"."""
    out: list[Piece] = [subject]
    for number, (figure, letter) in enumerate(figures):
        out.append((", " if number else " ") + figure)
        if letter:
            out.append((f" {letter}", "accent"))
    return out
