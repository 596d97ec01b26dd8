"""Which columns carry one statement or one text."""

from dataclasses import replace

from crosswire.model.words import DependenceKind
from crosswire.publishing.matrix.columns import columns_of
from crosswire.publishing.matrix.ties import ties_of
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, REPORTS

COLUMNS = columns_of(REPORTS)
COPIED, SHARED = DEPENDENCES


def test_a_copy_and_a_shared_statement_are_a_tie_each() -> None:
    assert [(t.words, t.columns) for t in ties_of(COLUMNS, DEPENDENCES, CLAIMS)] == [
        ("one text", ("r1wire", "r3lantern")),
        ("statement of Guard Command", ("r1wire", "r2courier")),
    ]


def test_circles_of_one_speaker_are_one_tie() -> None:
    third = replace(SHARED, a="r2courier", b="r3lantern", features=())
    named = [
        replace(d, features=(replace(SHARED.features[0], name="speaker", value="Guard Command"),))
        for d in (SHARED, third)
    ]
    assert [(t.words, t.columns) for t in ties_of(COLUMNS, named, ())] == [
        ("statement of Guard Command", ("r1wire", "r2courier", "r3lantern"))
    ]


def test_what_a_wider_tie_says_already_is_left_out() -> None:
    unnamed = replace(COPIED, kind=DependenceKind.SHARED_STATEMENT, features=())
    assert [t.words for t in ties_of(COLUMNS, [COPIED, unnamed], ())] == ["one text"]


def test_versions_of_one_report_are_no_tie() -> None:
    page = "https://wire.example/raid"
    versions = [replace(r, url=page) if r.id in ("r1wire", "r3lantern") else r for r in REPORTS]
    assert ties_of(columns_of(versions), [COPIED], ()) == []


def test_a_statement_is_that_of_the_voice_behind_its_figures_under_whatever_name() -> None:
    named = replace(SHARED, features=(*SHARED.features, replace(SHARED.features[0], name="speaker", value="GC")))
    assert [t.words for t in ties_of(COLUMNS, [named], CLAIMS)] == ["statement of GC"]
    voices = {"c02": "Guard Command", "c08": "Guard Command"}
    assert [t.words for t in ties_of(COLUMNS, [named], CLAIMS, voices)] == ["statement of Guard Command"]
