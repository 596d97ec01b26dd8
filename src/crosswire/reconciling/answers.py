"""Answers: one question worked out from its figures, with the sentences that explain it. One path makes both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.claim import Claim
from crosswire.model.question import Group, Question
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, Polarity, QuestionStatus
from crosswire.reconciling.changes import Change, changes
from crosswire.reconciling.figures import EVERYBODY, Counted, Figure
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.positions import Standing, standings
from crosswire.reconciling.rulebook import Rule
from crosswire.reconciling.rules import choosing
from crosswire.reconciling.rules.ballot import said
from crosswire.reconciling.status import ends_of, status_of, telling
from crosswire.reconciling.tables import status_definitions
from crosswire.reconciling.vocabulary import slug
from crosswire.reconciling.wording import KIND_WORDS, counted, figure_words, listed, report_name, sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with the positions it was made from and what explains it, a sentence a line."""

    question: Question
    standings: tuple[Standing, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """What a question is asked of: kind, group, figures, what was left out, and notes on how it was put together."""

    kind: ClaimKind
    of: Counted
    figures: tuple[Figure, ...]
    omitted: tuple[Omission, ...] = ()
    notes: tuple[str, ...] = ()
    revised: bool = False


def key_of_question(kind: ClaimKind, of: Counted) -> str:
    """The question's own name within its event: "killed", "killed/us-soldiers"."""
    return kind.value if of == EVERYBODY else f"{kind.value}/{slug(of.label)}"


def answer(matter: Matter, rule: Rule, reports: Mapping[str, Report], claims: Mapping[str, Claim]) -> Answer:
    """The question of one matter under the rule named, with its explanation. The order of figures never matters."""
    figures = sorted(matter.figures, key=lambda f: (f.report_ids, f.start, f.claim_ids, f.voice))
    gone = changes(figures)
    made = standings(figures, [c.figure for c in gone])
    status = status_of(made)
    if matter.revised and status in (QuestionStatus.AGREED, QuestionStatus.SINGLE_ORIGIN, QuestionStatus.RANGED):
        status = QuestionStatus.REVISED
    chosen = choosing.choose(rule, choosing.Matter(telling(made), status, ends_of(made), claims))
    of = None if matter.of == EVERYBODY else Group(matter.of.label, matter.of.actor_id, matter.of.party_class)
    question = Question(
        key=key_of_question(matter.kind, matter.of),
        kind=matter.kind,
        of=of,
        rule=rule.name,
        low=chosen.low,
        best=chosen.best,
        high=chosen.high,
        status=status,
        why=chosen.why,
        positions=tuple(s.position() for s in made),
    )
    return Answer(question, tuple(made), tuple(_lines(matter, question, made, gone, reports, claims)))


def _lines(
    matter: Matter,
    question: Question,
    made: Sequence[Standing],
    gone: Sequence[Change],
    reports: Mapping[str, Report],
    claims: Mapping[str, Claim],
) -> list[str]:
    out = [sentence(note) for note in matter.notes]
    for standing in made:
        out.append(_position_line(standing, reports, claims))
    for change in gone:
        where = listed([report_name(reports[r]) for r in change.figure.report_ids])
        out.append(sentence(f"{figure_words(*change.figure.value)} in {where} no longer stands: {change.reason}"))
    for omission in sorted(matter.omitted, key=lambda o: (o.claim.report_id, o.claim.evidence.start, o.claim.id)):
        out.append(_omission_line(omission, reports))
    status = question.status
    out.append(sentence(f"status {status.value.replace('_', ' ')}: {status_definitions()[status]}"))
    out.append(f"Rule {question.rule}: {question.why}")
    return out


def _position_line(standing: Standing, reports: Mapping[str, Report], claims: Mapping[str, Claim]) -> str:
    position = standing.position()
    voices = listed([o.label for o in position.origins])
    figure = _vague_words(standing, claims) if standing.vague else said(standing)
    line = f"{figure}: {voices}, in {counted(len(position.report_ids), 'report')}"
    sums = [f for f in standing.figures if f.derived]
    if sums:
        parts = {f.claim_ids: listed([_value(claims[c]) for c in f.claim_ids]) for f in sums}
        line += "; added up from " + listed(sorted(set(parts.values())), last="or")
    bounds = sorted({_value(claims[c]) for f in standing.figures if f.value != standing.value for c in f.claim_ids})
    if bounds and not standing.vague:
        line += f"; {listed(bounds)} stand{'s' if len(bounds) == 1 else ''} behind it as not contradicting it"
    denied = any(claims[c].polarity is Polarity.DENIED for c in position.claim_ids)
    if denied:
        line += "; none, by denial"
    if not standing.live:
        line += " (replaced)"
    return sentence(line)


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
    return sentence(f"left out: {value} ({KIND_WORDS[omission.claim.kind]}) in {name}, {omission.reason}")
