"""Notes: what a rule says beside its choice: who gives which other figure, and how well a figure is founded."""

from collections.abc import Callable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.words import Polarity
from crosswire.reconciling.figures import Number
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import said
from crosswire.reconciling.wording import counted, listed

Note = Callable[[Sequence[Standing], Number, Mapping[str, Claim]], str | None]
"""A sentence of what stands, from the positions, the best figure and the claims by id; null where there is nothing to say."""


def dispute(positions: Sequence[Standing], best: Number, claims: Mapping[str, Claim]) -> str | None:
    """Who gives which figure, where they differ."""
    if len(positions) < 2:
        return None
    told = [f"{listed(p.voices)} {'give' if len(p.voices) > 1 else 'gives'} {said(p)}" for p in positions]
    return f"Note: {'; '.join(told)}."


def grade(positions: Sequence[Standing], best: Number, claims: Mapping[str, Claim]) -> str | None:
    """How well the figures are founded, from the independent origins that give one."""
    voices = sorted({v for p in positions for v in p.voices})
    own = [claims[c] for p in positions for f in p.live for c in f.claim_ids if c in claims]
    if own and all(c.polarity is Polarity.DENIED for c in own):
        return f"Grade discounted: every origin denies it ({listed(voices)})."
    if len(voices) > 1:
        return f"Grade fair: {counted(len(voices), 'independent origin')} give a figure ({listed(voices)})."
    return f"Grade weak: one origin gives a figure ({listed(voices)})."


NOTES: Mapping[str, Note] = {"dispute": dispute, "grade": grade}
"""The notes by the names that rules' files use; `data/rule_words.toml` says what each is."""
