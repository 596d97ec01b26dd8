"""Speakers that the parse hides: behind an inverted verb, before a misread word, or in a mere apposition.

Always holds: a speaker stands in the sentence of its cue and outside quotations that do not hold the cue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.model.span import Span
from crosswire.reading.attribution import cues
from crosswire.reading.attribution.lexicon import speech
from crosswire.reading.document import Sentence
from crosswire.reading.quick import Quick

if TYPE_CHECKING:
    from crosswire.reading.tokens import Token


MARKED_OFF = (",", "”", '"', "''", "’", "?", "!", "»")
NEVER_FIRST = frozenset(["told", "tells", "asked", "warned", "reminded"])
"""Forms whose speaker never stands behind them: what follows is whom they speak to."""

FOR_ITS_PART = re.compile(
    r"(?:for|on)\s+(?:his|her|its|their)\s+(?:part|side)\s*,?|also|later|then|as\s+well|in\s+turn"
    r"|(?:(?:on|this|late|early|the\s+same|last)\s+)*(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|"
    r"evening|night|day)(?:\s+(?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
"""What may stand between an inverted verb and its speaker: "announced for his part the commander"."""


def to_cue(text: str, sentence: Sentence, speaker: Span, cue: Span) -> Span:
    """The speaker's words with a last noun that the parse took for something else ("a Navy offical confirmed")."""
    between = [t for t in sentence.tokens if speaker.end <= t.idx < cue.start]
    if (
        0 < len(between) <= 2
        and all(t.is_alpha and t.is_lower and t.pos_ in ("NOUN", "ADJ", "X", "VERB") for t in between)
        and all(t.lower_ not in speech().adverbs and not t.lower_.endswith("ly") for t in between)
    ):
        return Span(speaker.start, between[-1].idx + len(between[-1]))
    return speaker


BEFORE_NAME = Quick(r"[”\"»’]\s+(?P<more>(?:[A-Z][\w.’'\-]*\s+){1,3})$")


def from_marks(text: str, speaker: Span, limits: Span) -> Span:
    """The speaker's words from the closing mark on, where the parse left off a first name: "“…,” Acme manager Jane Doe"."""
    match = BEFORE_NAME.search(text, limits.start, speaker.start)
    return Span(match.start("more"), speaker.end) if match else speaker


def addressee(token: Token) -> Token | None:
    """Whom "told" was told to, or null."""
    after = [c for c in token.children if c.dep_ in ("dobj", "dative", "obj", "nsubj") and c.i > token.i]
    return after[0] if after else None


def inverted(token: Token) -> Token | None:
    """The speaker of "…, specified the gendarmerie": a body or person that the parse took for the object, or null."""
    if (
        token.tag_ not in ("VBD", "VBZ", "VBP")
        or token.lower_ in ("told", "tells", "asked")
        or token.i == 0
        or token.nbor(-1).text not in MARKED_OFF
    ):
        return None
    if any(c.dep_.startswith("nsubj") and c.i > token.i for c in token.children):
        return None
    named = cues.thing(token) or next((c for c in token.children if c.dep_ == "dative" and c.i > token.i), None)
    own = next((c for c in token.children if c.dep_.startswith("nsubj")), None)
    if named is None and own is None:
        return _behind(token)
    if named is None or (own is not None and token.dep_ == "ROOT" and _speaks(own) and _parted(token)):
        return None
    following = named.left_edge
    if token.lower_ == "warned" and (cues.complement(token) is not None or not _ends_clause(named)):
        return None
    speaks = _speaks(named)
    between = token.doc[token.i + 1 : following.i].text.lower()
    return named if speaks and (not between or FOR_ITS_PART.fullmatch(between)) else None


def _ends_clause(noun: Token) -> bool:
    """True where nothing but a mark follows the noun's phrase: "…, warned the prefect."."""
    last = noun.right_edge
    return last.i + 1 >= len(last.doc) or last.nbor(1).is_punct or last.is_punct


def _behind(token: Token) -> Token | None:
    """The noun for a person or a body behind a word of saying and "for his part" or "on Friday", or null."""
    rest = [t for t in token.sent if t.i > token.i]
    if not rest:
        return None
    start = rest[0].idx - token.sent.start_char
    aside = FOR_ITS_PART.match(token.sent.text, start)
    if aside is None:
        return None
    following = [t for t in rest if t.idx - token.sent.start_char >= aside.end()][:8]
    if not following or following[0].pos_ not in ("DET", "PROPN", "PRON", "NOUN", "ADJ"):
        return None
    head = next((t for t in following if t.pos_ in ("NOUN", "PROPN") and _speaks(t)), None)
    while head is not None and head.dep_ == "compound" and head.head.i > head.i:
        head = head.head
    return head


def _speaks(noun: Token) -> bool:
    """True for a noun for a person or a body, a name, a pronoun."""
    heads = speech().person_heads | speech().body_heads
    return noun.lemma_.lower() in heads or noun.lower_ in heads or noun.pos_ in ("PROPN", "PRON")


def _parted(token: Token) -> bool:
    """True where the comma before `token` closes an aside after its subject: "The army, which …, confirmed …"."""
    subject = next(c for c in token.children if c.dep_.startswith("nsubj"))
    inner = subject.subtree
    return any(t.text == "," and t.i < token.i for t in inner) or subject.right_edge.i >= token.i - 2


def surface_subject(token: Token, limits: Span) -> Token | None:
    """The noun next to a word of saying where the parse shows no subject: "said X", or "X said" after a long name."""
    doc = token.doc
    position = token.i + 1
    if token.tag_ in ("VBD", "VBZ", "VBP") and token.lower_ not in NEVER_FIRST and position < len(doc):
        following = doc[position]
        if following.idx < limits.end and (
            following.pos_ in ("PROPN", "DET", "PRON", "NOUN", "ADJ") or following.dep_ == "amod"
        ):
            head = following
            while (
                head.head.idx < limits.end
                and head.dep_ in ("det", "compound", "amod", "poss", "nmod")
                and head.head.i > head.i
            ):
                head = head.head
            if head.pos_ in ("PROPN", "NOUN", "PRON") and token.dep_ in ("ROOT", "parataxis", "ccomp", "amod"):
                before = doc[token.i - 1] if token.i else None
                if before is not None and before.text in MARKED_OFF:
                    return head
    position = token.i - 1
    while position >= 0 and (doc[position].pos_ in ("ADV", "AUX") or doc[position].tag_ == "RB"):
        position -= 1
    finite = token.tag_ in ("VBD", "VBZ", "VBP", "VBN")
    if (
        finite
        and position >= 0
        and doc[position].idx >= limits.start
        and doc[position].pos_ in ("PROPN", "NOUN", "PRON")
    ):
        return doc[position]
    return None


def quoted_by(token: Token) -> tuple[Token, Token | None] | None:
    """Speaker and relay of "X quoted Y as saying" and "Y was quoted by X as saying" at `token` ("saying"), or null."""
    as_ = token.head
    verb = as_.head
    if token.dep_ != "pcomp" or as_.lower_ != "as" or verb.lemma_.lower() not in ("quote", "cite"):
        return None
    children = list(verb.children)
    subject = next((c for c in children if c.dep_.startswith("nsubj")), None)
    told = next((c for c in children if c.dep_ in ("dobj", "obj")), None)
    if told is not None:
        return told, subject
    if subject is None:
        return None
    agents = [a for c in (*children, *token.children) if c.lower_ == "by" for a in c.children if a.dep_ == "pobj"]
    return subject, agents[0] if agents else None
