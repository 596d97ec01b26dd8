"""Reasons: why a question has its status, as one sentence with the figures and the voices in it."""

from collections.abc import Sequence
from itertools import combinations

from crosswire.model.words import QuestionStatus
from crosswire.reconciling.changes import Change
from crosswire.reconciling.conflicts import Grounds, conflict, difference, figure_or_words, named, same
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import said
from crosswire.reconciling.status import standing_still
from crosswire.reconciling.wording import counted, few, figure_words, listed, sentence

MOST_FIGURES = 4
"""Figures named in a sentence; the rest are counted."""


def reason_of(status: QuestionStatus, positions: Sequence[Standing], gone: Sequence[Change], grounds: Grounds) -> str:
    """Why `positions` make `status`, as one sentence."""
    live = standing_still(positions)
    if status is QuestionStatus.UNKNOWN:
        told = listed([f"{figure_or_words(p, grounds)} ({listed(sorted({f.voice for f in p.live}))})" for p in live])
        return sentence(f"no report gives a number, only {told}")
    if status is QuestionStatus.DISPUTED:
        return _disputed([p for p in positions if p.live], grounds)
    if status is QuestionStatus.REVISED:
        return _revised(live, gone, grounds)
    if status is QuestionStatus.RANGED:
        return _ranged(live, grounds)
    figure, reports = said(live[0]), len(live[0].reports)
    if status is QuestionStatus.AGREED:
        return sentence(f"{few(live[0].voices)} give {figure}, each for themselves, and no other figure stands")
    where = counted(reports, "report")
    return sentence(f"{few(live[0].voices)} alone gives {figure}, in {where}, and no other figure stands")


def _disputed(live: Sequence[Standing], grounds: Grounds) -> str:
    pairs = [(a, b) for a, b in combinations(live, 2) if conflict(a, b, grounds)]
    involved = [p for p in live if any(p in pair for pair in pairs)]
    if len(pairs) == 1 or len(pairs) < len(involved) * (len(involved) - 1) // 2:
        a, b = max(pairs, key=lambda pair: (sum(len(p.voices) for p in pair), pair[1].lead.size - pair[0].lead.size))
        told = difference(a, b, grounds).sentence
        more = len(pairs) - 1
        return told if not more else f"{told[:-1]}; {counted(more, 'other pair')} of figures cannot both hold either."
    shown = involved if len(involved) <= MOST_FIGURES else [*involved[: MOST_FIGURES - 2], involved[-1]]
    rest = len(involved) - len(shown)
    names = [named(p, grounds) for p in shown]
    head = listed([*names[:-1], *([counted(rest, "figure") + " between"] if rest else []), names[-1]])
    return sentence(f"{head} {same(involved[0], involved[-1], grounds)}; none is a part or an older figure of another")


def _revised(live: Sequence[Standing], gone: Sequence[Change], grounds: Grounds) -> str:
    standing = few([named(p, grounds) for p in live], MOST_FIGURES)
    replaced: dict[tuple[float | None, float | None], Change] = {}
    for change in gone:
        if change.figure.value not in {p.value for p in live} and not change.figure.vague:
            replaced.setdefault(change.figure.value, change)
    if not replaced:
        return sentence(f"{standing} {_stand(live)} after a group among those added up was counted anew")
    told = [f"{figure_words(*v)} no longer stands, as {c.reason}" for v, c in list(replaced.items())[:MOST_FIGURES]]
    return sentence(f"{'; '.join(told)}; {standing} {_stand(live)}")


def _stand(live: Sequence[Standing]) -> str:
    return "stands" if len(live) == 1 else "stand"


def _ranged(live: Sequence[Standing], grounds: Grounds) -> str:
    voices = {v for p in live for v in p.voices}
    figures = few([named(p, grounds) for p in live], MOST_FIGURES)
    every = "both" if len(live) == 2 else "all"
    if len(voices) == 1:
        plain = few([said(p) for p in live], MOST_FIGURES)
        return sentence(f"{plain} {every} come from {next(iter(voices))}, and no date or word puts them in order")
    if len(live) == 2:
        told = difference(live[0], live[1], grounds)
        apart = [c for c in told.checks if c.apart]
        if apart and apart[0].name != "bound":
            return told.sentence
    return sentence(f"{figures} can {every} hold: none rules another out")
