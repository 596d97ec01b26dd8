"""Laws of what is derived: the order of reports, batches, claims and dependences never matters, and derived again it is the same."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.invented_events import Told, incident
from benchmarks.store_of_events import placed
from crosswire.lineage import dependences, origin_reasons
from crosswire.model.words import ClaimKind
from crosswire.reading.reader import TimeNotes
from crosswire.reconciling.record import reconcile_explained
from crosswire.workbench import Desk
from crosswire.workbench.deriving import institution_above, made_case
from tests.workbench.desks import derived_rows, exported

BY = {"who": "Mira Oss", "when": "2031-02-03T10:00:00+00:00", "why": "read both"}
INCIDENTS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 7)), min_size=1, max_size=4, unique_by=lambda i: i[0])
"""Invented incidents: their numbers, and how many reports each has."""


@dataclass(frozen=True)
class Step:
    """What a person does: a kind of decision, and which reports of the store it is about, by rank."""

    kind: str
    first: int
    second: int


STEPS = st.lists(
    st.builds(Step, st.sampled_from(["merge", "split", "move", "undo"]), st.integers(0, 99), st.integers(0, 99)),
    max_size=4,
)


def told(chosen: list[tuple[int, int]]) -> list[Told]:
    """The reports of those incidents."""
    return [one for number, reports in chosen for one in incident(number, reports)]


def filled(path: Path, some: list[Told], at_once: int) -> Desk:
    """A store with those reports, so many placed together."""
    desk = Desk(path)
    placed(desk._ledger, some, at_once)
    return desk


def decide(desk: Desk, steps: list[Step]) -> None:
    """Takes the decisions that `steps` tell, as far as they can be taken."""
    for step in steps:
        reports = [r.id for r in sorted(desk.reports(), key=lambda r: r.id)]
        a, b = reports[step.first % len(reports)], reports[step.second % len(reports)]
        event = desk.event(desk.events_of(a)[0])
        if step.kind == "merge" and a != b:
            desk.merge(a, b, **BY)
        elif step.kind == "split" and len(event.reports) > 1:
            desk.split(event.id, a, **BY)
        elif step.kind == "move" and a != b:
            desk.move(a, b, **BY)
        elif step.kind == "undo" and desk.decisions():
            desk.undo(desk.decisions()[-1].id, **BY)


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(INCIDENTS, STEPS, st.integers(0, 10**6), st.integers(1, 9))
def test_any_order_and_deriving_again_give_the_same_rows(
    chosen: list[tuple[int, int]], steps: list[Step], seed: int, at_once: int
) -> None:
    some = told(chosen)
    shuffled = random.Random(seed).sample(some, len(some))
    with TemporaryDirectory() as folder:
        a, b = Path(folder) / "a", Path(folder) / "b"
        with filled(a, some, len(some)) as desk:
            decide(desk, steps)
            record, history = exported(desk), desk.changes()
            assert desk.rebuild().events_changed == ()
            assert (exported(desk), desk.changes(), desk.check()) == (record, history, [])
        with filled(b, shuffled, at_once) as desk:
            decide(desk, steps)
            before = derived_rows(b)
            assert exported(desk) == record
            assert (desk.rebuild().reports_changed, desk.check_derived()) == ((), [])
        assert derived_rows(a) == derived_rows(b) == before


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**6), st.integers(2, 9), st.integers(0, 10**6))
def test_the_order_of_reports_claims_and_dependences_does_not_matter(number: int, reports: int, seed: int) -> None:
    some = incident(number, reports)
    mixed = random.Random(seed)
    case = made_case("e", [t.report for t in some], {t.report.id: t.claims for t in some}, notes(some))
    again = made_case(
        "e",
        [t.report for t in mixed.sample(some, len(some))],
        {t.report.id: t.claims for t in mixed.sample(some, len(some))},
        notes(some),
    )
    assert again.dependences == case.dependences
    assert again.voices == case.voices
    assert again.reconciled() == case.reconciled()

    dated, claims, leaning = list(case.reports), list(case.claims), list(case.dependences)
    for each in (dated, claims, leaning):
        mixed.shuffle(each)
    statements = {r.id: [c for c in claims if c.report_id == r.id and c.kind is ClaimKind.STATEMENT] for r in dated}
    assert dependences(dated, statements) == list(case.dependences)
    voices = origin_reasons(dated, claims, leaning, institution_above)
    assert voices == case.voices
    labels = {claim: voice.label for claim, voice in voices.items()}
    assert reconcile_explained("e", dated, claims, labels, case.settlement.date) == case.reconciled()


def notes(some: list[Told]) -> dict[str, TimeNotes]:
    return dict.fromkeys((t.report.id for t in some), TimeNotes())
