"""Rows of the log: what people settled, an action a row, with what it changed and whether it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, takewhile

from crosswire.model.claim import Claim
from crosswire.model.decision import MATTER, OF_CLAIMS, OF_GROUPING, REPORT, Decision
from crosswire.model.words import DecisionKind
from crosswire.publishing.decision_words import decision_words
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.outlet_labels import report_labels, with_labels
from crosswire.publishing.place_words import place_words
from crosswire.publishing.sensitivity_tables import csv_lines
from crosswire.publishing.wording import clean, counted, words_of
from crosswire.workbench import Desk, NotFound
from crosswire.workbench.queue.table import sorts


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One action: the decisions it made (`ids`), its kind, who, when and why; `said` in words; `before` and `after` are the
    figure or value that it changed, empty where it changed none; `events` are those it speaks of, ids with headlines.
    """

    ids: tuple[str, ...]
    kind: str
    who: str
    when: str
    why: str
    said: tuple[str, ...]
    before: str
    after: str
    events: tuple[tuple[str, str], ...]
    stands: bool
    can_undo: bool


def actions(decisions: Iterable[Decision]) -> list[tuple[Decision, ...]]:
    """The decisions, the newest first, those that one action made together."""
    found = [tuple(some) for _, some in groupby(decisions, key=lambda d: (d.who, d.when, d.why))]
    return [some for action in reversed(found) for some in _parted(action)]


def _parted(moment: tuple[Decision, ...]) -> list[tuple[Decision, ...]]:
    """What one moment holds, the newest first: claims judged alike are one action, and so is a splitting with the parts that it
    holds together.
    """
    out: list[tuple[Decision, ...]] = []
    for decision in moment:
        begun = 0
        if decision.kind in (DecisionKind.CONFIRM, DecisionKind.REJECT):
            begun = 1 if out and out[-1][0].kind is decision.kind else 0
        elif decision.kind is DecisionKind.SPLIT:
            is_part = partial(_holds_a_part, decision)
            begun = len(list(takewhile(is_part, (action[0] for action in reversed(out[-2:])))))
        started = out[len(out) - begun :]
        out[len(out) - begun :] = [(*(d for action in started for d in action), decision)]
    return out[::-1]


def _holds_a_part(split: Decision, before: Decision) -> bool:
    return before.kind is DecisionKind.MERGE and len(set(before.subjects) & set(split.subjects)) == 1


def rows_of(desk: Desk, found: Sequence[tuple[Decision, ...]], standing: set[str]) -> list[Row]:
    """The rows of those actions."""
    by_id = {d.id: d for d in desk.decisions()} if any(d.kind is DecisionKind.UNDO for a in found for d in a) else {}
    events = [sorted({e for d in action for e in _events(desk, d, by_id)}) for action in found]
    labels = desk.labels([e for some in events for e in some])
    return [
        _row(desk, a, standing, by_id, [(e, labels[e]) for e in some if e in labels])
        for a, some in zip(found, events, strict=True)
    ]


def _said(desk: Desk, decision: Decision, by_id: Mapping[str, Decision]) -> list[str]:
    """A decision in words, reports by their outlets; an undoing by what it takes back."""
    if decision.kind is DecisionKind.UNDO:
        undone = [by_id[s] for s in decision.subjects if s in by_id]
        taken_back = [f"{words_of('decided')[decision.kind]}: {said}" for d in undone for said in _said(desk, d, {})]
        return taken_back or [decision_words(decision)]
    if decision.kind is DecisionKind.ACCEPT:
        return [f"{words_of('decided')[decision.kind]} {_matter(decision.value(MATTER) or '')}"]
    if decision.kind not in OF_GROUPING:
        return [decision_words(decision)]
    reports = [r for s in decision.subjects if (r := desk.report_or_none(s)) is not None]
    return [with_labels(decision_words(decision), reports, report_labels(reports))]


def _matter(matter: str) -> str:
    """A matter of the queue as the queue calls it, with the question that it is about: "disputed figure, missing"."""
    sort, _, about = matter.partition("/")
    if sort not in sorts():
        return clean(matter)
    return f"{sorts()[sort].name}, {clean(about).replace('/', ', ')}" if sort in OF_QUESTIONS else sorts()[sort].name


OF_QUESTIONS = ("disputed", "wide")
"""The sorts of matters that are about a question, by its key."""


def _row(
    desk: Desk,
    action: tuple[Decision, ...],
    standing: set[str],
    by_id: Mapping[str, Decision],
    events: Sequence[tuple[str, str]],
) -> Row:
    last = action[-1]
    told = [d for d in action if d.kind is last.kind]
    before, after = _changed(desk, last) if len(told) == 1 else ("", "")
    if last.kind in OF_GROUPING:
        before, after = regrouped(action)
    stands = any(d.id in standing for d in action)
    return Row(
        ids=tuple(d.id for d in action),
        kind=last.kind.value,
        who=clean(last.who),
        when=last.when,
        why=clean(last.why),
        said=tuple(words for d in told for words in _said(desk, d, by_id)),
        before=before,
        after=after,
        events=tuple(events),
        stands=stands,
        can_undo=stands,
    )


def _changed(desk: Desk, decision: Decision) -> tuple[str, str]:
    """The figure or value before and after a decision; empty where it changed none."""
    seen = decision.claim
    if decision.kind is DecisionKind.REJECT and seen is not None:
        return _value(seen), "not counted"
    if decision.kind is DecisionKind.ADD and seen is not None:
        return "not read", _value(seen)
    if decision.kind is DecisionKind.CORRECT and seen is not None:
        after = desk.claim_after(decision)
        return (_value(seen), _value(after)) if after is not None and _value(after) != _value(seen) else ("", "")
    if decision.kind is DecisionKind.PLACE:
        was, settled = desk.place_change(decision)
        return place_words(was) if was else "not stated", place_words(settled) if settled else ""
    return "", ""


def regrouped(action: Sequence[Decision]) -> tuple[str, str]:
    """What a decision on grouping made of what, in words; before it the headlines that the entry keeps."""
    last, was = action[-1], [clean(headline) for headline in action[-1].was]
    if last.kind is DecisionKind.MOVE:
        return (was[0], was[-1]) if len(was) > 1 else ("", "")
    before = " + ".join(was)
    if last.kind is DecisionKind.MERGE:
        return before, f"one event of {counted(len(last.subjects), 'report')}"
    parts = [next((len(d.subjects) for d in action[:-1] if s in d.subjects), 1) for s in last.subjects]
    return before, "two events, of " + " and ".join(counted(n, "report") for n in parts)


def _value(claim: Claim) -> str:
    return claim_figure(claim)


def _events(desk: Desk, decision: Decision, by_id: Mapping[str, Decision]) -> set[str]:
    """The events that a decision speaks of as they are now; of an undoing those of what it takes back."""
    if decision.kind is DecisionKind.UNDO:
        return {e for s in decision.subjects if s in by_id for e in _events(desk, by_id[s], {})}
    if decision.kind in OF_CLAIMS:
        report = decision.value(REPORT) or _report_of(desk, decision)
        return set(desk.events_of(report)) if report else set()
    return {e for report in decision.subjects for e in desk.events_of(report)}


def _report_of(desk: Desk, decision: Decision) -> str:
    try:
        return desk.claim(decision.subjects[0]).report_id
    except (NotFound, IndexError):
        return ""


COLUMNS = ("id", "kind", "who", "when", "why", "said", "before", "after", "events", "stands")


def as_csv(rows: Iterable[Row]) -> bytes:
    """The rows as CSV, each event by its id."""

    def line(row: Row) -> tuple[str, ...]:
        events = " ".join(event for event, _ in row.events)
        said, state = "; ".join(row.said), "" if row.kind == DecisionKind.UNDO else "yes" if row.stands else "no"
        return (" ".join(row.ids), row.kind, row.who, row.when, row.why, said, row.before, row.after, events, state)

    return csv_lines([COLUMNS, *map(line, rows)])
