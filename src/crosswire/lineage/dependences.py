"""Dependences: which reports of one event lean on each other, with the passages that show it.

A pure function of the reports and the claims given; their order does not matter. Every passage is a span of its
report's text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from crosswire.lineage.alignment import align, evident
from crosswire.lineage.credits import credited_alike
from crosswire.lineage.cutting import cut
from crosswire.lineage.folding import event_voices
from crosswire.lineage.judging import Judgement, judged, related
from crosswire.lineage.runs import runs, shared_places
from crosswire.lineage.units import Unit
from crosswire.lineage.voices import voice_of
from crosswire.model.claim import Claim
from crosswire.model.dependence import CREDIT, Dependence, SharedPassage
from crosswire.model.moment import out_before
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import SpeakerRole

MOST_PASSAGES = 24
"""Passages kept with a dependence, the longest ones; a reprint is shown well enough by them."""


def dependences(reports: Sequence[Report], statements: Mapping[str, Sequence[Claim]]) -> list[Dependence]:
    """How the reports of one event lean on each other: at most one dependence for two, in the order of their ids.

    `statements` gives the claims by report id: whose words stand where. A copy has most of the shorter report word for
    word; a rewrite has a large part of it, reworded or not, quotations aside; a shared statement is a quotation, a
    speaker's statement or a passage that both carry. Score: the share of the shorter report for the first two, the
    likeness of the likest passage for the third. `a` is the report that came out first, or has the smaller id.
    """
    by_id = {r.id: r for r in reports}
    if len(by_id) < 2:
        return []
    cuts = {i: cut(by_id[i].text) for i in sorted(by_id)}
    heads = _heads(by_id, statements)
    speakers = {i: _speakers(c.units, statements.get(i, ()), heads) for i, c in cuts.items()}
    shingles, repeating = shared_places({i: c.shingles for i, c in cuts.items()})
    aligned = evident({i: c.units for i, c in cuts.items()}, speakers)
    found = []
    for a, b in sorted(repeating | aligned.keys()):
        x, y = cuts[a], cuts[b]
        verbatim = runs(x.words, y.words, shingles[a], shingles[b]) if (a, b) in repeating else []
        pairs = aligned.get((a, b), [])
        same = align(x.units, y.units, pairs, speakers[a], speakers[b])
        if related(x, y, verbatim, same):
            every = product(range(len(x.units)), range(len(y.units)))
            same = align(x.units, y.units, list(every), speakers[a], speakers[b])
        judgement = judged(x, y, verbatim, same)
        if judgement is not None:
            found.append(_with_credits(_directed(by_id[a], by_id[b], judgement), by_id))
    return found


def _heads(reports: Mapping[str, Report], statements: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """For the key of each speaker the label of the voice it stands for in the event: one for all forms of a name."""
    spoken = [a for i in sorted(reports) for c in statements.get(i, ()) if (a := _nearest(c)) is not None]
    voices = [(voice_of(a, lambda _: ()), a.text) for a in spoken]
    return {key: v.label for key, v in event_voices(voices, [r.text for _, r in sorted(reports.items())]).items()}


def _nearest(claim: Claim) -> Attribution | None:
    speaker = claim.speaker
    return None if speaker is None or speaker.role is SpeakerRole.OUTLET else speaker


def _speakers(parts: Sequence[Unit], claims: Sequence[Claim], heads: Mapping[str, str]) -> dict[int, frozenset[str]]:
    """Who speaks in each unit: the voices of the claims whose words stand in it."""
    found: dict[int, set[str]] = {}
    for claim in claims:
        speaker = _nearest(claim)
        if speaker is None:
            continue
        name, said = heads[voice_of(speaker, lambda _: ()).key], claim.evidence.span
        for number, unit in enumerate(parts):
            if unit.span.overlaps(said):
                found.setdefault(number, set()).add(name)
    return {number: frozenset(names) for number, names in found.items()}


def _directed(a: Report, b: Report, found: Judgement) -> Dependence:
    """The dependence of the two reports, the one that came out first before the other."""
    earlier = comes_first(a, b)
    passages = [p if earlier else SharedPassage(p.name, p.value, p.b, p.a) for p in found.passages]
    passages.sort(key=lambda p: (-(p.a.end - p.a.start), p.a, p.b, p.name))
    first, second = (a.id, b.id) if earlier else (b.id, a.id)
    kept = sorted(passages[:MOST_PASSAGES], key=lambda p: (p.a, p.b, p.name))
    return Dependence(first, second, found.kind, round(min(1.0, found.score), 4), tuple(kept))


def _with_credits(dependence: Dependence, reports: Mapping[str, Report]) -> Dependence:
    """`dependence` with the agencies that both reports credit."""
    alike = credited_alike(reports[dependence.a], reports[dependence.b])
    if not alike:
        return dependence
    credit = [SharedPassage(CREDIT, agency.name, x, y) for agency, x, y in alike]
    features = sorted([*dependence.features, *credit], key=lambda p: (p.a, p.b, p.name))
    return replace(dependence, features=tuple(features))


def comes_first(a: Report, b: Report) -> bool:
    """True where `a` came out before `b`; where that is not known, where its id is the smaller."""
    told = _told_order(a, b)
    return a.id < b.id if told is None else told


def known_order(a: Report, b: Report) -> bool:
    """True where the times of publication tell which of two reports came out first."""
    return _told_order(a, b) is not None


def _told_order(a: Report, b: Report) -> bool | None:
    return True if out_before(a.published, b.published) else False if out_before(b.published, a.published) else None


def spans_of(dependence: Dependence, report_id: str) -> list[Span]:
    """The passages of `dependence` in the report `report_id`, one of the two."""
    return [f.a if dependence.a == report_id else f.b for f in dependence.features if f.name != CREDIT]
