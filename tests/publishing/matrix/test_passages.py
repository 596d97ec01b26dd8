"""The sentence of a claim with its words, its value and its speaker marked."""

from dataclasses import replace

from crosswire.publishing.matrix.passages import Piece, passage
from tests.publishing.hand_made import CLAIMS, COURIER, HOSPITAL, RADIO, REPORTS

BY_ID = {c.id: c for c in CLAIMS}


def test_the_claim_its_value_and_its_speaker_are_marked_in_their_sentence() -> None:
    at = COURIER.text.index("Ines")
    said = replace(HOSPITAL, start=at, end=at + len("Ines Varr"))
    assert passage(replace(BY_ID["c07"], attribution=(said,)), COURIER) == (
        Piece("“"),
        Piece("Thirteen", "value"),
        Piece(" men were brought to our morgue", "claim"),
        Piece(",” said "),
        Piece("Ines Varr", "speaker"),
        Piece(", who runs the hospital in Port Senn."),
    )


def test_a_passage_is_whole_sentences() -> None:
    claim = BY_ID["c13"]
    assert "".join(p.words for p in passage(claim, RADIO)) == "Guards searched three sheds."


def test_pieces_put_together_are_words_of_the_report() -> None:
    texts = {r.id: " ".join(r.text.split()) for r in REPORTS}
    reports = {r.id: r for r in REPORTS}
    for claim in CLAIMS:
        words = "".join(p.words for p in passage(claim, reports[claim.report_id]))
        assert " ".join(words.strip("…").split()) in texts[claim.report_id]
        assert " ".join(claim.evidence.quote.split()) in " ".join(words.split())
