from crosswire.model.dependence import Dependence, SharedPassage
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind
from crosswire.publishing.dependence_words import dependence_sentences, score_words
from tests.publishing.hand_made import CLAIMS, DEPENDENCES

LABELS = {"r1wire": "Wire", "r2courier": "Courier", "r3lantern": "Lantern", "r4radio": "Radio"}
SHARED, REWRITE = DependenceKind.SHARED_STATEMENT, DependenceKind.REWRITE


def test_sentences() -> None:
    assert dependence_sentences(DEPENDENCES, LABELS, CLAIMS) == [
        "Lantern reprints Wire (score .97)",
        "Wire and Courier carry the same statement by Guard Command (score .80)",
    ]
    assert dependence_sentences([Dependence("r1wire", "r4radio", REWRITE, 1.0)], LABELS, []) == [
        "Radio rewrites Wire (score 1.00)"
    ]


def test_those_who_carry_one_statement_stand_in_one_sentence() -> None:
    pairs = [("r1wire", "r2courier", 0.9), ("r3lantern", "r4radio", 0.8), ("r2courier", "r3lantern", 0.85)]
    assert dependence_sentences([Dependence(a, b, SHARED, s) for a, b, s in pairs], LABELS, []) == [
        "Wire, Courier, Lantern and Radio carry the same statement (score .80 to .90)"
    ]
    assert dependence_sentences([Dependence("r1wire", "elsewhere", SHARED, 0.9)], LABELS, []) == []


def test_a_dependence_may_name_its_speaker() -> None:
    named = SharedPassage("speaker", "the coast office", Span(0, 1), Span(0, 1))
    assert dependence_sentences([Dependence("r1wire", "r4radio", SHARED, 0.5, (named,))], LABELS, []) == [
        "Wire and Radio carry the same statement by the coast office (score .50)"
    ]


def test_scores() -> None:
    assert [score_words(s) for s in (0.0, 0.05, 0.973, 0.994, 0.995, 1.0)] == [
        ".00",
        ".05",
        ".97",
        ".99",
        "1.00",
        "1.00",
    ]
