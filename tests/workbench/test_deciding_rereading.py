"""Decisions on claims and readings that change: what a person said of a claim holds, whether it is read again or not."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.model.claim import Claim
from crosswire.workbench import Desk
from tests.workbench.desks import BY, LATER, exported, line
from tests.workbench.other_readers import Register

TEXTS = (
    "Union: 4 miners killed and 3 miners injured in the Oru shaft on 3 May 2031.",
    "Owner: 4 miners killed and 5 miners injured in the Oru shaft on 3 May 2031.",
)


@pytest.fixture
def desk(tmp_path: Path, register: Register) -> Iterator[Desk]:
    """An event of two reports, read in the version of the reader that finds those injured."""
    register(version="2")
    with Desk(tmp_path / "a") as desk:
        lines = [line(text, id=str(n), published="2031-05-04", event="oru") for n, text in enumerate(TEXTS)]
        desk.add("-", stdin=io.BytesIO("\n".join(lines).encode()), reader="lines")
        yield desk


def injured(desk: Desk) -> list[tuple[float | None, float | None]]:
    question = desk.event("1").question("injured")
    return [(p.low, p.high) for p in question.positions] if question else []


def read(desk: Desk, low: float) -> Claim:
    return next(c for c in desk.as_read("1") if c.kind == "injured" and c.low == low)


def whole(desk: Desk) -> bool:
    return desk.check() == [] and desk.check_derived() == []


def test_a_confirmed_claim_that_is_read_no_longer_is_kept(desk: Desk, register: Register) -> None:
    before = exported(desk)
    claim = read(desk, 3)
    done = desk.confirm(claim.id, **BY)
    confirmed = exported(desk)
    register(version="1")
    again = desk.reread()
    assert (again.idle, injured(desk)) == ((), [(3, 3)])
    kept = desk.claim(claim.id)
    assert (kept.low, kept.evidence, kept.reader) == (3, claim.evidence, "lines/2")
    assert kept.feature("held") == "no reader states it any longer; kept as a person's word on it stands"
    assert claim.id not in {c.id for c in desk.as_read("1")} and whole(desk)
    desk.rebuild()
    assert (injured(desk), whole(desk)) == ([(3, 3)], True)
    register(version="2")
    desk.reread()
    assert exported(desk) == confirmed
    register(version="1")
    desk.reread()
    desk.undo(done.decisions[0].id, **BY)
    assert (injured(desk), whole(desk)) == ([], True)
    register(version="2")
    desk.reread()
    assert exported(desk) == before


def test_a_corrected_claim_keeps_what_the_person_gave(desk: Desk, register: Register) -> None:
    claim = read(desk, 5)
    desk.correct(claim.id, {"low": "6", "high": "6"}, **BY)
    for version in ("3", "1", "2"):
        register(version=version)
        desk.reread()
        assert (desk.claim(claim.id).low, whole(desk)) == (6, True)
        assert desk.claim(claim.id).feature("corrected") == (
            "low from 5 to 6; high from 5 to 6, by Mira Oss on 2031-02-03: read both"
        )


def test_a_rejected_claim_is_rejected_when_it_is_read_again(desk: Desk, register: Register) -> None:
    claim = read(desk, 5)
    done = desk.reject(claim.id, **BY)
    register(version="1")
    assert [d.id for d in desk.reread().idle] == [done.decisions[0].id]
    assert (injured(desk), whole(desk)) == ([], True)
    register(version="3")
    assert desk.reread().idle == ()
    assert (injured(desk), desk.claim(claim.id).rejected, whole(desk)) == ([(3, 3)], True, True)


def test_an_added_claim_stays_and_the_reader_s_own_of_the_same_words_gives_way(desk: Desk, register: Register) -> None:
    register(version="1")
    desk.reread()
    report = next(r for r in desk.reports() if r.text == TEXTS[1])
    start = report.text.index("5 miners injured")
    desk.add_claim(report.id, start, start + 1, {"kind": "injured", "low": "7", "high": "7"}, **BY)
    assert injured(desk) == [(7, 7)]
    register(version="2")
    desk.reread()
    assert (injured(desk), whole(desk)) == ([(3, 3), (7, 7)], True)
    theirs = desk.claim(read(desk, 5).id)
    assert theirs.rejected
    assert (theirs.feature("rejected") or "").startswith(
        "in its place stands what a person settled of the same words (c"
    )
    desk.confirm(theirs.id, **LATER)
    assert not desk.claim(theirs.id).rejected and whole(desk)


def test_what_was_confirmed_is_kept_through_splits_and_merges(desk: Desk, register: Register) -> None:
    claim = read(desk, 3)
    desk.confirm(claim.id, **BY)
    register(version="1")
    desk.reread()
    event = desk.event("1")
    done = desk.split(event.id, claim.report_id, **BY)
    [own] = desk.events_of(claim.report_id)
    assert claim.id in {c.id for c in desk.claims(own)}
    assert whole(desk)
    desk.undo(*(d.id for d in done.decisions), **BY)
    assert (injured(desk), whole(desk)) == ([(3, 3)], True)
