"""Bodies: the names under which one institution speaks, brought to one form so that they can be held against each other.

Always holds: the form of a form is itself; a form is a tuple of folded words, the head noun last.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from crosswire.lineage.bars import table
from crosswire.model.names import fold, same_name

Form = tuple[str, ...]

MOST_READINGS = 8
"""Times that a form is read again at most until it stays the same."""

MOST_WORDS = 6
"""Words of a body's name at most; more are a headline that ran into it."""

SMALL = frozenset(("of", "for", "the", "and", "in", "on", "de", "del", "des", "du", "s", "a", "an"))
MINISTRY = re.compile(
    r"^(?P<head>ministry|department|directorate|office|minister|secretary) (?:of|for) (?:the )?(?P<of>.+)$"
)
MINISTER = re.compile(r"^(?P<of>.+) (?:minister|secretary)$")
ACRONYM = re.compile(r"\((?:the\s+|or\s+)?(?P<short>[A-Z][A-Za-z0-9\-]{1,11})\)")
AS_KNOWN = re.compile(
    r"\b(?P<short>[A-Z][A-Z0-9\-]{2,11}),\s+(?:as|short\s+for|or)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'\-]*(?:\s+(?:(?:of|for|the|and)\s+){0,2}[A-Z][\w’'\-]*)+)"
)
NAME_BEFORE = re.compile(
    r"(?P<name>[A-Z][\w’'\-]*(?:\s+(?:(?:of|for|the|and|in|de|del|des|du|la|al)\s+){0,2}[A-Z][\w’'\-]*)+)[”\"]?\s*$"
)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("voices")[name]).split())


@cache
def _leading() -> re.Pattern[str]:
    """People and posts before "of" and a body's name, which are no part of it: "superintendent of police"."""
    words = "|".join(sorted(_words("people_of") | _words("posts")))
    return re.compile(rf"^(?:(?:{words}) )+(?:of|from|for|in|with|at) (?:the |an? )?(?=\w+)")


@cache
def _offices() -> dict[str, str]:
    return {word: noun for noun, listed in table("voices")["offices"].items() for word in listed}


@lru_cache(maxsize=50_000)
def form_of(name: str) -> Form:
    """The one form of a body's name: "Ministry of the Interior" and "interior ministry" give ("interior", "ministry")."""
    form = _read(name)
    # What one reading uncovers ("senior staff at the agency") the next takes off; each makes it shorter or settles its order.
    for _ in range(MOST_READINGS):
        again = _read(" ".join(form))
        if again == form:
            break
        form = again
    return form


def _read(name: str) -> Form:
    folded = re.sub(r"^(?:the|an?) ", "", fold(name.replace("’", "'").replace("'s ", " ").replace("s' ", "s ")))
    if folded.partition(" ")[0] not in ("ministry", "minister", "secretary", "department", "directorate", "office"):
        while (before := _leading().match(folded)) is not None:
            folded = folded[before.end() :]
    folded = folded.replace("chief of police", "police")
    turned = MINISTRY.match(folded)
    if turned is not None and (
        turned.group("head") != "secretary" or turned.group("of").split()[0] in _words("portfolios")
    ):
        head = "ministry" if turned.group("head") in ("minister", "secretary") else turned.group("head")
        folded = f"{turned.group('of')} {head}"
    elif (
        (office := MINISTER.match(folded)) is not None
        and not office.group("of").endswith("prime")
        and (folded.endswith("minister") or office.group("of").split()[-1] in _words("portfolios"))
    ):
        folded = f"{office.group('of')} ministry"
    words = [w for w in folded.split() if w not in ("the", "s") and w not in _words("ranked")] or folded.split()
    words = _turned(words)
    while len(words) > 1 and (words[0] in _words("loose_qualifiers") or words[0] in SMALL):
        words = words[1:]
    return tuple(_headed(words))


BEHIND = ("people_of", "posts", "ranks", "wrappers")
"""Words that stand behind a body's name and are no part of it."""


def _headed(words: list[str]) -> list[str]:
    """`words` without the people and posts they end in, the office or people of a body written as the body's noun."""
    offices = _offices()
    while words:
        two = " ".join(words[-2:])
        if len(words) > 1 and two in offices:
            words = [*words[:-2], offices[two]]
        elif words[-1] in offices:
            words = [*words[:-1], offices[words[-1]]]
        tail = len(words) > 1 and words[-1] in _words("tails") and words[-2] in _words("kept_tails")
        behind = len(words) > 1 and words[-1] not in _words("bodies") and any(words[-1] in _words(w) for w in BEHIND)
        if tail or behind:
            words = words[:-1]
        else:
            break
    return words


def _turned(words: list[str]) -> list[str]:
    """ "Mayor of Orvel" and "Operation Amber" with their noun last."""
    if len(words) > 1 and words[0] == "operation":
        return [*words[1:], words[0]]
    at = next((i for i, w in enumerate(words) if w in ("of", "for") and i), None)
    if at is None or at + 1 == len(words):
        return words
    head = _headed(words[:at])
    return [*words[at + 1 :], *head] if head and is_body(tuple(head)) else words


def as_written(form: Form, texts: Iterable[str]) -> str:
    """The words of a form as the first text that has them writes them, in their order or with the noun first; as they are
    folded where none has.
    """
    found = next((m.group() for p in _orders(form) for t in texts if (m := p.search(t)) is not None), " ".join(form))
    return " ".join(found.split())


def is_written(form: Form, text: str) -> bool:
    """True where `text` has the words of a form, in their order or with the noun first."""
    return any(p.search(text) is not None for p in _orders(form))


@lru_cache(maxsize=4096)
def _orders(form: Form) -> tuple[re.Pattern[str], ...]:
    """The words of a form as they may stand in a text; those of an office by any word for it."""
    nouns = [form[-1], *table("voices")["offices"].get(form[-1], [])]
    written = [re.escape(n).replace(r"\ ", r"(?:['’]s?)?\s+") for n in sorted(nouns, key=lambda n: (-len(n), n))]
    heads = f"(?:{'|'.join(written)})"
    before = r"(?:['’]s?)?[\s\-]+".join(map(re.escape, form[:-1]))
    parts = (
        [before + r"(?:['’]s?)?[\s\-]+" + heads, heads + r"\s+(?:of\s+)?(?:the\s+)?" + before] if before else [heads]
    )
    return tuple(re.compile(rf"\b{part}\b", re.IGNORECASE) for part in parts)


def without_people(name: str) -> str:
    """A body's name without the people it ends in: "Orvel Police Department spokeswoman" is the department."""
    words = name.split()
    while len(words) > 1 and words[-1] in _words("people_of") - _words("bodies") and "and" not in words:
        if words[-2].endswith(("’s", "'s")) or form_of(" ".join(words[:-1])) != form_of(name):
            break
        words = words[:-1]
    return " ".join(words)


def names_a_body(name: str) -> bool:
    """True where a name has a body's own noun, and not only that of an office: "town council", not "mayor"."""
    return any(word in _words("bodies") for word in fold(name.replace("’s", "").replace("'s", "")).split())


def begins_with_people(name: str) -> bool:
    """True for "Troops of the Amber Command": the words before the body's name are no part of it."""
    return name.split(" ", maxsplit=1)[0].casefold() in _words("people_of")


@lru_cache(maxsize=50_000)
def is_body(form: Form) -> bool:
    """True where the form ends in a noun for a body, and does not name two."""
    both = any(w == "and" and form[i - 1] in _words("halves") for i, w in enumerate(form) if i)
    return (
        0 < len(form) <= MOST_WORDS
        and not both
        and (form[-1] in _words("bodies") or form[-1].rstrip("s") in _words("bodies"))
    )


def acronyms(texts: Iterable[str]) -> Mapping[str, Form]:
    """What short names stand for, as any of `texts` says: "Amber Bay Command (ABC)", "ABC, as the Amber Bay Command is known"."""
    out: dict[str, Form] = {}
    for text in texts:
        for short, form in _acronyms_of(text):
            out.setdefault(short, form)
    return out


@lru_cache(maxsize=512)
def _acronyms_of(text: str) -> tuple[tuple[str, Form], ...]:
    """The short names that one text explains, kept for as long as its event is worked out again and again."""
    return tuple(_explained(text))


def _explained(text: str) -> Iterator[tuple[str, Form]]:
    for match in ACRONYM.finditer(text):
        before = NAME_BEFORE.search(text, max(0, match.start() - 100), match.start())
        name = before.group("name") if before else ""
        # The initial tells the short name's own name from another that stands before the bracket.
        if len(name.split()) > 1 and _initial_among(name, match.group("short")):
            yield fold(match.group("short")), form_of(_from_initial(name, match.group("short")))
    for match in AS_KNOWN.finditer(text):
        yield fold(match.group("short")), form_of(match.group("name"))


def _initial_among(name: str, short: str) -> bool:
    return any(w[:1].upper() == short[0].upper() for w in re.split(r"[\s\-]+", name))


def _from_initial(name: str, short: str) -> str:
    """`name` from the word that the short name begins with: sentence openers before it fall away."""
    words = name.split()
    at = next((i for i, w in enumerate(words) if w[:1].upper() == short[0].upper()), 0)
    return " ".join(words[at:]) if len(words) - at > 1 else name


def fuller(short: Form, forms: Iterable[Form]) -> Form | None:
    """The one of `forms` that `short` is a short form of ("command" of "joint desert command"); null where several are."""
    longer = {f for f in forms if f != short and _shortens(short, f)}
    # Of "desert command" and "joint desert command" the longest stands for both.
    tops = [f for f in longer if not any(g != f and _shortens(f, g) and not _shortens(g, f) for g in longer)]
    if len(tops) > 1 and all(spelled_alike(tops[0], f) for f in tops[1:]):
        tops = [min(tops)]
    return tops[0] if len(tops) == 1 else None


def likely_fuller(short: Form, forms: Iterable[Form]) -> Form | None:
    """The one of `forms` that `short` is likely another name of: "general hospital" where one hospital has a place's name.

    Words like "general" and "regional" tell bodies of a kind from each other, but not from one that goes by its place.
    """
    area = _words("area_words") - _words("apart")
    if len(short) < 2 or not all(word in area for word in short[:-1]):
        return None
    others = {f for f in forms if f[-1] == short[-1] and f != short and len(f) > 1}
    named = [f for f in others if not any(word in _words("area_words") for word in f[:-1])]
    return named[0] if len(named) == 1 == len(others) else None


def _shortens(short: Form, full: Form) -> bool:
    """True where `short` is the end of `full`, or has its head and no other words, in any order and spelling."""
    if len(full) == len(short):
        return short > full and (spelled_alike(short, full) or (short[-1] == full[-1] and set(short) == set(full)))
    if len(full) < len(short):
        return len(full) > 1 and spelled_alike(short, full) and short > full
    if full[-len(short) :] == short:
        return len(short) > 1 or full[-2] not in _words("apart")
    return len(short) > 1 and full[-1] == short[-1] and set(short) <= set(full)


def spelled_alike(a: Form, b: Form) -> bool:
    """True where two forms have one head and their other words are likely spellings of one name."""
    return len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and same_name(" ".join(a[:-1]), " ".join(b[:-1]))
