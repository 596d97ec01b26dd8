"""What a word in capitals may be: an ordinary word, a name, or an abbreviation, by tables and the language model's own words.

Ordinary words are those of the model's dictionary of lemmas (WordNet's index) with its rules for endings. That dictionary
also holds names ("lima"): a noun of it is taken for one where the model has seen it with a capital, but never in the plural.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.reading.actors.people import groups_by_word
from crosswire.reading.actors.tables import countries, known_actors
from crosswire.reading.parse import model, words_of_model
from crosswire.reading.places.lexicon import personal_names, stop_words
from crosswire.reading.tables import data_table

SHORTEST_STEM = 3
"""Letters of the halves into which a compound word is cut."""
LONGEST_CODE = 3
"""Letters: a shorter word of the dictionary that the model has never seen is an abbreviation."""


@dataclass(frozen=True, slots=True)
class CasingWords:
    """The tables of `data/casing.toml`, in lower case."""

    particles: frozenset[str]
    heads: frozenset[str]
    titles: frozenset[str]
    names: frozenset[str]
    openers: frozenset[str]
    bodies: frozenset[str]
    phrases: tuple[str, ...]
    acronyms: frozenset[str]
    ordinary: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]


@cache
def casing_words() -> CasingWords:
    """The tables of `data/casing.toml` with the heads of `naming.toml`, read once."""
    table = data_table("casing")
    naming = data_table("naming")
    heads = frozenset(w.lower() for w in naming["body_heads"]) | frozenset(table["bodies"])
    lists = {k: frozenset(table[k]) for k in ("particles", "heads", "titles", "openers", "acronyms", "ordinary")}
    return CasingWords(
        **lists,
        names=frozenset(table["names"]) | (personal_names() - stop_words()),
        bodies=heads,
        phrases=tuple(table["phrases"]),
        beginnings=tuple(table["beginnings"]),
        endings=tuple(table["endings"]),
    )


CALENDAR = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february"),
    *("april", "june", "july", "august", "september", "october", "november", "december"),
)
"""Days and months that are no other word: "may" and "march" are left to what stands beside them."""
AMBIGUOUS = frozenset({"us", "it", "is", "car", "polish", "turkey", "the bahamas", "who", "may", "march"})


@cache
def known_spellings() -> dict[str, str]:
    """Names of countries, their people and known actors, and fixed phrases: the lower-case form to the spelling."""
    out: dict[str, str] = {w: w.capitalize() for w in CALENDAR}
    for phrase in casing_words().phrases:
        out[phrase] = " ".join(w.capitalize() for w in phrase.split())
    for actor in known_actors():
        for alias in (*reversed(actor.aliases), actor.label):
            out[" ".join(alias.lower().split())] = alias
    for country in countries():
        for word in (*country.people, *country.adjectives, *country.names):
            out[word.lower()] = word
    return {k: v for k, v in out.items() if k not in AMBIGUOUS and len(k) > 2}


@cache
def _dictionary() -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]]:
    """The nouns, the other words, and the rules for endings of the model's lemmatizer."""
    lookups = model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, rules, exceptions = (lookups.get_table(n) for n in ("lemma_index", "lemma_rules", "lemma_exc"))
    others = {w for part in ("verb", "adj", "adv") for w in (*index[part], *exceptions.get(part, ()))}
    nouns = {*index["noun"], *exceptions["noun"]}
    endings = {tuple(rule) for part in ("noun", "verb", "adj") for rule in rules[part]}
    return frozenset(nouns), frozenset(others | set(model().Defaults.stop_words)), tuple(sorted(endings))


@lru_cache(maxsize=50_000)
def is_ordinary(word: str) -> bool:
    """True for a lower-case word of the language: listed, inflected, compounded, or with a known beginning."""
    table = casing_words()
    if word in table.ordinary or word in groups_by_word() or word in stop_words():
        return True
    if len(word) <= LONGEST_CODE and word not in words_of_model():
        return False
    if _stems(word):
        return True
    if any(
        word.startswith(b) and len(word) - len(b) > SHORTEST_STEM and _stems(word[len(b) :]) for b in table.beginnings
    ):
        return True
    halves = ((word[:n], word[n:]) for n in range(SHORTEST_STEM + 1, len(word) - SHORTEST_STEM))
    return any(_is_plain(a) and _stems(b) for a, b in halves)


def _is_plain(word: str) -> bool:
    return is_settled(word) and bool(_stems(word))


def _stems(word: str) -> bool:
    nouns, others, endings = _dictionary()
    if word in nouns or word in others:
        return True
    return any(
        old and word.endswith(old) and len(word) - len(old) + len(new) >= SHORTEST_STEM
        and (word[: -len(old)] + new in nouns or word[: -len(old)] + new in others)
        for old, new in endings
    )  # fmt: skip


@lru_cache(maxsize=50_000)
def is_settled(word: str) -> bool:
    """True for an ordinary word that is no name by its looks; false for a noun never seen, or seen with a capital alone."""
    nouns, others, _ = _dictionary()
    table = casing_words()
    if word in others or word in groups_by_word() or word in table.ordinary:
        return True
    if word in table.titles or word in table.bodies or word.endswith(table.endings):
        return True
    seen = words_of_model()
    if word.capitalize() not in seen:
        return word in seen or not _is_noun(word)
    plurals = (word + "s", word + "es", word[:-1] + "ies")
    return word not in nouns or any(p in seen for p in plurals)


def _is_noun(word: str) -> bool:
    """True for a noun of the dictionary, or the plural of one, that is nothing else."""
    nouns, others, _ = _dictionary()
    return word in nouns or (word[:-1] in nouns and word.endswith("s") and word[:-1] not in others)
