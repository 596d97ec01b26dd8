"""Parties: the actors of an event under all the names that its reports give them, each with its first role."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from crosswire.model.claim import Claim
from crosswire.model.party import Actor, Party
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, PartyClass, Scope, SpeakerRole
from crosswire.reconciling.figures import Counted
from crosswire.reconciling.groups import commonest
from crosswire.reconciling.vocabulary import bare, slug

Note = Callable[[str, str, str, str], None]
"""Notes one name of an actor: its id, label, role and words."""

ROLES = ("initiator", "target", "speaker")
"""The roles, the one that counts first before the others."""


def event_actors(claims: Sequence[Claim], groups: Mapping[str, Counted]) -> tuple[Actor, ...]:
    """The actors of an event: who did it, who was hit, who spoke; `groups` are those of its claims of people hit.

    An actor with several roles is named once, under the first of initiator, target, speaker. Only known actors and
    sides are actors: "people" and single victims are not.
    """
    roles: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    aliases: dict[str, set[str]] = defaultdict(set)

    def note(actor_id: str, label: str, role: str, words: str) -> None:
        roles[actor_id].add(role)
        labels[actor_id][label] += 1
        if words:
            aliases[actor_id].add(words)

    for claim in claims:
        if claim.scope is not Scope.EVENT:
            continue
        if claim.by is not None:
            _note_party(note, claim.by, "initiator")
        group = groups.get(claim.id)
        if group is not None and claim.of is not None and group.standing == "side" and group.side != "civilian":
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
    actors = [
        Actor(
            actor_id,
            commonest(labels[actor_id]),
            next(r for r in ROLES if r in roles[actor_id]),
            tuple(sorted(aliases[actor_id] - {commonest(labels[actor_id])})),
        )
        for actor_id in roles
    ]
    return tuple(sorted(actors, key=lambda a: (ROLES.index(a.role), a.label, a.actor_id)))


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
