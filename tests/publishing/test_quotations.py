from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.publishing.quotations import LONGEST, best_quotation, quotation
from tests.publishing.hand_made import CLAIMS, COMMAND, REPORTS, WIRE, claim, people

REPORTS_BY_ID = {r.id: r for r in REPORTS}
ORDER = [r.id for r in REPORTS]


def test_the_tightest_words_of_a_named_speaker_come_first() -> None:
    killed = [c for c in CLAIMS if c.id in ("c01", "c02", "c08", "c10")]
    best = best_quotation(killed, REPORTS_BY_ID, ORDER)
    assert best is not None
    assert (best.words, best.speaker, best.report_id) == ("Eleven smugglers were killed", "Guard Command", "r1wire")
    injured = [c for c in CLAIMS if c.id in ("c11", "c04")]
    assert best_quotation(injured, REPORTS_BY_ID, ORDER) == quotation(CLAIMS[3], WIRE)
    assert best_quotation([], REPORTS_BY_ID, ORDER) is None


def test_short_words_are_widened_in_their_sentence() -> None:
    report = Report(id="r9", text="It burned. They said 12 died in the fire.\nNobody else spoke.")
    assert (
        quotation(claim("c1", report, "12 died", ClaimKind.KILLED, "12"), report).words
        == "They said 12 died in the fire."
    )


def test_long_words_are_cut_round_the_value() -> None:
    report = Report(id="r9", text="word " * 60 + "and 12 people died " + "word " * 60)
    long = claim(
        "c1", report, report.text.strip(), ClaimKind.KILLED, "12", quantity=people(12, "12"), attribution=(COMMAND,)
    )
    words = quotation(long, report).words
    assert "12 people died" in words and len(words) <= LONGEST + 2
    assert words.startswith("…word ") and words.endswith(" word…")
