"""Deciding on claims: what a person confirms, rejects, corrects or adds takes effect, is shown, and can be undone."""

import io
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from crosswire.model.claim import Claim
from crosswire.model.words import Scope
from crosswire.workbench import Desk, DeskError, NotFound
from tests.workbench.desks import BY, LATER, exported, line
from tests.workbench.other_readers import Register

TEXTS = (
    "Union: 4 miners killed and 3 miners injured in the Oru shaft on 3 May 2031.",
    "Owner: 6 miners killed in the Oru shaft on 3 May 2031.",
)


@pytest.fixture
def desk(tmp_path: Path, register: Register) -> Desk:
    """A store with one event of two reports, read by a reader of lines in its second version."""
    register(version="2")
    desk = Desk(tmp_path / "a")
    lines = [line(text, id=str(n), published="2031-05-04", event="oru") for n, text in enumerate(TEXTS)]
    desk.add("-", stdin=io.BytesIO("\n".join(lines).encode()), reader="lines")
    return desk


def killed(desk: Desk) -> list[tuple[float | None, float | None]]:
    """The positions on how many were killed."""
    question = desk.event("1").question("killed")
    return [(p.low, p.high) for p in question.positions] if question else []


def of(desk: Desk, low: float) -> Claim:
    """The claim that was read with that lower bound."""
    return next(c for c in desk.as_read("1") if c.low == low)


def whole(desk: Desk) -> bool:
    """True where the store is whole, and derived again it is the same."""
    return desk.check() == [] and desk.check_derived() == []


def test_a_rejected_claim_answers_nothing_and_stays_to_be_seen(desk: Desk) -> None:
    before = exported(desk)
    done = desk.reject(of(desk, 6).id, **BY)
    assert done.events == (desk.event("1").id,)
    assert killed(desk) == [(4, 4)]
    shown = desk.claim(of(desk, 6).id)
    assert (shown.scope, shown.event_id, shown.low) == (Scope.REJECTED, desk.event("1").id, 6)
    assert shown.feature("rejected") == "by Mira Oss on 2031-02-03: read both (before: this incident)"
    assert any("rejected by Mira Oss" in said for q in desk.explain("1").questions for said in q.lines)
    assert whole(desk)
    desk.undo(done.decisions[0].id, **BY)
    assert exported(desk) == before
    assert whole(desk)


def test_a_corrected_claim_gives_what_the_person_gave_and_says_what_was_there(desk: Desk) -> None:
    done = desk.correct(of(desk, 6).id, {"high": "5", "low": " 5 ", "of": "colliers"}, **BY)
    assert killed(desk) == [(4, 4), (5, 5)]
    claim = desk.claim(of(desk, 6).id)
    assert (claim.low, claim.high, claim.text, claim.evidence.quote) == (5, 5, "6", "6 miners killed")
    assert claim.of is not None and claim.of.text == "colliers"
    assert claim.feature("corrected") == (
        "low from 6 to 5; high from 6 to 5; of from miners to colliers, by Mira Oss on 2031-02-03: read both"
    )
    assert done.decisions[0].given == {"low": "5", "high": "5", "of": "colliers", "modifier": "exact"}
    assert whole(desk)


def test_a_confirmed_claim_says_so_and_nothing_else_changes(desk: Desk) -> None:
    before = killed(desk)
    desk.confirm(of(desk, 6).id, of(desk, 4).id, **BY)
    assert killed(desk) == before
    assert desk.claim(of(desk, 6).id).feature("confirmed") == "by Mira Oss on 2031-02-03: read both"
    assert [d.kind.value for d in desk.decisions()] == ["confirm", "confirm"]
    assert whole(desk)


def test_a_claim_is_added_by_its_words(desk: Desk) -> None:
    report = next(r for r in desk.reports() if r.text == TEXTS[1])
    start = report.text.index("in the Oru")
    values = {"kind": "injured", "low": "2", "high": "2", "of": "miners", "speaker": "Owner"}
    done = desk.add_claim(report.id, start - 1, start + len("in the Oru shaft "), values, **BY)
    claim = desk.claim(done.decisions[0].subjects[0])
    assert (claim.evidence.quote, claim.reader, claim.low) == ("in the Oru shaft", "person/Mira Oss", 2)
    assert report.text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
    assert claim.speaker is not None and (claim.speaker.text, claim.speaker.start) == ("Owner", 0)
    question = desk.event("1").question("injured")
    assert question is not None and [(p.low, p.high) for p in question.positions] == [(2, 2), (3, 3)]
    assert claim in desk.claims("1") and whole(desk)
    desk.correct(claim.id, {"low": "3", "high": "3"}, **LATER)
    assert desk.claim(claim.id).low == 3
    desk.reject(claim.id, **LATER)
    assert desk.claim(claim.id).rejected and whole(desk)
    with pytest.raises(DeskError, match="Mira Oss added that already"):
        desk.add_claim(report.id, start, start + len("in the Oru shaft"), values, **BY)
    desk.undo(*(d.id for d in desk.decisions()), **BY)
    with pytest.raises(NotFound, match="there is no claim"):
        desk.claim(claim.id)
    assert whole(desk)


def test_the_later_standing_word_takes_effect_and_that_they_differ_is_told(desk: Desk) -> None:
    claim = of(desk, 6).id
    first = desk.correct(claim, {"low": "5", "high": "5"}, **BY)
    second = desk.correct(claim, {"low": "7", "high": "7"}, blind=True, **LATER)
    judged = desk.judged("1")
    assert (killed(desk), judged.people, judged.differing) == ([(4, 4), (7, 7)], ("Ben Ado", "Mira Oss"), (claim,))
    assert [d.who for d in judged.verdicts[claim]] == ["Mira Oss", "Ben Ado"]
    assert judged.of(claim) == second.decisions[0] and judged.by("Mira Oss") == {claim: first.decisions[0]}
    desk.undo(second.decisions[0].id, **LATER)
    assert killed(desk) == [(4, 4), (5, 5)]
    desk.confirm(claim, **LATER)
    assert (killed(desk), desk.judged("1").differing) == ([(4, 4), (5, 5)], ())
    desk.confirm(claim, blind=True, **LATER)
    assert (killed(desk), desk.judged("1").differing) == ([(4, 4), (6, 6)], (claim,))
    desk.correct(claim, {"of": "workers"}, **BY)
    assert (killed(desk), whole(desk)) == ([(4, 4), (6, 6)], True)


def test_what_was_rejected_can_be_confirmed(desk: Desk) -> None:
    desk.reject(of(desk, 6).id, **BY)
    desk.confirm(of(desk, 6).id, **LATER)
    assert killed(desk) == [(4, 4), (6, 6)]
    assert not desk.claim(of(desk, 6).id).rejected


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"low": "many"}, "low is 'many'; give a number of 0 or more, or nothing for none"),
        ({"low": "-1"}, "low is '-1'; give a number"),
        ({"low": "nan"}, "low is 'nan'"),
        ({"low": "9"}, r"low \(9\) is above high \(6\); give both"),
        ({"low": "9", "high": "8"}, r"low \(9\) is above high \(8\)"),
        ({"scope": "elsewhere"}, "scope is 'elsewhere'; it may be event, background"),
        ({"scope": "rejected"}, "reject it"),
        ({"kind": "hurt"}, "kind is 'hurt'; it may be killed, injured"),
        ({"colour": "red"}, "'colour' is no value of a claim; there are kind, low"),
        ({"text_start": "3"}, "both ends"),
        ({"text_start": "3", "text_end": "999"}, "the report has no words from 3 to 999; it has 54 characters"),
        ({"text_start": "6", "text_end": "7"}, "blanks only"),
        ({"text_start": "x", "text_end": "7"}, "text_start is 'x'; give a whole number"),
        ({"when_start": "yesterday"}, "when_start is 'yesterday'; give a day"),
        ({"when_start": "2031-05-04", "when_end": "2031-05-03"}, "is above when_end"),
        ({"speaker": "Guard"}, "'Guard' does not stand in the report"),
        ({"of": "m" * 301}, "of has 301 characters; give at most 300"),
        ({}, "there is nothing to correct"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(desk: Desk, values: dict[str, str], words: str) -> None:
    with pytest.raises(DeskError, match=words):
        desk.correct(of(desk, 6).id, values, **BY)
    assert desk.decisions() == []


def test_what_cannot_be_added_is_said_in_a_sentence(desk: Desk) -> None:
    report = next(r for r in desk.reports() if r.text == TEXTS[1])
    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: desk.add_claim("r1", 0, 4, {"kind": "killed", "low": "1"}, **BY), "there is no report 'r1'"),
        (lambda: desk.add_claim(report.id, 9, 4, {"kind": "killed", "low": "1"}, **BY), "no words from 9 to 4"),
        (lambda: desk.add_claim(report.id, 0, 4, {"low": "1"}, **BY), "a claim needs a kind"),
        (lambda: desk.add_claim(report.id, 0, 4, {"kind": "killed"}, **BY), "how many were killed"),
        (lambda: desk.confirm("c1", **BY), "there is no claim 'c1'"),
        (lambda: desk.confirm(**BY), "name a claim"),
        (lambda: desk.reject(of(desk, 6).id, who=" ", when="2031-02-03"), "name of who"),
    ]
    for act, words in cases:
        with pytest.raises(DeskError, match=words):
            act()
    assert desk.decisions() == []


def test_the_view_for_sqlite_gives_claims_as_they_stand(desk: Desk) -> None:
    desk.correct(of(desk, 6).id, {"low": "5", "high": "5", "of": "colliers", "kind": "injured"}, **BY)
    desk.reject(of(desk, 4).id, **BY)
    with closing(sqlite3.connect(desk.path)) as other:
        found = other.execute("SELECT kind, low, high, of_whom, scope FROM who_said_what WHERE low IN (4, 5, 6)")
        assert sorted(found) == [("injured", 5, 5, "colliers", "event"), ("killed", 4, 4, "miners", "rejected")]
