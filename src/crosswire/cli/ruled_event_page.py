"""The page of one event under every rule: each question, and what each rule makes of it and why."""

from collections.abc import Sequence

from crosswire.cli.paper import Paper, Piece
from crosswire.cli.rule_line import RuleLine
from crosswire.model.question import Question
from crosswire.model.sensitivity import RuledEvent, RuledQuestion
from crosswire.model.words import QuestionStatus
from crosswire.publishing.figure_words import number_words
from crosswire.publishing.question_words import subject_words
from crosswire.publishing.standpoints import told_twice
from crosswire.publishing.wording import clean, words_of

LINE = 16
"""Columns of the line from low to high."""

GAP = 2


def write_ruled_event(paper: Paper, event: RuledEvent) -> None:
    """Sets the page; a question of everybody that says no more than one group's is left to that group."""
    paper.spread([(clean(event.label), "headline")], [(event.event_id, "grey")])
    asked = [q.asked for q in event.questions]
    twice = told_twice(asked)
    if not event.questions:
        paper.blank()
        paper.line(("no report gives a figure", "grey"))
    for ruled in event.questions:
        if ruled.asked.key not in twice:
            paper.blank()
            _write_question(paper, ruled, asked)


def _write_question(paper: Paper, ruled: RuledQuestion, asked: list[Question]) -> None:
    question = ruled.asked
    kind, _, group = subject_words(question, asked).partition(", ")
    disputed = question.status is QuestionStatus.DISPUTED
    title: list[Piece] = [(kind.upper(), "label"), f"  {group}" if group else ""]
    paper.spread(title, [(words_of("status_label")[question.status], "disputed" if disputed else "label")])
    if question.reason:
        paper.line((clean(question.reason), "grey"), indent=GAP)
    name = max(len(clean(q.rule)) for q in ruled.figures)
    number = max(len(_best(q)) for q in ruled.figures)
    ends = [v for q in ruled.figures for v in (q.low, q.best, q.high) if v is not None]
    line = RuleLine(min(ends), max(ends), LINE) if len(set(ends)) > 1 else None
    if line is None:
        _write_same(paper, ruled.figures)
        return
    at = GAP + name + GAP + number + GAP + line.columns + GAP
    for i, q in enumerate(ruled.figures):
        lead = f"{' ' * GAP}{clean(q.rule).ljust(name)}"
        pieces: list[Piece] = [(_best(q).rjust(number), "accent"), " " * GAP]
        pieces += [*_drawn(line, q, ends), " " * GAP]
        paper.row((lead, "label" if i == 0 else "plain"), GAP + name + GAP, *pieces, (clean(q.why), "grey"), hang=at)


def _write_same(paper: Paper, figures: Sequence[Question]) -> None:
    """Sets rules that have nothing to choose between: those that give the same in one line, first the most of them."""
    same: dict[str, list[Question]] = {}
    for q in figures:
        same.setdefault(_best(q), []).append(q)
    groups = sorted(same.values(), key=len, reverse=True)
    names = [", ".join(clean(q.rule) for q in group) for group in groups]
    if len(groups[0]) > 1:
        names[0] = "every rule" if len(groups) == 1 else "every other rule"
    at = GAP + max(map(len, names)) + GAP
    for name, group in zip(names, groups, strict=True):
        paper.row(
            f"{' ' * GAP}{name}", at, (_best(group[0]), "accent"), " " * GAP, (clean(group[0].why), "grey"), hang=at
        )


def _best(question: Question) -> str:
    return "–" if question.best is None else number_words(question.best)


def _drawn(line: RuleLine, q: Question, ends: list[float]) -> list[Piece]:
    """A rule's line; blank where it gives no number, and open above where it gives no upper end."""
    if q.low is None and q.best is None and q.high is None:
        return [" " * line.columns]
    low = q.low if q.low is not None else min(ends)
    return line.drawn(low, q.best, q.high if q.high is not None else max(ends), open_above=q.high is None)
