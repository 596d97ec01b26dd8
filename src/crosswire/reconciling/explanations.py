"""Explanations: what explains an answer, a sentence a line: its positions, what they were checked for, what fell and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.question import Position, Question
from crosswire.model.report import Report
from crosswire.model.words import Polarity
from crosswire.reconciling.changes import Change
from crosswire.reconciling.conflicts import Difference
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import said
from crosswire.reconciling.wording import KIND_WORDS, counted, figure_words, listed, report_name, sentence

MOST_PAIRS = 10
"""Pairs of positions that are told one by one; of more only those in conflict, and of those as many."""


@dataclass(frozen=True, slots=True)
class Worked:
    """What an answer was worked out from: notes, positions, what differs (`aside`: pairs not told), what fell or was left out."""

    question: Question
    notes: Sequence[str]
    positions: Sequence[Standing]
    differences: Sequence[Difference]
    aside: int
    gone: Sequence[Change]
    omitted: Sequence[Omission]


def lines_of(worked: Worked, reports: Mapping[str, Report], claims: Mapping[str, Claim]) -> list[str]:
    """The sentences that explain an answer, in order."""
    out = [sentence(note) for note in worked.notes]
    for standing, position in zip(worked.positions, worked.question.positions, strict=True):
        out.append(_position_line(standing, position, claims))
    out += _difference_lines(worked.differences, worked.aside)
    for change in worked.gone:
        where = listed([report_name(reports[r]) for r in change.figure.report_ids])
        out.append(sentence(f"{figure_words(*change.figure.value)} in {where} no longer stands: {change.reason}"))
    for omission in sorted(worked.omitted, key=lambda o: (o.claim.report_id, o.claim.evidence.start, o.claim.id)):
        out.append(_omission_line(omission, reports))
    question = worked.question
    out.append(f"Status {question.status.value.replace('_', ' ')}: {question.reason}")
    out.append(f"Rule {question.rule}: {question.why}")
    return out


def _difference_lines(differences: Sequence[Difference], aside: int) -> list[str]:
    out = []
    for found in differences:
        out.append(found.outcomes if found.conflict else found.sentence)
    if aside:
        out.append(sentence(f"{counted(aside, 'other pair')} of figures are not told here"))
    return out


def _position_line(standing: Standing, position: Position, claims: Mapping[str, Claim]) -> str:
    voices = listed([o.label for o in position.origins])
    figure = _vague_words(standing, claims) if standing.vague else said(standing)
    line = f"{figure}: {voices}, in {counted(len(position.report_ids), 'report')}"
    sums = [f for f in standing.figures if f.derived]
    if sums:
        parts = {f.claim_ids: listed([_value(claims[c]) for c in f.claim_ids]) for f in sums}
        line += "; added up from " + listed(sorted(set(parts.values())), last="or")
    elif position.parts:
        line += f"; told in parts by {_in_parts([claims[c] for c in position.parts])}"
    bounds = sorted({_value(claims[c]) for f in standing.figures if f.value != standing.value for c in f.claim_ids})
    if bounds and not standing.vague:
        line += f"; {listed(bounds)} stand{'s' if len(bounds) == 1 else ''} behind it as not contradicting it"
    denied = any(claims[c].polarity is Polarity.DENIED for c in position.claim_ids)
    if denied:
        line += "; none, by denial"
    if not standing.live:
        line += " (replaced)"
    return sentence(line)


def _in_parts(parts: Sequence[Claim]) -> str:
    """How many reports give a number in parts, and in which: "three reports, as “five” and “two”"."""
    ways: dict[str, list[Claim]] = {}
    for claim in sorted(parts, key=lambda c: (c.report_id, c.evidence.end, c.id)):
        ways.setdefault(claim.report_id, []).append(claim)
    told = sorted({listed([_value(c) for c in sorted(own, key=lambda c: -(c.low or 0))]) for own in ways.values()})
    return f"{counted(len(ways), 'report')}, as {listed(told, last='or')}"


def _vague_words(standing: Standing, claims: Mapping[str, Claim]) -> str:
    texts = sorted({_value(claims[c]) for f in standing.figures for c in f.claim_ids})
    return f"no number but {listed(texts)}"


def _value(claim: Claim) -> str:
    """The words of a value in quotation marks; a single person is "one", so that nobody is named."""
    if claim.low == claim.high == 1:
        return "one"
    return f"“{' '.join(claim.text.split())}”"


def _omission_line(omission: Omission, reports: Mapping[str, Report]) -> str:
    name = report_name(reports[omission.claim.report_id])
    value = _value(omission.claim)
    check = f" ({omission.check})" if omission.check else ""
    return sentence(f"left out{check}: {value} ({KIND_WORDS[omission.claim.kind]}) in {name}, {omission.reason}")
