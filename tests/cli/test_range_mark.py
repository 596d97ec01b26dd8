from dataclasses import replace

import pytest

from crosswire.cli.range_mark import range_mark
from crosswire.model.question import Position
from crosswire.publishing.answers import answers_of
from tests.publishing.hand_made import KILLED_SMUGGLERS


def drawn(best: float | None, *ends: tuple[float | None, float | None]) -> str:
    positions = tuple(Position(low, high, (), (), ()) for low, high in ends)
    question = replace(KILLED_SMUGGLERS, best=best, positions=positions)
    return "".join(p if isinstance(p, str) else p[0] for p in range_mark(answers_of([question], {}, {}, {})[0]))


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (drawn(7, (7, 7)), ""),
        (drawn(None, (11, 11), (13, 13)), "11 A──────────────────────B 13"),
        (drawn(12, (11, 11), (13, 13)), "11 A───────────●──────────B 13"),
        (drawn(9, (6, 6), (9, 9), (11, 11)), "6 A─────────────B────────C 11"),
        (drawn(None, (20, None), (30, 40)), "20 A→──────────━━━━━B━━━━━━ 40"),
        (drawn(None, (None, 40), (20, 20)), "20 B─────────────────────←A 40"),
        (drawn(None, (4, 4), (24, None)), "4 A──────────────────────B 24+"),
        (drawn(None, (1, 3), (2, 2), (1, 1)), "1 C━━━━━━━━━━AB━━━━━━━━━━━ 3"),
        (drawn(None, (1000, 1000), (2500, 2500)), "1,000 A──────────────────────B 2,500"),
        (drawn(None, *((n, n) for n in range(9))), "0 ──────────────────────── 8"),
    ],
)
def test_the_mark(mark: str, expected: str) -> None:
    assert mark == expected
