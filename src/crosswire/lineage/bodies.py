"""Bodies: the names under which one institution speaks, brought to one form so that they can be held against each other.

Always holds: the form of a form is itself; a form is a tuple of folded words, the head noun last.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from crosswire.lineage.bars import table
from crosswire.model.names import fold

Form = tuple[str, ...]

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


def form_of(name: str) -> Form:
    """The one form of a body's name: "Ministry of the Interior" and "interior ministry" give ("interior", "ministry")."""
    folded = re.sub(r"^(?:the|an?) ", "", fold(name.replace("’", "'").replace("'s ", " ")))
    words = folded.split()
    while len(words) > 2 and words[0] in _words("people_of") and words[1] in ("of", "from", "for", "in", "with"):
        words = words[2:]
        words = words[1:] if words and words[0] in ("the", "a") else words
    folded = " ".join(words)
    turned = MINISTRY.match(folded)
    if turned is not None:
        head = "ministry" if turned.group("head") in ("minister", "secretary") else turned.group("head")
        folded = f"{turned.group('of')} {head}"
    elif (office := MINISTER.match(folded)) is not None:
        folded = f"{office.group('of')} ministry"
    words = [w for w in folded.split() if w not in ("the", "s")]
    while len(words) > 1 and words[-1] in _words("people_of"):
        words = words[:-1]
    if len(words) > 1 and words[-1] in _words("tails") and words[-2] in _words("kept_tails"):
        words = words[:-1]
    return tuple(words)


def begins_with_people(name: str) -> bool:
    """True for "Troops of the Amber Command": the words before the body's name are no part of it."""
    return name.split(" ", maxsplit=1)[0].casefold() in _words("people_of")


def is_body(form: Form) -> bool:
    """True where the form ends in a noun for a body."""
    return bool(form) and (form[-1] in _words("bodies") or form[-1].rstrip("s") in _words("bodies"))


def acronyms(texts: Iterable[str]) -> Mapping[str, Form]:
    """What short names stand for, as any of `texts` says: "Amber Bay Command (ABC)", "ABC, as the Amber Bay Command is known"."""
    out: dict[str, Form] = {}
    for text in texts:
        for match in ACRONYM.finditer(text):
            before = NAME_BEFORE.search(text, max(0, match.start() - 100), match.start())
            name = before.group("name") if before else ""
            # The initial tells the short name's own name from another that stands before the bracket.
            if len(name.split()) > 1 and _initial_among(name, match.group("short")):
                out.setdefault(fold(match.group("short")), form_of(_from_initial(name, match.group("short"))))
        for match in AS_KNOWN.finditer(text):
            out.setdefault(fold(match.group("short")), form_of(match.group("name")))
    return out


def _initial_among(name: str, short: str) -> bool:
    return any(w[:1].upper() == short[0].upper() for w in re.split(r"[\s\-]+", name))


def _from_initial(name: str, short: str) -> str:
    """`name` from the word that the short name begins with: sentence openers before it fall away."""
    words = name.split()
    at = next((i for i, w in enumerate(words) if w[:1].upper() == short[0].upper()), 0)
    return " ".join(words[at:]) if len(words) - at > 1 else name


def fuller(short: Form, forms: Iterable[Form]) -> Form | None:
    """The one of `forms` that `short` is a short form of ("command" of "joint desert command"); null where several are."""
    longer = {f for f in forms if len(f) > len(short) and _shortens(short, f)}
    # Of "desert command" and "joint desert command" the longest stands for both.
    tops = [f for f in longer if not any(len(g) > len(f) and _shortens(f, g) for g in longer)]
    return tops[0] if len(tops) == 1 else None


def _shortens(short: Form, full: Form) -> bool:
    """True where `short` is the end of `full`, or has its head and, in order, more of its words."""
    if full[-len(short) :] == short:
        return len(short) > 1 or full[-2] not in _words("apart")
    rest = iter(full)
    return len(short) > 1 and full[-1] == short[-1] and all(word in rest for word in short)
