from dataclasses import replace

import pytest

from crosswire.model.claim import Claim
from crosswire.model.quantity import Quantity
from crosswire.model.words import Modifier, Polarity
from crosswire.publishing.figure_words import claim_figure, claims_figure, figure
from tests.publishing.hand_made import CLAIMS


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (15, 15, "15"),
        (14, 15, "14–15"),
        (15, None, "at least 15"),
        (None, 900, "up to 900"),
        (None, None, "no number"),
        (1400, 1400, "1,400"),
        (2.5, 2.5, "2.5"),
        (0, 0, "0"),
    ],
)
def test_a_figure(low: float | None, high: float | None, words: str) -> None:
    assert figure(low, high) == words


def with_quantity(quantity: Quantity | None, polarity: Polarity = Polarity.ASSERTED) -> Claim:
    return replace(CLAIMS[0], quantity=quantity, polarity=polarity)


def test_claims_keep_their_words_and_their_denials() -> None:
    dozens, many = (with_quantity(Quantity(24, None, Modifier.NONE, word)) for word in ("Dozens", "scores"))
    assert claims_figure(24, None, [dozens, many, dozens]) == "“dozens”, “scores”"
    assert (
        claims_figure(24, None, [dozens, with_quantity(Quantity(24, None, Modifier.AT_LEAST, "24"))]) == "at least 24"
    )
    denied = with_quantity(Quantity(0, 0, Modifier.EXACT, "no"), Polarity.DENIED)
    assert claims_figure(0, 0, [denied]) == "none"
    assert claims_figure(3, 3, [with_quantity(Quantity(3, 3, Modifier.EXACT, "three"), Polarity.DENIED)]) == "3"


def test_one_claim() -> None:
    assert claim_figure(with_quantity(Quantity(2500, 2500, Modifier.ABOUT, "about 2,500"))) == "about 2,500"
    assert claim_figure(with_quantity(None)) == "11"
