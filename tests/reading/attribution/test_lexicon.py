"""Every list of the table of speech is read, and its patterns compile."""

from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.attribution.tails import tail_end

CLASSES = {"number", "care", "give", "find", "say", "tell", "announce", "put", "think", "call", "quote", "of"}


def test_the_lists() -> None:
    words = speech()
    assert {c for classes in words.verbs.values() for c in classes} == CLASSES
    for name in ("adverbs", "nouns", "media", "times", "person_heads", "body_heads", "informants", "figures", "idioms"):
        entries = getattr(words, name)
        assert entries and all(isinstance(w, str) and w == w.strip() for w in entries), name
    assert words.closers and set(words.pronouns.values()) == {"male", "female", "thing", "many"}


def test_tails() -> None:
    cases = {
        "said on Friday evening that two died": " on Friday evening",
        "said in a statement posted on its website that two died": " in a statement posted on its website",
        "said that two died": "",
        "said: two died": "",
        "said on condition of anonymity": " on condition of anonymity",
    }
    for text, tail in cases.items():
        assert text[4 : tail_end(text, 4, len(text))] == tail, text
