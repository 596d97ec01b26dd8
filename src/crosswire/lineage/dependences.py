"""Dependences: which reports of one event lean on each other, with the passages that show it.

A pure function of the reports and the claims given; their order does not matter. Every passage is a span of its
report's text.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.lineage.alignment import Speakers, align, candidates
from crosswire.lineage.bars import bar
from crosswire.lineage.credits import credited_alike
from crosswire.lineage.cutting import cut
from crosswire.lineage.folding import event_voices
from crosswire.lineage.runs import Run, runs, shared_places
from crosswire.lineage.units import Unit, words
from crosswire.lineage.voices import voice_of
from crosswire.model.claim import Claim
from crosswire.model.dependence import CREDIT, SPEAKER, Dependence, SharedPassage
from crosswire.model.moment import out_before
from crosswire.model.party import Attribution
from crosswire.model.report import Report
from crosswire.model.span import Span
from crosswire.model.words import DependenceKind, SpeakerRole

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
    cuts = {i: cut(r.text) for i, r in by_id.items()}
    tokens, parts = {i: c.words for i, c in cuts.items()}, {i: c.units for i, c in cuts.items()}
    heads = _heads(by_id, statements)
    speakers = {i: _speakers(parts[i], statements.get(i, ()), heads) for i in by_id}
    shingles, repeating = shared_places({i: c.shingles for i, c in cuts.items()})
    aligned = candidates(parts)
    found = []
    for a, b in sorted(repeating | aligned.keys()):
        verbatim = runs(tokens[a], tokens[b], shingles[a], shingles[b]) if (a, b) in repeating else []
        same = _passages(parts[a], parts[b], aligned.get((a, b), []), speakers[a], speakers[b])
        dependence = _judged(by_id[a], by_id[b], verbatim, same, min(len(tokens[a]), len(tokens[b])))
        if dependence is not None:
            found.append(_with_credits(dependence, by_id))
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
        name = heads[voice_of(speaker, lambda _: ()).key]
        for number, unit in enumerate(parts):
            if unit.span.overlaps(claim.evidence.span):
                found.setdefault(number, set()).add(name)
    return {number: frozenset(names) for number, names in found.items()}


def _passages(
    a: Sequence[Unit], b: Sequence[Unit], pairs: Sequence[tuple[int, int]], speaks_a: Speakers, speaks_b: Speakers
) -> list[tuple[SharedPassage, float]]:
    out = []
    for pair in align(a, b, pairs, speaks_a, speaks_b):
        x, y = a[pair.a], b[pair.b]
        if x.quoted and y.quoted:
            name = "same quotation"
        elif x.quoted or y.quoted:
            name = "quoted here, reworded there"
        else:
            name = "same statement of one speaker" if pair.speaker else "same passage"
        out.append((SharedPassage(name, f"{pair.alike:.0%} alike", x.span, y.span), pair.alike))
        if pair.speaker:
            out.append((SharedPassage(SPEAKER, pair.speaker, x.span, y.span), pair.alike))
    return out


def _judged(
    a: Report, b: Report, verbatim: list[Run], same: list[tuple[SharedPassage, float]], shorter: int
) -> Dependence | None:
    """The dependence of `b` on `a` or of `a` on `b` that the shared passages show, or null."""
    if not shorter:
        return None
    copied = sum(length for _, _, length in verbatim) / shorter
    long_runs = [
        SharedPassage("word for word", f"{length} words", x, y) for x, y, length in verbatim if length >= bar("run")
    ]
    own = [p for p, _ in same if p.name == "same passage"]
    quoted = [p for p, _ in same if p.name not in ("same passage", SPEAKER)]
    # Whose words they are, the one who has most of them: what the record calls the statement's speaker.
    by = Counter(p.value for p, _ in same if p.name == SPEAKER)
    speaker = min(by, key=lambda name: (-by[name], name), default=None)
    told = [next(p for p, _ in same if p.name == SPEAKER and p.value == speaker)] if speaker else []
    own += [r for r in long_runs if not any(r.a.overlaps(p.a) or r.b.overlaps(p.b) for p in [*own, *quoted])]
    reworded = sum(min(len(words(a.text, p.a)), len(words(b.text, p.b))) for p in own) / shorter
    own_or_said = [p for p, _ in same if p.name != SPEAKER]
    if copied >= bar("copy"):
        kind, score, shown = DependenceKind.COPY, copied, long_runs + own_or_said
    elif reworded >= bar("rewrite") and len(own) >= bar("rewrite_passages"):
        kind, score, shown = DependenceKind.REWRITE, reworded, own + quoted
    elif quoted or own:
        kind, shown = DependenceKind.SHARED_STATEMENT, quoted + own + told
        score = max([likeness for _, likeness in same], default=1.0)
    else:
        return None
    earlier = comes_first(a, b)
    features = [p if earlier else SharedPassage(p.name, p.value, p.b, p.a) for p in shown]
    features.sort(key=lambda p: (-(p.a.end - p.a.start), p.a, p.b, p.name))
    first, second = (a.id, b.id) if earlier else (b.id, a.id)
    kept = sorted(features[:MOST_PASSAGES], key=lambda p: (p.a, p.b, p.name))
    return Dependence(first, second, kind, round(min(1.0, score), 4), tuple(kept))


def _with_credits(dependence: Dependence, reports: Mapping[str, Report]) -> Dependence:
    """`dependence` with the agencies that both reports credit."""
    alike = credited_alike(reports[dependence.a], reports[dependence.b])
    if not alike:
        return dependence
    credit = [SharedPassage(CREDIT, agency.label, x, y) for agency, x, y in alike]
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
