"""People in the queue: two who differ about a claim, each person's last word counting."""

from crosswire.model.decision import Decision
from crosswire.model.words import DecisionKind
from crosswire.workbench.queue.beside import Beside
from crosswire.workbench.queue.reasons import reasons_of
from tests.factories import make_claim, make_report
from tests.workbench.queue.records import make_record

REPORT = make_report("Police said 14 died.", own_id="r1", outlet="Post")
CLAIM = make_claim(REPORT, quote="14 died", low=14)


def judged(*verdicts: tuple[str, DecisionKind, dict[str, str]]) -> list[str]:
    """The sentences about a claim that people judged in that order."""
    made = [
        Decision(f"d{n}", kind, (CLAIM.id,), who, f"2031-06-01T10:00:0{n}", "", tuple(values.items()))
        for n, (who, kind, values) in enumerate(verdicts)
    ]
    return [m.sentence for m in reasons_of(make_record(), Beside(reports=[REPORT], read=[CLAIM], decisions=made))]


def test_one_reader_or_two_who_agree_need_nobody() -> None:
    confirm = DecisionKind.CONFIRM
    assert judged(("Ana", confirm, {})) == []
    assert judged(("Ana", confirm, {}), ("Ben", confirm, {})) == []


def test_two_who_differ() -> None:
    (said,) = judged(("Ana", DecisionKind.CONFIRM, {}), ("Ben", DecisionKind.CORRECT, {"low": "15", "high": "15"}))
    assert said == (
        "Ana and Ben differ about killed, 14 (Post): Ana confirms it and Ben corrects it to low 15, high 15."
    )


def test_a_persons_later_verdict_takes_the_place_of_the_earlier() -> None:
    assert (
        judged(("Ana", DecisionKind.REJECT, {}), ("Ben", DecisionKind.CONFIRM, {}), ("Ana", DecisionKind.CONFIRM, {}))
        == []
    )
