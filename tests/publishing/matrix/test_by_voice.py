"""Columns put together by the voice that they mostly carry."""

from crosswire.publishing.matrix.by_voice import by_voice
from crosswire.publishing.matrix.matrix import matrix_of
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, RAID, REPORTS

MATRIX = by_voice(matrix_of(RAID, REPORTS, CLAIMS, DEPENDENCES))


def test_a_column_for_each_voice_the_widest_first() -> None:
    assert [(c.name, c.outlets, c.report_ids) for c in MATRIX.columns] == [
        ("Guard Command", 3, ("r1wire", "r2courier", "r3lantern")),
        ("Port Senn hospital", 1, ("r4radio",)),
        ("unnamed outlet r5leaf", 1, ("r5leaflet",)),
    ]


def test_a_cell_says_each_answer_once_and_how_many_outlets_give_it() -> None:
    row = MATRIX.row("killed/smugglers")
    assert row is not None
    assert [[(e.letter, e.figure, e.reports) for e in c.entries] for c in row.cells] == [
        [("A", "11", 3), ("B", "13", 1)],
        [("B", "13", 1)],
        [],
    ]
    assert [(a.letter, a.columns) for a in row.answers] == [("A", ("r1wire",)), ("B", ("r1wire", "r4radio"))]


def test_no_claim_is_lost() -> None:
    apart = matrix_of(RAID, REPORTS, CLAIMS, DEPENDENCES)

    def ids(matrix: object) -> list[list[str]]:
        rows = matrix.rows  # type: ignore[attr-defined]
        return [sorted(i for c in row.cells for e in c.entries for i in e.claim_ids) for row in rows]

    assert ids(MATRIX) == ids(apart)
