"""The few words of a cell."""

import pytest

from crosswire.publishing.matrix.few_words import LONGEST, few_words, own_words, parted
from tests.publishing.hand_made import CLAIMS, REPORTS

REPORT_BY_ID = {r.id: r for r in REPORTS}
ORDER = {r.id: n for n, r in enumerate(REPORTS)}


@pytest.mark.parametrize(
    ("words", "value", "parts"),
    [
        ("killed 11 smugglers", "11", ("killed ", "11", " smugglers")),
        ("the 110 dead and 11 hurt", "11", ("the 110 dead and ", "11", " hurt")),
        ("ELEVEN died", "eleven", ("", "ELEVEN", " died")),
        ("nobody died", "11", ("nobody died", "", "")),
        ("nobody died", "", ("nobody died", "", "")),
    ],
)
def test_words_are_parted_round_the_value(words: str, value: str, parts: tuple[str, str, str]) -> None:
    assert parted(words, value) == parts


def test_every_claim_has_words_that_a_cell_has_room_for() -> None:
    for claim in CLAIMS:
        said, words = few_words([claim], REPORT_BY_ID, ORDER, own_words)
        assert said.claim_id == claim.id
        assert 0 < len("".join(words)) <= LONGEST + 2
