"""Why a row is as it is, and what a cell opens."""

from crosswire.model.voice import OriginReason
from crosswire.publishing.matrix.grid import Row
from crosswire.publishing.matrix.matrix import matrix_of
from crosswire.publishing.matrix.opened_cell import opened_cell
from crosswire.publishing.matrix.sayings import Sayings
from crosswire.publishing.matrix.why import why_of
from crosswire.publishing.outlet_labels import report_labels
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, RAID, REPORTS

BY_ID = {c.id: c for c in CLAIMS}
MATRIX = matrix_of(RAID, REPORTS, CLAIMS, DEPENDENCES)
VOICES = {
    c.id: OriginReason("Guard Command", "the report names it")
    if c.id in ("c01", "c02", "c08", "c10")
    else OriginReason("Port Senn hospital", "Ines Varr speaks for it", clear=False)
    for c in CLAIMS
}
SAYINGS = Sayings(REPORTS, report_labels(REPORTS), VOICES)


def row(key: str) -> Row:
    found = MATRIX.row(key)
    assert found is not None
    return found


def test_each_answer_has_its_voices_and_their_sentences() -> None:
    why = why_of(row("killed/smugglers"), BY_ID, SAYINGS, ("r1wire gives 11.", " "))
    assert why.definition.startswith("Independent voices give figures that cannot both hold")
    assert why.reasons == ("A stands against B", "Two voices give two figures, so no figure has a majority")
    assert why.lines == ("Harbour Wire gives 11.",)
    assert [(a.answer.letter, [(v.label, v.why, v.unsure) for v in a.voices], a.outlets) for a in why.answers] == [
        (
            "A",
            [("Guard Command", ("the report names it",), False)],
            ("Harbour Wire", "The Salt Road Courier", "Evening Lantern"),
        ),
        (
            "B",
            [("Port Senn hospital", ("Ines Varr speaks for it",), True)],
            ("The Salt Road Courier", "Dune Radio"),
        ),
    ]
    told = [s for a in why.answers for v in a.voices for s in v.sayings]
    assert sorted(s.claim_id for s in told) == ["c01", "c02", "c07", "c08", "c10", "c12"]


def test_a_fact_has_sentences_but_no_voices() -> None:
    why = why_of(row("by"), BY_ID, SAYINGS)
    assert why.definition == "One outlet alone states it."
    assert [[v.label for v in a.voices] for a in why.answers] == [[""]]


def test_an_opened_cell_stands_beside_those_that_agree_and_differ() -> None:
    cell = opened_cell(MATRIX, "killed/smugglers", "r1wire", BY_ID, SAYINGS)
    assert cell is not None
    assert [(o.entry.letter, [s.claim_id for s in o.sayings]) for o in cell.entries] == [("A", ["c01", "c02"])]
    assert [(b.name, b.entry.letter) for b in cell.agrees] == [("The Salt Road Courier", "A"), ("Evening Lantern", "A")]
    assert [(b.name, b.entry.letter) for b in cell.differs] == [("Dune Radio", "B")]
    assert cell.silent == ("unnamed outlet r5leaf",)


def test_there_is_no_cell_without_a_row_and_a_column() -> None:
    assert opened_cell(MATRIX, "killed/nobody", "r1wire", BY_ID, SAYINGS) is None
    assert opened_cell(MATRIX, "injured", "r0", BY_ID, SAYINGS) is None
