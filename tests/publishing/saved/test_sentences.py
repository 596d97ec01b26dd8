"""The sentences of a report that carry what was read of it."""

from crosswire.model.words import ClaimKind, Modality, Scope
from crosswire.publishing.saved.sentences import Piece, Sentence, sentences_of
from tests.factories import make_claim, make_report

REPORT = make_report("Rain fell.  Four miners died, officials said. Nine were hurt! The pit stays shut.", outlet="Post")


def test_each_sentence_once_with_its_words_marked() -> None:
    claims = [
        make_claim(REPORT, "injured", "Nine were hurt", low=9, modality=Modality.HEDGED),
        make_claim(REPORT, "killed", "Four miners died", low=4, of="miners", said_by="officials"),
        make_claim(REPORT, "killed", "Four miners", low=4, of="miners", scope=Scope.BACKGROUND),
        make_claim(REPORT, ClaimKind.STATEMENT, "The pit stays shut"),
    ]
    assert sentences_of(REPORT, claims) == (
        Sentence(
            (Piece("Four miners died", True), Piece(", officials said.", False)),
            ("killed: 4 miners, said by officials", "killed: 4 miners, background, stated without a speaker"),
        ),
        Sentence((Piece("Nine were hurt", True), Piece("!", False)), ("injured: 9, hedged, stated without a speaker",)),
    )


def test_a_report_without_claims_has_none() -> None:
    assert sentences_of(REPORT, []) == ()
