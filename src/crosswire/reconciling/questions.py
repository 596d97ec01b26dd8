"""Questions: every question that an event's claims answer, worked out and explained, in a fixed order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.report import Report
from crosswire.model.versions import later_versions
from crosswire.model.words import PEOPLE_KINDS, ClaimKind
from crosswire.reconciling.answers import Answer, Known, Matter, answer, key_of_question
from crosswire.reconciling.by_place import by_place, counted_places
from crosswire.reconciling.everybody import everybody
from crosswire.reconciling.fates import settled
from crosswire.reconciling.figures import EVERYBODY, Counted, Figure, Mention, is_before
from crosswire.reconciling.gathering import stated_wholes
from crosswire.reconciling.mentions import Omission, by_kind, mentions_of, omissions
from crosswire.reconciling.own_deaths import attackers_of, with_own_deaths
from crosswire.reconciling.parts import report_figures
from crosswire.reconciling.reach import within_reach
from crosswire.reconciling.rulebook import Rule
from crosswire.reconciling.singles import without_doubtful_sums
from crosswire.reconciling.sums import without_lone_parts
from crosswire.reconciling.tables import any_word_of
from crosswire.reconciling.titled import hold_title
from crosswire.reconciling.wording import figure_words


@dataclass(frozen=True, slots=True)
class Told:
    """What an event's claims say of people: the mentions that may count, what is left out, and what is known beside."""

    mentions: tuple[Mention, ...]
    omitted: tuple[Omission, ...]
    known: Known

    def matters(self) -> list[Matter]:
        """The event's questions with their figures: kind by kind, everybody first, then groups by their size."""
        out: list[Matter] = []
        for kind in PEOPLE_KINDS:
            left_out = [o for o in self.omitted if o.claim.kind is kind]
            out += matters(kind, by_kind(self.mentions, kind), left_out, self.known.reports)
        return out


def told(reports: Sequence[Report], claims: Sequence[Claim], origins: Mapping[str, str]) -> Told:
    """What the claims of an event say of people hit. Pure, and the same for any order of reports and claims."""
    by_id = {r.id: r for r in reports}
    ordered = sorted(
        {c.id: c for c in claims if c.report_id in by_id}.values(),
        key=lambda c: (c.report_id, c.evidence.start, c.evidence.end, c.kind.value, c.id),
    )
    mentions, omitted = mentions_of(ordered, by_id, origins)
    ordered = [c for c in ordered if not c.rejected]
    mentions, below = within_reach(mentions, ordered)
    mentions, unsettled = settled(mentions, by_id)
    places = counted_places(m.claim for m in mentions)
    known = Known(
        by_id, {c.id: c for c in ordered}, {m.claim.id: m.counted for m in mentions}, places, later_versions(reports)
    )
    return Told(tuple(by_place(mentions, places)), (*omitted, *below, *unsettled), known)


def answers(
    reports: Sequence[Report], claims: Sequence[Claim], origins: Mapping[str, str], rule: Rule
) -> tuple[Answer, ...]:
    """The answers to an event's questions: killed, injured, missing …; everybody first, then groups by their size.

    Pure, and the same for any order of reports and claims.
    """
    said = told(reports, claims, origins)
    return tuple(answer(m, rule, said.known) for m in said.matters())


def matters(
    kind: ClaimKind, mentions: Sequence[Mention], omitted: Sequence[Omission], reports: Mapping[str, Report]
) -> list[Matter]:
    """The questions of one kind with their figures, everybody first, then by size, then by name."""
    given: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        given[mention.claim.report_id].append(mention)
    by_report = {r: without_lone_parts(reports[r].text, given[r]) for r in sorted(given)}
    mentions = [m for own in by_report.values() for m in own]
    wholes = stated_wholes(mentions)
    figures: dict[Counted, list[Figure]] = defaultdict(list)
    left_out = list(omitted)
    found = {r: report_figures(reports[r], said, wholes) for r, said in by_report.items()}
    attackers = max(
        (a for r, said in by_report.items() if (a := attackers_of(found[r].figures, said))),
        key=lambda f: (f.size, f.claim_ids),
        default=None,
    )
    by_id = {m.claim.id: m for m in mentions}
    for report_id, said in by_report.items():
        hold_title(found[report_id], said)
        with_own_deaths(found[report_id].figures, said, attackers)
        _drop_smaller_than_a_side(found[report_id].figures, by_id, left_out)
        left_out += found[report_id].omitted
        for group, own in found[report_id].figures.items():
            figures[group] += own
    for group, own in figures.items():
        figures[group] = _without_found(_without_asides(own, by_id, left_out), by_id, left_out)
    if EVERYBODY in figures:
        figures[EVERYBODY] = without_doubtful_sums(figures[EVERYBODY], by_id, left_out)
    partial = frozenset(
        m.counted for m in mentions if m.part in ("including", "of") and _stands_beside_whole(m, wholes)
    )
    whole = everybody(kind, figures, partial)
    groups = [
        Matter(kind, g, tuple(f)) for g, f in figures.items() if g != EVERYBODY and g.standing != "described" and f
    ]
    groups.sort(key=lambda m: (-_size(m), key_of_question(kind, m.of)))
    return _with_omissions([*([whole] if whole and whole.figures else []), *groups], left_out)


def _without_asides(figures: list[Figure], mentions: Mapping[str, Mention], omitted: list[Omission]) -> list[Figure]:
    """Leaves out an outlet's own smaller number that no speaker gives, beside a larger one that it prints.

    "The bodies of two people were found overnight" beside "16 died, the prosecutor said" is no second count.
    """
    spoken = {f.value for f in figures if f.spoken}
    largest: dict[tuple[str, ...], float] = defaultdict(float)
    for f in figures:
        if f.spoken and f.low is not None and not f.vague and f.revision != "old":
            largest[f.report_ids] = max(largest[f.report_ids], f.low)
    kept = []
    for figure in figures:
        larger = largest[figure.report_ids]
        aside = not (figure.spoken or figure.vague or figure.revision) and figure.value not in spoken
        if aside and figure.high is not None and 0 < figure.high < larger:
            reason = (
                f"the report's own, beside the larger {figure_words(larger, larger)} that it prints: taken as a part"
            )
            omitted += omissions(figure.claim_ids, mentions, reason)
        else:
            kept.append(figure)
    return kept


def _without_found(figures: list[Figure], mentions: Mapping[str, Mention], omitted: list[Omission]) -> list[Figure]:
    """Leaves out bodies that somebody found, saw or brought in, below a count of the dead that is no older.

    Bodies are those that came to one place or before one pair of eyes: no more than a part, where more are counted.
    """
    bodies = any_word_of("bodies")
    kept = []
    for figure in figures:
        seen = [m for c in figure.claim_ids if (m := mentions.get(c)) is not None]
        found = not (figure.titled or figure.vague or figure.revision)
        found = found and all(bodies.search(m.claim.evidence.quote) for m in seen)
        larger = [
            f.low
            for f in (figures if found else ())
            if f.firm and f.low is not None and f.size > figure.size and not is_before(f.day, figure.day)
        ]
        if larger:
            reason = f"bodies found or seen, taken as a part of the {figure_words(min(larger), min(larger))} that are counted"
            omitted += omissions(figure.claim_ids, mentions, reason)
        else:
            kept.append(figure)
    return kept


def _stands_beside_whole(mention: Mention, wholes: Mapping[Counted, frozenset[float]]) -> bool:
    """True where the part is picked out of everybody, not out of its own group ("five of the soldiers")."""
    return not any(v > (mention.number or 0) for v in wholes.get(mention.counted, ()))


def _size(matter: Matter) -> float:
    return max((f.high if f.high is not None else f.low or 0 for f in matter.figures if not f.vague), default=0)


def _drop_smaller_than_a_side(
    figures: dict[Counted, list[Figure]], mentions: Mapping[str, Mention], omitted: list[Omission]
) -> None:
    """Leaves out numbers without a group that are smaller than a side counted in the same report: they count others.

    Two speakers are no reason: one of them may boast of more soldiers killed than the other counts people.
    """
    sides = [
        f for g, own in figures.items() if g.standing == "side" for f in own if not f.vague and f.revision != "old"
    ]
    kept = []
    for figure in figures.get(EVERYBODY, []):
        beside = [
            f.low for f in sides if f.low is not None and (f.voice == figure.voice or not (f.spoken and figure.spoken))
        ]
        largest = max(beside, default=0)
        if figure.vague or figure.revision == "old" or figure.high is None or not 0 < figure.high < largest:
            kept.append(figure)
            continue
        side = figure_words(largest, largest)
        reason = f"no count of everybody, as it is smaller than the {side} of one side in the same report"
        omitted += omissions(figure.claim_ids, mentions, reason, EVERYBODY, "group")
    if EVERYBODY in figures:
        figures[EVERYBODY] = kept


def _with_omissions(matters_found: list[Matter], omitted: Sequence[Omission]) -> list[Matter]:
    """Each matter with the claims left out of it: those of its own group; those of none go with the first matter."""
    out = []
    for i, matter in enumerate(matters_found):
        others = {m.of for m in matters_found}
        own = [
            o for o in omitted if o.counted == matter.of or (i == 0 and (o.counted is None or o.counted not in others))
        ]
        out.append(Matter(matter.kind, matter.of, matter.figures, tuple(own), matter.notes, matter.revised))
    return out
