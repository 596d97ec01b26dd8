"""The gate: which sentences can bear a claim, by the words in them."""

import pytest

from crosswire.model.report import Report
from crosswire.reading.document import Document
from crosswire.reading.gate import HEAD_SENTENCES, OPENING, Trigger
from crosswire.reading.rules import RulesReader

HEAD = "A ferry has sunk off Port Ansel. Nine people drowned. The harbour is closed."


def triggers(sentence: str) -> Trigger:
    """Of a sentence that stands behind the head of a report, in a paragraph of its own."""
    document = Document.of(Report(id="r1", text=f"{HEAD}\n\n{sentence}"))
    assert len(document.segments) == HEAD_SENTENCES + 1
    return document.triggers[-1]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was grey and nearly dark.", Trigger.NONE),
        ("The sea is deep here.", Trigger.NONE),
        ("Their mother drowned in sight of the pier.", Trigger.HARM),
        ("The boat had been rammed by rebels.", Trigger.DEED),
        ("The harbour master denied it.", Trigger.SAYING | Trigger.REPORTING),
        ("“They waited too long.”", Trigger.SAYING),
        ("It had carried dozens of goats.", Trigger.NUMBER),
        ("Pier 4 is empty.", Trigger.NUMBER),
        ("The wind had gone by Thursday.", Trigger.PHRASE),
        ("Osman Tellik rows there.", Trigger.NAME),
    ],
)
def test_triggers_of_a_sentence(sentence: str, expected: Trigger) -> None:
    assert triggers(sentence) & expected == expected
    assert bool(triggers(sentence) & OPENING) == bool(expected)


def test_every_form_of_a_word_counts() -> None:
    assert all(triggers(f"The crew {form} them.") & Trigger.DEED for form in ("shot", "shoots", "bombed", "stabbing"))


def test_a_sentence_between_two_marks_is_somebodys_words() -> None:
    text = f"{HEAD}\n\n“The sea is deep here. It was grey and cold. We rowed,” Osman Tellik said."
    assert all(t & Trigger.SAYING for t in Document.of(Report(id="r1", text=text)).triggers[HEAD_SENTENCES:])


def test_what_is_kept_back_is_not_parsed_and_no_finder_sees_it() -> None:
    document = Document.of(Report(id="r1", text=f"{HEAD} The sea is deep here. Two men were saved."))
    kept_back = document.sentences[HEAD_SENTENCES]
    assert [t.text for t in kept_back.tokens if t.dep_] == []
    assert [s.index for s in document.having()] == [0, 1, 2, 4]
    assert [s.index for s in document.having(Trigger.NUMBER)] == [1, 4]


def test_the_claims_of_a_report_do_not_need_what_is_kept_back() -> None:
    bare, padded = (
        Report(id="r1", text=f"{HEAD}{more} Two men were saved.") for more in ("", " The sea is deep here.")
    )
    assert [c.evidence.quote for c in RulesReader().read(bare).claims] == [
        c.evidence.quote for c in RulesReader().read(padded).claims
    ]
