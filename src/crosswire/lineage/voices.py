"""Voices: who stands behind an attribution, folded so that one voice is one however it is named.

Known actors fold upward to the institution that they speak for (the caller's ladder); named speakers fold by spelling;
speakers without a name fold by what they are ("a police official" and "police"), within one event.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.lineage.agencies import agency_called
from crosswire.lineage.bars import table
from crosswire.lineage.bodies import as_written, form_of, is_body
from crosswire.lineage.profiles import profile_of
from crosswire.model.names import fold, same_name
from crosswire.model.party import Attribution

SMALL = frozenset(("of", "for", "from", "at", "in", "with", "to", "and", "near", "on", "by"))

KEPT = 4096
"""Speakers' words whose forms are kept."""

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


@lru_cache(maxsize=KEPT)
def is_the_outlet(words: str) -> bool:
    """True where a report's words for a speaker mean itself: "our own count", "this newspaper"."""
    folded = "" if words.startswith("US") else fold(words)
    return any(folded == said or folded.startswith(f"{said} ") for said in table("voices")["outlet_words"])


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


@lru_cache(maxsize=KEPT)
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
        return Voice(agency.key, agency.name, f"said by {agency.name}")
    if rungs:
        key, label = rungs[-1]
        why = (
            f"“{attribution.text}” speaks for {label}" if fold(attribution.text) != fold(label) else f"said by {label}"
        )
        return Voice(f"actor:{key}", label, why)
    if attribution.actor_id:
        return Voice(f"actor:{attribution.actor_id}", said, f"said by {said}")
    profile = profile_of(said, attribution.text)
    name = profile.name
    if profile.person is not None:
        return Voice(f"person:{fold(profile.person)}", name, f"said by {name}")
    named = name_in(name) is not None and not _opens_a_sentence(name)
    if profile.form is not None and (named or len(profile.form) > 1 or profile.form[-1] == "ministry"):
        label = name if form_of(name) == profile.form else as_written(profile.form, [attribution.text])
        why = f"said by {label}" if label == name else f"“{attribution.text}” speaks for {label}"
        return Voice(f"name:{' '.join(profile.form)}", label, why)
    if named:
        return Voice(f"name:{fold(name)}", name, f"said by {name}")
    kind = anonymous(name)
    if profile.form is not None and profile.form[0] in table("voices")["voices"]:
        kind = profile.form[0]
    why = f"“{attribution.text}” is not named; within an event such speakers count as one voice: {kind}"
    return Voice(f"kind:{kind}", kind if kind in table("voices")["voices"] else name, why)


def folded_persons(voices: Iterable[Voice]) -> dict[str, Voice]:
    """For the keys of persons, and of names that are no body's, the voice that each stands for: one for all spellings.

    "Bukhari" is "Salem Bukhari" where the event has no other Bukhari. The fullest form gives the label.
    """
    labels: dict[str, str] = {}
    for v in sorted(voices, key=lambda v: (v.key, -len(v.label), v.label)):
        labels.setdefault(v.key, v.label)
    names = {key: key.partition(":")[2] for key in labels}
    order = sorted(names, key=lambda k: (-len(_parts(names[k])), -len(names[k]), k))
    heads: list[str] = []
    head_of: dict[str, str] = {}
    for key in order:
        same = [h for h in heads if _one_name(names[h], names[key])]
        head = same[0] if len(same) == 1 or (same and same_name(names[same[0]], names[key])) else None
        if head is None:
            heads.append(key)
        head_of[key] = head or key
    fullest = {h: max((labels[k] for k in order if head_of[k] == h), key=lambda n: (len(n), n)) for h in heads}
    out: dict[str, Voice] = {}
    for key in order:
        label = fullest[head_of[key]]
        that = f", that is {label}" if labels[key] != label else ""
        out[key] = Voice(head_of[key], label, f"said by {labels[key]}{that}")
    return out


def _parts(name: str) -> list[str]:
    return [w for w in fold(name).split() if w not in ("the", "of", "s", "jr", "sr")]


def _one_name(full: str, short: str) -> bool:
    """True where `short` is a spelling of `full` or of its last part; "Mike" and "Michael" begin alike."""
    if same_name(full, short):
        return True
    x, y = _parts(full), _parts(short)
    return (
        bool(x and y)
        and len(y) <= len(x)
        and same_name(x[-1], y[-1])
        and all(any(same_name(p, q) or (p[:2] == q[:2] and min(len(p), len(q)) > 2) for q in x) for p in y)
    )
