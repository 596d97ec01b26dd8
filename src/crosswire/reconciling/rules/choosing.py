"""Choosing: what a rule makes of the positions that stand: low, best and high, and why, in sentences.

Always holds: a best figure is one that some position gives, or there is none and the sentence says why.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosswire.model.claim import Claim
from crosswire.model.words import QuestionStatus
from crosswire.reconciling.figures import Figure, Number, Value
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rulebook import Rule, rule_words
from crosswire.reconciling.rules.ballot import Ballot, one_number, said, tie
from crosswire.reconciling.rules.notes import NOTES
from crosswire.reconciling.rules.steps import STEPS
from crosswire.reconciling.wording import number, sentence


@dataclass(frozen=True, slots=True)
class Choice:
    """What a rule gives: low, best and high, null where there is none, and why, in sentences."""

    low: Number
    best: Number
    high: Number
    why: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What is chosen among: the positions that tell, the question's status, its low and high, and the claims by id."""

    positions: Sequence[Standing]
    status: QuestionStatus
    ends: Value
    claims: Mapping[str, Claim]


def choose(rule: Rule, matter: Matter) -> Choice:
    """What `rule` makes of the positions that stand."""
    positions = list(matter.positions)
    low, high = matter.ends
    worded = matter.status is QuestionStatus.UNKNOWN
    if worded:
        positions = _worded(positions, matter.claims, rule.figures.words)
    if not positions:
        return Choice(low, None, high, "Can't tell, because no report gives a number.")
    best, why = _best(rule, Ballot(tuple(positions), matter.status, rule.figures.votes))
    if worded:
        why = f"No report gives a number, and words stand for the least that they mean. {why}"
    if best is not None:
        low = best if rule.figures.low == "best" else low if low is None else min(low, best)
        high = best if rule.figures.high == "best" else high if high is None else max(high, best)
    notes = [NOTES[name](positions, best, matter.claims) for name in rule.figures.notes]
    return Choice(low, best, high, " ".join([why, *filter(None, notes)]))


def _best(rule: Rule, ballot: Ballot) -> tuple[Number, str]:
    reasons: list[str] = []
    blind: list[str] = []
    if len(ballot.left) == 1:
        reasons.append(f"{ballot.give(ballot.left[0])} {said(ballot.left[0])}, and no other figure stands")
    for name in rule.figures.steps:
        if len(ballot.left) == 1 and name != "leave-open":
            continue
        kept = STEPS[name](ballot)
        if kept is not None and not kept.positions:
            return None, _open(kept.why)
        narrows = kept is not None and len(kept.positions) < len(ballot.left)
        if kept is not None and (narrows or name == "most-votes"):  # a tie of votes is what the next steps decide
            reasons.append(kept.why)
        if kept is not None and narrows:
            ballot = ballot.with_left(kept.positions)
        elif kept is None or len(kept.positions) > 1:
            blind.append(rule_words()["steps"][name]["by"])
    why = "; of these, ".join(reasons)
    if len(ballot.left) == 1:
        return _taken(rule, ballot.left[0], why)
    apart = [b for b in dict.fromkeys(blind) if b not in QUIET]
    if not apart:
        return None, _open(f"{tie(ballot)}, and the rule has no step that tells them apart")
    told = f"neither {' nor '.join(apart)} tells" if len(apart) > 1 else f"by {apart[0]} one cannot tell"
    return None, _open(f"{tie(ballot)}, and {told} them apart")


QUIET = ("votes", "denial", "form", "exactness", "revision")
"""What is not named among the things that fail to tell figures apart: the tie itself says it, or it asks for nothing."""


def _open(why: str) -> str:
    return f"Can't tell, because {why.rstrip('.')}."


def _taken(rule: Rule, position: Standing, why: str) -> tuple[Number, str]:
    low, high = position.value
    best = one_number(position)
    if best is not None:
        return best, sentence(why if low == high else f"{why}; of an open figure the end that is given is taken")
    assert low is not None and high is not None
    ends = {"low": low, "middle": (low + high) / 2, "high": high}
    chosen = ends.get(rule.figures.range)
    if chosen is None:
        return None, _open(f"{why}, and it is a range without a middle that anybody states")
    end = {"low": "lower end", "middle": "middle", "high": "higher end"}[rule.figures.range]
    return chosen, sentence(why if number(chosen) in why.split() else f"{why}; of the range the {end} is taken")


def _worded(positions: Sequence[Standing], claims: Mapping[str, Claim], words: Mapping[str, float]) -> list[Standing]:
    """The positions that give words without a number, with the numbers that the rule has for them; others fall out."""
    made: dict[float, list[Figure]] = {}
    for figure in (f for p in positions for f in p.live):
        said_words = {w for c in figure.claim_ids for w in claims[c].text.casefold().split()}
        meant = [n for word, n in words.items() if word in said_words]
        if meant:
            figure = replace(figure, low=min(meant), high=None, vague=False)
            made.setdefault(min(meant), []).append(figure)
    return [Standing(tuple(f), tuple(f)) for _, f in sorted(made.items())]
