"""Profiles: what the words for a speaker say of who it is: the person, and the body that the person acts for.

"Harlow County Sheriff Dan Wick" is Dan Wick of the Harlow County sheriff; "a doctor at the Orvel hospital" is of that
hospital; "its director, Lena Marr" is Lena Marr. What the words do not say is left out and not guessed.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.lineage.bars import table
from crosswire.lineage.bodies import Form, form_of, is_body
from crosswire.model.names import fold

NAME_TOKEN = re.compile(
    r"(?:(?:al|el|de|del|van|von|bin|ibn|abu|da|di|la|le)[\s\-])?(?:[A-Z][\w.’'\-]*|[a-z]{2}-[A-Z][\w’'\-]+)$"
)
PARTICLES = frozenset(("al", "el", "de", "del", "van", "von", "bin", "ibn", "abu", "da", "di", "la", "le", "of"))
EMPLOYER = re.compile(r"^(?P<who>[^,]*?)\s(?:of|from|at|with|for|in)\s(?:the\s)?(?P<body>[^,]+)")
MOST_NAMES = 5
"""Words of a person's name at most."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker by their words: what they are called, the person where one is named, the body where one is told."""

    name: str
    person: str | None = None
    form: Form | None = None


@cache
def _titles() -> frozenset[str]:
    words = table("voices")
    offices = {w.split()[-1] for listed in words["offices"].values() for w in listed} - set(
        str(words["bodies"]).split()
    )
    bodies = {"police", "sheriff", "prosecutor", "coroner", "collector"}
    return frozenset({*str(words["posts"]).split(), *str(words["ranks"]).split(), *offices, *bodies})


@cache
def _wrapped() -> re.Pattern[str]:
    inner = "|".join(sorted(str(table("voices")["wrappers"]).split()))
    return re.compile(
        rf"^(?:(?:an?|the|its|their)\s+)?(?:\w+\s+){{0,2}}(?:{inner})\s+(?:of|from|by)\s+(?:the\s+)?(?P<rest>.+)$",
        re.IGNORECASE,
    )


def cleaned(label: str) -> str:
    """A label without what is no part of a name: the end of the sentence before, a dateline's bar, a stray full stop."""
    label = label.rpartition("|")[2]
    # A full stop after a word that is no initial, rank or "Jr" ends a sentence; what follows is the speaker.
    parts = re.split(r"(?<=[a-z]{2}\.)\s+(?=[A-Z])", label)
    before = parts[-2].rstrip(".").split()[-1].casefold() if len(parts) > 1 else ""
    kept = parts[-1] if before and before not in _titles() else label
    kept = re.sub(r"^[\W_]+", "", kept)
    kept = re.sub(r"^(?:(?:Meanwhile|And|But|However|Earlier|Later|to|by|and|but|of|for|from)\s+)+", "", kept)
    return " ".join(kept.split()) or label.strip()


@lru_cache(maxsize=20_000)
def profile_of(label: str, text: str) -> Profile:
    """What `label`, and the words `text` that stand in the report for it, say of who speaks."""
    name = cleaned(label)
    rest = _wrapped().match(name)
    if rest is not None:
        person, form = _person(rest.group("rest"))
        if form is not None:
            return Profile(cleaned(rest.group("rest")) if person is None else name, person, form)
    person, form = _person(name)
    for part in _appositions(text):
        if fold(part) == fold(name):
            continue
        other, body = _person(part)
        if person is None and other is not None and not _has_name(name):
            person, form = other, form or body
        elif other is None and _ends_in_title(part) and (person is not None or _is_name(name)):
            person, form = person or name, form or body
        elif other is not None and person is None and fold(other) in fold(name):
            person, form = other, form or body
    if person is None and not _has_name(name) and (named := _named_after(text)) is not None:
        name, form = cleaned(named), form_of(named) if is_body(form_of(named)) else None
    if person is None and form is None:
        form = _employer(name) if _has_name(name) else _employer(text)
    return Profile(name, person, form)


def _appositions(text: str) -> list[str]:
    """The parts of the words between commas: "its director, Lena Marr" has two."""
    parts = [re.sub(r"^(?:an?|the|its|their|his|her)\s+", "", p.strip(), flags=re.IGNORECASE) for p in text.split(",")]
    return [p for p in parts if p] if len(parts) > 1 else []


def _named_after(text: str) -> str | None:
    """The name that follows people without one: "a rights group, the Amber Collective" is called that."""
    for part in text.split(",")[1:]:
        found = re.match(r"\s*(?:the\s+)?(?P<name>[A-Z][^()]{2,60}?)\s*(?:\(|$)", part)
        if found is not None and _person(found.group("name"))[0] is None:
            return found.group("name")
    return None


def _ends_in_title(words: str) -> bool:
    return words.rsplit(maxsplit=1)[-1].casefold().strip(".,") in _titles()


def _has_name(words: str) -> bool:
    """True where a word after the first has a capital."""
    return any(w[:1].isupper() for w in words.split()[1:])


def _person(words: str) -> tuple[str | None, Form | None]:
    """The person that `words` end in behind a title, and the body that the words before say; either may be null."""
    employed = EMPLOYER.match(words)
    if employed is not None and is_body(form_of(employed.group("body"))):
        name = _untitled(employed.group("who"))
        if name is not None and _is_name(name) and len(name.split()) > 1:
            return name, form_of(employed.group("body"))
    tail = re.search(r"\s+of\s+(?:the\s+)?(?P<place>[A-Z][\w’'\-]*(?:\s+[A-Z][\w’'\-]*)*)$", words)
    if tail is not None:
        name, form = _person(words[: tail.start()])
        if name is not None and form is not None:
            return name, (*(() if len(form) > 1 else form_of(tail.group("place"))), *form)
    tokens = words.split()
    last = next((i for i in reversed(range(len(tokens))) if tokens[i].casefold().strip(".,’'") in _titles()), None)
    if last is not None and last + 1 < len(tokens):
        rest = " ".join(tokens[last + 1 :])
        if _is_name(rest):
            form = form_of(" ".join(tokens[: last + 1]))
            return rest, form if is_body(form) else None
    form = form_of(words)
    return None, form if is_body(form) else None


def _untitled(words: str) -> str | None:
    """`words` without the titles they begin with."""
    tokens = words.split()
    while tokens and tokens[0].casefold().strip(".,") in _titles():
        tokens = tokens[1:]
    return " ".join(tokens) or None


def _is_name(words: str) -> bool:
    """True for one to five capitalised words that name no body."""
    tokens = words.split()
    capitals = [t for t in tokens if t.casefold() not in PARTICLES]
    return (
        0 < len(tokens) <= MOST_NAMES
        and bool(capitals)
        and all(NAME_TOKEN.match(t) for t in capitals)
        and "of" not in tokens
        and not is_body(form_of(words))
    )


def _employer(text: str) -> Form | None:
    """The body of people without a name: "a doctor at the Orvel hospital" is of that hospital."""
    found = EMPLOYER.match(text)
    if found is None:
        return None
    body = re.sub(r"\s+(?:here|there|who|said)\b.*$", "", found.group("body"))
    form = form_of(body)
    return form if is_body(form) and len(form) > 1 else None
