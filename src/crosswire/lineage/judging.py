"""Judging: what the passages that two reports share make of the two."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.lineage.alignment import Aligned
from crosswire.lineage.bars import bar
from crosswire.lineage.cutting import Cut
from crosswire.lineage.runs import Run
from crosswire.lineage.telling import worth
from crosswire.lineage.units import EMPTY
from crosswire.model.dependence import SPEAKER, SharedPassage
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind

SAME_STATEMENT = "same statement of one speaker"


@dataclass(frozen=True)
class Judgement:
    """How two reports lean on each other, how much (0 to 1), and the passages that show it, `a` being the first's."""

    kind: DependenceKind
    score: float
    passages: Sequence[SharedPassage]


@dataclass(frozen=True)
class Shared:
    """What two reports share: passages of the outlets' own, passages that somebody said, who said most of them (a
    passage named "speaker", or none), and the likeness of the likest."""

    own: list[SharedPassage]
    said: list[SharedPassage]
    speaker: list[SharedPassage]
    likest: float


def related(a: Cut, b: Cut, verbatim: Sequence[Run], same: Sequence[Aligned]) -> bool:
    """True where two reports share enough that all their sentences are worth comparing."""
    return any(p.evidence >= 1 for p in same) or _in_a_row(verbatim) >= bar("compared") * _shorter(a, b)


def judged(a: Cut, b: Cut, verbatim: Sequence[Run], same: Sequence[Aligned]) -> Judgement | None:
    """What the words in a row and the units that are one make of two reports, or null where they show nothing."""
    shorter, in_a_row = _shorter(a, b), _in_a_row(verbatim)
    whole = in_a_row >= bar("shortest_copy") or in_a_row == len(a.words) == len(b.words)
    is_copy = bool(in_a_row) and whole and in_a_row >= bar("copy") * shorter
    telling = [r for r in verbatim if r[2] >= bar("run") and (is_copy or _tells(a, b, r))]
    if not (is_copy or telling or _suffice(same)):
        return None
    long_runs = [SharedPassage("word for word", f"{n} words", x, y) for x, y, n in telling or verbatim[:is_copy]]
    shared = _shared(a, b, same)
    own = _with_runs(shared, long_runs)
    taken = [*own, *(p for p in shared.said if p.name == SAME_STATEMENT)]
    part = sum(min(len(a.within(p.a)), len(b.within(p.b))) for p in taken) / shorter
    if is_copy:
        shown = long_runs + shared.own + shared.said
        return Judgement(DependenceKind.COPY, in_a_row / shorter, shown)
    if part >= bar("rewrite") and len(own) >= bar("rewrite_passages"):
        return Judgement(DependenceKind.REWRITE, part, own + shared.said)
    # Beside a passage that says enough by itself, those that do not are left out: they are stock phrases as a rule.
    least = 1 if long_runs or any(p.evidence >= 1 for p in same) else 0
    shared = _shared(a, b, [p for p in same if p.evidence >= least * (bar("beside") if _said(a, b, p) else 1)])
    shown = shared.said + _with_runs(shared, long_runs) + shared.speaker
    return Judgement(DependenceKind.SHARED_STATEMENT, shared.likest, shown)


def _shorter(a: Cut, b: Cut) -> int:
    return min(len(a.words), len(b.words))


def _in_a_row(verbatim: Sequence[Run]) -> int:
    return sum(length for _, _, length in verbatim)


def _suffice(same: Sequence[Aligned]) -> bool:
    """True where one passage, or several together, show that one report leans on the other."""
    if any(p.evidence >= 1 for p in same):
        return True
    return len(same) >= bar("gathered_passages") and sum(p.evidence for p in same) >= bar("gathered")


def _tells(a: Cut, b: Cut, run: Run) -> bool:
    """True where two writers do not hit on a run by chance: by its words (see `weight` in alignment.py) or its length."""
    stems = a.stems(run[0])
    plain = set(stems) & a.plain & b.plain
    in_a_row = sum(stem in plain or stem in EMPTY for stem in stems)
    weight = worth(plain) + bar("word_in_a_row") * in_a_row
    least = bar("weight_said" if _in_quotation(a, run[0]) or _in_quotation(b, run[1]) else "weight")
    return run[2] >= bar("long_run") or weight >= least


def _in_quotation(report: Cut, span: Span) -> bool:
    """True where half of the span at least lies in a quotation."""
    inside = [min(u.span.end, span.end) - max(u.span.start, span.start) for u in report.units if u.quoted]
    return 2 * max(inside, default=0) >= span.end - span.start


def _said(a: Cut, b: Cut, pair: Aligned) -> bool:
    return bool(pair.speaker) or a.units[pair.a].quoted or b.units[pair.b].quoted


def _shared(a: Cut, b: Cut, same: Sequence[Aligned]) -> Shared:
    own, said, speakers = [], [], []
    for pair in same:
        x, y = a.units[pair.a], b.units[pair.b]
        likeness = f"{pair.alike:.0%} alike"
        if x.quoted and y.quoted:
            said.append(SharedPassage("same quotation", likeness, x.span, y.span))
        elif x.quoted or y.quoted:
            said.append(SharedPassage("quoted here, reworded there", likeness, x.span, y.span))
        elif pair.speaker:
            said.append(SharedPassage(SAME_STATEMENT, likeness, x.span, y.span))
        else:
            own.append(SharedPassage("same passage", likeness, x.span, y.span))
        if pair.speaker:
            speakers.append(SharedPassage(SPEAKER, pair.speaker, x.span, y.span))
    # Whose words they are, the one who has most of them: what the record calls the statement's speaker.
    by = Counter(p.value for p in speakers)
    most = min(by, key=lambda name: (-by[name], name), default=None)
    return Shared(own, said, [p for p in speakers if p.value == most][:1], max([p.alike for p in same], default=1.0))


def _with_runs(shared: Shared, long_runs: Sequence[SharedPassage]) -> list[SharedPassage]:
    """The outlets' own passages, and the runs that lie in no other passage."""
    apart = [*shared.own, *shared.said]
    return shared.own + [r for r in long_runs if not any(r.a.overlaps(p.a) or r.b.overlaps(p.b) for p in apart)]
