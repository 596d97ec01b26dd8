"""People in the queue: two who differ about a claim, and a claim that stands by a person's word alone."""

from dataclasses import replace

from crosswire.model.claim import Feature
from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from crosswire.workbench.queue.readers import of_readers
from tests.factories import make_claim, make_report

REPORT = make_report("Police said 14 died.", own_id="r1", outlet="Post")
CLAIM = make_claim(REPORT, quote="14 died", low=14)
CONFIRM, REJECT, CORRECT = DecisionKind.CONFIRM, DecisionKind.REJECT, DecisionKind.CORRECT


def verdict(who: str, kind: DecisionKind, **values: str) -> Decision:
    """What `who` said of the claim."""
    return Decision(f"d{who}", kind, (CLAIM.id,), who, "2031-06-01T10:00:00", "", tuple(values.items()))


def said(*verdicts: Decision, features: tuple[Feature, ...] = ()) -> list[tuple[str, str]]:
    """The sorts and sentences of the matters that those verdicts on the claim give."""
    claim = replace(CLAIM, features=features)
    return [(m.sort, m.sentence) for m in of_readers([claim], {CLAIM.id: verdicts}, {"r1": "Post"})]


def test_one_reader_or_two_who_agree_need_nobody() -> None:
    assert said(verdict("Ana", CONFIRM)) == []
    assert said(verdict("Ana", CONFIRM), verdict("Ben", CONFIRM)) == []


def test_two_who_differ() -> None:
    assert said(verdict("Ana", CONFIRM), verdict("Ben", CORRECT, low="15", high="15")) == [
        (
            "differ",
            "Ana and Ben differ about killed, 14 (Post): Ana confirms it and Ben corrects it to 15.",
        )
    ]


def test_a_claim_that_is_no_longer_read_stands_by_a_word_alone() -> None:
    assert said(verdict("Ana", CONFIRM), features=(Feature("held", "kept"),)) == [
        (
            "changed",
            "Ana confirms killed, 14 (Post), which the reader of the report does not state any longer: "
            "it stands by that word alone.",
        )
    ]
