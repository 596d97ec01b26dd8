"""Rules: named ways to choose a question's best figure among the positions that stand; none ranks outlets.

Always holds: every rule in `RULES` is described in `data/rules.toml`, and gives a reason in one sentence.
"""

from collections.abc import Callable, Mapping, Sequence

from crosswire.model.words import QuestionStatus
from crosswire.reconciling.figures import Number
from crosswire.reconciling.positions import Standing, compatible
from crosswire.reconciling.wording import counted, figure_words, listed, number, sentence

Choice = tuple[Number, str]
"""The best figure, or null, and why, as a sentence."""

Rule = Callable[[Sequence[Standing], QuestionStatus], Choice]


def said(position: Standing) -> str:
    """The position's figure in words."""
    if position.lead.modifier == "about" and position.value[0] is not None:
        return f"about {number(position.value[0])}"
    return figure_words(*position.value)


def best_of(position: Standing) -> Number:
    """The one number that a position stands for: the number, or the bound of one that is open; null for a range."""
    low, high = position.value
    if low is not None and high is not None:
        return low if low == high else None
    return low if low is not None else high


def choose(name: str, positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """What the rule `name` makes of the positions that stand. Raises KeyError for a name that no rule has."""
    rule = RULES[name]
    if status is QuestionStatus.UNKNOWN:
        return None, "No report gives a number."
    return rule(positions, status)


def _taken(position: Standing, why: str) -> Choice:
    best = best_of(position)
    if best is None:
        return None, sentence(f"{why}, and it is a range without a middle that anybody states")
    if position.value[0] != position.value[1]:
        why += "; of an open figure the end that is given is taken"
    return best, sentence(why)


def _votes(count: int) -> str:
    return f"{counted(count, 'voice')} say{'s' if count == 1 else ''}"


def _tie(positions: Sequence[Standing]) -> str:
    votes = len(positions[0].voices)
    each = _votes(votes)
    first, *others = [said(p) for p in positions]
    behind = [f"{counted(votes, 'voice').split()[0]} say{'s' if votes == 1 else ''} {o}" for o in others]
    return f"{each} {listed([first, *behind], last='and') if len(behind) > 1 else f'{first}, {behind[0]}'}"


def _leading(positions: Sequence[Standing]) -> list[Standing]:
    """The positions of most voices."""
    votes = max(len(p.voices) for p in positions)
    return [p for p in positions if len(p.voices) == votes]


def _leading_numbers(positions: Sequence[Standing]) -> list[Standing]:
    """The positions of most voices that stand for one number."""
    return [p for p in _leading(positions) if best_of(p) is not None]


def most_voices(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The figure of most independent voices; a tie is left open, or goes to the latest, or to the firmest."""
    leading = _leading(positions)
    votes = len(leading[0].voices)
    if len(positions) == 1:
        return _taken(
            positions[0],
            f"{_votes(votes)} {said(positions[0])}, and no other figure stands",
        )
    if len(leading) == 1:
        return _taken(leading[0], f"most voices ({counted(votes, 'voice')}) say {said(leading[0])}")
    if status is QuestionStatus.REVISED:
        last = _latest(leading)
        if last is not None:
            return _taken(last, f"{_tie(leading)}; after a revision the latest figure, {said(last)}, holds")
    if compatible(leading):
        firm = [p for p in leading if p.lead.firm and p.value[0] == p.value[1]]
        if len(firm) == 1:
            return _taken(firm[0], f"{_tie(leading)}; they can both hold, and {said(firm[0])} is the one exact number")
    return None, sentence(f"{_tie(leading)}: the rule does not choose between them")


def most_voices_then_latest(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The figure of most voices; of equals the latest, then one that a title states, then the most reported one."""
    choice = most_voices(positions, status)
    leading = _leading_numbers(positions)
    if choice[0] is not None or not leading:
        return choice
    if len(leading) == 1:
        return _taken(leading[0], f"of the figures of most voices only {said(leading[0])} is one number")
    last = _latest(leading) if all(p.last_day for p in leading) else None
    if last is not None:
        return _taken(last, f"{_tie(leading)}; of these, {said(last)} came out last")
    held = [p for p in leading if any(f.titled for f in p.live)] or leading
    if len(held) == 1:
        return _taken(held[0], f"{_tie(leading)}; of these, a report's title states {said(held[0])}")
    reports = max(len(p.reports) for p in held)
    held = [p for p in held if len(p.reports) == reports]
    if len(held) == 1:
        return _taken(held[0], f"of the figures of most voices, {said(held[0])} stands in most reports")
    return None, sentence(f"{_tie(leading)}, and neither time nor titles nor the number of reports tells them apart")


def fullest(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """As `most_voices_then_latest`, and of those that nothing tells apart the largest, so that there is one figure."""
    choice = most_voices_then_latest(positions, status)
    leading = _leading_numbers(positions)
    if choice[0] is not None or not leading:
        return choice
    top = max(leading, key=lambda p: best_of(p) or 0)
    return _taken(top, f"{_tie(leading)}; {said(top)} is the largest, of which a smaller figure may be a part")


def conservative(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The lowest figure that stands."""
    lows = [v for p in positions if (v := p.value[0] if p.value[0] is not None else p.value[1]) is not None]
    return min(lows), sentence(f"{number(min(lows))} is the lowest figure that stands")


def highest(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The highest figure that stands; a floor counts as its number."""
    highs = [v for p in positions if (v := p.value[1] if p.value[1] is not None else p.value[0]) is not None]
    return max(highs), sentence(f"{number(max(highs))} is the highest figure that stands")


def latest(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The figure in the report that came out last."""
    if len(positions) == 1:
        return _taken(positions[0], f"{said(positions[0])} is the only figure that stands")
    last = _latest(positions)
    if last is None:
        return None, "No report that gives a figure came out after all others, as far as their dates tell."
    return _taken(last, f"the report that came out last ({(last.last_day or ('',))[0][:10]}) says {said(last)}")


def _latest(positions: Sequence[Standing]) -> Standing | None:
    """The position of the last dated report, or null where none is dated or several came out at once."""
    dated = [p for p in positions if p.last_day is not None]
    if not dated:
        return None
    last = max(p.last_day or ("", "") for p in dated)
    found = [p for p in dated if p.last_day == last]
    return found[0] if len(found) == 1 else None


def representative(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The figure with most votes, one a voice; where votes are equal the lower middle one of all."""
    leading = _leading(positions)
    if len(leading) == 1:
        return _taken(leading[0], f"{said(leading[0])} has most votes, one for each voice ({len(leading[0].voices)})")
    ballots = [p for p in positions for _ in p.voices]
    middle = ballots[(len(ballots) - 1) // 2]
    return _taken(
        middle, f"no figure has most votes, and {said(middle)} is the middle one of {counted(len(ballots), 'vote')}"
    )


def majority_of_reports(positions: Sequence[Standing], status: QuestionStatus) -> Choice:
    """The figure that more than half of the reports give that give one."""
    reports = {r for p in positions for r in p.reports}
    for p in positions:
        if len(p.reports) * 2 > len(reports):
            return _taken(p, f"{counted(len(p.reports), 'report')} of {len(reports)} give {said(p)}")
    return None, sentence(f"no figure is given by more than half of {counted(len(reports), 'report')}")


RULES: Mapping[str, Rule] = {
    "most_voices_then_latest": most_voices_then_latest,
    "most_voices": most_voices,
    "fullest": fullest,
    "conservative": conservative,
    "highest": highest,
    "latest": latest,
    "representative": representative,
    "majority_of_reports": majority_of_reports,
}
"""The rules by name; `data/rules.toml` describes them in the same order."""
