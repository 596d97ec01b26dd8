"""The tree of voices: outlets in an order in which lines cross little, how each carries a voice, and whose text it took."""

from dataclasses import replace

from crosswire.model.dependence import Dependence
from crosswire.model.leaning import Carrier, Leaning, Lineage
from crosswire.model.words import DependenceKind
from crosswire.publishing.answers import answers_of
from crosswire.publishing.voice_tree import TreeBow, TreeLine, VoiceTree, voice_tree
from tests.publishing.hand_made import CLAIMS, RAID, REPORTS

LABELS = {"r1wire": "Wire", "r2courier": "Courier", "r3lantern": "Lantern", "r4radio": "Radio"}
DAYS = dict.fromkeys(LABELS, "4 Mar 2031")
OWN = [r for r in REPORTS if r.id in LABELS]
ANSWERS = answers_of(RAID.questions, {c.id: c for c in CLAIMS}, {r.id: r for r in REPORTS}, LABELS)

CARRIERS = (
    Carrier("r1wire", "Guard Command", ("c01",), True, True),
    Carrier("r3lantern", "Guard Command", ("c09",), True, False),
    Carrier("r2courier", "Port Senn hospital", ("c07",), True, True),
    Carrier("r4radio", "Port Senn hospital", ("c12",), False, True),
)


def tree(*leanings: Leaning) -> VoiceTree:
    lineage = Lineage(replace(RAID, reports=tuple(LABELS)), CARRIERS, leanings, ())
    return voice_tree(lineage, OWN, ANSWERS, LABELS, DAYS)


def test_outlets_of_one_voice_stand_together_and_lines_say_how_it_is_carried() -> None:
    found = tree()
    assert [o.label for o in found.outlets] == ["Wire", "Lantern", "Courier", "Radio"]
    assert [v.label for v in found.voices] == ["Guard Command", "Port Senn hospital"]
    assert found.lines == (
        TreeLine(0, 0, "named", "c01"),
        TreeLine(0, 1, "unclear", "c09"),
        TreeLine(1, 2, "named", "c07"),
        TreeLine(1, 3, "unnamed", "c12"),
    )


def test_a_text_taken_over_is_a_bow_and_a_phrase_at_who_took_it() -> None:
    copied = Dependence("r1wire", "r4radio", DependenceKind.REWRITE, 0.63)
    found = tree(Leaning(copied, True))
    assert found.bows == (TreeBow(0, 3, "rewrite", known=True),)
    assert found.outlets[3].leans == ("rewrites Wire (63%)",)


def test_where_times_do_not_tell_neither_took_it_from_the_other() -> None:
    found = tree(Leaning(Dependence("r2courier", "r3lantern", DependenceKind.COPY, 1.0), False))
    assert found.bows == (TreeBow(2, 1, "copy", known=False),)
    assert found.outlets[1].leans == ("has the text of Courier (100%)",)


def test_a_statement_that_two_share_is_no_bow() -> None:
    assert tree(Leaning(Dependence("r1wire", "r4radio", DependenceKind.SHARED_STATEMENT, 0.9), True)).bows == ()
