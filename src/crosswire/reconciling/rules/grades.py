"""Grades: how well an incident's figures are founded, by Airwars' words, from who owns up, who is blamed and who counts.

Always holds: a grade says by whose words it was given; no outlet counts for more than another.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from crosswire.model.claim import Claim
from crosswire.model.party import Attribution, Party
from crosswire.model.words import Polarity, Scope
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.wording import counted, few, listed

Named = dict[str, tuple[str, set[str]]]
"""Parties by what they are the same by: what they are called, and who names them."""


class Grade(StrEnum):
    """The grades, as `data/rule_words.toml` describes them."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


def grade(positions: Sequence[Standing], claims: Mapping[str, Claim]) -> tuple[Grade, str]:
    """The grade of what `positions` count, and why; `claims` are the event's, by id."""
    voices = sorted({v for p in positions for v in p.voices})
    own = [claims[c] for p in positions for f in p.live for c in f.claim_ids if c in claims]
    if own and all(c.polarity is Polarity.DENIED for c in own):
        return Grade.DISCOUNTED, f"every origin denies it ({few(voices)})"
    told = [
        c for c in claims.values() if c.by is not None and c.scope is Scope.EVENT and c.polarity is Polarity.ASSERTED
    ]
    owning = _parties(c for c in told if c.feature("responsibility") == "claimed" or (c in own and _own_deed(c)))
    if len(owning) > 1:
        return Grade.CONTESTED, f"{listed(sorted(p for p, _ in owning.values()))} each say that it was theirs"
    if owning:
        return Grade.CONFIRMED, f"{next(iter(owning.values()))[0]} accepted responsibility"
    blamed = _parties(c for c in told if c.feature("responsibility") == "accused")
    if len(blamed) > 1 and len({s for _, speakers in blamed.values() for s in speakers}) > 1:
        who = [f"{listed(sorted(speakers))} for {party}" for party, speakers in sorted(blamed.values())]
        return Grade.CONTESTED, f"different sides are blamed ({'; '.join(who)})"
    if len(voices) > 1:
        return Grade.FAIR, f"{counted(len(voices), 'independent origin')} count people hit ({few(voices)})"
    return Grade.WEAK, f"one origin counts people hit ({few(voices)})" if voices else "no origin gives a number"


def _own_deed(claim: Claim) -> bool:
    """True where a speaker tells of people hit as hit by themselves."""
    return claim.by is not None and claim.speaker is not None and _is(claim.by, claim.speaker)


def _is(party: Party, speaker: Attribution) -> bool:
    if party.actor_id or speaker.actor_id:
        return party.actor_id == speaker.actor_id
    return _key(party.label or party.text) == _key(speaker.label or speaker.text)


def _parties(claims: Iterable[Claim]) -> Named:
    """The parties that the claims name as those who did it, with who says so ("a report" where no speaker is named)."""
    out: dict[str, tuple[str, set[str]]] = {}
    names: dict[str, set[str]] = defaultdict(set)
    speakers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.by is not None:
            key = claim.by.actor_id or _key(claim.by.label or claim.by.text)
            names[key].add(claim.by.label or claim.by.text)
            speakers[key].add((claim.speaker.label or claim.speaker.text) if claim.speaker else "a report")
    for key in sorted(names):
        out[key] = (min(names[key], key=lambda n: (len(n), n)), speakers[key])
    return out


def _key(label: str) -> str:
    return label.casefold().removeprefix("the ").strip()
