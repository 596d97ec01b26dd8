"""Readings: claims kept exactly and only with true quotations, replaced as a whole, found again by their keys."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from crosswire.ledger.errors import LedgerError
from crosswire.ledger.ledger import Ledger
from crosswire.model.span import Evidence
from tests.ledger.making import add, claims, placed, reading, record, report


def test_a_reading_comes_back_the_same(ledger: Ledger) -> None:
    one = report(1)
    add(ledger, one)
    assert ledger.reading(one.id) == reading(one)
    assert ledger.claims(one.id) == claims(one)
    assert ledger.sketch(one.id) == {"words": ["fire"]}
    assert ledger.keys(one.id) == {"ferry", f"ola:{one.id}"}
    assert ledger.reading("r0") is None
    assert ledger.claims("r0") == []
    assert ledger.sketch("r0") is None
    assert ledger.sketches([one.id, "r0"]) == {one.id: {"words": ["fire"]}}


def test_reading_again_replaces_what_was_read(ledger: Ledger) -> None:
    one = report(1)
    made = add(ledger, one)
    kept = claims(one)[:1]
    with ledger.transaction():
        ledger.put_reading(replace(reading(one), reader="trial/2"), kept, keys=["ship"], sketch={})
        ledger.replace_events([made.event.id], [])
    assert (ledger.claims(one.id), ledger.keys(one.id), ledger.sketch(one.id)) == (kept, {"ship"}, {})
    again = ledger.reading(one.id)
    assert again is not None
    assert again.reader == "trial/2"


def test_reading_again_while_an_event_rests_on_the_old_claims_is_refused(ledger: Ledger) -> None:
    one = report(1)
    add(ledger, one)
    with pytest.raises(LedgerError, match="does not fit"), ledger.transaction():
        ledger.put_reading(reading(one), [], keys=[], sketch={})
    assert ledger.claims(one.id) == claims(one)


@pytest.mark.parametrize(
    "evidence", [Evidence(0, 4, "Fine"), Evidence(0, 5, "Fire"), Evidence(0, 0, ""), Evidence(900, 904, "Fire")]
)
def test_a_false_quotation_is_refused(ledger: Ledger, evidence: Evidence) -> None:
    one = report(1)
    with ledger.transaction():
        ledger.add_report(one)
    bad = replace(claims(one)[1], evidence=evidence)
    with (
        pytest.raises(LedgerError, match=f"the quotation of claim {bad.id} is not what stands") as refused,
        ledger.transaction(),
    ):
        ledger.put_reading(reading(one), [claims(one)[0], bad], keys=["ferry"], sketch={})
    assert "sailors" not in str(refused.value)
    assert ledger.reading(one.id) is None
    assert ledger.counts()["claims"] == 0


def test_claims_of_another_report_are_refused(ledger: Ledger) -> None:
    one, two = report(1), report(2)
    with ledger.transaction():
        ledger.add_report(one)
    with pytest.raises(LedgerError, match="is of another report"), ledger.transaction():
        ledger.put_reading(reading(one), claims(two), keys=[], sketch={})
    with pytest.raises(LedgerError, match="is not in the store; add it before its reading"), ledger.transaction():
        ledger.put_reading(reading(two), [], keys=[], sketch={})
    with pytest.raises(LedgerError, match="have one id"), ledger.transaction():
        ledger.put_reading(reading(one), claims(one) * 2, keys=[], sketch={})


def test_two_reports_may_have_claims_of_the_same_id(ledger: Ledger) -> None:
    one, two = report(1), report(2)
    with ledger.transaction():
        for r in (one, two):
            ledger.add_report(r)
            ledger.put_reading(reading(r), [replace(claims(r)[0], id="c1")], keys=[], sketch={})
    assert [c.report_id for c in ledger.all_claims()] == sorted([one.id, two.id])


def test_all_claims_come_by_report_as_placed_or_else_as_read(ledger: Ledger) -> None:
    one, two, three = sorted((report(1), report(2), report(3)), key=lambda r: r.id)
    made = add(ledger, one, three)
    with ledger.transaction():
        ledger.add_report(two)
        ledger.put_reading(reading(two), claims(two), keys=[], sketch={})
    expected = [placed(c, made.event.id) for c in claims(one)] + claims(two)
    expected += [placed(c, made.event.id) for c in claims(three)]
    assert list(ledger.all_claims()) == expected


def test_a_claim_in_two_events_comes_with_each(ledger: Ledger) -> None:
    one = report(1)
    add(ledger, one)
    with ledger.transaction():
        ledger.replace_events(ledger.event_ids_of([one.id]), [record(one, name="e2"), record(one, name="e1")])
    assert [c.event_id for c in ledger.all_claims()] == ["e1", "e2", "e1", "e2"]
    other = report(2)
    add(ledger, other)
    assert ledger.reports_of_several([other.id, one.id]) == [one.id]


def test_several_reports_come_at_once_as_one_by_one(ledger: Ledger) -> None:
    some = [report(2), report(1), report(3)]
    add(ledger, *some[:2])
    asked = [r.id for r in some]
    assert ledger.claims_by_report(asked) == {r: ledger.claims(r) for r in asked}
    assert ledger.readings(asked) == {r: ledger.reading(r) for r in asked[:2]}


def test_holders_of_a_key_come_in_order(ledger: Ledger) -> None:
    ids = []
    with ledger.transaction():
        for number in (1, 2, 3):
            one = report(number)
            ids.append(one.id)
            ledger.add_report(one)
            ledger.put_reading(reading(one), [], keys={"all", f"only {number}"}, sketch={})
    assert ledger.holders("all") == sorted(ids)
    assert ledger.holders("all", 2) == sorted(ids)[:2]
    assert ledger.holders("only 2") == [ids[1]]
    assert ledger.holders("none") == []


def test_the_columns_say_what_the_claim_says(ledger: Ledger) -> None:
    one = report(1)
    add(ledger, one)
    row = ledger._rows(text("SELECT * FROM claims WHERE kind = 'injured'"))[0]._asdict()
    body = row.pop("body")
    assert '"kind":"injured"' in body
    claim = claims(one)[1]
    assert row == {
        "report_id": one.id,
        "id": claim.id,
        "position": 1,
        "kind": "injured",
        "text": "1 were hurt",
        "low": 1,
        "high": 1,
        "modifier": "exact",
        "unit": "people",
        "of_text": "sailors",
        "of_label": "sailors",
        "of_class": "civilian",
        "by_label": None,
        "when_start": None,
        "when_end": None,
        "when_precision": "unknown",
        "place_name": "Ola",
        "lat": 54.5,
        "lon": 10.25,
        "country": "Nowhere",
        "scope": "event",
        "polarity": "asserted",
        "modality": "stated",
        "speaker_label": "harbour master",
        "evidence_start": claim.evidence.start,
        "evidence_end": claim.evidence.end,
        "evidence_quote": "1 were hurt",
        "reader": "trial/1",
    }
