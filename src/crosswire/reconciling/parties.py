"""Parties: the actors of an event under all the names that its reports give them, each with its first role."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.party import Actor, Party
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, PartyClass, Polarity, Scope, SpeakerRole
from crosswire.reconciling.figures import Counted
from crosswire.reconciling.groups import commonest
from crosswire.reconciling.vocabulary import bare, slug

PEOPLE_BEFORE = re.compile(
    r"^(?:troops|soldiers|forces|fighters|members|units|officers|men|officials|elements|personnel)\s+(?:of|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
PEOPLE_AFTER = re.compile(r"(?<=\w)\s+(?:officials?|spokes(?:man|woman|person)|sources?|insiders?)$", re.IGNORECASE)

LOCAL = "local/"
"""What the ids of actors begin with that only the reports' texts name."""

Note = Callable[[str, str, str, str], None]
"""Notes one name of an actor: its id, label, role and words."""

ROLES = ("initiator", "target", "speaker")
"""The roles, the one that counts first before the others."""


def event_actors(claims: Sequence[Claim], groups: Mapping[str, Counted]) -> tuple[Actor, ...]:
    """The actors of an event: who did it, who was hit, who spoke; `groups` are those of its claims of people hit.

    An actor with several roles is named once, under the first of initiator, target, speaker. Only known actors and
    sides are actors: "people" and single victims are not.
    """
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    aliases: dict[str, set[str]] = defaultdict(set)

    def note(actor_id: str, label: str, role: str, words: str) -> None:
        whose = whole_of(label)
        if not bare(label) or not whose:
            # "Thirteen" is a number, no party.
            return
        by_text = actor_id.startswith(LOCAL) or actor_id == slug(label)
        own = slug(whose) if whose != label and by_text else actor_id
        roles[own][role] += 1
        labels[own][whose] += 1
        if words and bare(words):
            aliases[own].add(words)

    for claim in claims:
        if claim.scope is not Scope.EVENT:
            continue
        if claim.by is not None and not _arrests(claim):
            _note_party(note, claim.by, "initiator")
        group = groups.get(claim.id)
        if group is not None and claim.of is not None and group.standing == "side" and group.side != "civilian":
            if claim.polarity is Polarity.DENIED or claim.high == 0:
                continue
            note(group.actor_id or slug(group.label), group.label, "target", alias(claim.of.text))
        elif claim.of is not None and claim.kind is ClaimKind.ACTOR:
            role = claim.feature("role")
            _note_party(note, claim.of, role if role in ROLES else "initiator")
        elif claim.of is not None and claim.of.actor_id and claim.kind not in PEOPLE_KINDS:
            _note_party(note, claim.of, "target")
        for link in claim.attribution:
            if link.role is SpeakerRole.SPEAKER and (link.actor_id or link.label):
                label = link.label or link.text
                note(link.actor_id or slug(label), label, "speaker", alias(link.text))
    _join_names(roles, labels, aliases)
    actors = [
        Actor(
            actor_id,
            commonest(labels[actor_id]),
            next(r for r in ROLES if r in roles[actor_id]),
            tuple(sorted(aliases[actor_id] - {commonest(labels[actor_id])})),
        )
        for actor_id in roles
    ]
    weight = {a.actor_id: roles[a.actor_id][a.role] for a in actors}
    named = any(a.role == "initiator" and _is_named(a) for a in actors)
    kept = [a for a in actors if a.role != "initiator" or _is_named(a) or not named]
    return tuple(sorted(kept, key=lambda a: (ROLES.index(a.role), -weight[a.actor_id], a.label, a.actor_id)))


def whole_of(label: str) -> str:
    """The body behind a label: "Troops of the Amber Command" and "Amber Command official" are the Amber Command."""
    return PEOPLE_AFTER.sub("", PEOPLE_BEFORE.sub("", label)).strip() or label


def _is_named(actor: Actor) -> bool:
    """True for a party with a name of its own; "attackers" and "soldiers" have none."""
    return any(c.isupper() for c in actor.label)


def _arrests(claim: Claim) -> bool:
    """True where police or troops hold somebody: that is what came after the incident, not who did it."""
    return (
        claim.kind is ClaimKind.CAPTURED
        and claim.by is not None
        and claim.by.party_class is not PartyClass.COMBATANT
        and (claim.of is None or claim.of.party_class is not PartyClass.COMBATANT)
    )


def _join_names(roles: dict[str, Counter[str]], labels: dict[str, Counter[str]], aliases: dict[str, set[str]]) -> None:
    """Puts actors of one label together, known ids before those that only a text made. In place."""
    by_label: dict[str, str] = {}
    for actor_id in sorted(roles, key=lambda i: (i.startswith(LOCAL), i)):
        label = " ".join(commonest(labels[actor_id]).casefold().removeprefix("the ").split())
        head = by_label.setdefault(label, actor_id)
        if head != actor_id:
            roles[head].update(roles.pop(actor_id))
            labels[head].update(labels.pop(actor_id))
            aliases[head] |= aliases.pop(actor_id, set())


def _note_party(note: Note, party: Party, role: str) -> None:
    if party.actor_id or (party.label and party.party_class in (PartyClass.COMBATANT, PartyClass.SECURITY_FORCE)):
        label = party.label or party.text
        note(party.actor_id or slug(label), label, role, alias(party.text))


def alias(text: str) -> str:
    """A name as a report wrote it: blanks made single, numbers and articles at its head left off."""
    words = " ".join(text.split())
    short = bare(words)
    at = words.casefold().rfind(short) if short else -1
    return words[at:] if at > 0 else words
