"""Versions in words: when each came out, what it states otherwise, and its words beside those of the one before.

Always holds: the passages shown cover every change; those of one paragraph stand together, with a few words round each change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report
from crosswire.model.statement import Difference, EditKind
from crosswire.model.version_history import ClaimChange, VersionHistory, VersionStep
from crosswire.model.words import PEOPLE_KINDS, Scope
from crosswire.publishing.difference_words import EDGE, Stretch
from crosswire.publishing.figure_words import claim_figure
from crosswire.publishing.time_words import interval_words
from crosswire.publishing.wording import clean, counted, listed, quoted, words_of

ROUND = 6
"""Words shown on each side of a change; where fewer than twice as many stand between two, all of them."""

EVERYBODY = ("people", "persons", "person")
"""What readers call those of no group; on the page a number alone says as much."""

MOST_STATED = 3
"""Claims of one kind named on a side."""


@dataclass(frozen=True, slots=True)
class VersionLines:
    """A version for a reader: its number, when it came out, its id; against the one before it, what is stated otherwise (of
    people hit, and of all else), how many words it changed, its title's words, and the passages of its text that differ.
    """

    number: int
    when: str
    report_id: str
    figures: tuple[str, ...]
    other: tuple[str, ...]
    count: str
    title: tuple[Stretch, ...]
    passages: tuple[tuple[Stretch, ...], ...]


@dataclass(frozen=True, slots=True)
class VersionPage:
    """The versions of one report: its outlet, address and title, and a note where their order is not known."""

    outlet: str
    address: str
    title: str
    note: str
    versions: tuple[VersionLines, ...]


def version_page(history: VersionHistory) -> VersionPage:
    """The versions of one report in words."""
    last = history.versions[-1]
    steps: list[VersionStep | None] = [None, *history.steps]
    unsure = [n for n, step in enumerate(history.steps, 2) if not step.order_known]
    note = ""
    if unsure:
        which = f"versions {unsure[0] - 1} and {unsure[0]}" if len(unsure) == 1 else "some of them"
        note = f"which of {which} came first is not known: their times do not tell"
    return VersionPage(
        outlet=clean(outlet_of(last) or "") or "unnamed outlet",
        address=clean(history.page or ""),
        title=clean(last.title or ""),
        note=note,
        versions=tuple(
            _lines(n, report, step) for n, (report, step) in enumerate(zip(history.versions, steps, strict=True), 1)
        ),
    )


def change_words(change: ClaimChange) -> str:
    """What a version states otherwise: "killed 14 → 13", "injured five, new", "place Low Ferring, no longer stated"."""
    kind = words_of("kind").get(change.kind.value, change.kind.value)
    before, after = _stated(change.before), _stated(change.after)
    group = _group(change)
    lead = f"{kind}, {group}:" if group else f"{kind}"
    said = f"{lead} {before} → {after}" if before and after else f"{lead} {after}, new" if after else ""
    said = said or f"{lead} {before}, no longer stated"
    scopes = {c.scope for c in (*change.before, *change.after)}
    return f"{said} (background)" if scopes == {Scope.BACKGROUND} else said


def counts_words(step: VersionStep) -> str:
    """How many words were put in and taken out: "two words added, one cut"."""
    added, cut = word_counts(step)
    if not added and not cut:
        return "the same words"
    said = [counted(added, "word") + " added"] if added else []
    said += [(counted(cut, "word") if not added else counted(cut, "word").rsplit(" ", 1)[0]) + " cut"] if cut else []
    return ", ".join(said)


def word_counts(step: VersionStep) -> tuple[int, int]:
    """How many words of the text were put in, and how many taken out."""
    changed = [e for e in step.text.edits if e.kind is not EditKind.SAME]
    added = sum(len(e.b.of(step.after.text).split()) for e in changed)
    return added, sum(len(e.a.of(step.before.text).split()) for e in changed)


def _lines(number: int, report: Report, step: VersionStep | None) -> VersionLines:
    when = interval_words(report.published.start, report.published.end) or "no date"
    if step is None:
        return VersionLines(number, when, report.id, (), (), "", (), ())
    hit = [change_words(c) for c in step.claims if c.kind in PEOPLE_KINDS]
    other = [change_words(c) for c in step.claims if c.kind not in PEOPLE_KINDS]
    title = _laid(step.before.title or "", step.after.title or "", step.title) if step.title else []
    return VersionLines(
        number,
        when,
        report.id,
        tuple(dict.fromkeys(hit)),
        tuple(dict.fromkeys(other)),
        counts_words(step),
        tuple(s for line in title for s in line),
        tuple(tuple(line) for line in _laid(step.before.text, step.after.text, step.text)),
    )


def _stated(claims: Sequence[Claim]) -> str:
    return listed(
        list(dict.fromkeys(claim_figure(c) if c.quantity else quoted(clean(c.text)) for c in claims)), most=MOST_STATED
    )


def _group(change: ClaimChange) -> str:
    if change.kind not in PEOPLE_KINDS:
        return ""
    labels: Mapping[str, None] = dict.fromkeys(
        clean(c.of.label or "") for c in (*change.after, *change.before) if c.of is not None
    )
    return next((label for label in labels if label and label.casefold() not in EVERYBODY), "")


def _laid(first: str, text: str, difference: Difference) -> list[list[Stretch]]:
    """The changes with a few words round each: a line for those that no more than a few words part."""
    lines: list[list[Stretch]] = [[]]
    edits = difference.edits
    for number, edit in enumerate(edits):
        if edit.kind is not EditKind.SAME:
            for kind, words in ((EditKind.CUT, clean(edit.a.of(first))), (EditKind.ADDED, clean(edit.b.of(text)))):
                if words.strip(EDGE):
                    lines[-1].append(Stretch(kind, words.strip(EDGE)))
            continue
        same = clean(edit.b.of(text)).split()
        before, after = number > 0, number < len(edits) - 1
        if len(same) <= 2 * ROUND:
            if before or after:
                _lay(lines[-1], same)
            continue
        if before:
            _lay(lines[-1], [*same[:ROUND], "…"])
        if after:
            lines.append([])
            _lay(lines[-1], ["…", *same[-ROUND:]])
    return [line for line in lines if any(s.kind is not EditKind.SAME for s in line)]


def _lay(line: list[Stretch], words: Sequence[str]) -> None:
    if words:
        line.append(Stretch(EditKind.SAME, " ".join(words)))
