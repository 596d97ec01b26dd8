from dataclasses import replace

import pytest

from crosswire.model.claim import Claim
from crosswire.model.party import Attribution
from crosswire.model.span import Evidence
from crosswire.model.words import SpeakerRole
from crosswire.reading.checking import ReaderFaultError, checked
from crosswire.reading.reader import Reading
from tests.factories import READER, make_claim, make_report

REPORT = make_report("The mayor said that four miners died.")
GOOD = make_claim(REPORT, "killed", "four miners died", low=4)


def refused(claim: Claim) -> tuple[str, ...]:
    read = checked(REPORT, Reading(REPORT, (GOOD, claim)), READER)
    assert read.claims == (GOOD,)
    return read.refused


def test_a_sound_reading_is_passed_on_as_it_is() -> None:
    reading = Reading(REPORT, (GOOD,))
    assert checked(REPORT, reading, READER) is reading


def test_claims_that_do_not_hold_are_left_out_with_a_sentence() -> None:
    wrong = replace(GOOD, id="c1")
    said = Attribution("The major", None, None, SpeakerRole.SPEAKER, 0, 9)
    for claim, why in (
        (replace(wrong, evidence=Evidence(0, 4, "five")), "quotes words that do not stand at its offsets"),
        (replace(wrong, evidence=Evidence(5, 5, "")), "quotes words that do not stand at its offsets"),
        (replace(wrong, attribution=(said,)), "names a speaker whose words do not stand at their offsets"),
        (replace(wrong, report_id="other"), "is of another report"),
        (replace(wrong, reader="hand/2"), "is marked as read by 'hand/2' and not by 'hand/1'"),
    ):
        assert refused(claim) == (f"claim c1 (killed) {why}; it was left out",)
    assert refused(GOOD) == (f"claim {GOOD.id} (killed) has the id of another claim; it was left out",)


def test_what_is_no_reading_of_the_report_is_a_fault() -> None:
    with pytest.raises(ReaderFaultError, match="gave NoneType where a Reading belongs"):
        checked(REPORT, None, READER)
    with pytest.raises(ReaderFaultError, match="another report"):
        checked(REPORT, Reading(make_report("Another text."), ()), READER)
