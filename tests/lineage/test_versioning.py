"""What a version changed against the one before it."""

from crosswire.lineage import version_steps
from crosswire.model.words import ClaimKind
from tests.factories import make_claim, make_report

FIRST = make_report(
    "Nine walkers were lost on the moor; two died. Rain fell all day.", published="2031-05-05", title="Lost"
)
SECOND = make_report(
    "Ten walkers were lost on the moor; two died. Rain fell all day.", published="2031-05-06", title="Lost"
)
LOST = make_claim(FIRST, ClaimKind.MISSING, "Nine walkers were lost", low=9, high=9, of="walkers")
DIED = make_claim(FIRST, ClaimKind.KILLED, "two died", low=2, high=2)
LOST_NOW = make_claim(SECOND, ClaimKind.MISSING, "Ten walkers were lost", low=10, high=10, of="walkers")
DIED_NOW = make_claim(SECOND, ClaimKind.KILLED, "two died", low=2, high=2)


def test_a_figure_that_changed_and_one_that_did_not() -> None:
    [step] = version_steps([FIRST, SECOND], {FIRST.id: [LOST, DIED], SECOND.id: [DIED_NOW, LOST_NOW]})
    assert step.order_known and step.title is None
    assert [(c.kind, c.before, c.after) for c in step.claims] == [(ClaimKind.MISSING, (LOST,), (LOST_NOW,))]
    assert next((e.a.of(FIRST.text), e.b.of(SECOND.text)) for e in step.text.edits) == ("Nine ", "Ten ")


def test_a_figure_of_whom_others_are_said_to_be_is_the_same_figure_changed() -> None:
    ramblers = make_claim(SECOND, ClaimKind.MISSING, "Ten walkers were lost", low=10, high=10, of="ramblers")
    [step] = version_steps([FIRST, SECOND], {FIRST.id: [LOST], SECOND.id: [ramblers]})
    assert [(c.before, c.after) for c in step.claims] == [((LOST,), (ramblers,))]


def test_claims_that_are_new_and_gone_and_statements_passed_over() -> None:
    said = make_claim(SECOND, ClaimKind.STATEMENT, "Rain fell all day.", said_by="a ranger")
    [step] = version_steps([FIRST, SECOND], {FIRST.id: [DIED], SECOND.id: [LOST_NOW, said]})
    assert [(c.kind, c.before, c.after) for c in step.claims] == [
        (ClaimKind.KILLED, (DIED,), ()),
        (ClaimKind.MISSING, (), (LOST_NOW,)),
    ]


def test_one_version_has_no_steps() -> None:
    assert version_steps([FIRST], {}) == []
