from crosswire.model.dependence import CREDIT, SPEAKER, Dependence, SharedPassage
from crosswire.model.moment import Publication
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind
from crosswire.publishing.dependence_words import dependence_sentences, order_words, passage_count, share_words
from tests.publishing.hand_made import CLAIMS, DEPENDENCES, REPORTS

LABELS = {"r1wire": "Wire", "r2courier": "Courier", "r3lantern": "Lantern", "r4radio": "Radio"}
TIMES = {r.id: r.published for r in REPORTS}
SHARED, REWRITE, COPY = DependenceKind.SHARED_STATEMENT, DependenceKind.REWRITE, DependenceKind.COPY


def sentences(*found: Dependence, times: dict[str, Publication] | None = None) -> list[str]:
    return dependence_sentences(found, LABELS, [], TIMES if times is None else times)


def passage(start: int, end: int, name: str = "same passage", value: str = "") -> SharedPassage:
    return SharedPassage(name, value, Span(start, end), Span(start, end))


def test_sentences() -> None:
    assert dependence_sentences(DEPENDENCES, LABELS, CLAIMS, TIMES) == [
        "Lantern reprints Wire (97% of the shorter word for word, one passage; Wire came first)",
        "Wire and Courier carry the same statement by Guard Command (one shared passage, 80% alike; Wire came first)",
    ]
    assert sentences(Dependence("r1wire", "r4radio", REWRITE, 1.0)) == [
        "Radio rewrites Wire (100% of the shorter, no passages; Wire came first)"
    ]


def test_where_times_do_not_tell_nobody_is_said_to_have_taken_from_the_other() -> None:
    assert sentences(
        Dependence("r2courier", "r3lantern", COPY, 0.9), Dependence("r2courier", "r3lantern", REWRITE, 0.4)
    ) == [
        "Courier and Lantern carry one text (90% of the shorter word for word, no passages; order not known)",
        "Courier and Lantern carry one text, reworded (40% of the shorter, no passages; order not known)",
    ]
    assert sentences(Dependence("r1wire", "r2courier", COPY, 0.9), times={}) == [
        "Wire and Courier carry one text (90% of the shorter word for word, no passages; order not known)"
    ]


def test_those_who_carry_one_statement_stand_in_one_sentence() -> None:
    pairs = [("r1wire", "r2courier", 0.9), ("r3lantern", "r4radio", 0.8), ("r2courier", "r3lantern", 0.85)]
    assert sentences(*(Dependence(a, b, SHARED, s, (passage(0, 9),)) for a, b, s in pairs)) == [
        "Wire, Courier, Lantern and Radio carry the same statement (three shared passages, 80 to 90% alike; Wire came first)"
    ]
    assert sentences(Dependence("r1wire", "elsewhere", SHARED, 0.9)) == []


def test_a_dependence_may_name_its_speaker_and_the_agency_that_both_credit() -> None:
    named = passage(0, 1, SPEAKER, "the coast office")
    assert sentences(Dependence("r1wire", "r4radio", SHARED, 0.5, (named,))) == [
        "Wire and Radio carry the same statement by the coast office (no shared passages, 50% alike; Wire came first)"
    ]
    credited = passage(0, 9, CREDIT, "Harbour Wire")
    assert sentences(Dependence("r1wire", "r4radio", COPY, 0.5, (credited,)))[0].endswith(
        "Wire came first; both credited to Harbour Wire)"
    )


def test_passages_that_touch_count_once() -> None:
    found = (passage(0, 9), passage(4, 12), passage(20, 30), passage(0, 3, SPEAKER, "the coast office"))
    assert passage_count(Dependence("r1wire", "r4radio", COPY, 0.5, found)) == 2


def test_the_first_of_several() -> None:
    assert order_words(["r2courier", "r1wire", "r4radio"], LABELS, TIMES) == "Wire came first"
    assert order_words(["r2courier", "r3lantern"], LABELS, TIMES) == "order not known"


def test_shares() -> None:
    assert [share_words(s) for s in (0.0, 0.05, 0.973, 1.0)] == ["0%", "5%", "97%", "100%"]
