"""Who is quoted, where the sentence or its parse makes that hard to see."""

import pytest

from tests.reading.attribution.helpers import said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“Nobody came to help us.” Orla Finch said.", "Orla Finch", ["“Nobody came to help us.”"]),
        ("“The gate was shut, and it still is,” Orla Finch, the warden, tweeted on Friday.", "Orla Finch, the warden",
         ["“The gate was shut, and it still is,”"]),
        ("Orla Finch turned to the cameras: “We were never warned of this.”", "Orla Finch",
         ["“We were never warned of this.”"]),
        ("The union fired back: “We warned them twice.”", "The union", ["“We warned them twice.”"]),
        ("Praise came from Orla Finch, who declared on the steps, “It is over now.”", "Orla Finch", ["“It is over now.”"]),
        ("The council issued a statement saying the bridge was unsafe.", "The council", ["the bridge was unsafe"]),
        ("When the count was known, the union slammed the firm’s silence.", "the union", ["the firm’s silence"]),
        ("Asked about the toll, she said: “We are still counting them.”", "she", ["“We are still counting them.”"]),
        ("The keeper hopes that the lock can be opened.", "The keeper", ["that the lock can be opened"]),
        ("\"The lock was never opened,” Orla Finch wrote.", "Orla Finch", ["\"The lock was never opened,”"]),
        ("Though the quay was empty, she added, leaving it open would be a risk.", "she",
         ["Though the quay was empty", "leaving it open would be a risk"]),
    ],
)  # fmt: skip
def test_one_statement(text: str, speaker: str, content: list[str]) -> None:
    assert [(s, c) for s, _, c in said(text)] == [(speaker, content)]


def test_a_quotation_goes_on_after_the_reporting_clause_of_the_sentence_before() -> None:
    text = "“The gate was shut,” Orla Finch said as she left the court.\n\n“It still is.”"
    assert said(text) == [("Orla Finch", "Orla Finch", ["“The gate was shut,”", "“It still is.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will continue to be closed.",
        "Responding to a call, a patrol found the boat.",
        "The sign by the gate read, “No swimming in the lock”.",
    ],
)
def test_no_statement(text: str) -> None:
    assert [s for s, _, _ in said(text) if s != "The sign by the gate"] == []


def test_a_quotation_gives_word_for_word_what_was_told_before_it() -> None:
    text = "Orla Finch says the gate was shut. “We could not get the boats out in time.”"
    assert said(text) == [("Orla Finch", "Orla Finch", [text.removeprefix("Orla Finch says ")])]
