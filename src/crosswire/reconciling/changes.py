"""Changes: which figures were replaced by later ones. A figure falls by the same voice's later figure, or by words.

Dates come from the reports themselves: an undated report replaces nothing, unless its words do ("rose to 14").
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.outlets import outlet_of
from crosswire.model.report import Report
from crosswire.reconciling.agreement import agree
from crosswire.reconciling.figures import Figure, Value, is_before
from crosswire.reconciling.tables import any_word_of
from crosswire.reconciling.wording import figure_words

Later = Mapping[str, Sequence[Report]]
"""For reports of which there are later versions, by id, these."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that no longer stands, and why, as a sentence's end."""

    figure: Figure
    reason: str


def changes(figures: Sequence[Figure], later: Later | None = None) -> list[Change]:
    """The figures among `figures` (of one question) that were replaced, each once, in their order.

    `later` are the later versions of each report that has some. In turn: figures that the words call older; one that a later
    version of its report gives otherwise; a voice's figure where the same voice first gave another one later; a smaller (or,
    where the words say so, larger) figure that nobody repeats after a report that says the count moved; a figure that nobody
    gives any more when a larger one is out; an outlet's unattributed figure that equals one so replaced.
    """
    reasons: dict[int, str] = {}
    for i, figure in enumerate(figures):
        if figure.revision == "old":
            reasons[i] = f"the report itself calls {figure_words(*figure.value)} an older number"
    _by_version(figures, reasons, later or {})
    _by_voice(figures, reasons)
    _by_words(figures, reasons)
    _overtaken(figures, reasons)
    _stale(figures, reasons)
    if len(reasons) == len(figures):
        # Something always stands: where every figure is called older, the latest of them was never replaced.
        reasons = {
            i: r for i, r in reasons.items() if figures[i].revision == "old" and figures[i] is not _last(figures)
        }
    return [Change(figures[i], reasons[i]) for i in sorted(reasons)]


def _last(figures: Sequence[Figure]) -> Figure:
    return max(figures, key=lambda f: (f.day is not None, f.day or ("", ""), f.size, f.claim_ids))


def carried_on(figures: Sequence[Figure], later: Later) -> list[Figure]:
    """The figures that a later version of their report gives again: it stands for them, and they are not counted twice."""
    return [f for f in figures if any(agree(n, f) for n in _newer(f, figures, later))]


def _newer(figure: Figure, figures: Iterable[Figure], later: Later) -> list[Figure]:
    """The figures of later versions of all reports that a figure is of, where each of these has some."""
    if not later or not all(r in later for r in figure.report_ids):
        return []
    ids = {version.id for r in figure.report_ids for version in later[r]}
    return [n for n in figures if n.revision != "old" and not n.vague and not ids.isdisjoint(n.report_ids)]


def _by_version(figures: Sequence[Figure], reasons: dict[int, str], later: Later) -> None:
    for i, figure in enumerate(figures):
        newer = [] if i in reasons or figure.vague else _newer(figure, figures, later)
        if not newer or any(agree(n, figure) for n in newer):
            continue
        last = max(newer, key=lambda n: (n.day or ("", ""), n.size, n.claim_ids))
        by_id = {version.id: version for r in figure.report_ids for version in later[r]}
        outlet = next((o for r in last.report_ids if r in by_id and (o := outlet_of(by_id[r]))), "the outlet")
        day = (last.day or ("",))[0][:10]
        given = figure_words(*last.value)
        reasons[i] = f"{outlet} corrected it to {given} in a later version of its report ({day})"


def _by_voice(figures: Sequence[Figure], reasons: dict[int, str]) -> None:
    voices: dict[str, list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        if i not in reasons and not figure.vague:
            voices[figure.voice].append(i)
    for voice, indexes in voices.items():
        first = _first_days(figures, indexes)
        for i in indexes:
            value = figures[i].value
            later = sorted(
                (
                    w
                    for w in first
                    if w != value
                    and is_before(first[value][0], first[w][0])
                    and not _mere_wording(first[w][1], first[value][1])
                ),
                key=lambda w: first[w][0] or ("", ""),
            )
            if later:
                last = first[later[-1]]
                day = (last[0] or ("",))[0][:10]
                reasons[i] = f"{voice} later gave {figure_words(*later[-1])} ({day})"


def _first_days(
    figures: Sequence[Figure], indexes: Sequence[int]
) -> dict[Value, tuple[tuple[str, str] | None, Figure]]:
    """For each value the day of the first dated report that has it (null where none is dated), and a figure of it."""
    out: dict[Value, tuple[tuple[str, str] | None, Figure]] = {}
    for i in indexes:
        figure = figures[i]
        known = out.get(figure.value)
        if known is None or (figure.day is not None and (known[0] is None or figure.day < known[0])):
            out[figure.value] = (figure.day, figure)
    return out


def _mere_wording(later: Figure, earlier: Figure) -> bool:
    """True where the later figure is a looser wording of the earlier one, which then was not replaced."""
    return not later.firm and agree(later, earlier)


def _by_words(figures: Sequence[Figure], reasons: dict[int, str]) -> None:
    same: dict[tuple[Value, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        same[figure.value, figure.voice].append(figure)
    beside = _largest_beside(figures)
    for n in figures:
        if n.revision != "new" or n.vague:
            continue
        for i, x in enumerate(figures):
            if i in reasons or x is n or x.vague or (x.revision == "new" and not is_before(x.day, n.day)):
                continue
            moved = x.size < n.size or (n.falling and x.size > n.size)
            if not moved or (agree(n, x) and not x.firm):
                continue
            same_voice = x.voice == n.voice and not is_before(n.day, x.day)
            # Repeated by a report that came out after `n`, or that tells of `n` or of more itself.
            repeated = (beside[id(y)] >= n.size or is_before(n.day, y.day) for y in same[x.value, x.voice])
            if same_voice or not any(repeated):
                reasons[i] = f"a later report says that the number became {figure_words(*n.value)}"
    for old in (f for f in figures if f.revision == "old"):
        for i, x in enumerate(figures):
            if i in reasons or x.value != old.value or not is_before(x.day, old.day):
                continue
            if all(is_before(y.day, old.day) for y in same[x.value, x.voice] if y.revision != "old"):
                reasons[i] = f"a later report calls {figure_words(*x.value)} an older number"


def _largest_beside(figures: Sequence[Figure]) -> dict[int, float]:
    """For the identity of each figure the size of the largest other one in its reports; below all where there is none."""
    largest: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        for report in figure.report_ids:
            # Two are enough: the largest, and the one to take where the largest is the figure itself.
            largest[report] = sorted([*largest[report], figure], key=lambda f: -f.size)[:2]
    return {
        id(y): max((f.size for r in y.report_ids for f in largest[r] if f is not y), default=-math.inf) for y in figures
    }


def _overtaken(figures: Sequence[Figure], reasons: dict[int, str]) -> None:
    """Adds figures that nobody gives any more once a larger one is out: early counts of the hit grow.

    Those who fight each other are left out on both sides: their figures contradict each other and do not grow.
    """
    for i, x in enumerate(figures):
        if i in reasons or x.vague or _fights(x):
            continue
        later = [n for n in figures if n.size > x.size and is_before(x.day, n.day) and not agree(n, x)]
        first = min(
            (n for n in later if not (n.vague or n.derived or _fights(n))),
            key=lambda n: (n.day or ("", ""), n.size, n.claim_ids),
            default=None,
        )
        if first is None:
            continue
        if not any(y.value == x.value and y.revision != "old" and not is_before(y.day, first.day) for y in figures):
            day = (first.day or ("",))[0][:10]
            reasons[i] = f"nobody gives it any more since {figure_words(*first.value)} came out ({day})"


def _fights(figure: Figure) -> bool:
    return any_word_of("fighting").search(figure.voice) is not None


def _stale(figures: Sequence[Figure], reasons: dict[int, str]) -> None:
    replaced = {figures[i].value for i in reasons}
    standing = {f.value for i, f in enumerate(figures) if i not in reasons and not f.vague and f.value not in replaced}
    if not standing:
        return
    for i, figure in enumerate(figures):
        if i not in reasons and figure.value in replaced and not figure.spoken:
            reasons[i] = f"repeats {figure_words(*figure.value)}, which was replaced, and names no speaker of its own"
