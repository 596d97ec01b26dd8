"""Which position a claim holds."""

from crosswire.publishing.claim_standings import Standing, standings
from tests.publishing.hand_made import RAID


def test_every_claim_of_a_position_has_its_letter() -> None:
    found = standings([RAID])
    for question in RAID.questions:
        for number, position in enumerate(question.positions):
            for claim in position.claim_ids:
                own = [s for s in found.get(claim, ()) if s.key == question.key]
                assert [s.letter for s in own] in ([], ["ABCDEF"[number]])
    assert all(isinstance(s, Standing) and s.event_id == RAID.id for some in found.values() for s in some)
    assert {s.key for some in found.values() for s in some}
