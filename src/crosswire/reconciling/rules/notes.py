"""Notes: what a rule says beside its choice: who gives which other figure, and how well a figure is founded."""

from collections.abc import Callable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.reconciling.figures import Number
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import said
from crosswire.reconciling.rules.grades import grade
from crosswire.reconciling.wording import counted, few

MOST_FIGURES = 6
"""Figures that a note names one by one; of more it says how far they go."""

Note = Callable[[Sequence[Standing], Number, Mapping[str, Claim]], str | None]
"""A sentence of what stands, from the positions, the best figure and the claims by id; null where there is nothing to say."""


def dispute(positions: Sequence[Standing], best: Number, claims: Mapping[str, Claim]) -> str | None:
    """Who gives which figure, where they differ."""
    if len(positions) < 2:
        return None
    told = [f"{few(p.voices)} {'give' if len(p.voices) > 1 else 'gives'} {said(p)}" for p in positions[:MOST_FIGURES]]
    more = positions[MOST_FIGURES:]
    if more:
        told.append(f"{counted(len(more), 'other figure')} go up to {said(more[-1])}")
    return f"Note: {'; '.join(told)}."


def founded(positions: Sequence[Standing], best: Number, claims: Mapping[str, Claim]) -> str:
    """How well the figures are founded, as a grade with its reason."""
    given, why = grade(positions, claims)
    return f"Grade {given.value}: {why}."


NOTES: Mapping[str, Note] = {"dispute": dispute, "grade": founded}
"""The notes by the names that rules' files use; `data/rule_words.toml` says what each is."""
