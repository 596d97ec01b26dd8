"""Steps that go by when a figure came out. Undated reports have no say."""

from collections.abc import Sequence

from crosswire.model.words import QuestionStatus
from crosswire.reconciling.positions import Standing
from crosswire.reconciling.rules.ballot import Ballot, Kept, said


def latest(ballot: Ballot) -> Kept:
    """Keeps the figure of the dated report that came out last; leaves the question open where there is none."""
    last = _last(ballot.left)
    if last is None:
        return Kept((), "no report that gives a figure came out after all others, as far as their dates tell")
    return Kept((last,), f"the report that came out last ({(last.last_day or ('',))[0][:10]}) says {said(last)}")


def latest_of_dated(ballot: Ballot) -> Kept | None:
    """Keeps the figure that came out last, where every figure left is dated."""
    last = _last(ballot.left) if all(p.last_day for p in ballot.left) else None
    return Kept((last,), f"{said(last)} came out last") if last is not None else None


def latest_after_revision(ballot: Ballot) -> Kept | None:
    """Keeps the last dated figure where the question's figures were revised."""
    last = _last(ballot.left) if ballot.status is QuestionStatus.REVISED else None
    return Kept((last,), f"after a revision the latest figure, {said(last)}, holds") if last is not None else None


def _last(positions: Sequence[Standing]) -> Standing | None:
    """The position of the last dated report, or null where none is dated or several came out at once."""
    dated = [p for p in positions if p.last_day is not None]
    if not dated:
        return None
    last = max(p.last_day or ("", "") for p in dated)
    found = [p for p in dated if p.last_day == last]
    return found[0] if len(found) == 1 else None
