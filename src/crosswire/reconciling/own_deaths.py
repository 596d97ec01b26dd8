"""Own deaths: attackers who killed themselves, added to those whom a report says they killed. All who died are everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.model.words import ClaimKind
from crosswire.reconciling.figures import EVERYBODY, Counted, Figure, Mention, merged
from crosswire.reconciling.tables import words
from crosswire.reconciling.vocabulary import key_of


def with_own_deaths(
    figures: dict[Counted, list[Figure]], mentions: Sequence[Mention], attackers: Figure | None
) -> None:
    """Adds the attacker who died by his own hand, by whichever report, to one report's numbers that leave him out.

    Left out he is of those whom somebody killed ("killed three people, then himself"), of victims and of those described
    one by one; "four people are dead" counts him.
    """
    whole = figures.get(EVERYBODY, [])
    if attackers is None or not whole:
        return
    by_id = {m.claim.id: m for m in mentions}
    wholes = [f for f in whole if not f.vague and not _leaves_out(f, by_id)]
    largest = max((f.size for f in wholes), default=0)
    out = []
    for figure in whole:
        raised = figure.size + attackers.size
        if figure.vague or figure.revision == "old" or figure in wholes or 0 < largest < raised:
            out.append(figure)
            continue
        more = attackers.low or 0
        out.append(
            replace(
                figure,
                low=None if figure.low is None else figure.low + more,
                high=None if figure.high is None else figure.high + more,
                claim_ids=merged(figure.claim_ids, attackers.claim_ids),
                derived=True,
            )
        )
    figures[EVERYBODY] = out


def attackers_of(figures: Mapping[Counted, Sequence[Figure]], mentions: Sequence[Mention]) -> Figure | None:
    """The figure of attackers among one report's figures, where one of them died by his own hand, or null."""
    own = [m for m in mentions if m.claim.feature("found_by") == "own death" and m.counted.side == "attacker"]
    found = [f for g, fs in figures.items() if g.side == "attacker" for f in fs if f.low]
    return max(found, key=lambda f: (f.size, f.claim_ids)) if own and found else None


def _leaves_out(figure: Figure, mentions: dict[str, Mention]) -> bool:
    said = [mentions[c] for c in figure.claim_ids if c in mentions and mentions[c].claim.kind is ClaimKind.KILLED]
    return bool(said) and all(_of_the_killed(m) for m in said)


def _of_the_killed(mention: Mention) -> bool:
    """True where the words are for whom somebody killed: an object of killing, a victim, one described person."""
    trigger = (mention.claim.feature("trigger") or "").casefold()
    of = set(key_of(mention.claim.of.text).split()) if mention.claim.of else set()
    return (
        (mention.person is not None and mention.claim.feature("found_by") == "verb")
        or (
            mention.claim.evidence.quote.casefold().startswith(trigger)
            and not set(trigger.split()) & set(words()["dead"])
        )
        or mention.claim.feature("part") == "of"
        or bool(of & set(words()["victims"]))
    )
