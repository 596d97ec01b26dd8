"""Inflection: the forms in which an English word can stand, from its base form. Made too many rather than too few."""

from __future__ import annotations

from functools import cache

from crosswire.reading.parse import model

VERB, NOUN, ADJECTIVE = "verb", "noun", "adj"
VOWELS = frozenset("aeiou")


def forms(word: str) -> frozenset[str]:
    """The word itself, its irregular forms, and all that regular endings make of it, whatever part of speech it is."""
    if not word:
        return frozenset()
    out = {word, *_irregular().get(word, ())}
    out |= {word + ending for ending in ("s", "es", "ed", "d", "ing", "er", "ers")}
    if word.endswith("e"):
        out |= {word[:-1] + "ing", word[:-2] + "ying"}
    if word.endswith("y"):
        out |= {word[:-1] + ending for ending in ("ies", "ied")}
    if word.endswith(("f", "fe")):
        out.add(word.rstrip("e")[:-1] + "ves")
    if len(word) > 2 and word[-1] not in VOWELS and word[-2] in VOWELS:
        out |= {word + word[-1] + ending for ending in ("ed", "ing", "er", "ers")}
    return frozenset(out)


@cache
def _irregular() -> dict[str, set[str]]:
    """The forms of irregular words by their base, from the lists of the model's lemmatizer."""
    lists = model().get_pipe("lemmatizer").lookups.get_table("lemma_exc")  # type: ignore[attr-defined]
    out: dict[str, set[str]] = {}
    for part in (VERB, NOUN, ADJECTIVE):
        for form, bases in lists.get(part, {}).items():
            for base in bases:
                out.setdefault(base, set()).add(form)
    return out
