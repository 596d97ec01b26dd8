"""What stands between two statements of one speaker, and whose it is."""

from tests.reading.attribution.helpers import chain

TWICE_CARRIED = (
    "The coastguard said the ferry sank. It added that the sea was rough. The number of the dead reached nine. "
    "It explained that divers were at work."
)


def test_a_speaker_taken_up_by_a_pronoun_before_and_behind_goes_on_between() -> None:
    assert [s for _, s, _ in chain(TWICE_CARRIED, "The number of the dead reached nine")] == ["coastguard"]


def test_after_a_name_the_sentence_before_she_said_is_the_writers() -> None:
    text = "Mayor Orla Finch said the ferry sank. Nine people were dead. She added that the sea was rough."
    assert chain(text, "Nine people were dead") == []


def test_the_closing_clause_covers_what_led_up_to_it() -> None:
    text = "The chief said a boiler burst. Two adults died inside. Seven people were hit, the chief said."
    assert [s for _, s, _ in chain(text, "Two adults died inside")] == ["chief"]


def test_words_picked_out_between_two_statements_are_the_speakers() -> None:
    text = (
        "The harbour police announced the operation.\n\nIt followed weeks of work to find “four floating stores”.\n\n"
        "Two crews were caught, according to the harbour police."
    )
    assert [s for _, s, _ in chain(text, "four floating stores")] == ["harbour police"]
