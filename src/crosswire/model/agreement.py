"""Agreement: how far people who judged the same claims said the same of them."""

from dataclasses import dataclass

from crosswire.model.decision import Decision


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two people and the claims that both judged: how many, and of how many they said the same.

    `observed` and `expected` are shares (0 to 1) of verdicts that are the same, and that would be if each gave their own
    verdicts at random. `kappa` is Cohen's, null where both gave one and the same verdict throughout, or no claim is shared.
    """

    a: str
    b: str
    items: int
    same: int
    observed: float | None
    expected: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Differing:
    """A claim on which people's last words come to different things: the claim and its report by id, and these words."""

    claim_id: str
    report_id: str
    verdicts: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far people agree, from the last standing word of each on each claim.

    `readers` are people and how many claims each judged, in the order of the alphabet. `items` are the claims that two or more
    judged, `blind` those of them of which nobody but the first had seen what was said before. A verdict confirms a claim as
    it was read, corrects it, or rejects it. `alpha_verdicts` is Krippendorff's alpha for nominal data over all readers' verdicts,
    `alpha_figures` that for interval data over the figures with which the claims stand, `figures` how many of the claims
    have two such or more; both are null where nothing varies.
    """

    readers: tuple[tuple[str, int], ...]
    pairs: tuple[PairAgreement, ...]
    items: int
    blind: int
    alpha_verdicts: float | None
    figures: int
    alpha_figures: float | None
    differing: tuple[Differing, ...]
