"""Mentions: the claims of people hit that may answer a question, and those left out, each with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.words import PEOPLE_KINDS, ClaimKind, Modality, Polarity, Scope
from crosswire.reconciling.figures import Counted, Mention, is_vague, number_start, revision_of, voice_of
from crosswire.reconciling.groups import counted_groups, part_of
from crosswire.reconciling.tables import words
from crosswire.reconciling.vocabulary import entry_in, key_of

HAPPENED_ON = "happened on "
"""How the reason begins for which a figure of an earlier day is another incident's."""


@dataclass(frozen=True, slots=True)
class Omission:
    """A claim that answers no question by itself, and why, as the end of a sentence; `counted` is whom it counts.

    `check` is the check of `data/checks.toml` that it failed; empty where it is no rival figure at all.
    """

    claim: Claim
    counted: Counted | None
    reason: str
    check: str = "part"


def omissions(
    claim_ids: Iterable[str],
    mentions: Mapping[str, Mention],
    reason: str,
    counted: Counted | None = None,
    check: str = "part",
) -> list[Omission]:
    """The omissions of those claims that `mentions` holds; `counted` stands for whom each mention counts, where given."""
    held = [mentions[c] for c in claim_ids if c in mentions]
    return [Omission(m.claim, counted or m.counted, reason, check) for m in held]


def mentions_of(
    claims: Sequence[Claim], reports: Mapping[str, Report], origins: Mapping[str, str]
) -> tuple[list[Mention], list[Omission]]:
    """The mentions among an event's claims, in the order of report and text, and the claims of people left out."""
    people = [c for c in claims if c.kind in PEOPLE_KINDS]
    kept: list[Claim] = []
    omitted: list[Omission] = []
    for claim in people:
        reason, check = _why_not(claim)
        if reason:
            omitted.append(Omission(claim, None, reason, check))
        else:
            kept.append(claim)
    groups = counted_groups(kept, [c for c in claims if c.scope is Scope.EVENT and c.kind not in PEOPLE_KINDS])
    mentions = []
    for claim in kept:
        report = reports[claim.report_id]
        mentions.append(
            Mention(
                claim,
                voice_of(claim, report, origins),
                _unit_group(claim) or groups[claim.id],
                part_of(claim),
                is_vague(claim),
                revision_of(claim, report)[0],
                number_start(claim),
            )
        )
    return mentions, omitted


def _unit_group(claim: Claim) -> Counted | None:
    """The group of a number that counts families or houses by its unit, else null."""
    unit = claim.quantity.unit if claim.quantity else None
    entry = entry_in(unit) if unit else None
    return Counted(entry.label, "unit") if entry is not None and entry.standing == "unit" else None


def _why_not(claim: Claim) -> tuple[str, str]:
    """Why the claim cannot answer a question of this event, and the check that it failed; both empty where it can."""
    if claim.rejected:
        return f"rejected {claim.feature('rejected') or 'by a person'}", ""
    if claim.scope is Scope.BACKGROUND:
        return "a standing or historic figure", "scope"
    if claim.scope is Scope.OTHER:
        why = next((f.value for f in reversed(claim.features) if f.name == "scope"), "")
        dated = why.startswith(HAPPENED_ON)
        return ("another incident" + (f": {why}" if dated else "")), "date" if dated else "scope"
    if claim.modality is Modality.EXPECTED:
        return "expected, not counted", "scope"
    if claim.quantity is None:
        return "no number is given", ""
    if claim.feature("part") == "joint":
        return "counts together what is counted one by one beside it", "part"
    if claim.polarity is Polarity.DENIED:
        if claim.high is None or claim.high > 0:
            return "denied, and no other number is put in its place", ""
        if claim.of is not None and set(key_of(claim.of.text).split()) & {key_of(w) for w in words()["further"]}:
            return "denies further people only", ""
        if any(w in key_of(claim.evidence.quote).split()[:3] for w in ("other", "further", "more", "additional")):
            return "denies further people only", ""
    return "", ""


def by_kind(mentions: Sequence[Mention], kind: ClaimKind) -> list[Mention]:
    """The mentions of one kind, in order."""
    return [m for m in mentions if m.claim.kind is kind]
