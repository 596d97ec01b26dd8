"""The history of a figure in words: who gave what when, what the record came to with it, and which outlets changed theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.figure_history import FigureHistory, Given, Turn, Value
from crosswire.model.outlets import outlet_of
from crosswire.model.question import Question
from crosswire.model.report import Report
from crosswire.model.words import DependenceKind
from crosswire.publishing.claim_words import claim_words
from crosswire.publishing.figure_words import claims_figure, figure
from crosswire.publishing.outlet_labels import is_own
from crosswire.publishing.question_words import standing_words
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import capital, clean, counted, letter, listed, words_of

MOST_NAMED = 4
"""Outlets named in one sentence of the summary; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure as a reader sees it: when it came out, in which outlet (with the outlet's mark), in whose voice, and its turn.

    `written` are the number's own words where they differ; `voice` is empty where the outlet says it itself.
    """

    when: str
    mark: str
    outlet: str
    figure: str
    written: str
    voice: str
    note: str
    given: Given


@dataclass(frozen=True, slots=True)
class Column:
    """One report in the picture: its day, its marks at their figures, and the question as it stood with it (null: not yet)."""

    day: str
    marks: tuple[tuple[str, Value], ...]
    question: Question | None


@dataclass(frozen=True, slots=True)
class HistoryWords:
    """The history of one question for a reader.

    `entries` are, for each time, its rows and what the record became then ("" where it stayed); `undated` rows stand apart.
    """

    question: Question
    entries: tuple[tuple[tuple[Row, ...], str], ...]
    undated: tuple[Row, ...]
    columns: tuple[Column, ...]
    summary: tuple[str, ...]


def history_words(
    history: FigureHistory, reports: Mapping[str, Report], claims: Mapping[str, Claim], labels: Mapping[str, str]
) -> HistoryWords:
    """The history of one question in words; `reports` and `claims` are by id, `labels` name the reports."""
    outlets = {r: clean(outlet_of(reports[r]) or "") or labels[r] for r in reports}
    every = (*history.given, *history.undated)
    marks = _marks(every, outlets)
    rows = {id(g): _row(g, reports[g.report_id], claims, outlets, marks, labels) for g in every}
    entries: list[tuple[tuple[Row, ...], str]] = []
    columns: list[Column] = []
    before = ""
    for stage in history.stages:
        own = [g for g in history.given if g.report_id in stage.report_ids]
        now = standing_words(stage.question) if stage.question else ""
        if own or now != before:
            entries.append((tuple(rows[id(g)] for g in own), now if now != before else ""))
        for report in dict.fromkeys(g.report_id for g in own):
            given = tuple((rows[id(g)].mark, g.value) for g in own if g.report_id == report)
            columns.append(Column(_day(reports[report]), given, stage.question))
        before = now
    return HistoryWords(
        question=history.question,
        entries=tuple(entries),
        undated=tuple(rows[id(g)] for g in history.undated),
        columns=tuple(columns),
        summary=tuple(_summary(history.given, outlets)),
    )


def _day(report: Report) -> str:
    """The day by which a report was out, without its year: "25 Nov"."""
    day = interval_words((report.published.end or report.published.start or "")[:10], None, short=True) or ""
    return day.rpartition(" ")[0]


def _marks(given: Sequence[Given], outlets: Mapping[str, str]) -> dict[str, str]:
    """A small letter for each outlet, in order of its first figure; beyond the alphabet they share a point."""
    names = list(dict.fromkeys(outlets[g.report_id] for g in given))
    return {name: letter(i).lower() if i < 26 else "•" for i, name in enumerate(names)}


def _row(
    given: Given,
    report: Report,
    claims: Mapping[str, Claim],
    outlets: Mapping[str, str],
    marks: Mapping[str, str],
    labels: Mapping[str, str],
) -> Row:
    own = [claims[c] for c in given.claim_ids]
    same = [c for c in own if (c.low, c.high) == given.value]
    said = claims_figure(given.low, given.high, same) if same else figure(given.low, given.high)
    # "A man" and "no civilians" say their number by no word of its own.
    counted_so = [c for c in same if given.value not in ((0, 0), (1, 1))]
    written = next((w for c in counted_so if (w := claim_words(c).written)), "")
    voices = [clean(v) for v in given.voices if not is_own(clean(v), report.id, labels)]
    published = report.published
    return Row(
        when=interval_words(published.start, published.end, short=True) or "without a date",
        mark=marks[outlets[report.id]],
        outlet=outlets[report.id],
        figure=said,
        written=written,
        voice=listed(voices),
        note=_note(given, outlets),
        given=given,
    )


def _note(given: Given, outlets: Mapping[str, str]) -> str:
    """The figure's turn, and whose words it has."""
    shared = given.shared
    taken = ""
    if shared is not None:
        words = words_of("shared_before" if shared.came_first else "shared_with")
        taken = f"{words[shared.kind]} {outlets[shared.report_id]}"
    turn = words_of("turn")[given.turn]
    if given.turn is Turn.CHANGED:
        turn = f"{turn} {listed([figure(*value) for value in given.before])} to {figure(*given.value)}"
    if taken and given.turn is Turn.FIRST and shared is not None and shared.kind is not DependenceKind.SHARED_STATEMENT:
        return taken
    return f"{turn}, {taken}" if taken else turn


def _summary(given: Sequence[Given], outlets: Mapping[str, str]) -> list[str]:
    """Which outlets changed their figures and how, which gave the same again, and which gave one once."""
    of_outlet: dict[str, dict[str, list[Given]]] = {}
    for g in given:
        if g.turn is not Turn.RECALLED:
            of_outlet.setdefault(outlets[g.report_id], {}).setdefault(g.report_id, []).append(g)
    out: list[str] = []
    kept: list[str] = []
    once: list[str] = []
    for outlet, by_report in of_outlet.items():
        turns = sum(any(g.turn is Turn.CHANGED for g in own) for own in by_report.values())
        if turns:
            steps = [listed([figure(*g.value) for g in own]) for own in by_report.values()]
            path = " → ".join(step for i, step in enumerate(steps) if i == 0 or step != steps[i - 1])
            how_often = {1: "once", 2: "twice"}.get(turns, f"{turns} times")
            out.append(f"{outlet} changed its figure {how_often}: {path}.")
        else:
            (kept if len(by_report) > 1 else once).append(outlet)
    if kept:
        out.append(
            f"{_outlets(kept, 'outlet')} {'kept its figure' if len(kept) == 1 else 'kept theirs'} in later reports."
        )
    if once and out:
        out.append(f"{_outlets(once, 'other outlet')} gave a figure in one report only.")
    elif len(once) > 1:
        out.append("No outlet gave a figure twice.")
    return out


def _outlets(names: Sequence[str], noun: str) -> str:
    return listed(names) if len(names) <= MOST_NAMED else capital(counted(len(names), noun))
