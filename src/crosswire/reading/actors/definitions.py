"""Names that a text defines for itself: "the Northern Joint Command (NJC)", "X, known as Y", "militant group X".

Always holds: the id of an actor that only texts know is "local/" and its normalised name, so the same name in two
reports gives the same id.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from crosswire.model.span import Span
from crosswire.model.words import PartyClass
from crosswire.reading.actors.mentions import ActorMention
from crosswire.reading.actors.phrases import plain
from crosswire.reading.actors.tables import countries
from crosswire.reading.quick import Quick
from crosswire.reading.segments import CALENDAR
from crosswire.reading.tables import data_table

CAPITALISED = r"(?:[A-ZÀ-Þ][\w.'’\-]{0,60}|[A-Za-z]{2,4}[-'’][A-Z][\w'’\-]{0,60})"
LINK = r"(?:of|for|the|and|in|on|to|de|del|la|el|al|des|du|ul|wal|&)"
# The bounds are far above any name: without them, a text in capitals takes time with the square of its length.
NAME = rf"{CAPITALISED}(?:\s+(?:{LINK}\s+){{0,2}}{CAPITALISED}){{0,30}}"
LONGEST_NAME = 8
"""Words: a longer run of capitals is a headline or several names."""

NAMING = data_table("naming")
ARMED = f"(?:{'|'.join(NAMING['armed'])})"
GROUP = f"(?:{'|'.join(NAMING['groups'])})"
FIGHTERS = f"(?:{'|'.join(NAMING['fighters'])})"

ABBREVIATED = Quick(r"[(\[](?:the\s+|or\s+)?(?P<short>[A-Z][A-Za-z0-9\-]{1,11})[)\]]")
KNOWN_AS = re.compile(
    rf"(?P<name>{NAME}),?\s+(?:(?:also|better|otherwise|commonly|locally|formerly|widely)\s+)?"
    rf"(?:known|called|referred to)\s+(?:as\s+|by\s+)?(?:the\s+)?[“\"‘']?(?P<other>{NAME})"
)
AS_KNOWN = re.compile(
    rf"(?P<name>{NAME}),\s+as\s+(?:the\s+)?(?P<other>{NAME})\s+is\s+(?:also\s+|better\s+|commonly\s+)?(?:known|called)\b"
)
KNOWN = ("known", "called", "referred")
OF_ARMED = (*NAMING["groups"], "militia", "gang", "cartel")
FIGHTING = tuple(NAMING["fighters"])
WINDOW = 240
"""Characters on either side of a telling word in which a definition is looked for."""

ARMED_BEFORE = re.compile(
    rf"\b(?!(?i:armed\s+forces?))(?i:{ARMED}\s+{GROUP}s?)\s+(?:called\s+|named\s+)?[“\"‘']?(?P<name>{NAME})"
)
ARMED_AFTER = re.compile(
    rf"(?P<name>{NAME})(?:\s*\([^)]{{1,20}}\))?[”\"’']?,\s+(?:an?|one of)\s+(?:[\w\-]+\s+){{0,4}}"
    rf"(?:{ARMED}\s+{GROUP}|militia|gang|cartel)\b"
)
OWN_FIGHTERS = re.compile(rf"(?P<name>{NAME})\s+{FIGHTERS}\b")
BODY_HEADS = frozenset(NAMING["body_heads"])
SECURITY_HEADS = frozenset(NAMING["security_heads"])
OPENERS = frozenset(NAMING["openers"])
MEMBERS = frozenset(NAMING["members"])
OFFICES = frozenset(NAMING["offices"])
NO_GROUPS = CALENDAR | {word for c in countries() for word in (*c.names, *c.adjectives, *c.people)}
"""Names before "guerrillas" that are no group's: "Peruvian guerrillas", "on Monday guerrillas killed"."""
SMALL = {"of", "for", "the", "and", "in", "on", "to", "de", "del", "la", "el", "al", "des", "du", "&"}


@dataclass(frozen=True, slots=True)
class LocalName:
    """A name that the text defines: every alias, and the actor it stands for."""

    aliases: tuple[str, ...]
    actor_id: str
    label: str
    party_class: PartyClass
    kind: str


def local_id(name: str) -> str:
    """The id of an actor that only texts know: "Northern Joint Command" → "local/northern-joint-command"."""
    flat = unicodedata.normalize("NFKD", plain(name)).encode("ascii", "ignore").decode().lower()
    flat = re.sub(r"^the\s+", "", flat.strip())
    return "local/" + re.sub(r"[^a-z0-9]+", "-", flat.replace("'", "")).strip("-")


def defined_names(text: str, known: tuple[ActorMention, ...]) -> list[LocalName]:
    """The names that `text` defines, those for known actors first; `known` are the mentions found without them."""
    out: list[LocalName] = []
    taken: set[str] = {m.span.of(text) for m in known}
    lowered = text.lower()
    if len(lowered) != len(text):
        # A letter that changes its length with its case would shift what follows.
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)

    def add(aliases: list[str], like: ActorMention | None, party_class: PartyClass, kind: str) -> None:
        kept = [a for a in dict.fromkeys(_trimmed(a) for a in aliases) if a and (a not in taken or like is None)]
        if not kept or (like is None and kept[0] in taken):
            return
        taken.update(kept)
        if like is not None:
            out.append(LocalName(tuple(kept), like.actor_id, like.label, like.party_class, like.kind))
        else:
            out.append(LocalName(tuple(kept), local_id(kept[0]), kept[0], party_class, kind))

    for match in ABBREVIATED.finditer(text):
        short = match.group("short")
        before = next((m for m in known if 0 <= match.start() - m.span.end <= 25 and _near(text, m.span, match)), None)
        own = next((m for m in known if m.span.start == match.start("short")), None)
        if own is not None and (before is None or text[before.span.end : match.start()].strip()):
            # Only a name that ends at the bracket takes a known abbreviation over.
            before = None
            if not _spells(text[max(0, match.start() - 120) : match.start()], short):
                continue
        if own is not None and before is not None and own.actor_id == before.actor_id:
            continue
        if before is not None:
            taken.discard(short)
            add([short], before, PartyClass.UNKNOWN, "")
            continue
        name = _spelled_out(text[max(0, match.start() - 120) : match.start()], short)
        if name:
            taken.discard(short)
        if name:
            add([name, short, *_shorter(name)], None, _class_of(name, text), "organisation")
    for pattern, telling in ((ARMED_BEFORE, OF_ARMED), (ARMED_AFTER, OF_ARMED), (OWN_FIGHTERS, FIGHTING)):
        for match in _near_words(pattern, telling, lowered, text):
            name = _trimmed(match.group("name"))
            inside = Span(match.start("name"), match.end("name"))
            free = not any(m.span.overlaps(inside) for m in known)
            if name and name[0].isupper() and free and _is_name(name) and name not in NO_GROUPS:
                add([name, *_shorter(name)], None, PartyClass.COMBATANT, "armed group")
    for match in re.finditer(NAME, text):
        name = _trimmed(match.group())
        if len(name.split()) > 1 and name.split()[-1] in BODY_HEADS and _is_name(name):
            inside = Span(match.start(), match.end())
            if not any(m.span.overlaps(inside) for m in known):
                add([name, *_shorter(name)], None, _class_of(name, text), "organisation")
    for match in (*_near_words(KNOWN_AS, KNOWN, lowered, text), *_near_words(AS_KNOWN, KNOWN, lowered, text)):
        name, other = _trimmed(match.group("name")), _trimmed(match.group("other"))
        like = next((m for m in known if m.span.of(text) == name), None)
        if like is not None:
            add([other], like, PartyClass.UNKNOWN, "")
        else:
            local = next((n for n in out if name in n.aliases), None)
            if local is None:
                # "ABC, as the Amber Bay Command is known": the name that the text has defined may stand behind.
                local, other = next((n for n in out if other in n.aliases), None), name
            if local is not None and other not in taken:
                taken.add(other)
                out[out.index(local)] = LocalName(
                    (*local.aliases, other), local.actor_id, local.label, local.party_class, local.kind
                )
    return out


def _near_words(pattern: re.Pattern[str], telling: tuple[str, ...], lowered: str, text: str) -> Iterator[re.Match[str]]:
    """The matches of `pattern` near words without which it cannot match: most of a text need not be looked at."""
    found = []
    for word in telling:
        at = lowered.find(word)
        while at >= 0:
            found.append(at)
            at = lowered.find(word, at + 1)
    stop = 0
    for at in sorted(found):
        if at + WINDOW // 2 <= stop:
            continue
        start = max(stop, at - WINDOW)
        if start > stop:
            blank = text.find(" ", start, at)
            start = blank if blank >= 0 else start
        stop = min(len(text), at + WINDOW)
        for match in pattern.finditer(text, start, stop):
            yield match
            stop = max(stop, match.end())


def _is_name(name: str) -> bool:
    """True where `name` may be a body's: not a person's office, nor two names run together."""
    words = name.split(" ")
    return (
        len(words) <= LONGEST_NAME
        and not OFFICES.intersection(w.strip(",.").lower() for w in re.split(r"[ \-]", name))
        and not re.search(r"['’]s ", name)
    )


def _near(text: str, span: Span, match: re.Match[str]) -> bool:
    """True where only small words stand between a name and its abbreviation in brackets."""
    return not re.search(r"[.,;:!?()]", text[span.end : match.start()])


def _trimmed(name: str) -> str:
    """`name` on one line without articles, sentence openers or possessives at its ends."""
    words = re.sub(r"\s+", " ", name).strip(" .'’\"”").split(" ")
    # A sentence's end or a new line inside the run: the name begins behind it.
    begin = max((i for i, w in enumerate(words) if w == "The" or (w.endswith(".") and len(w) > 4)), default=-1)
    if 0 <= begin < len(words) - 1:
        words = words[begin:] if words[begin] == "The" else words[begin + 1 :]
    both = (
        next((i for i, w in enumerate(words) if w == "and" and words[i - 1] in BODY_HEADS), -1)
        if "and" in words
        else -1
    )
    if both > 0 and words[-1] in BODY_HEADS:
        # "the Army and the Harbour Brigade" are two.
        words = words[both + 1 :]
        words = words[1:] if words[:1] == ["the"] else words
    while words and words[0] in OPENERS:
        words = words[1:]
    if words and words[-1] == "The":
        return ""
    if len(words) > 2 and words[0] in MEMBERS and words[1] in ("of", "from"):
        words = words[3:] if words[2] == "the" else words[2:]
    joined = " ".join(words)
    return re.sub(r"['’]s$", "", joined)


def _spells(before: str, short: str) -> str | None:
    """The words at the end of `before` whose initials spell `short`, or null."""
    words = re.findall(r"[^\s,;:.()“”\"]+|[,;:.()“”\"]", before)[-10:]
    letters = [c.lower() for c in short if c.isalpha()]
    for size in range(2, len(words) + 1):
        candidate = words[-size:]
        if re.fullmatch(r"[,;:.()“”\"]", candidate[0]):
            break
        initials = [part[0].lower() for w in candidate if w.lower() not in SMALL for part in w.split("-") if part]
        if initials == letters and candidate[0].lower() not in SMALL:
            return " ".join(candidate)
    return None


def _spelled_out(before: str, short: str) -> str | None:
    """The words whose initials spell `short` at the end of `before`, or the capitalised name standing there."""
    spelled = _spells(before, short)
    if spelled:
        return spelled
    match = re.search(rf"(?P<name>{NAME})[”\"’']?\s*$", before)
    name = _trimmed(match.group("name")) if match else ""
    if sum(c.isupper() for c in short) < 2 or len(name.split()) < 2:
        return None
    # A translated body keeps the initials of its own language: only its last word tells that the name is whole.
    return name if name[0].upper() == short[0].upper() or (name.split()[-1] in BODY_HEADS and short.isupper()) else None


def _shorter(name: str) -> list[str]:
    """Shorter forms a text may go on with: "National Rescue Command" → "Rescue Command"."""
    words = name.split(" ")
    if len(words) >= 3 and words[-1] in BODY_HEADS and words[-2][0].isupper() and words[-2].lower() not in SMALL:
        return [" ".join(words[-2:])]
    return []


def _class_of(name: str, text: str) -> PartyClass:
    """The class of a body by its head noun, or by what the text calls it right after its name."""
    after = text[text.find(name) : text.find(name) + len(name) + 70]
    if re.search(rf"[,)]\s+(?:an?|the)\s+(?:[\w\-]+\s+){{0,4}}(?:{ARMED}\s+{GROUP}|militia|gang)\b", after):
        return PartyClass.COMBATANT
    if name.rsplit(maxsplit=1)[-1] in SECURITY_HEADS or " Police" in name or "Sheriff" in name:
        return PartyClass.SECURITY_FORCE
    return PartyClass.UNKNOWN


def defined_mentions(text: str, names: list[LocalName]) -> list[ActorMention]:
    """Every place where a name that the text defines stands."""
    out = []
    for name in names:
        for alias in name.aliases:
            pattern = re.escape(alias).replace(r"\ ", r"\s+")
            for match in re.finditer(rf"(?<![\w\-]){pattern}(?![\w])", text):
                span = Span(match.start(), match.end())
                out.append(ActorMention(span, name.actor_id, name.label, name.party_class, name.kind))
    return out
