"""What a state's forces do that makes them no perpetrators: shots at nobody, and the end that they put to an attack."""

from __future__ import annotations

from crosswire.reading.actors.blame import blame_words
from crosswire.reading.actors.people import groups_by_word
from crosswire.reading.claims.page import Page
from crosswire.reading.tokens import Token

AT = frozenset({"on", "against", "at", "upon", "into", "towards", "toward"})


def at_nobody(verb: Token) -> bool:
    """True for "officers fired three shots" and "troops fired in the air": nobody was their target."""
    return verb.lemma_ == "fire" and not any(c.lower_ in AT for c in verb.subtree)


def stops_an_attack(page: Page, verb: Token, sentence: int) -> bool:
    """True for "police shot the gunman dead", and for "officers shot him" after "a man stabbed four people"."""
    objects = [c for v in (verb, *verb.conjuncts) for c in v.children if c.dep_ in ("dobj", "nsubjpass")]
    groups = {group.label for o in objects if (group := groups_by_word().get(o.lemma_.casefold())) is not None}
    if groups & ATTACKERS:
        return True
    if not any(o.lower_ in ("him", "her", "them") for o in objects):
        return False
    before = (page.by_index[i] for i in range(max(0, sentence - LOOK_BACK), sentence + 1) if i in page.by_index)
    return any(_attacked(t) for s in before for t in s.tokens if t.i < verb.i)


def _attacked(subject: Token) -> bool:
    """True for the one person who acted, with no name and no office: "a man stabbed", "he opened fire"."""
    if subject.dep_ != "nsubj" or subject.head.lemma_.casefold() not in blame_words()["acts"]:
        return False
    group = groups_by_word().get(subject.lemma_.casefold())
    return subject.lower_ in ("he", "she", "who") or (
        group is not None and group.label in ATTACKERS | {"men", "women", "youths", "children"}
    )


ATTACKERS = frozenset({"attackers", "gunmen"})
LOOK_BACK = 3
"""Sentences back in which the attack may be told that somebody stopped."""
