"""The desk from Python: typed objects out, one clear sentence where something cannot be done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import crosswire
from crosswire.model.claim import Claim
from crosswire.model.dependence import Dependence
from crosswire.model.event import Event
from crosswire.model.linkage import Link
from crosswire.model.report import Report
from crosswire.workbench import Desk, DeskError, NotFound, read_file, sample_folder
from tests.workbench.desks import add_lines, exported, quick, sample_lines


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with two incidents."""
    with pytest.MonkeyPatch.context() as patch, Desk(tmp_path_factory.mktemp("desk") / "a.db") as desk:
        quick.__wrapped__(patch)  # type: ignore[attr-defined]
        add_lines(desk, sample_lines("raid", "fire"))
        yield desk


def test_the_five_lines_of_the_readme(tmp_path: Path) -> None:
    labels = []
    with crosswire.open(tmp_path / "raid.db") as desk:
        added = desk.add(sample_folder() / "raid")
        for event in desk.events():
            labels.append(event.label)
    assert added.refused == () and len(labels) == len(added.events) > 0
    assert all(labels)
    assert crosswire.Desk is Desk and crosswire.DeskError is DeskError and crosswire.NotFound is NotFound
    with pytest.raises(AttributeError):
        crosswire.nothing  # noqa: B018


def test_objects_are_typed_and_hang_together(desk: Desk) -> None:
    events, reports, claims = desk.events(), desk.reports(), desk.claims()
    assert all(type(e) is Event for e in events) and len(events) == 2
    assert all(type(r) is Report for r in reports) and all(type(c) is Claim for c in claims)
    assert all(type(d) is Dependence for d in desk.dependences())
    assert sorted(r.id for r in reports) == sorted(r for e in events for r in e.reports)
    texts = {r.id: r.text for r in reports}
    for claim in claims:
        assert claim.evidence.stands_in(texts[claim.report_id])
    for event in events:
        assert {r.id for r in desk.reports(event=event.id)} == set(event.reports)
        assert {c.report_id for c in desk.claims(event=event.id)} <= set(event.reports)
        known = {c.id for c in desk.claims(event=event.id)}
        for question in event.questions:
            for position in question.positions:
                assert set(position.claim_ids) <= known and set(position.report_ids) <= set(event.reports)
    for report in reports:
        assert desk.report(report.id).text == report.text
        [event_id] = desk.events_of(report.id)
        assert desk.claims(report=report.id) == [c for c in desk.claims(event=event_id) if c.report_id == report.id]


def test_an_event_is_found_by_id_beginning_and_number(desk: Desk) -> None:
    for number, event in enumerate(desk.events(), start=1):
        assert desk.event(event.id) == desk.event(event.id[:9]) == desk.event(str(number)) == event


@pytest.mark.parametrize("wanted", ["", " ", "0", "3", "-1", "e", "zz", "9" * 5000, "²", "1.0", "%", "\0", "é"])
def test_an_event_that_is_not_there_is_told(desk: Desk, wanted: str) -> None:
    for ask in (desk.event, desk.explain, desk.reports, desk.claims, desk.dependences):
        with pytest.raises(NotFound) as error:
            ask(wanted)
        assert "\n" not in str(error.value) and len(str(error.value)) > 20


def test_what_else_is_not_there_is_told(desk: Desk) -> None:
    [one, *_] = desk.reports()
    with pytest.raises(NotFound, match="there is no rule 'best'; there are "):
        desk.event("1", rule="best")
    with pytest.raises(NotFound, match="there is no rule 'best'"):
        desk.explain("1", rule="best")
    with pytest.raises(NotFound, match="there is no report 'r0' in the store"):
        desk.report("r0")
    with pytest.raises(NotFound):
        desk.compare(one.id, "r0")
    assert issubclass(NotFound, DeskError)


def test_a_desk_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("not a store")
    for path, create in (
        (tmp_path, True),
        (tmp_path / "notes", True),
        (tmp_path / "no" / "a", True),
        (tmp_path / "a", False),
    ):
        with pytest.raises(DeskError) as error:
            crosswire.open(path, create=create)
        assert str(error.value).startswith(f"{path}: ") and "\n" not in str(error.value)


def test_every_rule_can_be_asked_and_changes_nothing(desk: Desk) -> None:
    before = exported(desk)
    rules = desk.rules()
    assert len(rules) > 1 and all(name and definition for name, definition in rules)
    for event in desk.events():
        for rule, _ in rules:
            other = desk.event(event.id, rule=rule)
            assert (other.id, other.reports) == (event.id, event.reports)
            assert [q.key for q in other.questions] == [q.key for q in event.questions]
            assert all(q.positions == p.positions for q, p in zip(other.questions, event.questions, strict=True))
            assert desk.explain(event.id, rule=rule).event == other
            assert other in desk.events(rule=rule)
    assert exported(desk) == before


def test_an_explanation_is_of_what_is_in_the_store(desk: Desk) -> None:
    for event in desk.events():
        told = desk.explain(event.id)
        assert told.event == event
        assert len(told.links) == len(event.reports) * (len(event.reports) - 1) // 2
        assert list(told.dependences) == desk.dependences(event=event.id)
        assert {key for key, _ in told.origins} <= {c.id for c in desk.claims(event=event.id)}
        assert all(o.label and o.why and o.apart for _, o in told.origins)
        assert sorted(q.key for q in told.questions) == sorted(q.key for q in event.questions)
        assert all(q.lines and all(q.lines) for q in told.questions)


def test_two_reports_are_compared_either_way_round(desk: Desk) -> None:
    first, *_, last = desk.reports()
    link = desk.compare(first.id, last.id)
    assert type(link) is Link and link == desk.compare(last.id, first.id)
    assert {link.a, link.b} == {first.id, last.id} and link.features
    for event in desk.events():
        kept = {(each.a, each.b): each for each in desk.explain(event.id).links}
        assert all(desk.compare(a, b) == each for (a, b), each in kept.items())


def test_a_store_is_the_same_when_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick.__wrapped__(monkeypatch)  # type: ignore[attr-defined]
    with Desk(tmp_path / "a") as desk:
        add_lines(desk, sample_lines("raid"))
        before = exported(desk)
    for _ in range(2):
        with Desk(tmp_path / "a", create=False) as desk:
            assert exported(desk) == before and desk.check() == []
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_one_file_is_read_and_nothing_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Two people died in a fire at Oslo on Monday, the fire service said.")
    reading = read_file(tmp_path / "a.txt")
    assert [c.kind.value for c in reading.claims if c.kind.value == "killed"] == ["killed"]
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
    (tmp_path / "b.txt").write_bytes(b"\0")
    (tmp_path / "empty").mkdir()
    for name in ("b.txt", "gone.txt", "empty"):
        with pytest.raises(DeskError) as error:
            read_file(tmp_path / name)
        assert str(error.value).startswith(f"{tmp_path / name}: ")
