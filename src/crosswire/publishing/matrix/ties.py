"""Ties: which columns of the matrix carry one statement, or one text."""

from collections.abc import Iterable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.words import DependenceKind
from crosswire.publishing.dependence_words import commonest_in, join_circle, statement_circles, statement_speaker
from crosswire.publishing.matrix.grid import Column, Tie
from crosswire.publishing.wording import clean

MOST = 4
"""Ties over the columns; more of them would be a thicket. The voices tell them all."""

TEXTS = {DependenceKind.COPY: "one text", DependenceKind.REWRITE: "one text, reworded"}


def ties_of(
    columns: Sequence[Column],
    dependences: Iterable[Dependence],
    claims: Sequence[Claim],
    voices: Mapping[str, str] | None = None,
) -> list[Tie]:
    """The ties, the widest first; one whose columns all stand in a wider one of the same words, or have one text, is left out.

    `voices` are those behind claims, by id: a statement is that of the voice behind the figures in it, under whatever name a
    report gives it, else that of its speaker.
    """
    known_voices = voices or {}

    def speaker(dependence: Dependence, own: Sequence[Claim]) -> str | None:
        return commonest_in(dependence, own, lambda c: known_voices.get(c.id)) or statement_speaker(dependence, own)

    column = {report: c.key for c in columns for report in c.report_ids}
    order = {c.key: i for i, c in enumerate(columns)}
    known = [d for d in dependences if d.a in column and d.b in column and column[d.a] != column[d.b]]
    whole = [_tie(TEXTS[kind], group, column, order, kind) for kind in TEXTS for group in _circles(known, kind)]
    shared = sorted((d for d in known if d.kind is DependenceKind.SHARED_STATEMENT), key=lambda d: (d.kind, d.a, d.b))
    told = [
        _tie(_said(who), group, column, order, DependenceKind.SHARED_STATEMENT)
        for who, group in statement_circles(shared, claims, speaker)
    ]
    found = sorted([*whole, *told], key=lambda t: (t.kind == DependenceKind.SHARED_STATEMENT, -len(t.columns), t.words))
    out: list[Tie] = []
    for tie in found:
        if not any(_says_it(o, tie) for o in out):
            out.append(tie)
    return sorted(out, key=lambda t: (-len(t.columns), order[t.columns[0]], t.words))


def _says_it(other: Tie, tie: Tie) -> bool:
    """True where `tie` adds nothing to `other`: its columns have one text, or one speaker's statement, as it is."""
    unnamed = tie.words == _said(None)
    return set(tie.columns) <= set(other.columns) and (
        other.kind != DependenceKind.SHARED_STATEMENT or unnamed or other.words == tie.words
    )


def _said(speaker: str | None) -> str:
    return f"statement of {clean(speaker)}" if speaker else "one statement"


def _circles(dependences: Iterable[Dependence], kind: DependenceKind) -> list[list[Dependence]]:
    groups: list[list[Dependence]] = []
    for d in (d for d in dependences if d.kind is kind):
        join_circle(groups, d)
    return groups


def _tie(
    words: str, group: Sequence[Dependence], column: dict[str, str], order: dict[str, int], kind: DependenceKind
) -> Tie:
    keys = {column[i] for d in group for i in (d.a, d.b)}
    return Tie(words, tuple(sorted(keys, key=order.__getitem__)), kind.value)
