"""The matrix as a whole: its columns, its rows, and what each cell says."""

from dataclasses import replace

from crosswire.model.claim import Feature
from crosswire.model.report import Report
from crosswire.publishing.matrix.grid import Entry, Matrix
from crosswire.publishing.matrix.matrix import matrix_of
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, FOG, GROUNDING, LANTERN, RAID, REPORTS


def made() -> Matrix:
    return matrix_of(RAID, REPORTS, CLAIMS, DEPENDENCES)


def said(matrix: Matrix, key: str) -> list[list[str]]:
    """What the cells of a row say: "A 11 | Eleven | Guard Command"."""
    row = matrix.row(key)
    assert row is not None
    return [[_words(e) for e in cell.entries] for cell in row.cells]


def _words(entry: Entry) -> str:
    note = f" | {entry.note}" if entry.note else ""
    return f"{entry.letter} {entry.figure} | {entry.words[1]} | {entry.speaker}{note}"


def test_columns_stand_in_order_of_publication_the_undated_last() -> None:
    assert [(c.name, c.when, c.basis, c.voice) for c in made().columns] == [
        ("Harbour Wire", "3 Mar 2031, 15:10", "", "Guard Command"),
        ("The Salt Road Courier", "4 Mar 2031", "", "Guard Command"),
        ("Evening Lantern", "4 Mar 2031", "", "Guard Command"),
        ("Dune Radio", "5 Mar 2031", "read from the dateline", "Port Senn hospital"),
        ("unnamed outlet r5leaf", None, "", "unnamed outlet r5leaf"),
    ]


def test_every_row_has_a_cell_for_each_column() -> None:
    matrix = made()
    keys = [c.key for c in matrix.columns]
    assert [[cell.column for cell in row.cells] for row in matrix.rows] == [keys] * len(matrix.rows)


def test_a_cell_says_the_figure_in_the_outlets_words_and_silence_stays_silent() -> None:
    assert said(made(), "killed/smugglers") == [
        ["A 11 | Eleven | Guard Command"],
        ["A 11 | Eleven | Guard Command", "B 13 | Thirteen | Port Senn hospital"],
        ["A 11 | 11 | Guard Command"],
        ["B 13 | 13 | Port Senn hospital"],
        [],
    ]
    assert said(made(), "injured") == [
        ["A 4 | Four | a command officer"],
        [],
        ["A 4 | Four | None"],
        [],
        ["B “several” | Several | None | hedged"],
    ]


def test_words_of_a_cell_stand_in_their_report() -> None:
    reports = {r.id: " ".join(r.text.split()) for r in REPORTS}
    for row in made().rows:
        for entry in (e for cell in row.cells for e in cell.entries):
            assert "".join(entry.words).strip("…") in reports[entry.report_id]


def test_beside_a_row_stand_its_ends_its_status_and_its_rule() -> None:
    row = made().row("killed/smugglers")
    assert row is not None
    assert (row.figure, row.best, row.status, row.said, row.rule) == ("11–13", None, "disputed", "disputed", "majority")
    assert row.mark is not None
    assert row.mark.told == "low 11, no best figure, high 13; A 11; B 13"


def test_a_part_is_indented_only_under_the_whole() -> None:
    assert [(r.key, r.inner) for r in made().rows] == [
        ("killed/smugglers", False),
        ("killed/civilians", False),
        ("injured", False),
        ("by", False),
    ]
    everybody = replace(RAID.questions[0], key="killed", of=None, low=10, positions=RAID.questions[0].positions[:1])
    event = replace(RAID, questions=(everybody, *RAID.questions))
    assert [r.key for r in matrix_of(event, REPORTS, CLAIMS, ()).rows if r.inner] == [
        "killed/smugglers",
        "killed/civilians",
    ]


def test_a_question_that_says_no_more_than_its_group_leads_to_the_row_of_the_group() -> None:
    killed = RAID.questions[0]
    event = replace(RAID, questions=(replace(killed, key="killed", of=None), *RAID.questions))
    matrix = matrix_of(event, REPORTS, CLAIMS, ())
    assert [r.key for r in matrix.rows if r.name == "killed"] == ["killed/smugglers", "killed/civilians"]
    assert matrix.row("killed") is matrix.row("killed/smugglers")


def test_what_is_always_asked_has_its_row_where_no_report_answers() -> None:
    matrix = matrix_of(GROUNDING, (FOG,), (), ())
    assert [(r.key, r.stated, [c.entries for c in r.cells]) for r in matrix.rows] == [
        ("killed", False, [()]),
        ("injured", False, [()]),
    ]


def test_a_number_that_the_record_works_out_is_called_so() -> None:
    killed = RAID.questions[0]
    less = replace(killed.positions[1], low=12, high=12)
    event = replace(RAID, questions=(replace(killed, positions=(killed.positions[0], less)), *RAID.questions[1:]))
    assert said(matrix_of(event, REPORTS, CLAIMS, ()), "killed/smugglers")[3] == [
        "B 12 | 13 | Port Senn hospital | worked out"
    ]


def test_what_people_did_to_a_claim_is_said_in_its_cell() -> None:
    judged = [
        replace(c, features=(*c.features, Feature("confirmed", "by ada on 2031-04-01"))) if c.id == "c12" else c
        for c in CLAIMS
    ]
    matrix = matrix_of(RAID, REPORTS, judged, ())
    assert said(matrix, "killed/smugglers")[3] == ["B 13 | 13 | Port Senn hospital | confirmed"]


def test_a_claim_that_belongs_to_another_event_is_in_no_row() -> None:
    elsewhere = [replace(c, event_id="e9") if c.id == "c01" else c for c in CLAIMS]
    assert matrix_of(RAID, REPORTS, elsewhere, ()).row("by") is None


def test_versions_of_a_report_are_one_column_and_what_only_an_earlier_one_said_is_marked() -> None:
    page = "https://lantern.example/raid"
    first = replace(LANTERN, url=page)
    later = Report(
        id="r9later",
        text=LANTERN.text.replace("11 smugglers", "13 smugglers"),
        outlet="Evening Lantern",
        url=page,
        captured="2031-03-06T08:00",
    )
    quote = "killed 13 smugglers in a raid"
    changed = replace(
        next(c for c in CLAIMS if c.id == "c10"),
        id="c99",
        report_id=later.id,
        evidence=replace(
            CLAIMS[0].evidence, start=later.text.index(quote), end=later.text.index(quote) + len(quote), quote=quote
        ),
        quantity=replace(CLAIMS[6].quantity, text="13") if CLAIMS[6].quantity else None,
    )
    killed = RAID.questions[0]
    thirteen = replace(killed.positions[1], claim_ids=(*killed.positions[1].claim_ids, "c99"))
    event = replace(
        RAID,
        reports=(*RAID.reports, later.id),
        questions=(replace(killed, positions=(killed.positions[0], thirteen)), *RAID.questions[1:]),
    )
    reports = [first if r is LANTERN else r for r in REPORTS]
    matrix = matrix_of(event, [*reports, later], [*CLAIMS, changed], ())
    column = next(c for c in matrix.columns if c.versions > 1)
    assert (column.name, column.key, column.report_ids) == ("Evening Lantern", later.id, (first.id, later.id))
    row = matrix.row("killed/smugglers")
    assert row is not None
    cell = row.cells[matrix.columns.index(column)]
    assert [(e.letter, e.figure, e.earlier) for e in cell.entries] == [("B", "13", False), ("A", "11", True)]


def test_the_same_record_in_another_order_gives_the_same_matrix() -> None:
    assert matrix_of(RAID, REPORTS[::-1], CLAIMS[::-1], DEPENDENCES[::-1]) == made()
