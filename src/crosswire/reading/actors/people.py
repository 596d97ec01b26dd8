"""Words for people: which group and class a word stands for, singular or plural."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.model.words import PartyClass
from crosswire.reading.actors.tables import Institution, institutions
from crosswire.reading.tables import data_table


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """A kind of people: the label figures are put together under, its class, and the institution it may point to."""

    label: str
    party_class: PartyClass
    institution: Institution | None


def plural(singular: str) -> str:
    """The plural of an English noun phrase by rule: "policeman" → "policemen", "sentry" → "sentries"."""
    irregular: dict[str, str] = table_plurals()
    if singular in irregular:
        return irregular[singular]
    head, space, last = singular.rpartition(" ")
    if space and last in irregular:
        return f"{head} {irregular[last]}"
    if last.endswith(("man", "woman")) and last not in ("human", "talisman"):
        return f"{head}{space}{last[:-2]}en"
    if last.endswith("child"):
        return f"{head}{space}{last}ren"
    if last.endswith("person"):
        return f"{head}{space}{last[:-6]}people"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{head}{space}{last[:-1]}ies"
    if last.endswith(("s", "x", "ch", "sh")):
        return f"{head}{space}{last}es"
    return f"{head}{space}{last}s"


@cache
def table_plurals() -> dict[str, str]:
    """The irregular plurals of `people.toml`."""
    return dict(data_table("people")["plurals"])


@cache
def groups_by_word() -> dict[str, PeopleGroup]:
    """The groups of `people.toml` by every singular and plural, in lower case; the first group with a word has it."""
    by_key = {i.id.replace("{adjective}-", "").replace("{country}/", ""): i for i in institutions()}
    out: dict[str, PeopleGroup] = {}
    for entry in data_table("people")["group"]:
        group = PeopleGroup(entry["group"], PartyClass(entry["class"]), by_key.get(entry.get("institution", "")))
        for word in entry["words"]:
            for form in (word, plural(word)):
                out.setdefault(form, group)
    return out


@cache
def transparent_words() -> frozenset[str]:
    """Heads that say nothing of who the people are, singular and plural: "bodies", "group"."""
    words = data_table("people")["transparent"]["words"]
    return frozenset(words) | frozenset(plural(w) for w in words)


LONGEST_NAME = 4
"""Words: the longest entry of `people.toml`, "prisoners of war" and the like."""


def group_at_end(words: list[str]) -> tuple[PeopleGroup, int] | None:
    """The group named by the last words of `words` (lower case), longest name first, with how many words name it."""
    table_ = groups_by_word()
    for size in range(min(LONGEST_NAME, len(words)), 0, -1):
        group = table_.get(" ".join(words[-size:]))
        if group:
            return group, size
    return None
