"""Answers: one question worked out from its figures, with the sentences that explain it. One path makes both."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from crosswire.model.claim import Claim
from crosswire.model.question import Group, Position, Question
from crosswire.model.report import Report
from crosswire.model.words import ClaimKind, QuestionStatus
from crosswire.reconciling.changes import Change, Later, carried_on, changes
from crosswire.reconciling.conflicts import Grounds, differences
from crosswire.reconciling.explanations import MOST_PAIRS, Worked, lines_of
from crosswire.reconciling.figures import EVERYBODY, Counted, Figure
from crosswire.reconciling.in_parts import parts_left_out, parts_of
from crosswire.reconciling.mentions import Omission
from crosswire.reconciling.positions import Standing, standings
from crosswire.reconciling.reasons import reason_of
from crosswire.reconciling.rulebook import Rule
from crosswire.reconciling.rules import choosing
from crosswire.reconciling.status import ends_of, status_of, telling
from crosswire.reconciling.vocabulary import slug


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


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an event beside the figures: reports and claims by id, whom each claim of people hit counts, and the
    places (see `by_place`) that are counted side by side, and the later versions of each report that has some.
    """

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    groups: Mapping[str, Counted]
    places: frozenset[str] = frozenset()
    later: Later = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settled:
    """A matter with its figures put together, and what it rests on: all that is the same under every rule."""

    matter: Matter
    standings: tuple[Standing, ...]
    positions: tuple[Position, ...]
    gone: tuple[Change, ...]
    status: QuestionStatus
    reason: str
    grounds: Grounds
    choices: choosing.Matter

    def under(self, rule: Rule) -> Question:
        """The question as `rule` answers it."""
        of = self.matter.of
        chosen = choosing.choose(rule, self.choices)
        return Question(
            key=key_of_question(self.matter.kind, of),
            kind=self.matter.kind,
            of=None if of == EVERYBODY else Group(of.label, of.actor_id, of.party_class),
            rule=rule.name,
            low=chosen.low,
            best=chosen.best,
            high=chosen.high,
            status=self.status,
            why=chosen.why,
            positions=self.positions,
            reason=self.reason,
        )


def settle(matter: Matter, known: Known) -> Settled:
    """The positions that a matter's figures make and how they stand to each other. The order of figures never matters."""
    figures = sorted(matter.figures, key=lambda f: (f.report_ids, f.start, f.claim_ids, f.voice))
    gone = changes(figures, known.later)
    made = standings(figures, [*(c.figure for c in gone), *carried_on(figures, known.later)])
    replaced = {c.figure.value: c.reason for c in reversed(gone)}
    grounds = Grounds(known.claims, known.groups, matter.of, replaced, known.places)
    status = status_of(made, grounds)
    if matter.revised and status in (QuestionStatus.AGREED, QuestionStatus.SINGLE_ORIGIN, QuestionStatus.RANGED):
        status = QuestionStatus.REVISED
    left_out = parts_left_out(matter.omitted)
    return Settled(
        matter=matter,
        standings=tuple(made),
        positions=tuple(replace(s.position(), parts=parts_of(s, left_out, known.claims)) for s in made),
        gone=tuple(gone),
        status=status,
        reason=reason_of(status, made, gone, grounds),
        grounds=grounds,
        choices=choosing.Matter(telling(made), status, ends_of(made), known.claims),
    )


def answer(matter: Matter, rule: Rule, known: Known) -> Answer:
    """The question of one matter under the rule given, with its explanation."""
    settled = settle(matter, known)
    question, made = settled.under(rule), settled.standings
    apart = differences(made, settled.grounds, MOST_PAIRS)
    worked = Worked(question, matter.notes, made, *apart, settled.gone, matter.omitted)
    return Answer(question, made, tuple(lines_of(worked, known.reports, known.claims)))
