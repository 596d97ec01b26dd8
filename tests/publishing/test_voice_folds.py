"""Why claims are one voice's: reasons with what they cover; what answers no question is counted."""

from crosswire.model.voice import OriginReason
from crosswire.publishing.voice_folds import voice_folds
from tests.publishing.hand_made import CLAIMS, RAID

LABELS = {c.report_id: c.report_id for c in CLAIMS}
ANSWERING = {i for q in RAID.questions for p in q.positions for i in p.claim_ids}


def test_a_voice_has_its_reasons_each_with_what_it_covers() -> None:
    one, other = sorted(ANSWERING)[:2]
    idle = next(c.id for c in CLAIMS if c.id not in ANSWERING)
    reasons = [
        (one, OriginReason("Guard Command", "said by Guard Command")),
        (other, OriginReason("Guard Command", "“officials” are likely theirs", clear=False)),
        (idle, OriginReason("Guard Command", "said by Guard Command")),
    ]
    (voice,) = voice_folds(RAID, reasons, CLAIMS, LABELS)
    assert (voice.label, voice.answers) == ("Guard Command", True)
    assert [(f.why, f.clear, f.others, f.claim_ids) for f in voice.folds] == [
        ("said by Guard Command", True, 1, (one,)),
        ("“officials” are likely theirs", False, 0, (other,)),
    ]
    (everything,) = voice_folds(RAID, reasons, CLAIMS, LABELS, everything=True)
    assert everything.folds[0].claim_ids == (one, idle)


def test_a_voice_of_other_things_answers_nothing() -> None:
    idle = next(c.id for c in CLAIMS if c.id not in ANSWERING)
    (voice,) = voice_folds(RAID, [(idle, OriginReason("witnesses", "said by witnesses"))], CLAIMS, LABELS)
    assert (voice.answers, voice.folds[0].said, voice.folds[0].others) == (False, (), 1)
