"""Truecasing: a text in capitals in ordinary type, each letter in its place, so that spans hold for both.

What tells a name: the tables of actors, countries and places; a word that no dictionary has; a title or a name beside it.
Text in ordinary type is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from crosswire.model.names import fold
from crosswire.reading.actors.phrases import plain
from crosswire.reading.casing.lexicon import casing_words, is_ordinary, is_settled, known_spellings
from crosswire.reading.casing.spelling import lowered, respelled, titled
from crosswire.reading.places.gazetteer import Entry, open_gazetteer
from crosswire.reading.places.lexicon import demonyms, stop_words
from crosswire.reading.quick import Quick

SHOUTING_SHARE = 0.8
"""Share of capitals among the letters from which a text is in capitals; headlines and names make up a tenth at most."""
FEWEST_LETTERS = 60
"""Letters: a shorter text is a heading, whose capitals may be its style."""
LARGE_TOWN = 100_000
"""Inhabitants from which a town's name that is a rare English word too ("lima") is the town."""
LONGEST_NAME = 5
"""Words in the longest names of places and actors that are looked for."""

TOKEN = Quick(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE_START = Quick(r"(?:^|[.!?]['\"”’)\]]*\s+|:\s\s+|--\s+|\n\s*\n\s*|\n {2,})[\[\"“‘('\s]*$")
ASIDE = Quick(r"\[[^\[\]]*\]\s*$")
INITIAL = Quick(r"\b[A-Z]\.\s+$")
SHORT_FORM = Quick(r"\b(?:MR|MRS|MS|DR|GEN|COL|LT|MAJ|CAPT|SGT|NO|ST|JR|SR)\.\s+$")
BRACKETED = Quick(r"[\[(]\s*(?P<short>[A-Z][A-Z0-9-]{1,11})\s*[\])]")
EXPANDED = Quick(r"\b(?P<short>[A-Z]{2,8})\s+[\[(](?P<long>[A-Z'’ \n-]{6,90})[\])]")
VOWEL = Quick(r"[AEIOUY]")
ARTICLES = frozenset(
    {"a", "an", "his", "her", "their", "its", "our", "my", "your", "no", "any", "some", "each", "every"}
)

MONTHS = frozenset(
    {"may", "march", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
)
"""Months that are another word too, and short forms: months beside a figure."""


@dataclass(slots=True)
class Word:
    """A word in capitals with its lower-case stem (possessive off) and the spelling found for it, or null."""

    start: int
    end: int
    text: str
    stem: str
    spelling: str | None = None
    name: bool = False

    def take(self, spelling: str, *, name: bool) -> None:
        """Settles the spelling unless it is settled."""
        if self.spelling is None:
            self.spelling, self.name = spelling, name


def is_shouting(text: str) -> bool:
    """True for a text in capitals."""
    letters = sum(c.isalpha() for c in text)
    return letters >= FEWEST_LETTERS and sum(c.isupper() for c in text) >= SHOUTING_SHARE * letters


def truecased(text: str) -> str:
    """`text` in ordinary type where it is in capitals, of the same length; any other text as it is."""
    if not is_shouting(text):
        return text
    words = [_word(m) for m in TOKEN.finditer(text)]
    _abbreviations(text, words)
    _known(text, words)
    _spelled_out(text, words)
    rare = _places(words)
    _unknown(words, rare)
    _beside_names(text, words)
    _bodies(text, words)
    _named_again(words)
    out = list(text)
    for word in words:
        out[word.start : word.end] = word.spelling or lowered(word.text)
    for word in words:
        if _starts_sentence(text, word.start) and out[word.start].islower():
            out[word.start] = out[word.start].upper()
    return "".join(out)


def _word(match: re.Match[str]) -> Word:
    words = match.group()
    return Word(match.start(), match.end(), words, re.sub(r"['’]s?$", "", plain(lowered(words))))


def _starts_sentence(text: str, at: int) -> bool:
    head = text[max(0, at - 200) : at]
    while aside := ASIDE.search(head):
        head = head[: aside.start()]
    if head and not SENTENCE_START.search(head):
        return False
    return not INITIAL.search(head) and not SHORT_FORM.search(head)


def _abbreviations(text: str, words: list[Word]) -> None:
    """Initials, words with digits or without vowels, and what stands in brackets and is no ordinary word."""
    bracketed = {m["short"].lower() for m in BRACKETED.finditer(text)}
    short = {b for b in bracketed if len(b) <= 8 and not is_ordinary(b) and _seems_short(text, b)}
    table = casing_words()
    for word in words:
        bare = word.stem.replace(".", "")
        if "." in word.text:
            word.take(word.text, name=False)
        elif bare in short or bare in table.acronyms:
            word.take(_initials(word, bare), name=False)
        elif any(c.isdigit() for c in word.text):
            mixed = re.fullmatch(r"\d+(?:ST|ND|RD|D|TH)", word.text) or ("-" in word.text and len(word.text) > 6)
            word.take(lowered(word.text) if mixed else word.text, name=False)
        elif len(bare) > 1 and not VOWEL.search(word.text) and not is_ordinary(bare) and bare not in table.titles:
            word.take(_initials(word, bare), name=False)
        elif len(bare) == 1 and bare not in ("a", "i", "y", "e") and text[word.end : word.end + 1] in (".", ""):
            word.take(word.text, name=True)


def _initials(word: Word, bare: str) -> str:
    """The abbreviation in capitals, its possessive in lower case."""
    return word.text[: len(bare)] + lowered(word.text[len(bare) :])


def _seems_short(text: str, short: str) -> bool:
    """True for letters in brackets that abbreviate what stands before them, or that no word would have."""
    upper = short.upper()
    for match in re.finditer(rf"([A-Z'’ \n-]+?)\s*[\[(]\s*{re.escape(upper)}\s*[\])]", text):
        initials = "".join(w[0] for w in match[1].split() if w.lower() not in ("of", "the", "and", "for"))
        if len(upper) > 1 and (upper in initials or upper[:2] == initials[-len(upper) :][:2]):
            return True
    return not VOWEL.search(upper) or max(len(part) for part in upper.split("-")) <= 4


def _known(text: str, words: list[Word]) -> None:
    """Names of the tables: countries, their people, actors, days, months."""
    spellings = known_spellings()
    stems = [plain(lowered(w.text)) for w in words]
    at = 0
    while at < len(words):
        for size in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            run = words[at : at + size]
            key = " ".join([*stems[at : at + size - 1], run[-1].stem])
            spelling = spellings.get(key)
            mixed = (
                size == 1
                and spelling is not None
                and not (spelling.istitle() or spelling.isupper() or spelling.islower())
            )
            plain_word = (mixed and is_verb_like(key)) or key in casing_words().ordinary
            if spelling is not None and _is_joined(text, run) and not plain_word:
                for word, part in zip(run, spelling.split(), strict=False):
                    word.spelling, word.name = None, False
                    name = part[:1].isupper() and not part.isupper() and size == 1 and key in demonyms()
                    word.take(respelled(word.text, part), name=not name and part[:1].isupper())
                at += size - 1
                break
        at += 1
    for word, after in zip(words, [*words[1:], None], strict=True):
        if word.stem in MONTHS:
            before = text[max(0, word.start - 4) : word.start]
            if re.search(r"\d\s+$", before) or (after is not None and after.text.isdigit()):
                word.spelling = None
                # A date in a wire's own style ("4 FEB 90") is known by its capitals.
                coded = after is not None and re.fullmatch(r"\d\d", after.text) and len(word.text) == 3
                word.take(word.text if coded else titled(word.text), name=False)


def _is_joined(text: str, run: list[Word]) -> bool:
    return all(not text[a.end : b.start].strip(" \n\r\t") for a, b in pairwise(run))


def _spelled_out(text: str, words: list[Word]) -> None:
    """The words before or in brackets whose initials the abbreviation beside them spells."""
    small = {"of", "the", "and", "for", "in", "de", "la", "del", "el", "los", "y"}
    for match in EXPANDED.finditer(text):
        run = [w for w in words if match.start("long") <= w.start < match.end("long")]
        first = "".join(w.stem[0] for w in run if w.stem not in small)
        body = len(run) > 1 and any(w.stem in casing_words().bodies for w in run)
        if first == match["short"].lower() or body:
            for w in run:
                w.take(lowered(w.text) if w.stem in small else titled(w.text), name=w.stem not in small)
            short = next(w for w in words if w.start >= match.start())
            short.spelling = short.text
    for match in BRACKETED.finditer(text):
        letters = [c for c in match["short"].lower() if c.isalpha()]
        before = [w for w in words if match.start() - 120 < w.start < match.start()]
        for size in range(2, min(10, len(before)) + 1):
            run = before[-size:]
            initials = [p[0] for w in run if w.stem not in small for p in w.stem.split("-") if p]
            if (
                initials == letters
                and run[0].stem not in small
                and not re.search(r"[.;]\s", text[run[0].start : match.start()])
            ):
                for w in run:
                    w.take(lowered(w.text) if w.stem in small else titled(w.text), name=w.stem not in small)
                break


def _places(words: list[Word]) -> set[str]:
    """Settles names of the gazetteer: of several words, or of a large town.

    Returns the ordinary words that are a place's name too.
    """
    table = casing_words()
    runs: dict[str, list[list[Word]]] = {}
    for at in range(len(words)):
        for size in range(2, min(4, len(words) - at) + 1):
            run = words[at : at + size]
            if all(w.spelling is None or w.name for w in run) and _may_be_place([w.stem for w in run]):
                runs.setdefault(fold(" ".join(w.stem for w in run)), []).append(run)
    singles = {w.stem for w in words if w.spelling is None and len(w.stem) > 3 and is_ordinary(w.stem)}
    found = open_gazetteer().lookup([*runs, *sorted(singles)])
    for name in sorted(found, key=lambda n: -len(n)):
        for run in runs.get(name, ()):
            if run[-1].end - run[0].start < 60:
                for number, word in enumerate(run):
                    small = number and word.stem in table.particles
                    word.take(lowered(word.text) if small else titled(word.text), name=True)
    towns = {n for n, entries in found.items() if _is_large(entries) and not is_verb_like(n)}
    for word in words:
        if word.stem in towns and word.stem in singles:
            word.take(titled(word.text), name=True)
    return {n for n in found if n in singles}


def is_verb_like(word: str) -> bool:
    """True for a word that is more than a rare noun."""
    return word in stop_words() or (is_ordinary(word) and is_settled(word))


def _may_be_place(stems: list[str]) -> bool:
    table = casing_words()
    if stems[0] in table.particles - table.heads or stems[-1] in table.particles:
        return False
    return stems[0] in table.heads or any(not is_ordinary(s) for s in stems)


def _is_large(entries: tuple[Entry, ...]) -> bool:
    return any(e.main and (e.kind != "city" or e.population >= LARGE_TOWN) for e in entries)


def _unknown(words: list[Word], places: set[str]) -> None:
    """Words that no dictionary has are names; so are nouns that look like one and name a place (`places`)."""
    table = casing_words()
    for number, word in enumerate(words):
        stem = word.stem
        if word.spelling is not None or stem in table.particles or stem in table.titles or len(stem) < 2:
            continue
        parts = [p for p in stem.split("-") if p]
        if not is_ordinary(stem) and not all(is_ordinary(p) for p in parts):
            if len(parts) > 1 and any(is_ordinary(p) and is_settled(p) for p in parts):
                continue
            word.take(titled(word.text), name=True)
        elif (
            stem in places
            and not is_settled(stem)
            and (number == 0 or words[number - 1].stem not in ARTICLES | {"the"})
        ):
            word.take(titled(word.text), name=True)


def _beside_names(text: str, words: list[Word]) -> None:
    """Titles before names, names that are words beside names, small words inside and before names."""
    table = casing_words()
    pairs = list(pairwise(words))
    for a, b in reversed(pairs):
        if not b.name or a.name or (not _is_joined(text, [a, b]) and text[a.end : b.start].strip() != "."):
            continue
        if a.stem in table.titles or (a.stem in table.heads and a.stem != "the"):
            a.take(titled(a.text), name=True)
        elif a.stem in table.names or not is_settled(a.stem):
            a.spelling = None
            a.take(titled(a.text), name=True)
    for a, b in pairs:
        if not a.name or b.name or b.spelling is not None or not _is_joined(text, [a, b]):
            continue
        if b.stem in table.names or not is_settled(b.stem) or a.stem in table.heads - table.particles:
            b.take(titled(b.text), name=True)
    for word in words:
        if word.stem == "i":
            word.take(word.text, name=False)
    inside = False
    for number, word in enumerate(words):
        follows = number > 0 and (words[number - 1].name or inside) and _is_joined(text, words[number - 1 : number + 1])
        inside = False
        if follows and word.stem in table.particles - {"of", "the"}:
            after = next((w for w in words[number + 1 : number + 3] if w.stem not in table.particles), None)
            if after is not None and after.name:
                word.spelling = lowered(word.text)
                inside = True


def _named_again(words: list[Word]) -> None:
    """A rare word that stands in a name is that name wherever it stands."""
    names = {w.stem for w in words if w.name and is_ordinary(w.stem) and not is_settled(w.stem)}
    for word in words:
        if word.stem in names:
            word.take(titled(word.text), name=True)


def _bodies(text: str, words: list[Word]) -> None:
    """Bodies: a name or an opening word ("National") up to a head ("Front", "Brigade") takes capitals throughout."""
    table = casing_words()
    for number, word in enumerate(words):
        if word.stem not in table.bodies or word.spelling is not None:
            continue
        start = number
        while start and number - start < LONGEST_NAME and _is_joined(text, words[start - 1 : start + 1]):
            before = words[start - 1]
            if before.name or before.stem in table.openers:
                start -= 1
            else:
                break
        if start < number:
            for w in words[start : number + 1]:
                w.take(titled(w.text), name=True)
    for a, b in reversed(list(pairwise(words))):
        if (
            b.name
            and a.stem in table.openers
            and (b.stem in table.openers or b.stem in table.bodies)
            and _is_joined(text, [a, b])
        ):
            a.take(titled(a.text), name=True)
