"""Fates: one for each person in one report. Who died is not counted among the wounded, though first told of as shot.

Always holds: what is taken out is left out with a reason.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.model.report import Report
from crosswire.model.words import ClaimKind
from crosswire.reconciling.died_since import without_died_since
from crosswire.reconciling.figures import EVERYBODY, Counted, Mention, is_single
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.shot import is_hit, shot_less_dead
from crosswire.reconciling.vocabulary import entries, entry_in

HARM = (ClaimKind.KILLED, ClaimKind.INJURED)
ATTACKERS = Counted("attackers", "side", "attacker", None, "combatant")


def settled(mentions: Sequence[Mention], reports: Mapping[str, Report]) -> tuple[list[Mention], list[Omission]]:
    """The mentions as they stand once each person has one fate, and those left out."""
    kept, died = _one_fate_each(mentions)
    kept, among = _shot_among_the_dead(kept)
    kept, lessened = shot_less_dead(_remainders(kept), reports)
    kept, since = without_died_since(_other_than_dead(_killed_by_own_hand(kept)), reports)
    return kept, [*died, *among, *lessened, *since]


def _one_fate_each(mentions: Sequence[Mention]) -> tuple[list[Mention], list[Omission]]:
    """The mentions without wounds of people who by the same report died of them, and those as omissions."""
    dead = {
        (m.claim.report_id, m.person)
        for m in mentions
        if m.person and m.claim.kind is ClaimKind.KILLED and not m.denied and m.revision != "old"
    }
    kept, omitted = [], []
    for m in mentions:
        if m.claim.kind is ClaimKind.INJURED and (m.claim.report_id, m.person) in dead:
            omitted.append(Omission(m.claim, m.counted, "the same person died, as the report says elsewhere"))
        else:
            kept.append(m)
    return kept, omitted


def _shot_among_the_dead(mentions: Sequence[Mention]) -> tuple[list[Mention], list[Omission]]:
    """The mentions without single people only said to be shot, where the dead whom nobody describes are as many.

    "One person was killed. Marta Olin was shot at the door": she is the one, unless she is said to be wounded.
    """
    kept = list(mentions)
    omitted = []
    dead = {r: _dead_by_number([m for m in mentions if m.claim.report_id == r]) for r in _reports(mentions)}
    most = max((n for n, _ in dead.values()), default=0)
    for report_id in _reports(mentions):
        own = [m for m in mentions if m.claim.report_id == report_id and m.claim.kind is ClaimKind.INJURED]
        shot = [m for m in own if m.person and m.part != "rest" and is_single(m)]
        told = {m.person for m in shot if not is_hit(m)}
        unclear = [m for m in shot if m.person not in told]
        number, described = dead[report_id]
        places = number - described if number else most
        others_wounded = not number and any(
            m.claim.kind is ClaimKind.INJURED and m not in unclear and not m.denied and (m.number or 0) > 0
            for m in mentions
        )
        if unclear and 0 < len({m.person for m in unclear}) <= places and not others_wounded:
            omitted += [Omission(m.claim, m.counted, "said to be shot, and as many died") for m in unclear]
            kept = [m for m in kept if m not in unclear]
    return kept, omitted


def _dead_by_number(mentions: Sequence[Mention]) -> tuple[float, int]:
    """How many one report says died, and how many of them it describes one by one."""
    killed = [m for m in mentions if m.claim.kind is ClaimKind.KILLED and m.is_point and not m.denied]
    people = {m.person for m in killed if m.person}
    stated = [m.number or 0 for m in killed if not m.person and m.revision != "old"]
    return max([*stated, len(people)], default=0), len(people)


def _reports(mentions: Iterable[Mention]) -> list[str]:
    return sorted({m.claim.report_id for m in mentions})


REMAINDER = re.compile(r"^\s*the (?:other|remaining|\w+ (?:others?|remaining))\b", re.IGNORECASE)


def _remainders(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with "the other three" as a part of a whole that the report has named, not as people beyond it."""
    return [
        replace(m, part="of") if m.part == "rest" and m.claim.of and REMAINDER.match(_with_article(m)) else m
        for m in mentions
    ]


def _with_article(mention: Mention) -> str:
    quote, of = mention.claim.evidence.quote, mention.claim.of
    words = of.text if of else ""
    at = quote.find(words)
    lead = quote[max(0, at - 4) : at] if at > 0 else ""
    return lead + words if lead.casefold().strip() == "the" else words


def _killed_by_own_hand(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with those who killed themselves as attackers, where the same report tells of others killed."""
    out = []
    for m in mentions:
        own = m.claim.feature("found_by") == "own death"
        if own and any(
            o.claim.report_id == m.claim.report_id
            and o.claim.kind is ClaimKind.KILLED
            and o.claim.feature("found_by") != "own death"
            and (o.person is None or o.person != m.person)
            and not o.denied
            for o in mentions
        ):
            m = replace(m, counted=ATTACKERS)
        out.append(m)
    return out


def _other_than_dead(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with "six others wounded" behind a death as wounded by themselves: they are others than the dead."""
    last: Mention | None = None
    ordered = [m for m in mentions if m.claim.kind in HARM and not m.denied]
    others: set[str] = set()
    for m in sorted(ordered, key=lambda m: (m.claim.report_id, m.start, m.claim.id)):
        if (
            m.part == "rest"
            and last is not None
            and last.claim.report_id == m.claim.report_id
            and last.claim.kind is not m.claim.kind
        ):
            others.add(m.claim.id)
        last = m
    out = []
    for m in mentions:
        if m.claim.id in others:
            named = m.claim.of is None or entry_in(m.claim.of.text) not in (entries()["other"], None)
            m = replace(m, part=None, counted=m.counted if named else EVERYBODY)
        out.append(m)
    return out
