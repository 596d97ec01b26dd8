"""Selection: one figure for each voice in one report, where the voice gives several for the same people."""

from collections import defaultdict
from collections.abc import Sequence

from crosswire.reconciling.agreement import agree
from crosswire.reconciling.figures import Figure
from crosswire.reconciling.wording import figure_words


def one_a_voice(figures: Sequence[Figure]) -> tuple[list[Figure], list[tuple[str, str, str]]]:
    """For each voice the figure that holds in this report, and what was folded into it: (claim id, reason, check failed).

    Figures that the words mark as older stay, to show what was replaced. A figure marked as new holds over the rest;
    otherwise a stated total, otherwise the largest, as a smaller figure by the same voice in one report counts a part.
    Words and bounds that agree with the figure are its further wordings.
    """
    voices: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        voices[figure.voice].append(figure)
    kept: list[Figure] = []
    folded: list[tuple[str, str, str]] = []
    for voice in sorted(voices):
        old = [f for f in voices[voice] if f.revision == "old"]
        current = [f for f in voices[voice] if f.revision != "old"]
        if not current:
            kept += _joined(old)
            continue
        chosen = _chosen(current)
        for figure in sorted(current, key=lambda f: (f.start, f.claim_ids)):
            if figure is chosen:
                continue
            if agree(figure, chosen):
                chosen = chosen.with_claims(figure)
            else:
                held = figure_words(*chosen.value)
                check = "part"
                reason = f"smaller than the {held} that the same voice gives in this report, taken as a part"
                if figure.size > chosen.size:
                    reason = f"set aside for the {held} that the same voice gives as the newer number or the total"
                    check = "older"
                folded += [(claim_id, reason, check) for claim_id in figure.claim_ids]
        kept += [*_joined(old), chosen]
    return kept, folded


def _chosen(figures: Sequence[Figure]) -> Figure:
    def rank(f: Figure) -> tuple[bool, bool, bool, float, bool, int, tuple[str, ...]]:
        return (not f.vague, f.revision == "new", f.total and not f.vague, f.size, f.firm, f.start, f.claim_ids)

    best = max(figures, key=rank)
    # A number said outright beats a bound that it agrees with ("at least 15", then "15").
    firmer = [f for f in figures if f.firm and not best.firm and agree(best, f)]
    return max(firmer, key=rank) if firmer else best


def _joined(figures: Sequence[Figure]) -> list[Figure]:
    """Figures of one value joined into one."""
    out: dict[tuple[float | None, float | None], Figure] = {}
    for figure in sorted(figures, key=lambda f: (f.start, f.claim_ids)):
        out[figure.value] = out[figure.value].with_claims(figure) if figure.value in out else figure
    return list(out.values())
