"""Voices: who stands behind an attribution, folded so that one voice is one however it is named.

Known actors fold upward to the institution that they speak for (the caller's ladder); named speakers fold by spelling;
speakers without a name fold by what they are ("a police official" and "police"), within one event.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from crosswire.lineage.agencies import agency_called
from crosswire.lineage.bars import table
from crosswire.lineage.bodies import form_of, is_body
from crosswire.model.names import fold, same_name
from crosswire.model.party import Attribution

SMALL = frozenset(("of", "for", "from", "at", "in", "with", "to", "and", "near", "on", "by"))

Rung = tuple[str, str]
"""The id and the label of a known actor."""

Ladder = Callable[[str | None], tuple[Rung, ...]]
"""Takes an actor id to the actor and what it is part of, up to the institution that it speaks for; empty where unknown."""

CAPITALS = re.compile(
    r"\b(?:(?:al|el)-)?[A-Z][\w’'\-]*(?:\s(?:(?:al|el|bin|ibn|abu|de|van|von|of|for|and)[\s\-])?[A-Z][\w’'\-]*)*"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice: its key (equal keys are one voice), its label, and why it was folded so.

    `clear` is false where the fold is only likely; `alone` is then the key that the voice has without it.
    """

    key: str
    label: str
    why: str
    clear: bool = True
    alone: str = ""

    @property
    def apart(self) -> str:
        """The key of the voice where no fold that is only likely is made."""
        return self.key if self.clear else self.alone


@cache
def _dropped() -> frozenset[str]:
    return frozenset(str(table("voices")["drop"]).split())


@cache
def _functions() -> frozenset[str]:
    return frozenset(str(table("voices")["function"]).split())


@cache
def _synonyms() -> dict[str, str]:
    return {word: label for label, listed in table("voices")["voices"].items() for word in listed}


@cache
def people_kinds() -> frozenset[str]:
    """The voices of several people who need not be the same ones in two reports."""
    return frozenset(table("voices")["people"])


def is_people(key: str, kinds: frozenset[str]) -> bool:
    """True for the key of a kind that is no one institution: people of that kind, or words that no table knows."""
    kind = key.removeprefix("kind:")
    return kind in kinds or (kind not in table("voices")["voices"] and not is_body(form_of(kind)))


def _singular(word: str) -> str:
    if word in ("police", "people", "media", "news"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 else word


def anonymous(description: str) -> str:
    """What a speaker without a name is, in the fewest words: "two senior police officials" is "police"."""
    words = f" {description.casefold().replace('’', chr(39))} "
    for cut in table("voices")["cut"]:
        head = words.partition(cut)[0]
        words = head + " " if head.strip() else words
    kept = [w.removesuffix("'s") for w in re.findall(r"[^\W\d_][\w'\-]*", words)]
    kept = [_singular(w) for w in kept if w not in _dropped()] or [_singular(w) for w in kept]
    synonyms = _synonyms()
    bare = [w for w in kept if w not in _functions() and w not in SMALL]
    # "family of a victim": what stands before the first small word is the head.
    small = next((i for i, w in enumerate(kept) if w in SMALL), len(kept))
    front = [w for w in kept[:small] if w not in _functions()]
    for phrase in (" ".join(kept), " ".join(bare), " ".join(front)):
        if phrase in synonyms:
            return synonyms[phrase]
    if not bare:
        return synonyms.get(kept[-1], kept[-1]) if kept else "unnamed sources"
    if all(w in synonyms for w in bare):
        return synonyms[bare[0]]
    return " ".join(bare)


def name_in(text: str) -> str | None:
    """The longest run of capitalised words in `text` after its first word's article, or null where there is none."""
    found = [
        m.group().strip() for m in CAPITALS.finditer(re.sub(r"^(?:The|A|An|Two|Three|Local|Some|Police)\b", "", text))
    ]
    found = [f for f in found if (f and f[0].isupper()) or "-" in f]
    return max(found, key=lambda f: (len(f), f)) if found else None


def _opens_a_sentence(said: str) -> bool:
    """True where the one capital is that of a common noun at a sentence's head: "Prosecutors", "Military sources"."""
    words = said.split()
    if any(w[:1].isupper() for w in words[1:]) or not words or words[0].isupper():
        return False
    first = words[0].casefold().removesuffix("'s")
    common = {*_synonyms(), *_functions(), *_dropped(), *str(table("voices")["bodies"]).split()}
    return first in common or _singular(first) in common


def voice_of(attribution: Attribution, ladder: Ladder) -> Voice:
    """The voice behind one attribution, before names of one event are held against each other."""
    said = attribution.label or attribution.text
    rungs = ladder(attribution.actor_id)
    agency = agency_called(rungs[-1][1] if rungs else said)
    if agency is not None:
        return Voice(agency.key, agency.label, f"said by {agency.label}")
    if rungs:
        key, label = rungs[-1]
        why = (
            f"“{attribution.text}” speaks for {label}" if fold(attribution.text) != fold(label) else f"said by {label}"
        )
        return Voice(f"actor:{key}", label, why)
    if attribution.actor_id:
        return Voice(f"actor:{attribution.actor_id}", said, f"said by {said}")
    form = form_of(said)
    if form[-1:] == ("ministry",):
        return Voice(f"name:{' '.join(form)}", said, f"said by {said}")
    if name_in(said) and not _opens_a_sentence(said):
        return Voice(f"name:{fold(said)}", said, f"said by {said}")
    kind = anonymous(said)
    why = f"“{attribution.text}” is not named; within an event such speakers count as one voice: {kind}"
    return Voice(f"kind:{kind}", kind if kind in table("voices")["voices"] else said, why)


def folded_names(voices: Iterable[Voice]) -> dict[str, Voice]:
    """For the keys of named voices, the voice that each stands for: one for all spellings and shortenings of a name.

    "Bukhari" is "Salem Bukhari" where the event has no other Bukhari. The fullest form gives the label.
    """
    named = sorted(
        {v.key: v.label for v in sorted(voices, key=lambda v: (v.key, v.label)) if v.key.startswith("name:")}.items()
    )
    order = sorted(named, key=lambda n: (-len(_parts(n[1])), -len(n[1]), n[0]))
    heads: list[tuple[str, str]] = []
    out: dict[str, Voice] = {}
    for key, label in order:
        same = [h for h in heads if _one_name(h[1], label)]
        head = same[0] if len(same) == 1 or (same and same_name(same[0][1], label)) else None
        if head is None:
            heads.append((key, label))
            head = (key, label)
        out[key] = Voice(head[0], head[1], f"said by {label}" + (f", that is {head[1]}" if label != head[1] else ""))
    return out


def _parts(name: str) -> list[str]:
    return [w for w in fold(name_in(name) or name).split() if w not in ("the", "of", "s")]


def _one_name(full: str, short: str) -> bool:
    """True where `short` is a spelling of `full` or of its last part."""
    if same_name(full, short):
        return True
    x, y = _parts(full), _parts(short)
    return (
        bool(x and y)
        and len(y) <= len(x)
        and same_name(x[-1], y[-1])
        and all(any(same_name(p, q) for q in x) for p in y)
    )
