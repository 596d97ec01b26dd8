"""Vocabulary: which group of people and which nation the words of a noun phrase name, and no more than they say."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.reconciling.tables import group_rows, nation_rows

IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "wives": "wife", "lives": "life",
    "bodies": "body", "casualties": "casualty", "police": "police", "remains": "remains", "personnel": "personnel",
    "passers-by": "passer-by", "staff": "staff", "crew": "crew", "dead": "dead", "forces": "force",
}  # fmt: skip
CLAUSE = re.compile(
    r"[,;:(\[—]|(?<![\w-])(?:who|whom|that|which|in|on|at|by|with|near|during|after|from|aged|including)\b"
)
PLACED = re.compile(
    r"[,;:(\[—]|(?<![\w-])(?:who|whom|that|which|in|on|at|by|with|near|during|after|aged|including|against)\b"
)
LEADING = re.compile(
    r"^(?:at least|more than|up to|about|around|some|nearly|almost|over|as many as|the|a|an|its|their|his|her|our|"
    r"these|those|all|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|"
    r"thousands?|dozens?|several|scores|many|\d[\d,.]*|of)\b[\s-]*"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of `data/groups.toml`; `standing` and `side` are explained at the file's head."""

    label: str
    standing: str
    side: str | None
    generic: bool
    joins: str | None


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` in lower case without accents, with "US" and "U.S." as usa and possessive endings off."""
    text = re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda m: m[0].replace(".", ""), text)
    text = re.sub(r"\b(?:US|USA)\b", "usa", text).replace("’", "'")
    flat = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"'s\b|s'(?=\s|$)", lambda m: "s" if m[0].startswith("s") else "", flat)


def singular(word: str) -> str:
    """The singular of an English noun, to look it up by; other words come back as they are or harmlessly shortened."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def key_of(text: str) -> str:
    """`text` as a look-up key: plain, each word singular, one blank between words."""
    return " ".join(singular(w) for w in re.findall(r"[a-z]+(?:['-][a-z]+)*", plain(text)))


@cache
def entries() -> dict[str, Entry]:
    """Every word of `data/groups.toml`, as a key, with its entry."""
    out: dict[str, Entry] = {}
    for row in group_rows():
        entry = Entry(row["label"], row["standing"], row.get("side"), bool(row.get("generic")), row.get("joins"))
        for word in row["words"]:
            out.setdefault(key_of(word), entry)
    return out


@cache
def nations() -> dict[str, str]:
    """Every word of `data/nations.toml`, as a key, with the nation's adjective."""
    return {key_of(w): adjective for adjective, others in nation_rows().items() for w in (adjective, *others)}


def _matches(keys: list[str], table: frozenset[str]) -> list[tuple[int, int, str]]:
    """The phrases of up to four words that stand in `table`: (end, start, phrase)."""
    found = []
    for start in range(len(keys)):
        for end in range(start + 1, min(len(keys), start + 4) + 1):
            phrase = " ".join(keys[start:end])
            if phrase in table:
                found.append((end, start, phrase))
    return found


@lru_cache(maxsize=4096)
def entry_in(text: str) -> Entry | None:
    """The group that the words name: the last match before "of", "who", "in" …, or after "of" if that says nothing."""
    flat = plain(text)
    clause = CLAUSE.split(flat, maxsplit=1)[0] or flat
    head, _, rest = clause.partition(" of ")
    found = _entry(head)
    if rest and (found is None or found.standing in ("neutral", "everybody")):
        behind = _entry(rest)
        if behind is not None and behind.standing == "unit" and found is not None:
            return entries()["person"]  # "members of one family" are people, not families
        return behind or found
    return found


def _entry(words: str) -> Entry | None:
    matches = _matches(key_of(words).split(), frozenset(entries()))
    if not matches:
        return None
    last = max(end for end, _, _ in matches)
    found = entries()[min((m for m in matches if m[0] == last), key=lambda m: m[1])[2]]
    if found.standing in ("everybody", "neutral") and len(matches) > 1:
        # "civilian casualties", "police deaths": the word before says who.
        before = [m for m in matches if entries()[m[2]].standing not in ("everybody", "neutral", "unit")]
        if before:
            return entries()[max(before, key=lambda m: (m[0], -m[1]))[2]]
    return found


@lru_cache(maxsize=4096)
def nation_in(text: str) -> str | None:
    """The nation whose people the words name, as its adjective, or null; the place ("in Peru") says nothing of it."""
    matches = _matches(key_of(PLACED.split(plain(text), maxsplit=1)[0]).split(), frozenset(nations()))
    return nations()[max(matches, key=lambda m: (m[0] - m[1], -m[1]))[2]] if matches else None


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The noun of an unlisted group, plain and without number and article ("two corn traders" gives "corn traders")."""
    flat = CLAUSE.split(plain(text), maxsplit=1)[0].strip()
    while True:
        shorter = LEADING.sub("", flat)
        if shorter == flat:
            return flat.strip()
        flat = shorter


def is_plural(noun: str) -> bool:
    """True where the words can be the name of several people: one to three words, the last one a plural."""
    parts = noun.split()
    return 0 < len(parts) <= 3 and singular(parts[-1]) != parts[-1]


@lru_cache(maxsize=4096)
def slug(label: str) -> str:
    """`label` as a part of a question's key: lower case, letters and digits, hyphens between ("us-soldiers")."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", label.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+|_+", "-", flat).strip("-") or "group"
